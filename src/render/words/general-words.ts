// Why the four equations of backpropagation hold, a line each, and what they assume of the loss.

import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

export function assumptionsWords(batch: number): Text {
  const several =
    batch > 1 ? " Over several examples it is their mean or sum, so what follows holds for each by itself." : "";
  return sentence`The loss depends on the outputs and on nothing else.${several}`;
}

export const outputWords: Text = sentence`chain rule through the output's own curve`;
export const softmaxWords: Text = sentence`softmax with cross-entropy`;
export const behindWords: Text = sentence`chain rule over all wires that leave; in each sum only one term moves`;
export const biasWords: Text = sentence`the sum has slope 1 in its bias`;

export function weightWords(inputLayer: number): Text {
  return sentence`only the term of this weight moves; layer ${String(inputLayer)} are the inputs`;
}
