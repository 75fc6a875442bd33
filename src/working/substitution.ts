// The numbers put into a formula, so that computing what is printed gives the result that is printed: each number has the
// fewest digits, from those asked for upward, that make the line come out true.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import { type Expression, number, substitute } from "../expression/expression.ts";
import {
  type Decimal,
  decimalFromNumber,
  formatDecimal,
  roundToDigits,
  roundToPlaces,
  significantDigits,
  toRational,
} from "../number/decimal.ts";
import { equals } from "../number/rational.ts";
import { type Shown, show } from "../number/shown.ts";
import { type Solved, shownOf } from "./solve.ts";

const mostDigits = 17;

/** The formula with numbers for names, such that its value is shown as `result`. */
export function substituted(solved: Solved, formula: Expression, result: Shown): Expression {
  let best = withDigits(solved, formula, solved.digits);
  for (let digits = solved.digits; digits <= mostDigits; digits++) {
    best = withDigits(solved, formula, digits);
    if (comesOut(best, result)) return best;
  }
  return best;
}

function withDigits(solved: Solved, formula: Expression, digits: number): Expression {
  return substitute(formula, (name) => {
    const decimal = decimalOf(solved, name, digits);
    return number(toRational(decimal), formatDecimal(decimal));
  });
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
  const value = evaluate(substitution, () => Number.NaN);
  if (!Number.isFinite(value)) return false;
  const rounded = roundToPlaces(exact ?? decimalFromNumber(value), -result.decimal.exponent);
  return equals(toRational(rounded), toRational(result.decimal));
}
