// A table from a spreadsheet or a learning platform: rows of cells with the line each begins in, whichever separator it was
// written with. It must not know what the columns mean.

import { CsvError, parse } from "csv-parse/sync";

export interface TableRow {
  /** The line of the text in which the row ends, from 1; a row seldom has more than one. */
  readonly line: number;
  /** Without spaces around them. */
  readonly cells: readonly string[];
}

export type TableResult =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  /** A quote without its other half, or inside a cell; `line` is where reading stopped. */
  | { readonly ok: false; readonly line: number };

const separators = ["\t", ";", ",", "|"] as const;

/** Rows of which at least one cell is not empty. */
export function readTable(text: string): TableResult {
  try {
    const records = recordsOf(text);
    const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }));
    return { ok: true, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== "")) };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, line: Number(error["lines"] ?? 1) };
  }
}

interface Recorded {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function recordsOf(text: string): readonly Recorded[] {
  const records: readonly unknown[] = parse(text, {
    bom: true,
    delimiter: separatorOf(text),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
  });
  return records.filter(isRecorded);
}

function isRecorded(data: unknown): data is Recorded {
  return typeof data === "object" && data !== null && "record" in data && "info" in data;
}

/** The separator that the first lines have most of, outside quotes. */
function separatorOf(text: string): string {
  const start = text.slice(0, 10_000).replaceAll(/"[^"]*"/gu, "");
  const lines = start.split(/\r?\n/u).filter((line) => line.trim() !== "");
  const head = lines.slice(0, 20);
  const score = (separator: string): number =>
    head.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 30), 0) +
    (head[0]?.includes(separator) === true ? 1 : 0);
  return separators.reduce((best, each) => (score(each) > score(best) ? each : best), ",");
}
