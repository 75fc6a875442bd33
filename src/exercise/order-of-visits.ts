// Order of visits: in which order does the backward pass come to the names of the graph? Any order will do in which each
// comes after all that use it; which orders these are, the graph tells.

import type { Graph } from "../graph/graph.ts";
import { shuffled } from "../number/hash.ts";
import type { Working } from "../working/build.ts";
import { adjointId } from "../working/line.ts";
import type { Made, Making } from "./making.ts";

/** So few nodes are no task by themselves: then the parameters are ordered with them. */
const fewNodes = 3;

export function orderOfVisits({ working, seed }: Making): Made {
  const nodes = [...working.graph.nodes.keys()].filter((node) => working.lines.has(adjointId(node)));
  const names = nodes.length > fewNodes ? nodes : [...nodes, ...working.train];
  return { printed: [], fields: [{ kind: "order", id: "order", items: shuffled(names, `visits ${seed}`) }] };
}

/** A name and one that uses it, which should have been visited before. */
export interface TooEarly {
  readonly name: string;
  readonly user: string;
}

/** The first name that is visited before something that uses it; undefined where the order will do. */
export function visitedTooEarly(order: readonly string[], { graph }: { readonly graph: Graph }): TooEarly | undefined {
  const listed = new Set(order);
  const visited = new Set<string>();
  for (const name of order) {
    const user = usersAmong(name, listed, graph).find((each) => !visited.has(each));
    if (user !== undefined) return { name, user };
    visited.add(name);
  }
  return undefined;
}

function usersAmong(name: string, listed: ReadonlySet<string>, { users }: Graph): readonly string[] {
  return (users.get(name) ?? []).filter((user) => listed.has(user));
}

/** An order that will do. */
export function anOrder(items: readonly string[], { graph }: Pick<Working, "graph">): readonly string[] {
  const place = new Map([...graph.nodes.keys()].map((node, index) => [node, index]));
  return [...items].sort((a, b) => (place.get(b) ?? -1) - (place.get(a) ?? -1));
}
