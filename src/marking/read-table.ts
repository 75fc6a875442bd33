// Reads an entry for a vector or matrix: its cells become entries for the lines that stand there. Whether they are right is
// judged as ever, line by line. It must not evaluate: pages without answers read with it.

import { asColumns } from "../number/columns.ts";
import type { LineId } from "../working/line.ts";
import type { Table } from "../working/table.ts";
import { type Grid, gridsIn } from "./table-text.ts";

/** Entries for the lines of a table: as it was written, and with rows for columns, where the shape allows these. */
export interface TableEntry {
  readonly table: Table;
  readonly written: string;
  readonly cells: CellEntries | undefined;
  readonly turned: CellEntries | undefined;
}

/** What is entered for each line; nothing for a cell that was left out. */
export type CellEntries = ReadonlyMap<LineId, string>;

export interface Shape {
  readonly rows: number;
  readonly columns: number;
}

export type TableProblem =
  | { readonly code: "not-a-table" }
  | { readonly code: "table-too-long"; readonly limit: number }
  /** Commas between digits may separate here, and may be decimal marks. */
  | { readonly code: "which-commas" }
  /** A row, counted from 1, that has not as many cells as the first. */
  | { readonly code: "ragged"; readonly row: number; readonly found: number; readonly first: number }
  /** `commas` where some stand between digits, and may have been meant as decimal marks. */
  | { readonly code: "other-shape"; readonly found: Shape; readonly wanted: Shape; readonly commas: boolean };

export type TableReading =
  | { readonly ok: true; readonly entry: TableEntry }
  | { readonly ok: false; readonly table: Table; readonly written: string; readonly problem: TableProblem };

/** More than any matrix that is filled in by hand. */
export const tableLimit = 50_000;

export function readTable(written: string, table: Table): TableReading {
  if (written.length > tableLimit) return refused(written, table, { code: "table-too-long", limit: tableLimit });
  const grids = gridsIn(written);
  const lines = asColumns(table.rows);
  const isVector = table.rows.length === 1 || lines.length === 1;
  const cells = entriesAmong(grids, table.rows) ?? (isVector ? entriesAmong(grids, lines) : undefined);
  const across = isVector ? undefined : entriesAmong(grids, lines);
  const [first, second] = grids;
  if (second !== undefined && first !== undefined && entriesAmong([first], table.rows) !== undefined)
    return refused(written, table, { code: "which-commas" });
  if (cells !== undefined || across !== undefined)
    return { ok: true, entry: { table, written, cells, turned: across } };
  return refused(written, table, problemOf(grids, written, table));
}

/** What is said of a table that fits only with rows for columns, and is not right so. */
export function shapeProblem({ table, written }: TableEntry): TableProblem {
  return problemOf(gridsIn(written), written, table);
}

function refused(written: string, table: Table, problem: TableProblem): TableReading {
  return { ok: false, table, written, problem };
}

/** The first reading that has a cell for each line and no other. */
function entriesAmong(grids: readonly Grid[], lines: Table["rows"]): CellEntries | undefined {
  const grid = grids.find(
    (rows) => rows.length === lines.length && rows.every((row, index) => row.length === lines[index]?.length),
  );
  if (grid === undefined) return undefined;
  const entries = lines.flatMap((row, index) =>
    row.map((line, column): readonly [LineId, string] => [line, grid[index]?.[column] ?? ""]),
  );
  return new Map(entries.filter(([, text]) => text !== ""));
}

function problemOf(grids: readonly Grid[], written: string, { rows }: Table): TableProblem {
  const [first, second] = grids;
  if (first === undefined) return { code: "not-a-table" };
  // Where something else separates, commas between digits are likelier to be decimal marks.
  const grid = second !== undefined && second.flat().length > 1 ? second : first;
  const width = grid[0]?.length ?? 0;
  const ragged = grid.findIndex((row) => row.length !== width);
  if (ragged > 0) return { code: "ragged", row: ragged + 1, found: grid[ragged]?.length ?? 0, first: width };
  return {
    code: "other-shape",
    found: { rows: grid.length, columns: width },
    wanted: { rows: rows.length, columns: rows[0]?.length ?? 0 },
    commas: /\d,\d/u.test(written),
  };
}
