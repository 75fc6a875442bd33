// What is promised of the variants of one exercise, measured: right answers accepted, the answers of every known mistake
// rejected and the mistake named, difficulty within the ratio. It judges by the rules of marking, not by those that
// variants are chosen by.

import { judge } from "../../src/marking/judge.ts";
import { isAccepted } from "../../src/marking/verdict.ts";
import {
  type Decimal,
  decimalFromNumber,
  decimalPlaces,
  toRational,
  unitInLastPlace,
} from "../../src/number/decimal.ts";
import { unitAt } from "../../src/number/unit.ts";
import { difficultyOf } from "../../src/working/difficulty.ts";
import { differs, movedInputs } from "../../src/working/elsewhere.ts";
import { isWithin, roundingAllowances, unitOfLargestTerm } from "../../src/working/interval.ts";
import type { LineId } from "../../src/working/line.ts";
import { looksOn } from "../../src/working/shown-as.ts";
import { slipsAtSites } from "../../src/working/slips/applied.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import { inputsOf, type Solved, shownOf } from "../../src/working/solve.ts";
import { isNamed, someMistakes } from "../marking/students.ts";
import { type FairVariant, fairVariants } from "./fair-variants.ts";

/** How often, by a slip, the line where it is made and the line where it was met, with a space between them. */
export type Counts = ReadonlyMap<string, number>;

export interface Fairness {
  /** The codes of the variants, rank by rank. */
  readonly codes: readonly string[];
  readonly easiest: number;
  readonly hardest: number;
  /** Right answers that marking does not accept. */
  readonly refused: readonly string[];
  /** How many answers that mistakes give on asked lines there are in all, and how often each is accepted. */
  readonly answers: number;
  readonly accepted: Counts;
  /** How many students who made one mistake were judged, and whose mistake was not named, alone or among at most three. */
  readonly students: number;
  readonly unnamed: Counts;
}

/** Rounding has no formula of its own, and keys no formula at all. */
const counting = slips.filter(({ id, level }) => level !== "keying" && id !== "E01" && id !== "E02");

/** So many students are judged on each variant, about, with other mistakes from rank to rank. */
const studentsEach = 8;

/** Measures the variants of some ranks, which are those of every run: a part of them finds a part of what all find. */
export function fairnessOf(text: string, ranks: readonly number[]): Fairness {
  const codes: string[] = [];
  const points: number[] = [];
  const refused: string[] = [];
  const accepted = new Map<string, number>();
  const unnamed = new Map<string, number>();
  let [answers, students] = [0, 0];
  for (const variant of fairVariants(text, ranks, "fair")) {
    const { rank, code, solved, asked } = variant;
    points.push(difficultyOf(solved, asked));
    refused.push(...refusedIn(variant).map((line) => `${code} ${line}`));
    for (const { key, isAccepted } of answersOfMistakes(variant)) {
      answers += 1;
      if (isAccepted) countOne(accepted, key);
    }
    for (const mistake of someMistakes(solved, rank, studentsEach)) {
      students += 1;
      if (!isNamed(mistake, solved)) countOne(unnamed, `${mistake.slip} ${mistake.line} ${mistake.line}`);
    }
    codes.push(code);
  }
  const [easiest, hardest] = [Math.min(...points), Math.max(...points)];
  return { codes, easiest, hardest, refused, answers, accepted, students, unnamed };
}

function countOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function refusedIn({ solved, lines }: FairVariant): readonly LineId[] {
  const entries = new Map(lines.map((line) => [line, shownOf(solved, line).text]));
  const together = judge(lines, entries, solved);
  return together.filter(({ verdict }) => verdict.kind !== "right").map(({ line }) => line);
}

interface MistakeAnswer {
  readonly key: string;
  readonly isAccepted: boolean;
}

/** Every known mistake on every asked line that it reaches, and whether its answer would be accepted by itself. */
function answersOfMistakes({ solved, lines }: FairVariant): readonly MistakeAnswer[] {
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here, solved.working);
  const right = solved.evaluate(elsewhere);
  const isTaken = acceptedBy(solved, lines);
  return slipsAtSites(solved, counting).flatMap(({ slip, at, evaluate }) => {
    const [wrong, wrongElsewhere] = [evaluate(here), evaluate(elsewhere)];
    return lines
      .filter((line) => differs(wrongElsewhere.of(line), right.of(line)) && Number.isFinite(wrong.of(line)))
      .map((line) => ({ key: `${slip.id} ${at} ${line}`, isAccepted: isTaken(line, wrong.of(line)) }));
  });
}

/** Whether the answer with some value is accepted where it is the only one. */
function acceptedBy(solved: Solved, lines: readonly LineId[]): (line: LineId, value: number) => boolean {
  const allowances = roundingAllowances(solved, lines, new Map());
  const steps = new Map(lines.map((line) => [line, stepOf(line, solved)]));
  const looks = new Map(lines.map((line) => [line, looksOn(line, solved)]));
  return (line, value) => {
    const right = solved.values.of(line);
    const allowance = allowances.get(line) ?? 0;
    const step = Math.max(unitAt(value, solved.digits), steps.get(line) ?? 0);
    // Most answers are far off, however they are rounded: only the others are looked at closely.
    const isFar = Math.abs(value - right) > 20 * step + 2 * allowance + 1e-9 * Math.abs(right);
    if (isFar && right !== 0 && Math.abs(value) > step) return false;
    const shown = looks.get(line)?.shown(value);
    if (shown === undefined || !isInside(shown.decimal, line, solved, allowance)) return false;
    return judge([line], new Map([[line, shown.text]]), solved).some(({ verdict }) => isAccepted(verdict));
  };
}

/** Whether a number lies in the accepted interval of a line; what else it needs to be accepted, judging tells. */
function isInside(entry: Decimal, line: LineId, solved: Solved, allowance: number): boolean {
  const target = solved.exact.get(line) ?? toRational(decimalFromNumber(solved.values.of(line)));
  const atZero = () => unitOfLargestTerm(solved, line);
  return isWithin(toRational(entry), target, unitInLastPlace(entry), allowance, atZero);
}

/** What the places of a new parameter round to. */
function stepOf(line: LineId, solved: Solved): number {
  const isUpdate = solved.working.lines.get(line)?.kind === "update";
  return isUpdate ? 10 ** -decimalPlaces(shownOf(solved, line).decimal) : 0;
}
