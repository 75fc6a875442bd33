// Which vector or matrix an entry is for: one that it names, or one that the line stands in where it is written. It must not
// judge, nor evaluate.

import { findLine, type NamedLines } from "../working/find-line.ts";
import { findTable, type NamedTables, rowOfTable, tablesAround } from "../working/find-table.ts";
import type { LineId } from "../working/line.ts";
import type { Table } from "../working/table.ts";
import { readEntryText } from "./entry-text.ts";
import { readTable, type TableReading } from "./read-table.ts";
import { hasCells, looksLikeTable } from "./table-text.ts";

export type TableNames = NamedLines & NamedTables;

/**
 * The entry for the table that a text names before an equals sign; or, where the text can be nothing but several cells, for
 * one that the line stands in: the whole or its row, whichever fits. Undefined where the text is an entry for one line.
 */
export function tableMeant(text: string, line: LineId | undefined, names: TableNames): TableReading | undefined {
  const sign = text.search(/[=≈]/u);
  const before = text.slice(0, Math.max(sign, 0));
  if (sign > 0 && findLine(names, before) === undefined) {
    const table = findTable(names, before);
    if (table !== undefined) return readTable(text.slice(sign + 1), table);
  }
  if (line === undefined || !isTable(text, names)) return undefined;
  return fitting(text, tablesAround(names, line), line);
}

/** Several cells, and no entry for one line. */
function isTable(text: string, names: NamedLines): boolean {
  return hasCells(text) && (looksLikeTable(text) || readEntryText(text, names).kind === "unreadable");
}

function fitting(text: string, tables: readonly Table[], line: LineId): TableReading | undefined {
  const readings = [...tables, ...tables.flatMap((table) => rowOfTable(table, line) ?? [])].map((table) =>
    readTable(text, table),
  );
  return readings.find(({ ok }) => ok) ?? readings[0];
}
