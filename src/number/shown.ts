// How a value is shown to a reader: its digits, and whether they are all of it ("=") or a rounding ("≈").
// Knows nothing of lines, notation or media; exactness comes from the exact fraction, never from a guess on doubles.

import {
  type Decimal,
  decimalFromNumber,
  decimalPlaces,
  formatDecimal,
  inFull,
  roundToDigits,
  roundToPlaces,
  significantDigits,
  terminatingDecimal,
  withoutTrailingZeros,
} from "./decimal.ts";
import type { Rational } from "./rational.ts";

/** A value as shown: `text` is the decimal written out; `exact` says that it is the value itself, known for certain. */
export interface Shown {
  readonly decimal: Decimal;
  readonly text: string;
  readonly exact: boolean;
}

/** An exact value may take this many digits more than asked before it is rounded: 2.1609 reads better than 2.161. */
const extraDigitsWhenExact: number = 2;

/** Exact integers below this are shown in full, whatever the digits asked; from here on zeros at the end are folded. */
const longIntegers: bigint = 10_000_000n;

/**
 * A value to `digits` significant digits, or whole where its exact fraction is known and short enough. A double that
 * is 0 without a known fraction is shown as "0", not exact. RangeError where the value is not finite.
 */
export function show(value: number, exact: Rational | undefined, digits: number): Shown {
  requireFinite(value);
  const whole = exact === undefined ? undefined : terminatingDecimal(exact);
  if (whole !== undefined) return showDecimal(whole, digits);
  return shown(roundToDigits(exact ?? decimalFromNumber(value), digits), false);
}

/** As `show`, for a value that is this decimal. */
export function showDecimal(exact: Decimal, digits: number): Shown {
  const whole = folded(inFull(exact));
  return isShortEnough(whole, digits) ? shown(whole, true) : shown(roundToDigits(exact, digits), false);
}

/**
 * A value to `places` decimal places, as a new parameter keeps the places of its step: 0.49998501. Where the exact
 * fraction is known and fits, it is shown without zeros at its end: 0.37. RangeError where the value is not finite.
 */
export function showToPlaces(value: number, exact: Rational | undefined, places: number): Shown {
  requireFinite(value);
  const whole = exact === undefined ? undefined : terminatingDecimal(exact);
  if (whole !== undefined) return showDecimalToPlaces(whole, places);
  return shown(roundToPlaces(exact ?? decimalFromNumber(value), places), false);
}

/** As `showToPlaces`, for a value that is this decimal. */
export function showDecimalToPlaces(exact: Decimal, places: number): Shown {
  const whole = folded(inFull(exact));
  return decimalPlaces(whole) <= places ? shown(whole, true) : shown(roundToPlaces(exact, places), false);
}

/** The zeros of a long integer go into the exponent, as in 1.2e8. */
function folded(whole: Decimal): Decimal {
  return whole.coefficient < longIntegers ? whole : withoutTrailingZeros(whole, Infinity);
}

function isShortEnough(whole: Decimal, digits: number): boolean {
  if (whole.exponent === 0 && whole.coefficient < longIntegers) return true;
  return significantDigits(withoutTrailingZeros(whole, Infinity)) <= digits + extraDigitsWhenExact;
}

function shown(decimal: Decimal, exact: boolean): Shown {
  return { decimal, text: formatDecimal(decimal), exact };
}

function requireFinite(value: number): void {
  if (!Number.isFinite(value)) throw new RangeError(`cannot show ${value}`);
}
