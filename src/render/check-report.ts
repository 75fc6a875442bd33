// What a check reports, as data for every medium: each entry with its verdict, what is said of it, and its marks.

import type { Field, Question } from "../exercise/question.ts";
import { fieldMarks } from "../marking/field-marks.ts";
import type { Judged } from "../marking/judge.ts";
import { firstWrong } from "../marking/judge.ts";
import { printedEntries } from "../marking/judge-fields.ts";
import { sumOf, totalMarks } from "../marking/marks.ts";
import type { TableGiven } from "../marking/orientation.ts";
import { situationOf } from "../marking/situation.ts";
import { type Rational, zero } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Text } from "./solution.ts";
import { answerText } from "./words/answer-words.ts";
import { tableCount, tableProblemText, turnedText } from "./words/table-words.ts";
import { verdictLines } from "./words/verdict-text.ts";

export interface CheckedEntry {
  /** What was asked for; absent for a line that was entered beside it. */
  readonly field: Field | undefined;
  readonly judged: Judged;
  /** The sentences under the entry; none where a right entry speaks for itself. */
  readonly told: readonly Text[];
  readonly marks: Rational;
  readonly method: Rational;
  readonly answer: Rational;
  readonly of: Rational;
}

export interface CheckedTable {
  readonly given: TableGiven;
  /** Of its cells. */
  readonly judged: readonly Judged[];
  readonly told: readonly Text[];
}

export interface CheckReport {
  readonly working: Working;
  /** How it was asked. */
  readonly kind: Question["kind"];
  readonly entries: readonly CheckedEntry[];
  /** What was entered as a vector or matrix. */
  readonly tables: readonly CheckedTable[];
  readonly firstWrong: LineId | undefined;
  readonly marks: Rational;
  readonly of: Rational;
}

/**
 * The report on judged entries, with what each line or field is worth. There is no second try, so all is said at once. The
 * question is the one that was answered; without it, all entries are lines.
 */
export function checkReport(
  judged: readonly Judged[],
  solved: Solved,
  worthOf: (id: string) => Rational,
  question?: Question,
  tables: readonly TableGiven[] = [],
): CheckReport {
  const fieldOf = (id: string): Field | undefined => question?.fields.find((field) => field.id === id);
  const printed = question === undefined ? [] : printedEntries(question, solved).map(asRight);
  const entries = new Map(judged.flatMap(({ line, given }) => (given === undefined ? [] : [[line, given] as const])));
  const marks = fieldMarks(judged, fieldOf, worthOf);
  const totals = marks.map(totalMarks);
  return {
    working: solved.working,
    kind: question?.kind ?? "numbers",
    entries: judged.map((each, index) => ({
      judged: each,
      field: fieldOf(each.line),
      told: toldOf(each, fieldOf(each.line), [...printed, ...judged], entries, solved),
      marks: totals[index] ?? zero,
      method: marks[index]?.method ?? zero,
      answer: marks[index]?.answer ?? zero,
      of: marks[index]?.of ?? zero,
    })),
    tables: tables.map((given) => checkedTable(given, judged)),
    firstWrong: firstWrong(judged, solved),
    marks: sumOf(totals),
    of: sumOf(marks.map(({ of }) => of)),
  };
}

function checkedTable(given: TableGiven, all: readonly Judged[]): CheckedTable {
  const { table, outcome } = given;
  if (!outcome.ok) return { given, judged: [], told: [tableProblemText(table, outcome.problem)] };
  const judged = all.filter(({ line }) => outcome.cells.has(line));
  return { given, judged, told: [tableCount(table, judged), ...(outcome.isTurned ? [turnedText(table)] : [])] };
}

/** A line that is printed stands as if it had been entered rightly. */
function asRight([line, given]: readonly [LineId, string]): Judged {
  return { line, given, understood: given, formula: undefined, verdict: { kind: "right", despite: [] } };
}

function toldOf(
  each: Judged,
  field: Field | undefined,
  judged: readonly Judged[],
  entries: ReadonlyMap<LineId, string>,
  solved: Solved,
): readonly Text[] {
  const { line, verdict, given = "" } = each;
  if (verdict.kind === "missing" || (verdict.kind === "right" && verdict.despite.length === 0)) return [];
  const { above, probe } = situationOf(each, judged, solved);
  const context = { working: solved.working, line, entry: given, entries, above, probe, afterMiss: false };
  return verdictLines(answerText(each, field, context), "at once");
}
