// What all arithmetics of real numbers share: functions that are put together from others, or that turn at a sign. A sign
// that an arithmetic cannot tell makes a value unknown, never wrong. It must not know how a number is stored.

import { isInteger, type Rational } from "../number/rational.ts";
import { isBinary } from "./binary-functions.ts";
import type { BinaryFunctionName, FunctionName, UnaryFunctionName } from "./expression.ts";
import { type Arithmetic, type Gap, isGap } from "./interpret.ts";
import { factorial } from "./unary-functions.ts";

/** Functions without corners. */
export type SmoothFunction = Exclude<
  UnaryFunctionName,
  "abs" | "relu" | "step" | "sgn" | "softsign" | "cbrt" | "floor" | "round" | "factorial"
>;

/** What an arithmetic of real numbers brings along. */
export interface RealNumbers<Value extends object> {
  readonly literal: (value: Rational) => Value | Gap;
  readonly constant: (name: "e" | "pi") => Value | Gap;
  readonly negate: (x: Value) => Value;
  readonly add: (x: Value, y: Value) => Value | Gap;
  readonly multiply: (x: Value, y: Value) => Value | Gap;
  /** x / y for a y that is not 0. */
  readonly quotient: (x: Value, y: Value) => Value | Gap;
  /** Undefined where it cannot be told. */
  readonly sign: (x: Value) => -1 | 0 | 1 | undefined;
  /** What covers both. */
  readonly hull: (x: Value, y: Value) => Value;
  /** x to a positive whole number. */
  readonly wholePower: (x: Value, exponent: number) => Value | Gap;
  /** x^y for positive x. */
  readonly positivePower: (x: Value, y: Value) => Value | Gap;
  /** The whole number that y is, or undefined; "unknown" where it might be one. */
  readonly wholeNumber: (y: Value) => number | undefined | "unknown";
  /** The greatest whole number that is not above y; "unknown" where it cannot be told. */
  readonly floor: (y: Value) => Value | Gap;
  readonly smooth: (operation: SmoothFunction, x: Value) => Value | Gap;
}

const mostExponent = 1e15;

export function realArithmetic<Value extends object>(reals: RealNumbers<Value>): Arithmetic<Value> {
  const parts: Parts<Value> = {
    reals,
    zero: number(reals, 0n),
    one: number(reals, 1n),
  };
  return {
    literal: reals.literal,
    constant: reals.constant,
    negate: reals.negate,
    add: reals.add,
    multiply: reals.multiply,
    divide: (x, y) => divide(x, y, parts),
    power: (base, exponent, exact) => power(base, exponent, exact, parts),
    call: (operation, x, y) => call(operation, x, y, parts),
  };
}

interface Parts<Value extends object> {
  readonly reals: RealNumbers<Value>;
  readonly zero: Value;
  readonly one: Value;
}

function number<Value extends object>(reals: RealNumbers<Value>, value: bigint): Value {
  const made = reals.literal({ numerator: value, denominator: 1n });
  if (isGap(made)) throw new Error(`an arithmetic without ${value}`);
  return made;
}

function divide<Value extends object>(x: Value, y: Value, { reals }: Parts<Value>): Value | Gap {
  const below = reals.sign(y);
  if (below === 0) return "undefined";
  return below === undefined ? "unknown" : reals.quotient(x, y);
}

function power<Value extends object>(
  base: Value,
  exponent: Value,
  exact: Rational | undefined,
  parts: Parts<Value>,
): Value | Gap {
  if (exact !== undefined && isInteger(exact)) return integerPower(base, Number(exact.numerator), parts);
  const { reals } = parts;
  const sign = reals.sign(base);
  if (sign === 1) return reals.positivePower(base, exponent);
  if (sign === undefined) return "unknown";
  if (sign === 0) return powerOfZero(exponent, parts);
  if (exact !== undefined) return oddPower(base, exponent, exact, reals);
  // A negative number has a real power where the exponent is whole.
  const whole = reals.wholeNumber(exponent);
  if (whole === undefined) return "undefined";
  return whole === "unknown" ? "unknown" : integerPower(base, whole, parts);
}

/** A negative number to the power p/q in lowest terms, which is real where q is odd: (−8)^(2/3) is the square of −2. */
function oddPower<Value extends object>(
  base: Value,
  exponent: Value,
  { numerator, denominator }: Rational,
  reals: RealNumbers<Value>,
): Value | Gap {
  if (denominator % 2n === 0n) return "undefined";
  const size = reals.positivePower(reals.negate(base), exponent);
  return isGap(size) || numerator % 2n === 0n ? size : reals.negate(size);
}

/** 0 to the power 0 is 1 for an exponent that is written as 0 only: as a limit it may be anything. */
function powerOfZero<Value extends object>(exponent: Value, { reals, zero }: Parts<Value>): Value | Gap {
  const sign = reals.sign(exponent);
  if (sign === undefined) return "unknown";
  return sign === 1 ? zero : "undefined";
}

function integerPower<Value extends object>(base: Value, exponent: number, parts: Parts<Value>): Value | Gap {
  if (Math.abs(exponent) > mostExponent) return "unknown";
  if (exponent === 0) return parts.one;
  if (exponent > 0) return parts.reals.wholePower(base, exponent);
  const below = parts.reals.wholePower(base, -exponent);
  return isGap(below) ? below : divide(parts.one, below, parts);
}

function call<Value extends object>(
  operation: FunctionName,
  x: Value,
  y: Value | undefined,
  parts: Parts<Value>,
): Value | Gap {
  if (isBinary(operation)) return y === undefined ? "unknown" : binary(operation, x, y, parts);
  const { reals, zero } = parts;
  switch (operation) {
    case "abs":
      return magnitude(x, reals);
    case "relu":
      return greater(x, zero, reals);
    case "step":
    case "sgn":
      return turn(operation, x, parts);
    case "softsign": {
      const below = reals.add(parts.one, magnitude(x, reals));
      return isGap(below) ? below : divide(x, below, parts);
    }
    case "cbrt":
      return root(x, number(reals, 3n), parts);
    case "floor":
      return reals.floor(x);
    case "round":
      return nearest(x, parts);
    case "factorial":
      return factorialOf(x, parts);
    default:
      return reals.smooth(operation, x);
  }
}

/** The nearest whole number; half way between two there is none. */
function nearest<Value extends object>(x: Value, { reals, one }: Parts<Value>): Value | Gap {
  const half = reals.quotient(one, number(reals, 2n));
  const moved = isGap(half) ? half : reals.add(x, half);
  if (isGap(moved)) return moved;
  return typeof reals.wholeNumber(moved) === "number" ? "undefined" : reals.floor(moved);
}

const greatestFactorial = 1000;

function factorialOf<Value extends object>(x: Value, { reals }: Parts<Value>): Value | Gap {
  const whole = reals.wholeNumber(x);
  if (whole === "unknown" || whole === undefined) return whole ?? "undefined";
  if (whole < 0) return "undefined";
  return whole > greatestFactorial ? "unknown" : reals.literal({ numerator: factorial(whole), denominator: 1n });
}

function magnitude<Value extends object>(x: Value, reals: RealNumbers<Value>): Value {
  const sign = reals.sign(x);
  if (sign === undefined) return reals.hull(x, reals.negate(x));
  return sign < 0 ? reals.negate(x) : x;
}

function greater<Value extends object>(x: Value, y: Value, reals: RealNumbers<Value>): Value | Gap {
  const difference = reals.add(x, reals.negate(y));
  if (isGap(difference)) return difference;
  const sign = reals.sign(difference);
  if (sign === undefined) return reals.hull(x, y);
  return sign < 0 ? y : x;
}

function turn<Value extends object>(operation: "step" | "sgn", x: Value, parts: Parts<Value>): Value | Gap {
  const sign = parts.reals.sign(x);
  if (sign === undefined) return "unknown";
  if (sign > 0) return parts.one;
  return sign === 0 || operation === "step" ? parts.zero : parts.reals.negate(parts.one);
}

function binary<Value extends object>(
  operation: BinaryFunctionName,
  x: Value,
  y: Value,
  parts: Parts<Value>,
): Value | Gap {
  const { reals } = parts;
  switch (operation) {
    case "max":
      return greater(x, y, reals);
    case "min": {
      const opposite = greater(reals.negate(x), reals.negate(y), reals);
      return isGap(opposite) ? opposite : reals.negate(opposite);
    }
    case "log": {
      const above = reals.smooth("ln", x);
      const below = reals.smooth("ln", y);
      if (isGap(above)) return above;
      return isGap(below) ? below : divide(above, below, parts);
    }
    case "root":
      return root(x, y, parts);
    case "leakyrelu":
      return leaky(x, y, parts);
  }
}

/** x where it is positive, otherwise its share; the hull of both where the sign is not known. */
function leaky<Value extends object>(x: Value, leak: Value, { reals }: Parts<Value>): Value | Gap {
  const sign = reals.sign(x);
  if (sign !== undefined && sign > 0) return x;
  const share = reals.multiply(leak, x);
  return sign !== undefined || isGap(share) ? share : reals.hull(x, share);
}

/** The n-th root; of a negative number where n is odd. */
function root<Value extends object>(x: Value, n: Value, parts: Parts<Value>): Value | Gap {
  const { reals } = parts;
  const exponent = divide(parts.one, n, parts);
  const sign = reals.sign(x);
  if (isGap(exponent)) return exponent;
  if (sign === undefined) return "unknown";
  if (sign === 0) return powerOfZero(exponent, parts);
  if (sign > 0) return reals.positivePower(x, exponent);
  const whole = reals.wholeNumber(n);
  if (whole === "unknown") return "unknown";
  if (whole === undefined || whole % 2 === 0) return "undefined";
  const opposite = reals.positivePower(reals.negate(x), exponent);
  return isGap(opposite) ? opposite : reals.negate(opposite);
}
