// The names of a working as plain data, for a page that reads formulas and holds no answers: which names and lines there are,
// and nothing of what they hold.

import type { FunctionName } from "../expression/expression.ts";
import type { Count } from "../graph/network/network.ts";
import type { Working } from "./build.ts";
import type { NamedLines } from "./find-line.ts";
import type { LineId } from "./line.ts";

export interface LineNames {
  readonly nodes: readonly string[];
  readonly leaves: readonly string[];
  readonly output: string;
  readonly functions: readonly (readonly [string, FunctionName])[];
  /** What a lecture's notation calls the names, where it has its own. */
  readonly spellings?: readonly (readonly [string, string])[];
  /** The letters for numbers of outputs and examples, where there are some. */
  readonly counts?: readonly Count[];
  readonly lines: readonly LineId[];
}

export function lineNames({ graph, lines }: Working): LineNames {
  const { leaves, output, functions, spellings, counts = [] } = graph;
  return {
    nodes: [...graph.nodes.keys()],
    leaves,
    output,
    functions: [...functions],
    ...(spellings === undefined ? {} : { spellings: [...spellings] }),
    ...(counts.length === 0 ? {} : { counts }),
    lines: [...lines.keys()],
  };
}

/** What formulas are read with. */
export function namedLines({ nodes, leaves, output, functions, spellings, counts = [], lines }: LineNames): NamedLines {
  const known = { nodes: new Set(nodes), leaves, output, functions: new Map(functions), counts };
  return {
    graph: spellings === undefined ? known : { ...known, spellings: new Map(spellings) },
    lines: new Set(lines),
  };
}
