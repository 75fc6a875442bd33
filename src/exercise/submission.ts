// What one file holds of the answers of a class: a hand-in, codes in any text around them, or a table. It must not know files,
// nor who is in the class; what a file does not say itself (whose it is, which exercise) is left open.

import { type Answer, readAnswers } from "./answers.ts";
import { readHandIn } from "./hand-in.ts";
import { foldedHeading, roleOf } from "./roster-columns.ts";
import { readTable, type TableRow } from "./text-table.ts";

/** Answers to one exercise, as far as the file tells whose and which. */
export interface Submission {
  readonly set: string | undefined;
  readonly student: string | undefined;
  readonly exercise: string | undefined;
  readonly variant: string | undefined;
  readonly answers: readonly Answer[];
}

export type Trouble =
  /** Nothing that a sheet hands in: to be looked at by a person. */
  "no hand-in" | "zip" | "newer" | "damaged" | "quotes";

export interface Submissions {
  readonly found: readonly Submission[];
  /** What in the file could not be read; the rest of it can. */
  readonly troubles: readonly Trouble[];
}

/** What a file holds, by its name and text. */
export function readSubmissions(name: string, text: string): Submissions {
  if (text.startsWith("PK\u0003\u0004")) return { found: [], troubles: ["zip"] };
  if (/\.[ct]sv$/iu.test(name)) return inTable(text);
  const whole = readHandIn(text);
  if (whole.ok) return { found: ofHandIn(whole.handIn), troubles: [] };
  if (whole.why !== "no hand-in") return { found: [], troubles: [whole.why] };
  if (/"longhand"\s*:\s*"answers"/u.test(text)) return { found: [], troubles: ["damaged"] };
  const codes = inCodes(text);
  if (codes.found.length > 0 || codes.troubles.length > 0) return codes;
  return inPlainAnswers(name, text);
}

type HandIn = (ReturnType<typeof readHandIn> & { readonly ok: true })["handIn"];

function ofHandIn({ set, student, exercises }: HandIn): readonly Submission[] {
  return exercises.map(({ exercise, variant, answers }) => ({ set, student, exercise, variant, answers }));
}

/** A code may stand in a text that a platform has put into HTML, or wrapped. */
function inCodes(text: string): Submissions {
  const plain = text.replaceAll(/<[^<>]*>/gu, " ").replaceAll("&nbsp;", " ");
  const results = [...plain.matchAll(/\bLH\d+\s?-[0-9A-Za-z\s-]*/gu)].map(([written]) => firstCode(written));
  return {
    found: results.flatMap((result) => (result.ok ? ofHandIn(result.handIn) : [])),
    troubles: results.flatMap((result) => (result.ok ? [] : [result.why])),
  };
}

/** Words behind the code are taken for a part of it: the longest start that is a code is meant. */
function firstCode(written: string): ReturnType<typeof readHandIn> {
  const words = written.trim().split(/\s+/u);
  for (let count = Math.min(words.length, mostWords); count > 0; count--) {
    const result = readHandIn(words.slice(0, count).join(" "));
    if (result.ok || result.why === "newer") return result;
  }
  return { ok: false, why: "damaged" };
}

/** A code is at most so many words long, and a search for its end ends. */
const mostWords = 200;

/** Lines and entries alone, as `check` reads them. */
function inPlainAnswers(name: string, text: string): Submissions {
  const read = /\.(?:ya?ml|json)$/iu.test(name) ? readAnswers(text) : undefined;
  if (read?.ok !== true || read.answers.length === 0) return { found: [], troubles: ["no hand-in"] };
  const { answers } = read;
  return {
    found: [{ set: undefined, student: undefined, exercise: undefined, variant: undefined, answers }],
    troubles: [],
  };
}

/** A table of codes, or of lines and entries. */
function inTable(text: string): Submissions {
  const table = readTable(text);
  if (!table.ok) return { found: [], troubles: ["quotes"] };
  const [heading, ...rows] = table.rows;
  const columns = heading === undefined ? undefined : columnsOf(heading.cells);
  if (columns !== undefined) return { found: grouped(rows, columns), troubles: [] };
  const codes = table.rows.flatMap(({ cells }) => cells.filter((cell) => /\bLH\d+\s?-/u.test(cell))).map(inCodes);
  if (codes.length === 0) return { found: [], troubles: ["no hand-in"] };
  return { found: codes.flatMap(({ found }) => found), troubles: codes.flatMap(({ troubles }) => troubles) };
}

interface AnswerColumns {
  readonly student: number | undefined;
  readonly exercise: number | undefined;
  readonly line: number;
  readonly entry: number;
}

function columnsOf(cells: readonly string[]): AnswerColumns | undefined {
  const headings = cells.map(foldedHeading);
  const at = (...names: readonly string[]): number | undefined => {
    const index = headings.findIndex((heading) => names.includes(heading));
    return index < 0 ? undefined : index;
  };
  const line = at("line", "field");
  const entry = at("entry", "answer", "response");
  if (line === undefined || entry === undefined) return undefined;
  const byRole = (["id", "login", "email"] as const)
    .map((role) => cells.findIndex((cell) => roleOf(cell) === role))
    .find((index) => index >= 0);
  return { student: byRole ?? at("student"), exercise: at("exercise"), line, entry };
}

/** The rows of each student and exercise together. */
function grouped(rows: readonly TableRow[], columns: AnswerColumns): readonly Submission[] {
  const groups = new Map<string, Submission & { readonly answers: Answer[] }>();
  for (const { cells } of rows) {
    const cell = (index: number | undefined): string | undefined => {
      const text = index === undefined ? "" : (cells[index] ?? "");
      return text === "" ? undefined : text;
    };
    const [student, exercise] = [cell(columns.student)?.normalize("NFC"), cell(columns.exercise)];
    const key = JSON.stringify([student, exercise]);
    const group = groups.get(key) ?? { set: undefined, student, exercise, variant: undefined, answers: [] };
    group.answers.push({ line: cell(columns.line) ?? "", entry: unguarded(cell(columns.entry) ?? "") });
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Our own tables put an apostrophe before what a spreadsheet would compute. */
function unguarded(entry: string): string {
  return entry.replace(/^'(?=[=+\-@])/u, "");
}
