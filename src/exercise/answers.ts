// Reads a student's answer file: a mapping of lines to entries, as YAML or JSON, or a table `line,entry`. Entries stay texts,
// with the digits as written; a vector or matrix becomes one with tabs and line breaks. It must not know lines or numbers.

import { CsvError, parse } from "csv-parse/sync";
import { type Located, originOf, placeOf } from "./place.ts";
import type { ExerciseProblem, FileProblem, ShapeProblem } from "./problem.ts";
import { type Data, readYaml } from "./yaml.ts";

export interface Answer {
  /** The line as the student names it. */
  readonly line: string;
  readonly entry: string;
}

export type AnswersResult =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly problems: readonly ExerciseProblem[] };

/** The answers in a text, or what is wrong with it and where. */
export function readAnswers(text: string): AnswersResult {
  const origin = originOf(text);
  const read = readYaml(origin);
  if (!read.ok) return read;
  const { data, spot } = read;
  if (!(data instanceof Map)) return refused({ code: "not-a-mapping", found: Array.isArray(data) ? "list" : "text" });
  const answers: Answer[] = [];
  for (const [line, entry] of data) {
    const text = entryText(entry);
    if (text === undefined) {
      const located = placeOf(spot, origin, { path: [line], part: "value" });
      return refused({ code: "wrong-shape", key: line, expected: "text", found: shapeOf(entry) }, located);
    }
    answers.push({ line, entry: text });
  }
  return { ok: true, answers };
}

/** A text; numbers in a list, or in lists for rows, as a spreadsheet has them. Undefined for anything else. */
function entryText(data: Data): string | undefined {
  if (data === null || typeof data === "string") return data ?? "";
  if (!Array.isArray(data)) return undefined;
  const isFlat = data.every((each) => each === null || typeof each === "string");
  const rows = (isFlat ? [data] : data).map(rowText);
  return rows.every((row) => row !== undefined) ? rows.join("\n") : undefined;
}

function rowText(row: Data): string | undefined {
  const cells = Array.isArray(row) ? row : [row];
  const texts = cells.map((each) => (each === null ? blank : typeof each === "string" ? oneCell(each) : undefined));
  return texts.every((text) => text !== undefined) ? texts.join("\t") : undefined;
}

/** What stands for a cell that is left out. */
const blank = "_";

function oneCell(text: string): string {
  return text.trim() === "" ? blank : text.replaceAll(/\s+/gu, " ");
}

function shapeOf(data: Data): "list" | "mapping" {
  return Array.isArray(data) ? "list" : "mapping";
}

const start: Located = { place: { line: 1, column: 1, start: 0, end: 0 } };

function refused(problem: FileProblem | ShapeProblem, located = start): AnswersResult {
  return { ok: false, problems: [{ ...problem, ...located }] };
}

/** What is wrong with a table of answers, and in which of its lines. */
export interface CsvProblem {
  readonly code: "quotes" | "columns";
  readonly line: number;
}

export type CsvResult =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  | { readonly ok: false; readonly problem: CsvProblem };

/** What stands between the columns: anything that can; else one thing in all rows, so that an entry may hold a comma. */
const separators: readonly (readonly string[])[] = [[",", ";", "\t"], [";"], ["\t"]];

/**
 * The answers in a table of two columns, with or without the heading `line,entry`; semicolons and tabs will do as well. In
 * wider tables each row goes on with the numbers of a vector or matrix, and rows without a name belong to the one above.
 */
export function readAnswerTable(text: string): CsvResult {
  const results = separators.map((each) => tableWith(text, each, twoColumns));
  const wide = (): CsvResult | undefined =>
    [";", "\t", ","].map((each) => tableWith(text, [each], namedRows)).find(({ ok }) => ok);
  return results.find(({ ok }) => ok) ?? wide() ?? results[0] ?? { ok: true, answers: [] };
}

type Rows = readonly (readonly string[])[];

function twoColumns(rows: Rows): CsvResult {
  const wide = rows.findIndex((row) => row.length !== 2);
  if (wide >= 0) return { ok: false, problem: { code: "columns", line: wide + 1 } };
  return { ok: true, answers: rows.slice(headings(rows)).map(([line = "", entry = ""]) => ({ line, entry })) };
}

function headings([first]: Rows): number {
  return first?.[0]?.toLowerCase() === "line" ? 1 : 0;
}

/** Empty cells behind the last number are those of a spreadsheet that is as wide as its widest row. */
function namedRows(rows: Rows): CsvResult {
  const answers: Answer[] = [];
  for (const [index, [line = "", ...cells]] of rows.entries()) {
    if (index < headings(rows)) continue;
    const last = cells.findLastIndex((cell) => cell !== "");
    const entry = cells
      .slice(0, last + 1)
      .map(oneCell)
      .join("\t");
    const above = answers.at(-1);
    if (entry === "" || (line === "" && above === undefined))
      return { ok: false, problem: { code: "columns", line: index + 1 } };
    if (line !== "" || above === undefined) answers.push({ line, entry });
    else answers[answers.length - 1] = { line: above.line, entry: `${above.entry}\n${entry}` };
  }
  return { ok: true, answers };
}

function tableWith(text: string, delimiter: readonly string[], read: (rows: Rows) => CsvResult): CsvResult {
  try {
    const rows: Rows = parse(text, {
      bom: true,
      delimiter: [...delimiter],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    return read(rows);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: { code: "quotes", line: Number(error["lines"] ?? 1) } };
  }
}
