// Arithmetic of doubles with a guaranteed error bound: each value is an interval that holds the true one. Two formulas
// whose intervals do not meet at a point differ there, whatever rounding did. It must not know formulas.

import { isInteger, type Rational, toNumber } from "../number/rational.ts";
import { unaryFunctions } from "./functions.ts";
import type { Arithmetic, Gap } from "./interpret.ts";
import { realArithmetic, type SmoothFunction } from "./real-arithmetic.ts";

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

function down(value: number, units: number): number {
  return value - Math.abs(value) * unit * units - tiniest;
}

function up(value: number, units: number): number {
  return value + Math.abs(value) * unit * units + tiniest;
}

function bounded(low: number, high: number): Interval | Gap {
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : "unknown";
}

/** a + b − fl(a + b), exactly (Knuth). */
function sumError(a: number, b: number, rounded: number): number {
  const back = rounded - a;
  return a - (rounded - back) + (b - back);
}

function add(x: Interval, y: Interval): Interval | Gap {
  const low = x.low + y.low;
  const high = x.high + y.high;
  return bounded(
    sumError(x.low, y.low, low) < 0 ? down(low, 1) : low,
    sumError(x.high, y.high, high) > 0 ? up(high, 1) : high,
  );
}

/** a · b − fl(a · b), exactly (Dekker); NaN where it is not known. */
function productError(a: number, b: number, rounded: number): number {
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
function multiply(x: Interval, y: Interval): Interval | Gap {
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

function negate({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

function opposite(x: Interval | Gap): Interval | Gap {
  return typeof x === "string" ? x : negate(x);
}

function quotient(x: Interval, y: Interval): Interval | Gap {
  const first = x.low / y.low;
  if (x.low === x.high && y.low === y.high && first * y.low === x.low && productError(first, y.low, x.low) === 0) {
    return point(first);
  }
  const [second, third, fourth] = [x.low / y.high, x.high / y.low, x.high / y.high];
  return bounded(down(Math.min(first, second, third, fourth), 1), up(Math.max(first, second, third, fourth), 1));
}

function sign({ low, high }: Interval): -1 | 0 | 1 | undefined {
  if (low > 0) return 1;
  if (high < 0) return -1;
  return low === 0 && high === 0 ? 0 : undefined;
}

function wholePower(x: Interval, exponent: number): Interval | Gap {
  if (exponent === 1) return x;
  const isEven = exponent % 2 === 0;
  const isMixed = x.low < 0 && x.high > 0;
  if (exponent === 2 && !isMixed) return multiply(x, x);
  const ends = [x.low ** exponent, x.high ** exponent];
  const low = isEven && isMixed ? 0 : Math.min(...ends);
  const high = Math.max(...ends);
  return bounded(low === 0 ? 0 : down(low, 4), up(high, 4));
}

function positivePower(x: Interval, y: Interval): Interval | Gap {
  const corners = [x.low ** y.low, x.low ** y.high, x.high ** y.low, x.high ** y.high];
  return bounded(Math.max(0, down(Math.min(...corners), 4)), up(Math.max(...corners), 4));
}

function wholeNumber({ low, high }: Interval): number | undefined | "unknown" {
  if (low === high) return Number.isInteger(low) ? low : undefined;
  return Math.floor(high) >= Math.ceil(low) ? "unknown" : undefined;
}

/** Where a function that grows everywhere (or falls everywhere) has values, and between which bounds they lie. */
interface Monotone {
  readonly from?: number;
  readonly to?: number;
  readonly least?: number;
  readonly most?: number;
}

const monotone: ReadonlyMap<SmoothFunction, Monotone> = new Map<SmoothFunction, Monotone>([
  ["exp", { least: 0 }],
  ["ln", {}],
  ["sqrt", { from: 0, least: 0 }],
  ["sinh", {}],
  ["tanh", { least: -1, most: 1 }],
  ["sigmoid", { least: 0, most: 1 }],
  ["softplus", { least: 0 }],
  ["asin", { from: -1, to: 1 }],
  ["acos", { from: -1, to: 1, least: 0 }],
  ["atan", {}],
  ["asinh", {}],
  ["acosh", { from: 1, least: 0 }],
  ["atanh", {}],
]);

/** The open ends of a domain: no value there, unlike at the ends that `Monotone` names. */
const openDomains: ReadonlyMap<SmoothFunction, readonly [from: number, to: number]> = new Map([
  ["ln", [0, Number.POSITIVE_INFINITY]],
  ["atanh", [-1, 1]],
]);

/** How many units in the last place the functions of Math may be wrong, generously. */
const slack = 8;

function smooth(operation: SmoothFunction, x: Interval): Interval | Gap {
  const exact = exactly(operation, x);
  if (exact !== undefined) return exact;
  switch (operation) {
    case "sin":
    case "cos":
      return wave(operation, x);
    case "tan": {
      const below = wave("cos", x);
      const side = sign(below);
      return side === undefined || side === 0 ? "unknown" : quotient(wave("sin", x), below);
    }
    case "cosh":
      return evenly(x);
    default:
      return monotonically(operation, x);
  }
}

/** A function at 0 or 1, where its value is known: e^0, ln 1, cos 0; and whole roots. */
function exactly(operation: SmoothFunction, { low, high }: Interval): Interval | undefined {
  if (low !== high) return undefined;
  if (operation === "sqrt") {
    const root = Math.sqrt(low);
    return root * root === low && productError(root, root, low) === 0 ? point(root) : undefined;
  }
  if (low !== 0 && low !== 1) return undefined;
  const value = unaryFunctions[operation].exact({ numerator: BigInt(low), denominator: 1n });
  return value === undefined ? undefined : point(toNumber(value));
}

function wave(operation: "sin" | "cos", { low, high }: Interval): Interval {
  const middle = low + (high - low) / 2;
  const radius = high - low;
  const value = unaryFunctions[operation].value(middle);
  return { low: Math.max(-1, down(value, 4) - radius), high: Math.min(1, up(value, 4) + radius) };
}

function evenly({ low, high }: Interval): Interval | Gap {
  const greatest = Math.cosh(Math.max(Math.abs(low), Math.abs(high)));
  const least = low < 0 && high > 0 ? 1 : Math.cosh(Math.min(Math.abs(low), Math.abs(high)));
  return bounded(Math.max(1, down(least, slack)), up(greatest, slack));
}

function monotonically(operation: SmoothFunction, x: Interval): Interval | Gap {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = monotone.get(operation) ?? {};
  const outside = outsideDomain(operation, x);
  if (outside !== undefined) return outside;
  const { value } = unaryFunctions[operation];
  const ends = [value(x.low), value(x.high)];
  return bounded(Math.max(least, down(Math.min(...ends), slack)), Math.min(most, up(Math.max(...ends), slack)));
}

function outsideDomain(operation: SmoothFunction, { low, high }: Interval): Gap | undefined {
  const open = openDomains.get(operation);
  if (open === undefined) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = monotone.get(operation) ?? {};
    return placed(high < from || low > to, low < from || high > to);
  }
  const [from, to] = open;
  return placed(high <= from || low >= to, low <= from || high >= to);
}

function placed(isOutside: boolean, isAtEdge: boolean): Gap | undefined {
  if (isOutside) return "undefined";
  return isAtEdge ? "unknown" : undefined;
}

function literal(value: Rational): Interval | Gap {
  const nearest = toNumber(value);
  const isExact = isInteger(value) ? Math.abs(nearest) <= Number.MAX_SAFE_INTEGER : isDyadic(value);
  return isExact ? point(nearest) : bounded(down(nearest, 1), up(nearest, 1));
}

function isDyadic({ numerator, denominator }: Rational): boolean {
  const isPower = (denominator & (denominator - 1n)) === 0n;
  return isPower && denominator < 1n << 60n && (numerator < 0n ? -numerator : numerator) < 1n << 53n;
}

function constant(name: "e" | "pi"): Interval {
  const nearest = name === "e" ? Math.E : Math.PI;
  return { low: down(nearest, 1), high: up(nearest, 1) };
}

export const intervals: Arithmetic<Interval> = realArithmetic<Interval>({
  literal,
  constant,
  negate,
  add,
  multiply,
  quotient,
  sign,
  hull: (x, y) => ({ low: Math.min(x.low, y.low), high: Math.max(x.high, y.high) }),
  wholePower,
  positivePower,
  wholeNumber,
  smooth,
});
