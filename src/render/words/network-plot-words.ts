// The words of plots of networks: bars of δ's, and curves above their slopes. In English.

import { type FunctionName, name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

export const layerAxis = "layer, from the inputs";
export const sizeAxis = "size of δ";

export function barsTitle(output: string): Text {
  return sentence`How much of the slope of ${name(output)} arrives in each layer`;
}

export function barsCaption(output: string, examples: number, first: Shown, last: Shown): readonly Text[] {
  return [
    sentence`A bar: the length of the vector of a layer's δ's, the slopes of ${name(output)} along its weighted sums.`,
    sentence`From ${last} in the last layer to ${first} in the first that anything comes back to.`,
    ...(examples > 1 ? [sentence`The δ's are those of example 1 of ${String(examples)}.`] : []),
  ];
}

export const sumAxis = "what goes in";
export const valueAxis = "what comes out";
export const slopeAxis = "slope";

export const activationsTitle: Text = sentence`Activations above their slopes`;

const strokes = ["Solid", "Dashed", "Dotted"];

const called: Partial<Readonly<Record<FunctionName, string>>> = {
  sigmoid: "the logistic function",
  relu: "ReLU",
  leakyrelu: "leaky ReLU",
};

export function activationsCaption(operations: readonly FunctionName[]): readonly Text[] {
  const drawn = operations.map((each, index) => `${strokes[index] ?? ""}: ${called[each] ?? each}.`);
  const logistic = operations.includes("sigmoid") ? " The logistic function is at most ¼ steep." : "";
  return [sentence`${drawn.join(" ")} A dot: a unit.${logistic}`];
}
