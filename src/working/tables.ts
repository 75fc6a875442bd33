// The vectors and matrices of a network: which lines stand together, row by row, and what the whole is called. An entry for a
// table is nothing but entries for its lines. It must not know numbers, entries or media.

import { profiles } from "../graph/network/profiles.ts";
import { type MatrixLayer, matrixLayers, type VectorLayer, vectorLayers } from "../graph/network/vectors.ts";
import { asColumns } from "../number/columns.ts";
import type { Working } from "./build.ts";
import { adjointId, checkId, deltaId, type LineId, stepId, updateId, valueId } from "./line.ts";
import { foldTableName, type Table, type TableKind } from "./table.ts";
import { writtenLine } from "./twin.ts";

const known = new WeakMap<Working, readonly Table[]>();

/** The tables of a working, layer by layer; none where its graph is no network. */
export function tablesOf(working: Working): readonly Table[] {
  const found = known.get(working) ?? collect(working);
  known.set(working, found);
  return found;
}

function collect(working: Working): readonly Table[] {
  const { network } = working.graph;
  if (network === undefined) return [];
  const wholes = matrixLayers(working.graph, network).flatMap((layer) => [
    ...vectorTables(layer, network.batch, working),
    ...parameterTables(layer, working),
  ]);
  const numbers = network.batch === 1 ? [] : Array.from({ length: network.batch }, (_, index) => index + 1);
  const single = numbers.flatMap((example) =>
    vectorLayers(working.graph, network, example).flatMap((layer) => ofExample(layer, example, working)),
  );
  const written = (line: LineId): LineId => writtenLine(working, line);
  return distinct([...wholes, ...single])
    .filter((table) => isWhole(table, working))
    .map((table) => ({ ...table, rows: table.rows.map((row) => row.map(written)) }));
}

/** The columns of one example by themselves: z#2. */
function ofExample(layer: VectorLayer, example: number, working: Working): readonly Table[] {
  const { sums, units, inputs } = layer;
  const column = { ...layer, sums: asColumns([sums]), units: asColumns([units]), inputs: asColumns([inputs]) };
  return vectorTables(column, 1, working).map((table) => ({
    ...table,
    names: [...new Set(table.names.map((each) => (each.includes("#") ? each : `${each}#${example}`)))],
  }));
}

/** A column for each example. */
function vectorTables(layer: MatrixLayer, examples: number, working: Working): readonly Table[] {
  const { names, number } = layer;
  const columns = examples > 1 ? "examples" : "one";
  const table = (kind: TableKind, of: string, own: string, rows: Table["rows"]): Table => ({
    id: `${kind}:${of}`,
    kind,
    of,
    names: namesFor(of, `${own}${number}`, working),
    rows,
    axes: { rows: "units", columns },
  });
  const sums = (line: (sum: string) => LineId): Table["rows"] => layer.sums.map((row) => row.map(line));
  const units = (line: (unit: string) => LineId): Table["rows"] => layer.units.map((row) => row.map(line));
  const isCurved = layer.units[0]?.[0] !== layer.sums[0]?.[0];
  return [
    table("value", names.sum, "z", sums(valueId)),
    ...(isCurved ? [table("value", names.unit, "a", units(valueId))] : []),
    table("delta", names.error, "delta", sums(errorTerm(working))),
    table("adjoint", names.sum, "z", sums(adjointId)),
    ...(isCurved ? [table("adjoint", names.unit, "a", units(adjointId))] : []),
    table("check", names.sum, "z", sums(checkId)),
    ...(isCurved ? [table("check", names.unit, "a", units(checkId))] : []),
  ];
}

/** Where error terms are no lines of their own, they are the slopes of the output, unless the notation turns their sign. */
function errorTerm({ graph, lines }: Working): (sum: string) => LineId {
  const isSlope = profiles[graph.profile ?? "plain"].error === "derivative";
  return (sum) => (isSlope && !lines.has(deltaId(sum)) ? adjointId(sum) : deltaId(sum));
}

/** The gradient of a layer's weights and biases, their steps, and what they are after it. */
function parameterTables({ names, weights, biases, number }: MatrixLayer, working: Working): readonly Table[] {
  const kinds = [
    ["adjoint", adjointId],
    ["step", stepId],
    ["update", updateId],
  ] as const;
  return kinds.flatMap(([kind, line]): readonly Table[] => {
    const matrix: Table = {
      id: `${kind}:${names.weight}`,
      kind,
      of: names.weight,
      names: namesFor(names.weight, `w${number}`, working),
      rows: weights.map((row) => row.map(line)),
      axes: { rows: "to", columns: "from" },
    };
    if (biases === undefined) return [matrix];
    const vector: Table = {
      id: `${kind}:${names.bias}`,
      kind,
      of: names.bias,
      names: namesFor(names.bias, `b${number}`, working),
      rows: biases.map((bias) => [line(bias)]),
      axes: { rows: "units", columns: "one" },
    };
    return [matrix, vector];
  });
}

/** Notations that number layers have their own numbers; elsewhere the layer is numbered as in the file. */
function namesFor(of: string, own: string, { graph }: Working): readonly string[] {
  const folded = foldTableName(of);
  const isNumbered = profiles[graph.profile ?? "plain"].scheme !== undefined;
  const matrix = /\d+$/u.exec(folded)?.[0] ?? "";
  const usual = own.startsWith("w") ? [`w${matrix}`] : [];
  return [...new Set([folded, ...(isNumbered ? usual : [own])])];
}

/** Two layers of units h₁ … have one vector name: then each goes by its number only, and is spelled so. */
function distinct(tables: readonly Table[]): readonly Table[] {
  const counts = new Map<string, number>();
  for (const { kind, names } of tables)
    for (const each of names) counts.set(`${kind}:${each}`, (counts.get(`${kind}:${each}`) ?? 0) + 1);
  return tables.flatMap((table) => {
    const names = table.names.filter((each) => counts.get(`${table.kind}:${each}`) === 1);
    const [first] = names;
    if (first === undefined) return [];
    const of = names.includes(foldTableName(table.of)) ? table.of : layered(first);
    return [{ ...table, names, of, id: `${table.kind}:${of}` }];
  });
}

/** z1 as z^(1). */
function layered(folded: string): string {
  return folded.replace(/(\d+)(?=$|#)/u, "^($1)");
}

/** More than one place, each with a line, and no line in two. */
function isWhole({ rows }: Table, { lines }: Working): boolean {
  const cells = rows.flat();
  const width = rows[0]?.length;
  const isFull = rows.every((row) => row.length === width) && cells.every((id) => lines.has(id));
  return isFull && cells.length > 1 && new Set(cells).size === cells.length;
}
