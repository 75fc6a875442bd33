// The functions of one operand. It must not know how they are written or printed.

import {
  absolute,
  add,
  compare,
  divide,
  equals,
  isInteger,
  isZero,
  one,
  type Rational,
  rational,
  sign,
  squareRoot,
  zero,
} from "../number/rational.ts";
import {
  call,
  type Expression,
  integer,
  negative,
  power,
  product,
  quotient,
  sum,
  type UnaryFunctionName,
} from "./expression.ts";
import type { UnaryFunction } from "./functions.ts";

const two = integer(2);
const half = rational(1n, 2n);

/** The exact value of a function that is rational at 0 only. */
function onlyAtZero(result: Rational): (x: Rational) => Rational | undefined {
  return (x) => (isZero(x) ? result : undefined);
}

function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const grown = Math.exp(x);
  return grown / (1 + grown);
}

function softplus(x: number): number {
  return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
}

function hyperbolicSecantSquared(x: number): number {
  const shrunk = Math.exp(-Math.abs(x));
  const secant = (2 * shrunk) / (1 + shrunk * shrunk);
  return secant * secant;
}

function stepAt(x: number): number {
  return x > 0 ? 1 : 0;
}

export const unaryFunctions: Readonly<Record<UnaryFunctionName, UnaryFunction>> = {
  exp: {
    value: Math.exp,
    slopeValue: Math.exp,
    slope: (u) => call("exp", u),
    exact: onlyAtZero(one),
  },
  ln: {
    value: Math.log,
    slopeValue: (x) => 1 / x,
    slope: (u) => quotient(integer(1), u),
    exact: (x) => (compare(x, one) === 0 ? zero : undefined),
    fault: (x) => (x > 0 ? undefined : "logarithm"),
  },
  sqrt: {
    value: Math.sqrt,
    slopeValue: (x) => 1 / (2 * Math.sqrt(x)),
    slope: (u) => quotient(integer(1), product([two, call("sqrt", u)])),
    exact: squareRoot,
    fault: (x) => (x >= 0 ? undefined : "root"),
  },
  abs: {
    value: Math.abs,
    slopeValue: Math.sign,
    slope: (u) => call("sgn", u),
    exact: absolute,
  },
  sin: {
    value: Math.sin,
    slopeValue: Math.cos,
    slope: (u) => call("cos", u),
    exact: onlyAtZero(zero),
  },
  cos: {
    value: Math.cos,
    slopeValue: (x) => -Math.sin(x),
    slope: (u) => negative(call("sin", u)),
    exact: onlyAtZero(one),
  },
  tan: {
    value: Math.tan,
    slopeValue: (x) => 1 / Math.cos(x) ** 2,
    slope: (u) => quotient(integer(1), power(call("cos", u), two)),
    exact: onlyAtZero(zero),
  },
  sinh: {
    value: Math.sinh,
    slopeValue: Math.cosh,
    slope: (u) => call("cosh", u),
    exact: onlyAtZero(zero),
  },
  cosh: {
    value: Math.cosh,
    slopeValue: Math.sinh,
    slope: (u) => call("sinh", u),
    exact: onlyAtZero(one),
  },
  tanh: {
    value: Math.tanh,
    slopeValue: hyperbolicSecantSquared,
    slope: (u) => sum([integer(1), negative(power(call("tanh", u), two))]),
    slopeOfOwnValue: (own) => sum([integer(1), negative(power(own, two))]),
    exact: onlyAtZero(zero),
  },
  sigmoid: {
    value: logistic,
    slopeValue: (x) => logistic(x) * logistic(-x),
    slope: (u) => product([call("sigmoid", u), sum([integer(1), negative(call("sigmoid", u))])]),
    slopeOfOwnValue: (own) => product([own, sum([integer(1), negative(own)])]),
    exact: onlyAtZero(half),
  },
  relu: {
    value: (x) => Math.max(x, 0),
    slopeValue: stepAt,
    slope: (u) => call("step", u),
    exact: (x) => (sign(x) > 0 ? x : zero),
  },
  softplus: {
    value: softplus,
    slopeValue: logistic,
    slope: (u) => call("sigmoid", u),
    exact: () => undefined,
  },
  softsign: {
    value: (x) => x / (1 + Math.abs(x)),
    slopeValue: (x) => 1 / (1 + Math.abs(x)) ** 2,
    slope: (u) => quotient(integer(1), power(sum([integer(1), call("abs", u)]), two)),
    exact: (x) => divide(x, add(one, absolute(x))),
  },
  step: {
    value: stepAt,
    slopeValue: () => 0,
    slope: () => integer(0),
    exact: (x) => (sign(x) > 0 ? one : zero),
  },
  sgn: {
    value: Math.sign,
    slopeValue: () => 0,
    slope: () => integer(0),
    exact: (x) => rational(BigInt(sign(x))),
  },
  asin: {
    value: Math.asin,
    slopeValue: (x) => 1 / Math.sqrt((1 - x) * (1 + x)),
    slope: (u) => quotient(integer(1), call("sqrt", oneMinusSquare(u))),
    exact: onlyAtZero(zero),
  },
  acos: {
    value: Math.acos,
    slopeValue: (x) => -1 / Math.sqrt((1 - x) * (1 + x)),
    slope: (u) => negative(quotient(integer(1), call("sqrt", oneMinusSquare(u)))),
    exact: (x) => (compare(x, one) === 0 ? zero : undefined),
  },
  atan: {
    value: Math.atan,
    slopeValue: (x) => 1 / (1 + x * x),
    slope: (u) => quotient(integer(1), sum([integer(1), power(u, two)])),
    exact: onlyAtZero(zero),
  },
  asinh: {
    value: Math.asinh,
    slopeValue: (x) => 1 / Math.hypot(x, 1),
    slope: (u) => quotient(integer(1), call("sqrt", sum([power(u, two), integer(1)]))),
    exact: onlyAtZero(zero),
  },
  acosh: {
    value: Math.acosh,
    slopeValue: (x) => 1 / Math.sqrt((x - 1) * (x + 1)),
    slope: (u) => quotient(integer(1), call("sqrt", sum([power(u, two), negative(integer(1))]))),
    exact: (x) => (compare(x, one) === 0 ? zero : undefined),
  },
  atanh: {
    value: Math.atanh,
    slopeValue: (x) => 1 / ((1 - x) * (1 + x)),
    slope: (u) => quotient(integer(1), oneMinusSquare(u)),
    exact: onlyAtZero(zero),
  },
  cbrt: {
    value: Math.cbrt,
    slopeValue: (x) => 1 / (3 * Math.cbrt(x) ** 2),
    slope: (u) => quotient(integer(1), product([integer(3), power(call("cbrt", u), two)])),
    exact: (x) => (isZero(x) || equals(absolute(x), one) ? x : undefined),
  },
  floor: {
    value: Math.floor,
    slopeValue: () => 0,
    slope: () => integer(0),
    exact: (x) => rational(wholePart(x)),
  },
  round: {
    value: (x) => (x - Math.floor(x) === 0.5 ? Number.NaN : Math.floor(x + 0.5)),
    slopeValue: () => 0,
    slope: () => integer(0),
    exact: (x) => (x.denominator === 2n ? undefined : rational(wholePart(add(x, half)))),
  },
  factorial: {
    value: (x) => (Number.isInteger(x) && x >= 0 && x <= greatestDouble ? Number(factorial(x)) : Number.NaN),
    // It has values at single numbers only: 0/0 is a formula without a value.
    slopeValue: () => Number.NaN,
    slope: () => quotient(integer(0), integer(0)),
    exact: (x) =>
      isInteger(x) && sign(x) >= 0 && x.numerator <= greatestExact
        ? rational(factorial(Number(x.numerator)))
        : undefined,
  },
};

/** 171! is beyond the doubles. */
const greatestDouble = 170;

/** Fractions of longer ones take too long. */
const greatestExact = 200n;

/** The factorials from 0! on, as far as they were asked for. */
const factorials: bigint[] = [1n];

/** n! for a whole number n from 0 on. */
export function factorial(n: number): bigint {
  let value = factorials[n] ?? factorials.at(-1) ?? 1n;
  for (let next = factorials.length; next <= n; next++) {
    value *= BigInt(next);
    factorials.push(value);
  }
  return value;
}

/** The greatest whole number that is not above x. */
function wholePart({ numerator, denominator }: Rational): bigint {
  const towardsZero = numerator / denominator;
  return numerator < 0n && towardsZero * denominator !== numerator ? towardsZero - 1n : towardsZero;
}

function oneMinusSquare(u: Expression): Expression {
  return sum([integer(1), negative(power(u, two))]);
}
