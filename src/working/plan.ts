// What a working is built from: a graph, what is to be adjusted, and which further lines tell the backward pass.

import type { Graph } from "../graph/graph.ts";

/** What δ is: the slope of the loss, or its negative, where the error is target − output. */
export type DeltaSign = "derivative" | "target minus output";

export type Direction = "descent" | "ascent";

export interface Plan {
  readonly graph: Graph;
  /** The leaves to adjust. */
  readonly train: readonly string[];
  readonly direction: Direction;
  /** Parameters whose routes from the output are lines of their own, where there are several and not too many. */
  readonly routes?: readonly string[];
  /** Whether the units of a network have their error terms as lines, and with which sign. */
  readonly deltas?: DeltaSign;
}
