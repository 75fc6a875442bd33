// The notation of a well-known worked example: net and out of hidden units h1, h2 and output units o1, o2, weights w1 to w8
// one after the other, one bias a layer. Source: Mazur, A step by step backpropagation example.

import type { Network, PlaceAt } from "./network.ts";
import { numberAmong, type Parameter, type Part } from "./schemes.ts";

/** What each part is called there. */
export function mazurSpelling(part: Part, _own: string, network: Network): string | undefined {
  switch (part.kind) {
    case "input":
      return `i${part.unit}`;
    case "sum":
      return `net_${unitName(part, network)}`;
    case "activation":
    case "sum and activation":
      return `out_${unitName(part, network)}`;
    case "error":
      return `delta_${unitName(part, network)}`;
    case "weight":
      return part.wires.length === 1 ? numbered("w", part, network) : undefined;
    case "bias":
      return numbered("b", part, network);
    case "target":
      return `target_o${part.unit}`;
    case "loss":
    case "example loss":
      return "E_total";
    case "parameter":
      return undefined;
  }
}

/** h1 in the only hidden layer; the layer above where there are several; o1 in the last. */
function unitName({ layer, unit }: PlaceAt, { layers }: Network): string {
  if (layer === layers.length) return `o${unit}`;
  return layers.length > 2 ? `h${unit}^(${layer})` : `h${unit}`;
}

function numbered(letter: string, part: Parameter, network: Network): string {
  return `${letter}${numberAmong(part, network, [part.kind])}`;
}
