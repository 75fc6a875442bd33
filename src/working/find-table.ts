// Finds the vector or matrix that people mean, as they write it: dJ/dW1, ∂J/∂W⁽¹⁾, gradient of W1, W1', new b1, delta2, a1#2;
// row 2 of W1', or W1'[2]. It must not know entries or verdicts.

import { foldName } from "../expression/names.ts";
import { type NamedGraph, namesBySpelling } from "../graph/spelling.ts";
import type { LineId } from "./line.ts";
import { foldTableName, type Table, type TableKind } from "./table.ts";

/** The tables of a working, as far as they can be named. */
export interface NamedTables {
  readonly graph: NamedGraph;
  readonly tables: readonly Table[];
}

/** The table that a text names, or undefined; one row or column of it, where that is named. */
export function findTable({ graph, tables }: NamedTables, written: string): Table | undefined {
  const text = written.trim().replaceAll("∂", "d").replaceAll(/[’′]/gu, "'");
  const { whole, part } = partIn(text);
  const named = namedIn(whole, graph);
  const table = named
    .flatMap(({ kinds, name }) => tables.filter(({ kind, names }) => kinds.includes(kind) && names.includes(name)))
    .at(0);
  return table === undefined || part === undefined ? table : partOf(table, part);
}

/** The tables that a line stands in, smallest first: that of its own example before that of all. */
export function tablesAround({ tables }: Pick<NamedTables, "tables">, line: LineId): readonly Table[] {
  const around = tables.filter(({ rows }) => rows.some((row) => row.includes(line)));
  return around.toSorted((a, b) => a.rows.flat().length - b.rows.flat().length);
}

/** The row of a table that a line stands in, where the table has several. */
export function rowOfTable(table: Table, line: LineId): Table | undefined {
  const place = table.rows.findIndex((row) => row.includes(line));
  return table.rows.length === 1 || place < 0 ? undefined : partOf(table, { kind: "row", number: place + 1 });
}

type Part = NonNullable<Table["part"]>;

/** `row 2 of W1`, `W1 row 2`, `W1[2]`; columns alike. Counted from 1. */
function partIn(text: string): { readonly whole: string; readonly part?: Part } {
  const [, first, firstNumber, behind] = /^(row|column)\s+(\d+)\s+of\s+(.+)$/u.exec(text) ?? [];
  const [, before, last, lastNumber] = /^(.+?),?\s+(row|column)\s+(\d+)$/u.exec(text) ?? [];
  const [, indexed, index] = /^(.*[^^])\[(\d+)\]$/u.exec(text) ?? [];
  const whole = behind ?? before ?? indexed;
  const number = firstNumber ?? lastNumber ?? index;
  if (whole === undefined || number === undefined) return { whole: text };
  return { whole, part: { kind: (first ?? last) === "column" ? "column" : "row", number: Number(number) } };
}

function partOf(table: Table, part: Part): Table | undefined {
  const place = part.number - 1;
  const rows =
    part.kind === "row"
      ? table.rows.slice(place, place + 1)
      : table.rows.map((row) => row.slice(place, place + 1)).filter((row) => row.length > 0);
  return rows.length === 0 ? undefined : { ...table, rows, part };
}

interface Named {
  readonly kinds: readonly TableKind[];
  readonly name: string;
}

/** What a text may name, the likelier first: delta2 is δ₂ and not the step of 2. */
function namedIn(text: string, graph: NamedGraph): readonly Named[] {
  const [, above, below] = /^d\s*(\S+?)\s*\/\s*d\s*(\S+)$/u.exec(text) ?? [];
  if (above !== undefined && below !== undefined)
    return namesBySpelling(graph).get(foldName(above)) === graph.output ? [named(["adjoint"], below)] : [];
  const ways: readonly (readonly [RegExp, readonly TableKind[]])[] = [
    [/^(?:grad|gradient|slope)(?:\s+of)?\s+(\S+)$|^∇\s*(\S+)$/u, ["adjoint"]],
    [/^(\S+)'$|^new\s+(\S+)$/u, ["update", "check"]],
    [/^([^\s/]+)$/u, ["value", "delta"]],
    [/^(?:Δ\s*|[Dd]elta\s+|change of\s+|step(?:\s+of)?\s+)(\S+)$/u, ["step"]],
    [/^d([^\s/]+)$/u, ["adjoint"]],
  ];
  return ways.flatMap(([pattern, kinds]) => {
    const found = pattern.exec(text);
    const name = found?.slice(1).find((each) => each !== undefined);
    return name === undefined ? [] : [named(kinds, name)];
  });
}

function named(kinds: readonly TableKind[], written: string): Named {
  return { kinds, name: foldTableName(written) };
}
