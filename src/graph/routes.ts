// The routes along which a change of one name reaches the output: what the chain rule multiplies along and adds across.

import { descendants, type Graph } from "./graph.ts";

/** A route: the names from the start to the output, both included. */
export type Route = readonly string[];

/**
 * The routes from a name to the output, in the order of the nodes, one at a time: there may be exponentially many.
 * A name that does not reach the output has none.
 */
export function* routesFrom(graph: Graph, start: string): Generator<Route> {
  const trail: { readonly name: string; next: number }[] = [{ name: start, next: 0 }];
  for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
    if (top.name === graph.output) {
      yield trail.map(({ name }) => name);
      trail.pop();
      continue;
    }
    const user = graph.users.get(top.name)?.[top.next];
    top.next += 1;
    if (user === undefined) trail.pop();
    else trail.push({ name: user, next: 0 });
  }
}

/** How many routes lead from a name to the output, without walking them; a double, so it may be Infinity. */
export function countRoutes(graph: Graph, start: string): number {
  const reached = descendants(graph, start);
  const counts = new Map<string, number>([[start, 1]]);
  for (const node of graph.nodes.values()) {
    if (!reached.has(node.name)) continue;
    let total = 0;
    for (const input of node.inputs) total += counts.get(input) ?? 0;
    counts.set(node.name, total);
  }
  return counts.get(graph.output) ?? 0;
}
