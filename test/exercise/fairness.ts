// What is promised of the variants of one exercise, measured: right answers accepted, the answer of every known mistake
// rejected, difficulty within the ratio. It judges by the rule of marking, not by the one that variants are chosen by.

import { askedLines } from "../../src/exercise/asked.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { measuredVariant, variantAt } from "../../src/exercise/variants.ts";
import { judge } from "../../src/marking/judge.ts";
import { decimalFromNumber, decimalPlaces, toRational, unitInLastPlace } from "../../src/number/decimal.ts";
import { type Shown, show, showToPlaces } from "../../src/number/shown.ts";
import { differs, movedInputs } from "../../src/working/elsewhere.ts";
import { isWithin, roundingAllowances, unitOfLargestTerm } from "../../src/working/interval.ts";
import type { LineId } from "../../src/working/line.ts";
import { appliedSlips } from "../../src/working/slips/applied.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import { inputsOf, type Solved, shownOf } from "../../src/working/solve.ts";
import { solvedExercise } from "../marking/students.ts";

export interface Fairness {
  readonly variants: number;
  /** Right answers that marking does not accept. */
  readonly refused: readonly string[];
  /** How many mistakes on lines were tried in all, and those whose answer is accepted, each with its count. */
  readonly pairs: number;
  readonly hidden: ReadonlyMap<string, number>;
  readonly easiest: number;
  readonly hardest: number;
  /** Ranks that got numbers which another one has. */
  readonly repeated: number;
}

/** Rounding has no formula of its own, and keys no formula at all. */
const counting = slips.filter(({ id, level }) => level !== "keying" && id !== "E01" && id !== "E02");

/** Measures the variants of so many ranks of one seed. */
export function fairnessOf(text: string, ranks: number): Fairness {
  const variants = Array.from({ length: ranks }, (_, rank) => measured(text, rank));
  const answers = variants.flatMap((each) => each.answers);
  const hidden = new Map<string, number>();
  for (const { key, isAccepted } of answers) if (isAccepted) hidden.set(key, (hidden.get(key) ?? 0) + 1);
  const difficulties = variants.map(({ difficulty }) => difficulty);
  return {
    variants: ranks,
    refused: variants.flatMap(({ code, refused }) => refused.map((line) => `${code} ${line}`)),
    pairs: answers.length,
    hidden,
    easiest: Math.min(...difficulties),
    hardest: Math.max(...difficulties),
    repeated: ranks - new Set(variants.map(({ code }) => code)).size,
  };
}

const known = new Map<string, Exercise>();

function exerciseIn(text: string): Exercise {
  const found = known.get(text);
  if (found !== undefined) return found;
  const read = readExercise(text);
  if (!read.ok) throw new Error(`the exercise has problems: ${read.problems.map(({ code }) => code).join(", ")}`);
  known.set(text, read.exercise);
  return read.exercise;
}

function measured(text: string, rank: number) {
  const variant = variantAt(exerciseIn(text), { seed: "fair", rank });
  if (!variant.ok) throw new Error(`there is no variant: ${JSON.stringify(variant.problem)}`);
  const solved = solvedExercise(variant.exercise);
  const asked = askedLines(variant.exercise, solved.working);
  if (!asked.ok) throw new Error("a line that is asked is not there");
  const lines = asked.lines.flatMap(({ id, form }) => (form === "value" ? [id] : []));
  return {
    code: variant.code,
    refused: refusedIn(solved, lines),
    difficulty: measuredVariant(variant)?.difficulty ?? Number.NaN,
    answers: answersOfMistakes(solved, lines),
  };
}

function refusedIn(solved: Solved, lines: readonly LineId[]): readonly LineId[] {
  const entries = new Map(lines.map((line) => [line, shownOf(solved, line).text]));
  const together = judge(lines, entries, solved);
  return together.filter(({ verdict }) => verdict.kind !== "right").map(({ line }) => line);
}

interface MistakeAnswer {
  readonly key: string;
  readonly isAccepted: boolean;
}

/** Every known mistake on every asked line that it reaches, and whether its answer would be accepted by itself. */
function answersOfMistakes(solved: Solved, lines: readonly LineId[]): readonly MistakeAnswer[] {
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here, solved.working);
  const right = solved.evaluate(elsewhere);
  const allowances = roundingAllowances(solved, lines, new Map());
  return appliedSlips(solved, counting).flatMap(({ slip, at, evaluate }) => {
    const [wrong, wrongElsewhere] = [evaluate(here), evaluate(elsewhere)];
    return lines
      .filter((line) => differs(wrongElsewhere.of(line), right.of(line)) && Number.isFinite(wrong.of(line)))
      .map((line) => {
        const entry = toRational(answerOn(line, wrong.of(line), solved).decimal);
        const unit = unitInLastPlace(answerOn(line, wrong.of(line), solved).decimal);
        const target = solved.exact.get(line) ?? toRational(decimalFromNumber(solved.values.of(line)));
        const largest = () => unitOfLargestTerm(solved, line);
        return {
          key: `${slip.id} ${at} ${line}`,
          isAccepted: isWithin(entry, target, unit, allowances.get(line) ?? 0, largest),
        };
      });
  });
}

/** A wrong number as a student gives it: to the digits asked, a new parameter to the places of the right one. */
function answerOn(line: LineId, value: number, solved: Solved): Shown {
  const isUpdate = solved.working.lines.get(line)?.kind === "update";
  if (!isUpdate) return show(value, undefined, solved.digits);
  return showToPlaces(value, undefined, decimalPlaces(shownOf(solved, line).decimal));
}
