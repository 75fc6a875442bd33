// What a network exercise gives, in the way that lectures write it: inputs, targets, a matrix for each layer, the curves and
// the loss, instead of a formula for every node. It must not know media.

import { type Expression, type FunctionName, name } from "../expression/expression.ts";
import type { LossName } from "../graph/network/losses.ts";
import type { Network } from "../graph/network/network.ts";
import { hasMatrices, vectorLayers } from "../graph/network/vectors.ts";
import type { Working } from "../working/build.ts";

export interface NetworkSetting {
  readonly inputs: readonly GivenEntry[];
  readonly targets: readonly GivenEntry[];
  readonly matrices: readonly GivenMatrix[];
  readonly hasBiases: boolean;
  readonly curves: readonly Curve[];
  readonly loss: { readonly kind: LossName; readonly outputs: readonly string[]; readonly targets: readonly string[] };
  readonly error: Network["error"];
}

export interface GivenEntry {
  readonly left: Expression;
  readonly written: string;
}

/** A matrix or column by its name in the author's dialect, with the numbers as they were written. */
export interface GivenMatrix {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What comes out of the units of a layer: a curve of what goes in, or the same. */
export interface Curve {
  readonly unit: string;
  readonly sum: string;
  readonly operation: FunctionName | "softmax" | undefined;
}

/** Longer rows or columns are no matrices to look at. */
const mostEntries = 6;

/** The setting in matrices; undefined where the graph is no such network, or the numbers are not all there. */
export function networkSettingOf(
  { graph }: Working,
  written: (leaf: string) => string | undefined,
): NetworkSetting | undefined {
  const { network } = graph;
  if (network === undefined || network.batch > 1 || !hasMatrices(network) || !areMatricesToLookAt(network))
    return undefined;
  if (graph.leaves.some((leaf) => written(leaf) === undefined)) return undefined;
  const numberOf = (leaf: string): string => written(leaf) ?? "";
  const entries = (leaves: readonly string[]): readonly GivenEntry[] =>
    leaves.filter((leaf) => graph.users.has(leaf)).map((leaf) => ({ left: name(leaf), written: numberOf(leaf) }));
  const layers = vectorLayers(graph, network, 1);
  const last = layers.at(-1);
  return {
    inputs: entries(network.inputs),
    targets: entries(network.targets),
    matrices: layers.flatMap(({ names, weights, biases }) => [
      { name: names.weight, rows: weights.map((row) => row.map(numberOf)) },
      ...(biases === undefined ? [] : [{ name: names.bias, rows: biases.map((bias) => [numberOf(bias)]) }]),
    ]),
    hasBiases: layers.some(({ biases }) => biases !== undefined),
    curves: layers.map(({ names, units }, index) => ({
      unit: names.unit,
      sum: names.sum,
      operation: curveOf(graph.nodes.get(units[0] ?? "")?.formula, network.layers[index]?.activation),
    })),
    loss: { kind: network.loss, outputs: last?.units ?? [], targets: network.targets },
    error: network.error,
  };
}

/** Some have several numbers, and none too many: a chain of single units has weights and no matrices. */
function areMatricesToLookAt({ inputs, layers }: Network): boolean {
  const counts = [inputs.length, ...layers.map(({ units }) => units.length)];
  return counts.some((count) => count > 1) && counts.every((count) => count <= mostEntries);
}

function curveOf(formula: Expression | undefined, activation: string | undefined): Curve["operation"] {
  if (activation === "softmax") return "softmax";
  if (activation === "identity") return undefined;
  return formula?.kind === "call" ? formula.operation : undefined;
}
