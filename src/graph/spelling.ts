// The names of a graph as people write them: in the spelling of the lecture's notation, or in the author's own. It must
// not know how a name is printed.

import { foldName } from "../expression/names.ts";
import type { Graph } from "./graph.ts";

/** How a name is spelled in the graph's notation. */
export function spellingOf({ spellings }: Pick<Graph, "spellings">, name: string): string {
  return spellings?.get(name) ?? name;
}

/** The graph with every name as its author spells it, for programs. */
export function inOwnSpelling({ spellings: _, counts: _letters, ...graph }: Graph): Graph {
  return graph;
}

/** The key of a unit's error term among the spellings of a graph: the id of its line. */
export function errorTermKey(node: string): string {
  return `delta:${node}`;
}

/** The error term of a unit by the name of its weighted sum: δ₁⁽²⁾ beside z₁⁽²⁾. */
export function errorTermName({ spellings }: Pick<Graph, "spellings">, node: string): string {
  const known = spellings?.get(errorTermKey(node));
  if (known !== undefined) return known;
  const spelled = spellingOf({ ...(spellings === undefined ? {} : { spellings }) }, node);
  const rest = /^\p{L}\p{M}*_?(.+)$/u.exec(spelled)?.[1];
  return rest === undefined ? "delta" : rest.startsWith("^") ? `delta${rest}` : `delta_${rest}`;
}

/** What can be known of a graph by its names alone. */
export interface NamedGraph extends Pick<Graph, "leaves" | "output" | "functions" | "spellings" | "counts"> {
  readonly nodes: Pick<Graph["nodes"], "has" | "keys">;
}

const known = new WeakMap<NamedGraph, ReadonlyMap<string, string>>();

/**
 * From every folded spelling to the name that it stands for. Where the notation calls one node what the author calls
 * another (Bishop's a is everybody else's z), the notation is meant.
 */
export function namesBySpelling(graph: NamedGraph): ReadonlyMap<string, string> {
  const found = known.get(graph) ?? collect(graph);
  known.set(graph, found);
  return found;
}

function collect(graph: NamedGraph): ReadonlyMap<string, string> {
  const names = [...graph.nodes.keys(), ...graph.leaves];
  return new Map([
    ...names.map((name): [string, string] => [foldName(name), name]),
    ...names.map((name): [string, string] => [foldName(spellingOf(graph, name)), name]),
  ]);
}
