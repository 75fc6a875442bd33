// The functions a formula may call: one entry per function with its value, slope, exact value and domain.
// A function entered here is read, differentiated and evaluated everywhere. It must not know how anything is printed.

import {
  absolute,
  add,
  compare,
  divide,
  equals,
  isZero,
  one,
  type Rational,
  rational,
  sign,
  squareRoot,
  zero,
} from "../number/rational.ts";
import {
  type BinaryFunctionName,
  call,
  type Expression,
  type FunctionName,
  integer,
  negative,
  power,
  product,
  quotient,
  sum,
  type UnaryFunctionName,
} from "./expression.ts";

/** Why a function has no value at a number. */
export type DomainFault = "logarithm" | "logarithm base" | "root";

export interface UnaryFunction {
  readonly value: (x: number) => number;
  /** The derivative at x, in a form that keeps its digits where the textbook form cancels. */
  readonly slopeValue: (x: number) => number;
  /** The derivative as a formula of the operand. */
  readonly slope: (u: Expression) => Expression;
  /** The derivative in terms of the function's own value, where lecturers write it so: a(1 − a). */
  readonly slopeOfOwnValue?: (own: Expression) => Expression;
  /** The exact value at an exact number, where it is rational and known. */
  readonly exact: (x: Rational) => Rational | undefined;
  readonly fault?: (x: number) => DomainFault | undefined;
}

export interface BinaryFunction {
  readonly value: (x: number, y: number) => number;
  /** The two partial derivatives as formulas of the operands. */
  readonly slopes: (x: Expression, y: Expression) => readonly [Expression, Expression];
  readonly exact: (x: Rational, y: Rational) => Rational | undefined;
  readonly fault?: (x: number, y: number) => DomainFault | undefined;
}

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
};

function oneMinusSquare(u: Expression): Expression {
  return sum([integer(1), negative(power(u, two))]);
}

/** The real n-th root: of a negative number where n is odd. */
function nthRoot(x: number, n: number): number {
  return x < 0 && Math.abs(n % 2) === 1 ? -((-x) ** (1 / n)) : x ** (1 / n);
}

/** 1 where x is the greater, 0 otherwise: at a tie the slope of min goes to the first operand, that of max to the second. */
function firstIsGreater(x: Expression, y: Expression): Expression {
  return call("step", sum([x, negative(y)]));
}

function not(truth: Expression): Expression {
  return sum([integer(1), negative(truth)]);
}

export const binaryFunctions: Readonly<Record<BinaryFunctionName, BinaryFunction>> = {
  log: {
    value: (x, base) => Math.log(x) / Math.log(base),
    slopes: (x, base) => [
      quotient(integer(1), product([x, call("ln", base)])),
      negative(quotient(call("ln", x), product([base, power(call("ln", base), two)]))),
    ],
    exact: (x, base) => (compare(x, one) === 0 && compare(base, one) !== 0 ? zero : undefined),
    fault: (x, base) => {
      if (!(base > 0) || base === 1) return "logarithm base";
      return x > 0 ? undefined : "logarithm";
    },
  },
  min: {
    value: Math.min,
    slopes: (x, y) => [not(firstIsGreater(x, y)), firstIsGreater(x, y)],
    exact: (x, y) => (compare(x, y) <= 0 ? x : y),
  },
  max: {
    value: Math.max,
    slopes: (x, y) => [firstIsGreater(x, y), not(firstIsGreater(x, y))],
    exact: (x, y) => (compare(x, y) >= 0 ? x : y),
  },
  root: {
    value: nthRoot,
    slopes: (x, n) => [
      quotient(call("root", x, n), product([n, x])),
      negative(quotient(product([call("root", x, n), call("ln", x)]), power(n, two))),
    ],
    exact: (x) => (isZero(x) || equals(x, one) ? x : undefined),
  },
};

export function isBinary(operation: FunctionName): operation is BinaryFunctionName {
  return Object.hasOwn(binaryFunctions, operation);
}

/** The function a written name stands for, or undefined. Names are those of lecture notes; `log` alone is natural. */
export function functionNamed(written: string): FunctionName | undefined {
  return writtenNames.get(written);
}

/** The names under which functions may be written. */
export function writtenFunctionNames(): readonly string[] {
  return [...writtenNames.keys()];
}

const writtenNames: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["exp", "exp"],
  ["ln", "ln"],
  ["log", "log"],
  ["sqrt", "sqrt"],
  ["√", "sqrt"],
  ["abs", "abs"],
  ["sin", "sin"],
  ["cos", "cos"],
  ["tan", "tan"],
  ["sinh", "sinh"],
  ["cosh", "cosh"],
  ["tanh", "tanh"],
  ["sigmoid", "sigmoid"],
  ["σ", "sigmoid"],
  ["sigma", "sigmoid"],
  ["logistic", "sigmoid"],
  ["relu", "relu"],
  ["ReLU", "relu"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["min", "min"],
  ["max", "max"],
  ["step", "step"],
  ["sgn", "sgn"],
]);
