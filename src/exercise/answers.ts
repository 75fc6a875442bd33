// Reads a student's answer file: a mapping of lines to entries, as YAML or JSON, or a table `line,entry`. Entries stay texts, with the digits as
// written. It must not know lines or numbers.

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
    if (!isEntry(entry)) {
      const located = placeOf(spot, origin, { path: [line], part: "value" });
      return refused({ code: "wrong-shape", key: line, expected: "text", found: shapeOf(entry) }, located);
    }
    answers.push({ line, entry: entry ?? "" });
  }
  return { ok: true, answers };
}

function isEntry(data: Data): data is string | null {
  return data === null || typeof data === "string";
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

/** The answers in a table of two columns, with or without the heading `line,entry`; semicolons and tabs will do as well. */
export function readAnswerTable(text: string): CsvResult {
  const results = separators.map((each) => tableWith(text, each));
  return results.find(({ ok }) => ok) ?? results[0] ?? { ok: true, answers: [] };
}

function tableWith(text: string, delimiter: readonly string[]): CsvResult {
  try {
    const rows: readonly (readonly string[])[] = parse(text, {
      bom: true,
      delimiter: [...delimiter],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    });
    const wide = rows.findIndex((row) => row.length !== 2);
    if (wide >= 0) return { ok: false, problem: { code: "columns", line: wide + 1 } };
    const answers = rows.map(([line = "", entry = ""]): Answer => ({ line, entry }));
    return { ok: true, answers: answers[0]?.line.toLowerCase() === "line" ? answers.slice(1) : answers };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: { code: "quotes", line: Number(error["lines"] ?? 1) } };
  }
}
