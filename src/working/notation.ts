// How a backward pass is told: by the chain rule in full, in error terms, or in matrices layer by layer. Which lines a
// working has depends on it; how they look does not belong here.

import type { DeltaSign } from "./plan.ts";

export const notationNames: readonly ["scalar", "delta", "matrix"] = ["scalar", "delta", "matrix"];

export type NotationName = (typeof notationNames)[number];

/** The error terms that a notation needs as lines, in the sign of a profile; none for the chain rule in full. */
export function deltasFor(notation: NotationName, sign: DeltaSign): { readonly deltas?: DeltaSign } {
  return notation === "scalar" ? {} : { deltas: sign };
}
