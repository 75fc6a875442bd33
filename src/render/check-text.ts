// Verdicts for a terminal: a table with marks, what there is to say under each entry, the first line to look at and the
// total. It must not judge.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { writtenMarks } from "../marking/marks.ts";
import { formatDecimal, terminatingDecimal } from "../number/decimal.ts";
import { isZero, type Rational } from "../number/rational.ts";
import type { CheckedEntry, CheckReport } from "./check-report.ts";
import { widthOf, wrapped } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { ascii, plainMedium } from "./plain.ts";
import { unicodeMedium } from "./text.ts";
import { printFragments, type TextMedium } from "./text-cells.ts";
import { fieldText } from "./words/question-words.ts";
import { clipped } from "./words/user-text.ts";
import { firstToLookAt, marksInAll, noEntry, understoodAs, verdictMark } from "./words/verdict-words.ts";

export interface CheckTextOptions {
  readonly plain: boolean;
  readonly width: number;
  /** Whether method and answer marks stand apart. */
  readonly parts: boolean;
}

const indent = "    ";

const excerptWidth = 60;

/** A longer entry is cut, so that the marks stay on the screen beside it. */
const mostCharacters = 48;

/** The report as lines of text. */
export function checkText(report: CheckReport, options: CheckTextOptions): string {
  const { plain, width } = options;
  const medium = plain ? plainMedium(report) : unicodeMedium(report);
  const rows = report.entries.map((entry) => ({
    head: `${verdictMark(entry.judged.verdict, plain)} ${answered(entry, report, medium)}`,
    marks: marksText(entry, options.parts),
    place: underlined(entry),
    told: [...readAs(entry, medium), ...entry.told.map((text) => printFragments(text, medium))].flatMap((text) =>
      wrapped(text, width - indent.length),
    ),
  }));
  const column = Math.max(0, ...rows.map(({ head }) => widthOf(head))) + 3;
  const lines = rows.flatMap(({ head, marks, told, place }) => [
    `${head}${" ".repeat(column - widthOf(head))}${marks}`,
    ...place,
    ...told.map((line) => indent + line),
  ]);
  const tables = report.tables.flatMap(({ given, told }) =>
    told.flatMap((text) => wrapped(`${given.outcome.ok ? "" : "? "}${printFragments(text, medium)}`, width)),
  );
  const first = report.firstWrong === undefined ? [] : [printFragments(firstToLookAt(report.firstWrong), medium)];
  const text = [
    ...lines,
    ...(lines.length > 0 ? [""] : []),
    ...tables,
    ...first,
    marksInAll(shownMarks(report.marks), shownMarks(report.of)),
  ].join("\n");
  return `${plain ? ascii(text) : text}\n`;
}

function answered({ judged, field }: CheckedEntry, { working }: CheckReport, medium: TextMedium): string {
  const isLine = field === undefined || (field.kind === "line" && field.unnamed !== true);
  const asked = isLine ? printText(name(judged.line), medium.style) : printFragments(fieldText(field, working), medium);
  const entry = judged.given?.trim() ?? "";
  return entry === "" ? `${asked}   ${noEntry}` : `${asked}${isLine ? " =" : ":"} ${clipped(entry, mostCharacters)}`;
}

/** The entry once more with the unreadable place marked, where there is one. */
function underlined({ judged: { verdict, given = "" } }: CheckedEntry): readonly string[] {
  if (verdict.kind !== "unreadable" || verdict.problem.span.end === 0) return [];
  return excerpt(given, verdict.problem.span, excerptWidth).map((line) => indent + line.trimEnd());
}

/** How a formula was understood: what is printed reads back as the same. */
function readAs({ judged: { formula } }: CheckedEntry, medium: TextMedium): readonly string[] {
  return formula === undefined ? [] : [printFragments(understoodAs(formula), medium)];
}

function marksText({ marks, of, method, answer }: CheckedEntry, parts: boolean): string {
  if (isZero(of)) return "not counted";
  const total = `${shownMarks(marks)} of ${shownMarks(of)}`;
  return parts ? `${total} (method ${shownMarks(method)}, answer ${shownMarks(answer)})` : total;
}

/** Marks as people add them up: 3.5; a fraction where no decimal is equal to it. */
function shownMarks(marks: Rational): string {
  const decimal = terminatingDecimal(marks);
  return decimal === undefined ? writtenMarks(marks) : formatDecimal(decimal);
}
