// The curves of a graph's units above their slopes, with the units on them: where a unit is saturated, its slope is near 0
// and it hardly learns. Curves and slopes are the formulas of the working itself.

import { functionOf } from "../../expression/evaluate.ts";
import type { FunctionName } from "../../expression/expression.ts";
import { partialId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import { activationsCaption, activationsTitle, slopeAxis, sumAxis, valueAxis } from "../words/network-plot-words.ts";
import { element, rounded } from "./markup.ts";
import { wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { holding, type Interval, type Sample, samples } from "./plot-domain.ts";
import { belowFrame, frameOf, insideOf, type PlotFrame } from "./plot-frame.ts";
import { curveMark, pointMark } from "./plot-marks.ts";

const inside = { width: 440, height: 190 };
/** From one frame to the one below it. */
const shift = inside.height + belowFrame + 24;
const sampleCount = 241;
/** A logistic curve is nearly level this far from 0. */
const usual = 6;
/** Curves are told apart by their strokes. */
const strokes: readonly string[] = ["curve", "curve second", "curve third"];

/** What units do; of other functions nobody asks where they are level. */
const activations: readonly FunctionName[] = ["sigmoid", "tanh", "relu", "leakyrelu", "softplus", "softsign"];

interface Unit {
  readonly operation: FunctionName;
  readonly at: number;
  readonly value: (z: number) => number;
  readonly slope: (z: number) => number;
}

/** The nodes that are an activation of one other name, with their curve as the working has it. */
function unitsOf({ working, values }: Solved): readonly Unit[] {
  return [...working.graph.nodes.values()].flatMap(({ name, formula }): readonly Unit[] => {
    if (formula.kind !== "call" || !activations.includes(formula.operation)) return [];
    const [argument] = formula.operands;
    const partial = argument?.kind === "name" ? working.lines.get(partialId(name, argument.name)) : undefined;
    if (argument?.kind !== "name" || partial === undefined) return [];
    const [curve, steepness] = [functionOf(formula), functionOf(partial.formula)];
    const value = (z: number): number => curve((each) => (each === argument.name ? z : Number.NaN));
    const at = (z: number) => (each: string) => (each === argument.name ? z : each === name ? value(z) : Number.NaN);
    const slope = (z: number): number => steepness(at(z));
    return [{ operation: formula.operation, at: values.of(argument.name), value, slope }];
  });
}

/** The plot; undefined where no unit is a curve, or there are more curves than strokes. */
export function activationsPlot(solved: Solved, request: PlotRequest): string | undefined {
  const units = unitsOf(solved);
  const operations = [...new Set(units.map(({ operation }) => operation))];
  if (units.length === 0 || operations.length > strokes.length) return undefined;
  const reach = Math.max(usual, ...units.map(({ at }) => Math.abs(at) * 1.1));
  const domain: Interval = [-reach, reach];
  const drawn = operations.flatMap((operation, index) => {
    const unit = units.find((each) => each.operation === operation);
    return unit === undefined ? [] : [{ unit, stroke: strokes[index] ?? "" }];
  });
  const panel = (of: "value" | "slope", name: string): Panel => {
    const curves = drawn.map(({ unit, stroke }) => ({ stroke, curve: samples(unit[of], domain, sampleCount) }));
    const heights = holding(
      curves.flatMap(({ curve }) => curve.map(({ y }) => y)),
      0.06,
    );
    const up = { interval: heights, name: wordLine(name), ticks: 5 };
    const frame = frameOf({ interval: domain, name: wordLine(sumAxis), ticks: 7 }, up, inside);
    const points = units.map((unit): Sample => ({ x: unit.at, y: unit[of](unit.at) }));
    return { frame, marks: marksOf(curves, points, frame) };
  };
  const above = panel("value", valueAxis);
  const panels = [above, panel("slope", slopeAxis)];
  const left = Math.max(...panels.map(({ frame }) => frame.left));
  const placed = panels.map(({ frame, marks }, index) =>
    element("g", { transform: `translate(${rounded(left - frame.left)} ${index * shift})` }, [marks, ...frame.axes]),
  );
  return plotPicture(request, {
    working: solved.working,
    frame: { ...above.frame, left, height: above.frame.height + shift, axes: [] },
    right: 12,
    title: activationsTitle,
    caption: activationsCaption(operations),
    marks: placed,
  });
}

interface Panel {
  readonly frame: PlotFrame;
  readonly marks: string;
}

function marksOf(
  curves: readonly { readonly stroke: string; readonly curve: readonly Sample[] }[],
  points: readonly Sample[],
  frame: PlotFrame,
): string {
  return insideOf(frame, [
    ...curves.map(({ stroke, curve }) => curveMark(curve, frame, stroke)),
    ...points.map((point) => pointMark(point, frame, "now")),
  ]);
}
