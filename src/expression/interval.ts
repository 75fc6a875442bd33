// Arithmetic of doubles with a guaranteed error bound: each value is an interval that holds the true one. Two formulas
// whose intervals do not meet at a point differ there, whatever rounding did. It must not know formulas.

import { isInteger, type Rational, toNumber } from "../number/rational.ts";
import type { Gap } from "./interpret.ts";

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const unit = Number.EPSILON;
const tiniest = Number.MIN_VALUE;
/** Doubles are split with this (Dekker), so that the error of a product is known; beyond the bound it would overflow. */
const splitter = 2 ** 27 + 1;
const splitBound = 1e140;

export function point(value: number): Interval {
  return { low: value, high: value };
}

/** The number halfway between the ends. */
export function middleOf({ low, high }: Interval): number {
  return low + (high - low) / 2;
}

/** A number that is smaller by so many units in the last place; `up` likewise greater. */
export function down(value: number, units: number): number {
  return value - Math.abs(value) * unit * units - tiniest;
}

export function up(value: number, units: number): number {
  return value + Math.abs(value) * unit * units + tiniest;
}

/** The interval, unless an end is beyond the range of doubles. */
export function bounded(low: number, high: number): Interval | Gap {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : "unknown";
}

/** a + b − fl(a + b), exactly (Knuth). */
function sumError(a: number, b: number, rounded: number): number {
  const back = rounded - a;
  return a - (rounded - back) + (b - back);
}

export function add(x: Interval, y: Interval): Interval | Gap {
  const low = x.low + y.low;
  const high = x.high + y.high;
  return bounded(
    sumError(x.low, y.low, low) < 0 ? down(low, 1) : low,
    sumError(x.high, y.high, high) > 0 ? up(high, 1) : high,
  );
}

/** a · b − fl(a · b), exactly (Dekker); NaN where it is not known. */
export function productError(a: number, b: number, rounded: number): number {
  const size = Math.abs(rounded);
  if (rounded === 0) return a === 0 || b === 0 ? 0 : Number.NaN;
  if (Math.abs(a) > splitBound || Math.abs(b) > splitBound || size < 1 / splitBound) return Number.NaN;
  const bigA = splitter * a;
  const highA = bigA - (bigA - a);
  const lowA = a - highA;
  const bigB = splitter * b;
  const highB = bigB - (bigB - b);
  const lowB = b - highB;
  return highA * highB - rounded + highA * lowB + lowA * highB + lowA * lowB;
}

/** The product of two numbers, rounded down. */
function productBelow(a: number, b: number): number {
  const rounded = a * b;
  return productError(a, b, rounded) >= 0 ? rounded : down(rounded, 1);
}

function productAbove(a: number, b: number): number {
  const rounded = a * b;
  return productError(a, b, rounded) <= 0 ? rounded : up(rounded, 1);
}

/** The ends that make the least and the greatest product, by the signs. */
export function multiply(x: Interval, y: Interval): Interval | Gap {
  if (x.high <= 0 && x.low < 0) return opposite(multiply(negate(x), y));
  if (y.high <= 0 && y.low < 0) return opposite(multiply(x, negate(y)));
  if (x.low >= 0) {
    return bounded(productBelow(y.low < 0 ? x.high : x.low, y.low), productAbove(x.high, y.high));
  }
  if (y.low >= 0) return bounded(productBelow(x.low, y.high), productAbove(x.high, y.high));
  return bounded(
    Math.min(productBelow(x.low, y.high), productBelow(x.high, y.low)),
    Math.max(productAbove(x.low, y.low), productAbove(x.high, y.high)),
  );
}

export function negate({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

function opposite(x: Interval | Gap): Interval | Gap {
  return typeof x === "string" ? x : negate(x);
}

export function quotient(x: Interval, y: Interval): Interval | Gap {
  const first = x.low / y.low;
  if (x.low === x.high && y.low === y.high && first * y.low === x.low && productError(first, y.low, x.low) === 0) {
    return point(first);
  }
  const [second, third, fourth] = [x.low / y.high, x.high / y.low, x.high / y.high];
  return bounded(down(Math.min(first, second, third, fourth), 1), up(Math.max(first, second, third, fourth), 1));
}

export function sign({ low, high }: Interval): -1 | 0 | 1 | undefined {
  if (low > 0) return 1;
  if (high < 0) return -1;
  return low === 0 && high === 0 ? 0 : undefined;
}

export function wholePower(x: Interval, exponent: number): Interval | Gap {
  if (exponent === 1) return x;
  const isEven = exponent % 2 === 0;
  const isMixed = x.low < 0 && x.high > 0;
  if (exponent === 2 && !isMixed) return multiply(x, x);
  const ends = [x.low ** exponent, x.high ** exponent];
  const low = isEven && isMixed ? 0 : Math.min(...ends);
  const high = Math.max(...ends);
  return bounded(low === 0 ? 0 : down(low, 4), up(high, 4));
}

export function positivePower(x: Interval, y: Interval): Interval | Gap {
  const corners = [x.low ** y.low, x.low ** y.high, x.high ** y.low, x.high ** y.high];
  return bounded(Math.max(0, down(Math.min(...corners), 4)), up(Math.max(...corners), 4));
}

export function wholeNumber({ low, high }: Interval): number | undefined | "unknown" {
  if (low === high) return Number.isInteger(low) ? low : undefined;
  return Math.floor(high) >= Math.ceil(low) ? "unknown" : undefined;
}

export function literal(value: Rational): Interval | Gap {
  const nearest = toNumber(value);
  const isExact = isInteger(value) ? Math.abs(nearest) <= Number.MAX_SAFE_INTEGER : isDyadic(value);
  return isExact ? point(nearest) : bounded(down(nearest, 1), up(nearest, 1));
}

function isDyadic({ numerator, denominator }: Rational): boolean {
  const isPower = (denominator & (denominator - 1n)) === 0n;
  return isPower && denominator < 1n << 60n && (numerator < 0n ? -numerator : numerator) < 1n << 53n;
}
