// What a program in matrices starts from: whether a network can be written so, its examples as vectors, its weights as
// matrices beside their gradients. It must not know formulas.

import { type Network, nameAt } from "../../graph/network/network.ts";
import { hasMatrices, type VectorLayer } from "../../graph/network/vectors.ts";
import { adjointId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import type { Given, Parameter } from "./part.ts";

/** Whether matrices hold each trained parameter once, and every example compares its outputs in the same way. */
export function fits({ working, numbers }: Solved, network: Network): boolean {
  if (!hasMatrices(network)) return false;
  const held = network.layers.flatMap(({ weights, biases }) => [
    ...weights.flat().flatMap((each) => (each.kind === "weight" ? [each.name] : [])),
    ...new Set(biases.flatMap((bias) => bias ?? [])),
  ]);
  const trained = new Set(working.train);
  const isOnce =
    new Set(held).size === held.length && held.length === trained.size && held.every((each) => trained.has(each));
  const leaves = [...network.inputs, ...network.targets].map((each) => nameAt(network, each, 1));
  const isCurve = network.layers.slice(0, -1).every(({ activation }) => activation !== "softmax");
  const isAlike = network.loss !== "negative log likelihood";
  const hasWholeBiases = network.layers.every(({ biases }) => [1, biases.length].includes(new Set(biases).size));
  return isOnce && isCurve && isAlike && hasWholeBiases && leaves.every((each) => numbers.given.has(each));
}

export function givenOf({ values }: Solved, network: Network): readonly Given[] {
  const examples = Array.from({ length: network.batch }, (_, index) => index + 1);
  const rows = (own: readonly string[]): readonly (readonly number[])[] =>
    examples.map((example) => own.map((each) => values.of(nameAt(network, each, example))));
  const one = (identifier: string, own: readonly string[], comment: string): Given =>
    network.batch === 1
      ? { identifier, value: rows(own)[0] ?? [], comment }
      : { identifier: identifier.toUpperCase(), value: rows(own), comment: `${comment}, a row for each example` };
  return [one("x", network.inputs, "the inputs"), one("t", network.targets, "the targets")];
}

export function hasOneBias({ biases, sums }: VectorLayer): boolean {
  return sums.length > 1 && new Set(biases).size === 1;
}

export function parametersOf(layer: VectorLayer, value: (name: string) => number): readonly Parameter[] {
  const { number, weights, biases } = layer;
  const weight: Parameter = {
    identifier: `W${number}`,
    slope: `dL_dW${number}`,
    value: weights.map((row) => row.map(value)),
    gradient: weights.map((row) => row.map((each) => value(adjointId(each)))),
    comment: "row: the unit it goes to",
  };
  if (biases === undefined) return [weight];
  const [first = ""] = biases;
  const table = (of: (name: string) => number): Parameter["value"] => (hasOneBias(layer) ? of(first) : biases.map(of));
  const bias: Parameter = {
    identifier: `b${number}`,
    slope: `dL_db${number}`,
    value: table(value),
    gradient: table((each) => value(adjointId(each))),
    comment: hasOneBias(layer) ? "one for the whole layer" : undefined,
  };
  return [weight, bias];
}
