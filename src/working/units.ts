// The units of a network, by the nodes of their weighted sums: as the network was described, or as its formulas show.

import type { Plan } from "./plan.ts";
import { isUnit, shapeOf } from "./slips/shape.ts";

/** The weighted sums of all units in the order of the forward pass; none where the graph is no network. */
export function unitSums(working: Plan): readonly string[] {
  const { nodes, network } = working.graph;
  const isSum =
    network === undefined
      ? (node: string) => shapeOf(working).sums.has(node) && isUnit(node, working)
      : (node: string) => ["sum", "sum and activation"].includes(network.roles.get(node)?.kind ?? "");
  return [...nodes.keys()].filter(isSum);
}
