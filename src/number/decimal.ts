// A decimal as written: its digits, trailing zeros included, and therefore its precision; and the rounding of people.
// Knows nothing of how many digits a line should show, nor whether a value is exact.

import { absolute, type Rational, rational } from "./rational.ts";

/**
 * ± coefficient · 10^exponent, with the digits as written: "2.50" is 250 · 10^-2 and "1e3" is 1 · 10^3.
 * The coefficient is not negative; a zero is never `negative`. The unit in the last place is 10^exponent.
 */
export interface Decimal {
  readonly negative: boolean;
  readonly coefficient: bigint;
  readonly exponent: number;
}

const longestText: number = 400;
const largestExponent: number = 400;
const written: RegExp = /^([+\-\u2212]?)(?:(\d+)\.?(\d*)|\.(\d+))(?:[eE]([+\-\u2212]?\d+))?$/;

/**
 * Reads a decimal: "2.50", "-.5", "2.", "1.5e-3", "+2", "−0.5" (U+2212). Undefined for any other text (spaces and
 * commas too), for more than 400 characters, and where the exponent (of the last digit) is beyond ±400.
 */
export function parseDecimal(text: string): Decimal | undefined {
  if (text.length > longestText) return undefined;
  const parts = written.exec(text);
  if (parts === null) return undefined;
  const [, sign = "", whole = "", places = "", onlyPlaces = "", power = "0"] = parts;
  const fraction = places + onlyPlaces;
  const exponent = Number(power.replace("\u2212", "-")) - fraction.length;
  if (Math.abs(exponent) > largestExponent) return undefined;
  return decimal(sign !== "" && sign !== "+", BigInt(whole + fraction), exponent);
}

/**
 * The shortest decimal that reads back as the same double; a safe integer has the exponent 0 (1500 is 1500 · 10^0).
 * RangeError where the value is not finite.
 */
export function decimalFromNumber(value: number): Decimal {
  if (Number.isSafeInteger(value)) return decimal(value < 0, BigInt(Math.abs(value)), 0);
  const parsed = parseDecimal(value.toExponential());
  if (parsed === undefined) throw new RangeError(`no decimal for ${value}`);
  return parsed;
}

/** The exact value of the decimal. */
export function toRational(d: Decimal): Rational {
  const signed = d.negative ? -d.coefficient : d.coefficient;
  return d.exponent < 0 ? rational(signed, powerOfTen(-d.exponent)) : rational(signed * powerOfTen(d.exponent));
}

/** The number of digits from the first that is not 0 to the last written; 1 for every zero ("0", "0.00"). */
export function significantDigits(d: Decimal): number {
  return d.coefficient.toString().length;
}

/** The number of digits written behind the point: 2 for "2.50", 0 for "1500" and "1e3". */
export function decimalPlaces(d: Decimal): number {
  return Math.max(0, -d.exponent);
}

/** What one step in the last written digit is worth: 10^exponent. */
export function unitInLastPlace(d: Decimal): Rational {
  return toRational({ negative: false, coefficient: 1n, exponent: d.exponent });
}

/**
 * Rounded to exactly `digits` significant digits, half away from zero: 0.24702 to 4 is 0.2470, 9.9996 to 4 is 10.00.
 * Zero has no significant digits and becomes plain 0. RangeError unless `digits` is a positive integer.
 */
export function roundToDigits(x: Rational | Decimal, digits: number): Decimal {
  if (!Number.isSafeInteger(digits) || digits < 1) throw new RangeError(`cannot round to ${digits} digits`);
  const exact = exactly(x);
  if (exact.numerator === 0n) return decimal(false, 0n, 0);
  const rounded = roundToPlaces(exact, digits - 1 - decimalMagnitude(exact));
  if (rounded.coefficient < powerOfTen(digits)) return rounded;
  // All nines went up: 9.9996 became 10.000, which has one digit more than asked.
  return { ...rounded, coefficient: rounded.coefficient / 10n, exponent: rounded.exponent + 1 };
}

/**
 * Rounded to `places` decimal places, half away from zero; negative places round to tens, hundreds and so on.
 * RangeError where `places` is not an integer.
 */
export function roundToPlaces(x: Rational | Decimal, places: number): Decimal {
  if (!Number.isSafeInteger(places)) throw new RangeError(`cannot round to ${places} decimal places`);
  const exact = exactly(x);
  const size = absolute(exact).numerator;
  const scaled = places > 0 ? size * powerOfTen(places) : size;
  const divisor = places < 0 ? exact.denominator * powerOfTen(-places) : exact.denominator;
  return decimal(exact.numerator < 0n, (2n * scaled + divisor) / (2n * divisor), -places);
}

/** The exact decimal with the fewest decimal places (none for an integer), or undefined where the digits never end. */
export function terminatingDecimal(r: Rational): Decimal | undefined {
  const twos = multiplicity(r.denominator, 2n);
  const fives = multiplicity(r.denominator, 5n);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== r.denominator) return undefined;
  return roundToPlaces(r, Math.max(twos, fives));
}

/** The same value with the fewest decimal places; an integer has all its digits, and the exponent 0. */
export function inFull(d: Decimal): Decimal {
  return d.exponent > 0 ? decimal(d.negative, d.coefficient * powerOfTen(d.exponent), 0) : withoutTrailingZeros(d);
}

/**
 * The same value without needless zeros at its end. Only those behind the point go ("2.50" is 2.5, "1500" stays) unless
 * a `highestExponent` above 0 is named: with Infinity, 1500 becomes 15 · 10^2.
 */
export function withoutTrailingZeros(d: Decimal, highestExponent: number = 0): Decimal {
  if (d.coefficient === 0n) return { ...d, exponent: Math.max(0, d.exponent) };
  let { coefficient, exponent } = d;
  while (exponent < highestExponent && coefficient % 10n === 0n) {
    coefficient /= 10n;
    exponent += 1;
  }
  return { ...d, coefficient, exponent };
}

/**
 * The decimal in ASCII, showing exactly its digits. Positional from 0.0001 up to below 10000000, else like "8.315e-7".
 * A positive exponent is always written out, since zeros in its place would claim digits that nobody knows: 123456
 * rounded to 4 digits is "1.235e5", and 15 · 10^2 is "1.5e3", while 1500 · 10^0 is "1500". Zero is never "-0".
 */
export function formatDecimal(d: Decimal): string {
  const digits = d.coefficient.toString();
  const sign = d.negative && d.coefficient !== 0n ? "-" : "";
  const magnitude = digits.length - 1 + d.exponent;
  const isPositional = d.exponent <= 0 && magnitude >= -4 && magnitude < 7;
  if (d.coefficient === 0n || isPositional) return sign + positional(digits, decimalPlaces(d));
  return `${sign}${positional(digits, digits.length - 1)}e${magnitude}`;
}

function positional(digits: string, places: number): string {
  if (places === 0) return digits;
  const padded = digits.padStart(places + 1, "0");
  return `${padded.slice(0, -places)}.${padded.slice(-places)}`;
}

/** Neither the sign of a zero nor an exponent -0 gets in. */
function decimal(negative: boolean, coefficient: bigint, exponent: number): Decimal {
  return { negative: negative && coefficient !== 0n, coefficient, exponent: exponent + 0 };
}

/** As a fraction that need not be in lowest terms, for it is only rounded. */
function exactly(x: Rational | Decimal): Rational {
  if (!("coefficient" in x)) return x;
  const size = x.exponent > 0 ? x.coefficient * powerOfTen(x.exponent) : x.coefficient;
  return { numerator: x.negative ? -size : size, denominator: x.exponent < 0 ? powerOfTen(-x.exponent) : 1n };
}

/** The exponent of the first digit of a fraction that is not zero: 0 for 1 to 9.99…, -1 for 0.1 to 0.99…. */
function decimalMagnitude(r: Rational): number {
  const size = absolute(r).numerator;
  const estimate = size.toString().length - r.denominator.toString().length;
  const reached =
    estimate >= 0 ? size >= r.denominator * powerOfTen(estimate) : size * powerOfTen(-estimate) >= r.denominator;
  return reached ? estimate : estimate - 1;
}

/** How often a prime divides a positive integer. */
function multiplicity(n: bigint, prime: bigint): number {
  let count = 0;
  for (let rest = n; rest % prime === 0n; rest /= prime) count += 1;
  return count;
}

const smallPowers: readonly bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

function powerOfTen(exponent: number): bigint {
  return smallPowers[exponent] ?? 10n ** BigInt(exponent);
}
