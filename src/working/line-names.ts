// The names of a working as plain data, for a page that reads formulas and holds no answers: which names and lines there are,
// and nothing of what they hold.

import type { FunctionName } from "../expression/expression.ts";
import type { Count } from "../graph/network/network.ts";
import type { Working } from "./build.ts";
import type { NamedLines } from "./find-line.ts";
import type { NamedTables } from "./find-table.ts";
import type { LineId } from "./line.ts";
import type { Table } from "./table.ts";
import { tablesOf } from "./tables.ts";

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
  /** Vectors and matrices that are asked for as a whole, where there are any. */
  readonly tables?: readonly Table[];
}

/** The names of a working; of its tables, those of which every line is asked. */
export function lineNames(working: Working, asked: Iterable<LineId>): LineNames {
  const { graph, lines } = working;
  const fields = new Set(asked);
  const tables = tablesOf(working).filter(({ rows }) => rows.flat().every((line) => fields.has(line)));
  const { leaves, output, functions, spellings, counts = [] } = graph;
  return {
    nodes: [...graph.nodes.keys()],
    leaves,
    output,
    functions: [...functions],
    ...(spellings === undefined ? {} : { spellings: [...spellings] }),
    ...(counts.length === 0 ? {} : { counts }),
    lines: [...lines.keys()],
    ...(tables.length === 0 ? {} : { tables }),
  };
}

/** What formulas are read with. */
export function namedLines(names: LineNames): NamedLines & NamedTables {
  const { nodes, leaves, output, functions, spellings, counts = [], lines, tables = [] } = names;
  const known = { nodes: new Set(nodes), leaves, output, functions: new Map(functions), counts };
  return {
    graph: spellings === undefined ? known : { ...known, spellings: new Map(spellings) },
    lines: new Set(lines),
    tables,
  };
}
