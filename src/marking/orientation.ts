// Which way round a matrix was meant: as it stands, or with rows for columns where only that is right. Both are judged by the
// same marking; there is no other. It must not know media.

import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import { type Judged, judge } from "./judge.ts";
import { type CellEntries, shapeProblem, type TableEntry, type TableProblem, type TableReading } from "./read-table.ts";
import { isAccepted } from "./verdict.ts";

export type Oriented =
  | { readonly ok: true; readonly cells: CellEntries; readonly isTurned: boolean }
  | { readonly ok: false; readonly problem: TableProblem };

/** The entries that a table stands for. Turned only where every cell is right so, and not every one as it stands. */
export function oriented({ cells, ...entry }: TableEntry, judged: (cells: CellEntries) => readonly Judged[]): Oriented {
  const areRight = (each: CellEntries | undefined): each is CellEntries =>
    each !== undefined && each.size > 0 && judged(each).every(({ verdict }) => isAccepted(verdict));
  if (areRight(cells)) return { ok: true, cells, isTurned: false };
  if (areRight(entry.turned)) return { ok: true, cells: entry.turned, isTurned: true };
  if (cells !== undefined) return { ok: true, cells, isTurned: false };
  return { ok: false, problem: shapeProblem({ cells, ...entry }) };
}

/** A table as it was read and laid: what is told of it beside the verdicts on its cells. */
export interface TableGiven {
  readonly table: TableEntry["table"];
  readonly written: string;
  readonly outcome: Oriented;
}

export function givenTable(reading: TableReading, judged: (cells: CellEntries) => readonly Judged[]): TableGiven {
  if (!reading.ok)
    return { table: reading.table, written: reading.written, outcome: { ok: false, problem: reading.problem } };
  const { table, written } = reading.entry;
  return { table, written, outcome: oriented(reading.entry, judged) };
}

/** All entries of a sheet: those for lines, and those that its tables stand for. */
export interface WithTables {
  readonly entries: ReadonlyMap<LineId, string>;
  readonly tables: readonly TableGiven[];
}

/** Lays each table on its lines, judged with all other entries in view; what is entered for a line alone stands. */
export function withTables(
  own: ReadonlyMap<LineId, string>,
  readings: readonly TableReading[],
  solved: Solved,
): WithTables {
  const first = readings.flatMap((reading) => (reading.ok ? [...(reading.entry.cells ?? [])] : []));
  let entries: ReadonlyMap<LineId, string> = new Map([...first, ...own]);
  const tables = readings.map((reading) => {
    const given = givenTable(reading, (cells) =>
      judge([...cells.keys()], new Map([...entries, ...cells, ...own]), solved),
    );
    if (given.outcome.ok) entries = new Map([...entries, ...given.outcome.cells, ...own]);
    return given;
  });
  return { entries, tables };
}
