// Numbers in forms that keep their digits: 1 − σ, log-sum-exp, 0 · log 0 = 0 in losses. It must not know formulas.

import type { Remainder } from "./stable.ts";
import { unaryFunctions } from "./unary-functions.ts";

/** The function that gives 1 − σ(u) or 1 − tanh²(u) from u. */
export function remainderValue(remainder: Remainder): (x: number) => number {
  return remainder === "tanh" ? unaryFunctions.tanh.slopeValue : (x) => unaryFunctions.sigmoid.value(-x);
}

/** t · log y, where 0 · log 0 is 0: a class that does not occur adds nothing to a cross-entropy. */
export function timesLogarithm(weight: number, logarithm: number): number {
  return weight === 0 && Math.abs(logarithm) === Number.POSITIVE_INFINITY ? 0 : weight * logarithm;
}

/** log(e^u + e^v + …) as the greatest exponent and a log1p of the rest, so that small values keep their digits too. */
export function logSumExp(operands: readonly number[], slots: readonly number[]): number {
  let greatest = Number.NEGATIVE_INFINITY;
  let place = -1;
  for (const operand of operands) {
    const value = slots[operand] ?? Number.NaN;
    if (Number.isNaN(value)) return Number.NaN;
    if (value > greatest) {
      greatest = value;
      place = operand;
    }
  }
  let rest = 0;
  let skipped = false;
  for (const operand of operands) {
    if (operand === place && !skipped) skipped = true;
    else rest += Math.exp((slots[operand] ?? Number.NaN) - greatest);
  }
  return greatest + Math.log1p(rest);
}

/** log a where a is a logistic value: near 1 from what is missing to 1. */
export function logarithmOfLogistic(value: number, missing: number): number {
  return value < 0.5 ? Math.log(value) : Math.log1p(-missing);
}
