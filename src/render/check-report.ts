// What a check reports, as data for every medium: each entry with its verdict, what is said of it, and its marks.

import type { Judged } from "../marking/judge.ts";
import { firstWrong } from "../marking/judge.ts";
import { marksOf, sumOf, totalMarks } from "../marking/marks.ts";
import { situationOf } from "../marking/situation.ts";
import { type Rational, zero } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";
import type { Text } from "./solution.ts";
import { verdictLines, verdictText } from "./words/verdict-words.ts";

export interface CheckedEntry {
  readonly judged: Judged;
  /** The sentences under the entry; none where a right entry speaks for itself. */
  readonly told: readonly Text[];
  readonly marks: Rational;
  readonly method: Rational;
  readonly answer: Rational;
  readonly of: Rational;
}

export interface CheckReport {
  readonly working: Working;
  readonly entries: readonly CheckedEntry[];
  readonly firstWrong: LineId | undefined;
  readonly marks: Rational;
  readonly of: Rational;
}

/** The report on judged entries, with what each line is worth. There is no second try, so all is said at once. */
export function checkReport(
  judged: readonly Judged[],
  solved: Solved,
  worthOf: (line: LineId) => Rational,
): CheckReport {
  const entries = new Map(judged.flatMap(({ line, given }) => (given === undefined ? [] : [[line, given] as const])));
  const marks = marksOf(judged, worthOf);
  const totals = marks.map(totalMarks);
  return {
    working: solved.working,
    entries: judged.map((each, index) => ({
      judged: each,
      told: toldOf(each, judged, entries, solved),
      marks: totals[index] ?? zero,
      method: marks[index]?.method ?? zero,
      answer: marks[index]?.answer ?? zero,
      of: marks[index]?.of ?? zero,
    })),
    firstWrong: firstWrong(judged, solved),
    marks: sumOf(totals),
    of: sumOf(marks.map(({ of }) => of)),
  };
}

function toldOf(
  each: Judged,
  judged: readonly Judged[],
  entries: ReadonlyMap<LineId, string>,
  solved: Solved,
): readonly Text[] {
  const { line, verdict, given = "" } = each;
  if (verdict.kind === "missing" || (verdict.kind === "right" && verdict.despite.length === 0)) return [];
  const { above, probe } = situationOf(each, judged, solved);
  const context = { working: solved.working, line, entry: given, entries, above, probe, afterMiss: false };
  return verdictLines(verdictText(verdict, context), "at once");
}
