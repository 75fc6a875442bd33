// How the weighted sum of a unit of the first layer scatters when its weights are drawn again: its terms are independent,
// so that their variances add. It must not know how that is drawn.

import { type Layer, type Network, nameAt } from "../../graph/network/network.ts";
import { type Scatter, scattered, varianceOf } from "../../graph/network/scatter.ts";
import type { Draw } from "../../number/random.ts";
import type { Solved } from "../../working/solve.ts";

/** A number that is drawn, or one that stays. */
type Part = { readonly kind: "drawn"; readonly scatter: Scatter } | { readonly kind: "fixed"; readonly value: number };

/** The terms of a weighted sum, each a product of its parts. */
export type Terms = readonly (readonly Part[])[];

/** The terms of the first unit of the first layer; undefined where the graph is no network. */
export function firstTerms({ working, values }: Solved): Terms | undefined {
  const { network } = working.graph;
  const layer = network?.layers[0];
  if (network === undefined || layer === undefined) return undefined;
  const part = (leaf: string): Part => {
    const scatter = network.drawn?.get(leaf);
    return scatter === undefined ? { kind: "fixed", value: values.of(leaf) } : { kind: "drawn", scatter };
  };
  const weights = (layer.weights[0] ?? []).flatMap((connection, column): Terms => {
    const input = inputAt(network, layer, column);
    if (input === undefined || connection.kind === "none") return [];
    const factor = connection.kind === "weight" ? part(connection.name) : numberPart(connection.written);
    return [[factor, part(input)]];
  });
  const [own] = layer.ownTerms;
  // A term of the author's own is drawn where it is a name; what a formula makes of drawn numbers is not followed.
  if (own !== undefined && own.kind !== "name") return undefined;
  const added = [own?.name, layer.biases[0]].flatMap((leaf): Terms => (leaf === undefined ? [] : [[part(leaf)]]));
  return [...weights, ...added];
}

function inputAt(network: Network, layer: Layer, column: number): string | undefined {
  const source = layer.sources[column];
  const own = source?.layer === 0 ? network.inputs[source.unit - 1] : undefined;
  return own === undefined ? undefined : nameAt(network, own, 1);
}

function numberPart(written: string): Part {
  return { kind: "fixed", value: Number(written) };
}

/** The standard deviation of the sum: 0 where nothing is drawn. */
export function deviationOf(terms: Terms): number {
  return Math.sqrt(terms.reduce((sum, parts) => sum + varianceOfTerm(parts), 0));
}

/** Drawn parts have mean 0, so that the variance of a product is the product of the mean squares. */
function varianceOfTerm(parts: readonly Part[]): number {
  if (parts.every(({ kind }) => kind === "fixed")) return 0;
  return parts.reduce((product, part) => product * meanSquare(part), 1);
}

function meanSquare(part: Part): number {
  return part.kind === "drawn" ? varianceOf(part.scatter) : part.value * part.value;
}

/** The mean square of all inputs together: what the variance of one weight is multiplied by. */
export function inputSquares({ working, values }: Solved): number {
  const { network } = working.graph;
  const layer = network?.layers[0];
  if (network === undefined || layer === undefined) return 0;
  return layer.sources.reduce((sum, _, column) => {
    const input = inputAt(network, layer, column);
    const scatter = input === undefined ? undefined : network.drawn?.get(input);
    if (input === undefined) return sum;
    return sum + (scatter === undefined ? values.of(input) ** 2 : varianceOf(scatter));
  }, 0);
}

/** The sum with everything drawn anew. */
export function drawnSum(terms: Terms, draw: Draw): number {
  return terms.reduce(
    (sum, parts) =>
      sum +
      parts.reduce(
        (product, part) => product * (part.kind === "drawn" ? scattered(part.scatter, draw) : part.value),
        1,
      ),
    0,
  );
}

/** The normal density of mean 0. */
export function normalDensity(z: number, deviation: number): number {
  return Math.exp(-0.5 * (z / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));
}
