// Recognizes formulas whose textbook form loses digits or overflows, so that evaluation can take another form of the
// same value: 1 − σ(u), 1 − tanh²(u), and sums of exponentials. It computes nothing.

import { equals, one } from "../number/rational.ts";
import type { Expression, Sum } from "./expression.ts";

/** Values that saturate: what remains to 1 is 1 − a for a logistic function or a class of a softmax, and 1 − a² for tanh. */
export type Remainder = "sigmoid" | "tanh";

/** Reads 1 − a as the remainder of a logistic value a, and 1 − a² as that of a tanh value a. */
export function isOneMinus({ terms }: Sum): { readonly of: Expression; readonly remainder: Remainder } | undefined {
  const [first, second, third] = terms;
  if (first === undefined || third !== undefined || !isOne(first) || second?.kind !== "negative") return undefined;
  const { operand } = second;
  if (operand.kind !== "power") return { of: operand, remainder: "sigmoid" };
  const { base, exponent } = operand;
  const isSquare = exponent.kind === "number" && exponent.value.numerator === 2n && exponent.value.denominator === 1n;
  return isSquare ? { of: base, remainder: "tanh" } : undefined;
}

/** The exponents of a sum of exponentials; undefined stands for the exponent of a term 1. */
export function expSumOf(expression: Expression): readonly (Expression | undefined)[] | undefined {
  if (expression.kind !== "sum") return undefined;
  const exponents: (Expression | undefined)[] = [];
  for (const term of expression.terms) {
    if (term.kind === "call" && term.operation === "exp") exponents.push(term.operands[0]);
    else if (isOne(term)) exponents.push(undefined);
    else return undefined;
  }
  return exponents;
}

function isOne(expression: Expression): boolean {
  return expression.kind === "number" && equals(expression.value, one);
}
