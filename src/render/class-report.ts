// The summary of a marked class, as data for text and page: what it cost most, what waits for a person, what became of the
// files. It must not mark.

import type { Listed } from "../exercise/collect.ts";
import type { Change } from "../marking/changes.ts";
import { type ClassTally, dearestFields, dearestSlips, type FieldTally } from "../marking/class-summary.ts";
import { decimalMarks, sumOf } from "../marking/marks.ts";
import { compare, divide, fromInteger, type Rational, sign, zero } from "../number/rational.ts";
import { visible } from "./characters.ts";
import { escapeHtml } from "./escape-html.ts";
import { type ReportTable, tableHtml, tableText } from "./report-table.ts";
import {
  columnWords,
  handedInWords,
  meanWords,
  namedAfterWords,
  statusWords,
  summaryWords,
  wholeWords,
} from "./words/mark-words.ts";

/** An entry whose marks wait for a person. */
export interface OpenEntry {
  readonly student: string;
  readonly exercise: string;
  readonly line: string;
  readonly entry: string;
  /** The option that decides it. */
  readonly decide: string;
}

export interface ClassReport {
  readonly title: string;
  readonly students: number;
  readonly handedIn: number;
  /** The marks of those who handed in. */
  readonly totals: readonly Rational[];
  readonly of: Rational;
  readonly tally: ClassTally;
  readonly open: readonly OpenEntry[];
  readonly listed: readonly Listed[];
  readonly missing: readonly string[];
  /** Undefined at the first run. */
  readonly changes: readonly Change[] | undefined;
  readonly labels: Labels;
}

/** How lines and mistakes are called. */
export interface Labels {
  readonly line: (exercise: string, field: string) => string;
  readonly slip: (slip: string) => string;
}

const mostLines = 15;
const mostSlips = 10;

/** The sentences at the top. */
function introOf({ handedIn, students, totals, of }: ClassReport): readonly string[] {
  const mean = divide(sumOf(totals), fromInteger(totals.length));
  if (mean === undefined) return [handedInWords(handedIn, students)];
  return [
    handedInWords(handedIn, students),
    meanWords(decimalMarks(mean, 2), decimalMarks(medianOf(totals), 2), decimalMarks(of)),
  ];
}

/** The middle one; of two in the middle, the lower. */
function medianOf(totals: readonly Rational[]): Rational {
  return totals.toSorted(compare)[Math.floor((totals.length - 1) / 2)] ?? zero;
}

function tablesOf(report: ClassReport): readonly ReportTable[] {
  return [linesTable(report), slipsTable(report), changesTable(report), openTable(report), filesTable(report)];
}

function linesTable({ tally, labels }: ClassReport): ReportTable {
  const { exercise, line, lost, right, imprecise, wrong, missing } = columnWords;
  return {
    title: summaryWords.lines,
    columns: [exercise, line, lost, right, imprecise, wrong, missing],
    numbers: [2, 3, 4, 5, 6],
    rows: dearestFields(tally)
      .slice(0, mostLines)
      .map((each) => [
        each.exercise,
        labels.line(each.exercise, each.field),
        decimalMarks(each.lost),
        ...countsOf(each).map(String),
      ]),
  };
}

/** How many were right, right with too few digits, wrong, and missing; what is open is none of these. */
function countsOf({ verdicts }: FieldTally): readonly number[] {
  const { right = 0, imprecise = 0, follows = 0, convention = 0, wrong = 0, missing = 0 } = verdicts;
  return [right + follows + convention, imprecise, wrong + (verdicts.void ?? 0), missing];
}

function slipsTable({ tally, labels }: ClassReport): ReportTable {
  const { mistake, exercise, line, students, lost } = columnWords;
  return {
    title: summaryWords.slips,
    columns: [mistake, exercise, line, students, lost],
    numbers: [3, 4],
    rows: dearestSlips(tally)
      .slice(0, mostSlips)
      .map((each) => [
        labels.slip(each.slip),
        each.exercise,
        labels.line(each.exercise, each.site),
        String(each.count),
        decimalMarks(each.lost),
      ]),
  };
}

function changesTable({ changes = [] }: ClassReport): ReportTable {
  const { student, before, now, by } = columnWords;
  return {
    title: summaryWords.changes,
    columns: [student, before, now, by],
    numbers: [1, 2, 3],
    rows: changes.map((each) => [
      each.id,
      `${decimalMarks(each.before.marks)} / ${decimalMarks(each.before.of)}`,
      `${decimalMarks(each.now.marks)} / ${decimalMarks(each.now.of)}`,
      `${sign(each.by) > 0 ? "+" : ""}${decimalMarks(each.by)}`,
    ]),
  };
}

function openTable({ open }: ClassReport): ReportTable {
  const { student, exercise, line, entry, decide } = columnWords;
  return {
    title: summaryWords.open,
    columns: [student, exercise, line, entry, decide],
    numbers: [],
    rows: open.map((each) => [each.student, each.exercise, each.line, each.entry, each.decide]),
  };
}

/** Files that count and came in time under their own name need no look. */
function filesTable({ listed }: ClassReport): ReportTable {
  const { file, student, what } = columnWords;
  const noted = listed.filter(
    ({ status, namedAfter }) => status.kind !== "counted" || status.late || namedAfter !== undefined,
  );
  return {
    title: summaryWords.files,
    columns: [file, student, what],
    numbers: [],
    rows: unique(noted.map((each) => [each.path, each.student ?? "", fileWords(each)])),
  };
}

/** One file may hold several exercises, of which the same is said. */
function unique(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}

function fileWords({ status, namedAfter }: Listed): string {
  return [statusWords(status), ...(namedAfter === undefined ? [] : [namedAfterWords(namedAfter)])].join("; ");
}

/** What is said where a table has nothing to say. */
function remarksOf({ tally, changes }: ClassReport): readonly string[] {
  return [
    ...(dearestFields(tally).length === 0 && tally.students > 0 ? [summaryWords.nothingLost] : []),
    ...(changes?.length === 0 ? [summaryWords.noChange] : []),
    ...unique((changes ?? []).filter(isOfAnother).map(({ before, now }) => [before.of, now.of].map(decimalMarks))).map(
      ([before = "", now = ""]) => wholeWords(before, now),
    ),
  ];
}

/** Whether a student's marks are now out of more or fewer. */
function isOfAnother({ before, now }: Change): boolean {
  return compare(before.of, now.of) !== 0;
}

/** The summary for a terminal or a text file. */
export function reportText(report: ClassReport): string {
  const blocks = tablesOf(report)
    .map(tableText)
    .filter((lines) => lines.length > 0);
  const missing =
    report.missing.length === 0 ? [] : [[`${summaryWords.missing}: ${report.missing.map(visible).join(", ")}.`]];
  const all = [[report.title, ...introOf(report), ...remarksOf(report)], ...blocks, ...missing];
  return `${all.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** The body of the summary's page. */
export function reportBody(report: ClassReport): string {
  const said = [...introOf(report), ...remarksOf(report)].map((each) => `<p>${escapeHtml(each)}</p>\n`);
  const missing =
    report.missing.length === 0
      ? ""
      : `<section><h2>${summaryWords.missing}</h2><p>${escapeHtml(report.missing.map(visible).join(", "))}</p></section>\n`;
  return said.join("") + tablesOf(report).map(tableHtml).join("") + missing;
}
