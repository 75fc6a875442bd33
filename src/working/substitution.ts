// The numbers put into a formula, so that computing what is printed gives the result that is printed: each number has the
// fewest digits, from those asked for upward, that make the line come out true.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import { type Expression, negative, number, quotient, substitute, withoutCounts } from "../expression/expression.ts";
import {
  type Decimal,
  decimalFromNumber,
  formatDecimal,
  roundToDigits,
  roundToPlaces,
  significantDigits,
  terminatingDecimal,
  toRational,
} from "../number/decimal.ts";
import { equals, type Rational } from "../number/rational.ts";
import { type Shown, show } from "../number/shown.ts";
import { type Solved, shownOf } from "./solve.ts";

const mostDigits = 17;

/** Of a given fraction, and of one that only a fraction can stand for. */
const largestDenominator = { given: 20n, needed: 1000n };

/**
 * The formula with numbers for names, such that its value is shown as `result`. No decimals of 1/3 give 2 when they are
 * taken 6 times: where the result is exact, what has no last digit stands as the fraction that it is.
 */
export function substituted(solved: Solved, formula: Expression, result: Shown): Expression {
  const plain = withoutCounts(formula);
  let best = withDigits(solved, plain, solved.digits);
  for (let digits = solved.digits; digits <= mostDigits; digits++) {
    best = withDigits(solved, plain, digits);
    if (comesOut(best, result)) return best;
  }
  const inFractions = withDigits(solved, plain, mostDigits, (name) => solved.exact.get(name));
  return comesOut(inFractions, result) ? inFractions : best;
}

/** The formula with numbers for names in the digits asked for, whatever comes out of them: for what is not read in full. */
export function putIn(solved: Solved, formula: Expression): Expression {
  return withDigits(solved, formula, solved.digits);
}

/**
 * The fewest digits, from those asked for upward, with which every one of the formulas comes out: for numbers that stand in
 * one table, as the entries of matrices do.
 */
export function digitsForAll(
  solved: Solved,
  lines: readonly { readonly formula: Expression; readonly result: Shown }[],
): number {
  for (let digits = solved.digits; digits < mostDigits; digits++) {
    if (lines.every(({ formula, result }) => comesOut(withDigits(solved, formula, digits), result))) return digits;
  }
  return mostDigits;
}

/** A number as it is put into a formula, with so many digits. */
export function writtenWith(solved: Solved, name: string, digits: number): string {
  return formatDecimal(decimalOf(solved, name, digits));
}

function withDigits(
  solved: Solved,
  formula: Expression,
  digits: number,
  needed: (name: string) => Rational | undefined = () => undefined,
): Expression {
  return substitute(formula, (name) => {
    const given = smallFraction(solved.numbers.given.get(name)?.exact, largestDenominator.given);
    const fraction = given ?? smallFraction(needed(name), largestDenominator.needed);
    if (fraction !== undefined) return fraction;
    const decimal = decimalOf(solved, name, digits);
    return number(toRational(decimal), formatDecimal(decimal));
  });
}

/** A fraction of small numbers that no decimal is equal to: 1/3. */
function smallFraction(exact: Rational | undefined, largest: bigint): Expression | undefined {
  if (exact === undefined || terminatingDecimal(exact) !== undefined) return undefined;
  const { numerator, denominator } = exact;
  const size = numerator < 0n ? -numerator : numerator;
  if (denominator > largest || size > largest * 10n) return undefined;
  const fraction = quotient(wholeNumber(size), wholeNumber(denominator));
  return numerator < 0n ? negative(fraction) : fraction;
}

function wholeNumber(value: bigint): Expression {
  return number({ numerator: value, denominator: 1n }, String(value));
}

/** Exact numbers stand in full; a number that has been shown with more digits (a new parameter) keeps them. */
function decimalOf(solved: Solved, name: string, digits: number): Decimal {
  const value = solved.values.of(name);
  const known = solved.exact.get(name);
  const shown = show(value, known, digits);
  if (shown.exact) return shown.decimal;
  const written = shownOf(solved, name).decimal;
  if (significantDigits(written) >= digits) return written;
  return roundToDigits(known ?? decimalFromNumber(value), digits);
}

/** Whether computing the substitution, and rounding at the last place of the result, gives the result. */
export function comesOut(substitution: Expression, result: Shown): boolean {
  const exact = exactValue(substitution, () => undefined);
  if (result.exact) return exact !== undefined && equals(exact, toRational(result.decimal));
  const value = exact ?? decimalOfValue(substitution);
  if (value === undefined) return false;
  const rounded = roundToPlaces(value, -result.decimal.exponent);
  return equals(toRational(rounded), toRational(result.decimal));
}

function decimalOfValue(substitution: Expression): Decimal | undefined {
  const value = evaluate(substitution, () => Number.NaN);
  return Number.isFinite(value) ? decimalFromNumber(value) : undefined;
}
