// What is known of a function that a formula may call: its value, slope, exact value and domain. The tables are
// `unary-functions` and `binary-functions`: a function entered there is differentiated and evaluated everywhere.

import type { Rational } from "../number/rational.ts";
import type { Expression } from "./expression.ts";

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
