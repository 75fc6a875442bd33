// The functions of two operands. It must not know how they are written or printed.

import { compare, equals, isZero, multiply, one, sign, zero } from "../number/rational.ts";
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
} from "./expression.ts";
import type { BinaryFunction } from "./functions.ts";

const two = integer(2);

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
  leakyrelu: {
    value: (x, leak) => (x > 0 ? x : leak * x),
    slopes: (x, leak) => {
      const positive = call("step", x);
      return [sum([positive, product([leak, not(positive)])]), negative(call("relu", negative(x)))];
    },
    exact: (x, leak) => (sign(x) > 0 ? x : multiply(leak, x)),
  },
};

export function isBinary(operation: FunctionName): operation is BinaryFunctionName {
  return Object.hasOwn(binaryFunctions, operation);
}
