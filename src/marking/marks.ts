// Marks as exact fractions: half of a line's marks for the method, half for the answer. Follow-through earns both.

import { decimalPlaces, formatDecimal, roundToPlaces, terminatingDecimal } from "../number/decimal.ts";
import { add, multiply, type Rational, rational, zero } from "../number/rational.ts";
import type { LineId } from "../working/line.ts";
import { slipKind } from "../working/slips/catalogue.ts";
import type { Judged } from "./judge.ts";
import { isAccepted, type Verdict } from "./verdict.ts";

export interface LineMarks {
  readonly method: Rational;
  readonly answer: Rational;
  readonly of: Rational;
}

const half: Rational = rational(1n, 2n);

/**
 * The marks of each judged line. Too few digits cost the answer mark of one line in an exercise, not
 * of every line; a slip of the pen leaves the method mark.
 */
export function marksOf(
  judged: readonly Pick<Judged, "line" | "verdict">[],
  worthOf: (line: LineId) => Rational,
): readonly LineMarks[] {
  let hasLostAccuracy = false;
  return judged.map(({ line, verdict }) => {
    const worth = isCounted(verdict) ? worthOf(line) : zero;
    const isFirstImprecise = verdict.kind === "imprecise" && !hasLostAccuracy;
    hasLostAccuracy ||= isFirstImprecise;
    const part = multiply(worth, half);
    return {
      method: earnsMethod(verdict) ? part : zero,
      answer: isAccepted(verdict) && !isFirstImprecise ? part : zero,
      of: worth,
    };
  });
}

/** What cannot be read or decided is not counted, for nor against. */
function isCounted({ kind }: Verdict): boolean {
  return kind !== "unreadable" && kind !== "ambiguous" && kind !== "undecided";
}

/** A single slip in the numbers leaves the method standing. */
function earnsMethod(verdict: Verdict): boolean {
  if (isAccepted(verdict)) return true;
  const [only, second] = verdict.kind === "wrong" ? verdict.slips : [];
  return only !== undefined && second === undefined && slipKind(only.slip) === "numeric";
}

export function totalMarks({ method, answer }: LineMarks): Rational {
  return add(method, answer);
}

/** A fraction as marks are written: 3, 1/2, 5/2. */
export function writtenMarks({ numerator, denominator }: Rational): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

/** Marks as a table has them: 3, 2.5, and 0.3333 where no short decimal is equal. */
export function decimalMarks(marks: Rational, places: number = 4): string {
  const whole = terminatingDecimal(marks);
  const isShort = whole !== undefined && decimalPlaces(whole) <= places;
  return formatDecimal(isShort ? whole : roundToPlaces(marks, places));
}

export function sumOf(marks: readonly Rational[]): Rational {
  return marks.reduce(add, zero);
}
