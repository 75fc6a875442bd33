// The verdict on a pair of formulas, as data. It must not know how a verdict is found.

import type { Point } from "./samples.ts";

/** A point at which both have a value, and the values differ; or one of them has none. */
export interface Witness {
  readonly at: Point;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export type Comparison =
  /** `exact`: by algebra; `sampled`: the values agree wherever they were computed. */
  | { readonly verdict: "same"; readonly reason: "same text" | "exact" | "sampled" }
  /** `apart`: where one has a value, the other has none, but for single points at most. */
  | {
      readonly verdict: "different";
      readonly reason: "exact" | "sampled" | "apart";
      readonly witness: Witness | undefined;
    }
  | {
      readonly verdict: "undecided";
      readonly reason: "too large" | "too few points" | "too close" | "nowhere defined";
    };
