// Evaluates formulas exactly, on rationals, as far as values are rational and of a size that a person could write. What
// it cannot know it leaves out: it decides where "=" is true, and must never guess from doubles.

import {
  add,
  divide,
  isInteger,
  isSmall,
  isZero,
  multiply,
  negate,
  one,
  power,
  type Rational,
  zero,
} from "../number/rational.ts";
import { binaryFunctions, isBinary } from "./binary-functions.ts";
import type { Call, Expression } from "./expression.ts";
import { unaryFunctions } from "./unary-functions.ts";

type Maybe = Rational | undefined;

/** The exact value, or undefined where it is not rational, not defined, not known or too long to write. */
export function exactValue(expression: Expression, valueFor: (name: string) => Maybe): Maybe {
  const value = exactly(expression, valueFor);
  return value !== undefined && isSmall(value) ? value : undefined;
}

function exactly(expression: Expression, valueFor: (name: string) => Maybe): Maybe {
  const inside = (part: Expression): Maybe => exactValue(part, valueFor);
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "constant":
      return undefined;
    case "name":
      return valueFor(expression.name);
    case "negative":
      return map(inside(expression.operand), negate);
    case "sum":
      return folded(expression.terms.map(inside), zero, add);
    case "product":
      return productOf(expression.factors.map(inside));
    case "quotient":
      return quotientOf(inside(expression.numerator), inside(expression.denominator));
    case "power":
      return both(inside(expression.base), inside(expression.exponent), exactPower);
    case "slope":
      return exactly(unaryFunctions[expression.operation].slope(expression.operand), valueFor);
    case "call":
      return exactCall(expression, inside);
  }
}

/** An exact zero makes a product zero, whatever the other factors are, as long as they have values at all. */
function productOf(values: readonly Maybe[]): Maybe {
  return values.some(isNothing) ? zero : folded(values, one, multiply);
}

function quotientOf(numerator: Maybe, denominator: Maybe): Maybe {
  return isNothing(numerator) && !isNothing(denominator) ? zero : both(numerator, denominator, divide);
}

function isNothing(value: Maybe): boolean {
  return value !== undefined && isZero(value);
}

function map(value: Maybe, change: (value: Rational) => Maybe): Maybe {
  return value === undefined ? undefined : change(value);
}

function both(left: Maybe, right: Maybe, combine: (left: Rational, right: Rational) => Maybe): Maybe {
  return left === undefined || right === undefined ? undefined : combine(left, right);
}

function folded(
  values: readonly Maybe[],
  start: Rational,
  combine: (total: Rational, value: Rational) => Rational,
): Maybe {
  let total = start;
  for (const value of values) {
    if (value === undefined || !isSmall(total)) return undefined;
    total = combine(total, value);
  }
  return total;
}

function exactPower(base: Rational, exponent: Rational): Maybe {
  return isInteger(exponent) ? power(base, exponent.numerator) : undefined;
}

function exactCall({ operation, operands }: Call, inside: (part: Expression) => Maybe): Maybe {
  const [first, second] = operands.map(inside);
  if (isBinary(operation)) return both(first, second, binaryFunctions[operation].exact);
  return map(first, unaryFunctions[operation].exact);
}
