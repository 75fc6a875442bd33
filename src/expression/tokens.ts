// The tokens that a formula consists of, and which of them can stand next to each other. It must not know precedence.

import type { FunctionName } from "./expression.ts";
import type { Span } from "./problem.ts";

export type Operator = "+" | "-" | "*" | "/" | "^";

export interface FunctionToken {
  readonly kind: "function";
  readonly operation: FunctionName;
  readonly written: string;
  /** Whether a prime asks for the slope: σ'(u). */
  readonly slope: boolean;
  /** How the wide dialect means it: with a base of its own, or as the function of a reciprocal. It then takes no prime. */
  readonly form?: CallForm;
  readonly span: Span;
}

/** Functions that the tree has no name for: each is written out in those it has. */
export type Composed = "ceil" | "trunc" | "mod" | "atan2" | "binomial" | "permutations";

/** log₂ has a base, and lg one that lg(x, b) replaces; sec x is 1/cos(x), a reciprocal of the value; asec x is acos(1/x), the value of a reciprocal. */
export interface CallForm {
  readonly base?: readonly Token[];
  readonly replaceable?: true;
  readonly reciprocal?: "value" | "operand";
  /** A function that is put together from others, as `composed` says. */
  readonly composed?: Composed;
}

export type Token =
  | { readonly kind: "number"; readonly text: string; readonly span: Span }
  | { readonly kind: "name"; readonly name: string; readonly span: Span }
  | { readonly kind: "constant"; readonly name: "e" | "pi"; readonly span: Span }
  | FunctionToken
  | { readonly kind: "operator"; readonly operator: Operator; readonly implied: boolean; readonly span: Span }
  | { readonly kind: "open" | "close" | "comma"; readonly span: Span };

export function operatorAt(operator: Operator, span: Span): Token {
  return { kind: "operator", operator, implied: false, span };
}

export function startsOperand(token: Token | undefined): boolean {
  return token !== undefined && !["operator", "close", "comma"].includes(token.kind);
}

export function endsOperand(token: Token | undefined): boolean {
  return token !== undefined && ["number", "name", "constant", "close"].includes(token.kind);
}

/** Whether a token can be a sign in front of an operand. */
export function isSign(token: Token): boolean {
  return token.kind === "operator" && (token.operator === "-" || token.operator === "+");
}
