// Rounding a line before the next one reads it: to significant digits or decimal places, rounded or cut off.
// It must not know what lines are.

import { type Decimal, decimalFromNumber, roundToDigits, roundToPlaces, toRational } from "../number/decimal.ts";
import { toNumber } from "../number/rational.ts";

export interface Rounding {
  readonly how: "rounded" | "truncated";
  readonly to: "digits" | "places";
  readonly count: number;
  /** The lines that are rounded; all where absent. */
  readonly only?: ReadonlySet<string>;
}

/** The double nearest to the rounded value; what is not finite stays as it is. */
export function roundedAs(value: number, rounding: Rounding): number {
  if (!Number.isFinite(value)) return value;
  const exact = decimalFromNumber(value);
  return toNumber(toRational(rounding.how === "rounded" ? rounded(exact, rounding) : cut(exact, rounding)));
}

function rounded(exact: Decimal, { to, count }: Rounding): Decimal {
  return to === "digits" ? roundToDigits(exact, count) : roundToPlaces(exact, count);
}

function cut(exact: Decimal, { to, count }: Rounding): Decimal {
  const surplus = to === "digits" ? exact.coefficient.toString().length - count : -exact.exponent - count;
  if (surplus <= 0) return exact;
  return { ...exact, coefficient: exact.coefficient / 10n ** BigInt(surplus), exponent: exact.exponent + surplus };
}
