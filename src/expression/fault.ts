// Finds the place in a formula where a value stops being a number: a division by zero, a logarithm of a negative number,
// an overflow. It runs only after an evaluation has failed, so it may be slow.

import { binaryFunctions, isBinary } from "./binary-functions.ts";
import { evaluate } from "./evaluate.ts";
import { type Expression, type FunctionName, partsOf } from "./expression.ts";
import type { DomainFault } from "./functions.ts";
import { unaryFunctions } from "./unary-functions.ts";

export type FaultKind = DomainFault | "division by zero" | "power of zero" | "power of a negative number" | "overflow";

/** The smallest part of the formula that has no value although its own parts have, and why. */
export interface Fault {
  readonly kind: FaultKind;
  readonly at: Expression;
  /** The values of the direct parts of `at`, in order. */
  readonly values: readonly number[];
}

/**
 * The first fault in a formula, in the order of its evaluation; undefined if it has a finite value, even where a part has
 * none (0 · log 0 in a loss, e^1000 in a softmax).
 */
export function findFault(expression: Expression, valueFor: (name: string) => number): Fault | undefined {
  if (Number.isFinite(evaluate(expression, valueFor))) return undefined;
  const parts = partsOf(expression);
  for (const part of parts) {
    const fault = findFault(part, valueFor);
    if (fault !== undefined) return fault;
  }
  const values = parts.map((part) => evaluate(part, valueFor));
  return { kind: kindOf(expression, values), at: expression, values };
}

function kindOf(expression: Expression, [first = Number.NaN, second = Number.NaN]: readonly number[]): FaultKind {
  switch (expression.kind) {
    case "quotient":
      return second === 0 ? "division by zero" : "overflow";
    case "power":
      if (first === 0) return "power of zero";
      return first < 0 && !Number.isInteger(second) ? "power of a negative number" : "overflow";
    case "call":
      return faultOfCall(expression.operation, first, second) ?? "overflow";
    case "slope":
      return faultOfCall(expression.operation, first, second) ?? (first === 0 ? "division by zero" : "overflow");
    default:
      return "overflow";
  }
}

function faultOfCall(operation: FunctionName, first: number, second: number): DomainFault | undefined {
  if (isBinary(operation)) return binaryFunctions[operation].fault?.(first, second);
  return unaryFunctions[operation].fault?.(first);
}
