// What the units of a graph do, as curves: a unit is an activation of one other name, and both its curve and its slope are
// formulas of the working itself.

import { functionOf } from "../../expression/evaluate.ts";
import type { FunctionName } from "../../expression/expression.ts";
import { partialId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";

/** What units do; of other functions nobody asks where they are level. */
const activations: readonly FunctionName[] = ["sigmoid", "tanh", "relu", "leakyrelu", "softplus", "softsign"];

export interface UnitCurve {
  /** The weighted sum that goes in, and its number. */
  readonly sum: string;
  readonly at: number;
  readonly operation: FunctionName;
  readonly value: (z: number) => number;
  readonly slope: (z: number) => number;
}

export function unitCurves({ working, values }: Solved): readonly UnitCurve[] {
  return [...working.graph.nodes.values()].flatMap(({ name, formula }): readonly UnitCurve[] => {
    if (formula.kind !== "call" || !activations.includes(formula.operation)) return [];
    const [argument] = formula.operands;
    const partial = argument?.kind === "name" ? working.lines.get(partialId(name, argument.name)) : undefined;
    if (argument?.kind !== "name" || partial === undefined) return [];
    const sum = argument.name;
    const [curve, steepness] = [functionOf(formula), functionOf(partial.formula)];
    const value = (z: number): number => curve((each) => (each === sum ? z : Number.NaN));
    const at = (z: number) => (each: string) => (each === sum ? z : each === name ? value(z) : Number.NaN);
    return [{ sum, at: values.of(sum), operation: formula.operation, value, slope: (z) => steepness(at(z)) }];
  });
}

/** Activations are steepest within this of 0. */
const steepWithin = 6;

/** The greatest slope of a curve, up to how finely it is looked at. */
export function greatestSlope({ slope }: UnitCurve): number {
  const places = Array.from({ length: 241 }, (_, index) => steepWithin * (index / 120 - 1));
  return Math.max(...places.map((z) => Math.abs(slope(z))));
}
