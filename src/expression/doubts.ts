// Places of a formula that people may mean in another way than it is read: the divisor of 1/2y, the exponent of e^-x y,
// the sign of −x². Each is told by the tokens that brackets would hold together. It must not judge which is meant.

import type { Expression } from "./expression.ts";
import type { Span } from "./problem.ts";
import type { Token } from "./tokens.ts";

export interface Doubt {
  readonly kind: "divisor" | "exponent" | "sign";
  /** With these tokens and all between them in brackets, the formula is what may be meant. */
  readonly first: number;
  readonly last: number;
  readonly span: Span;
}

/** A part of the tree with the tokens it was written in, brackets around it included. */
export interface Piece {
  readonly tree: Expression;
  readonly first: number;
  readonly last: number;
  /** The first token of an exponent without brackets in which the piece ends; the last token of its base. */
  readonly exponent?: number;
  readonly base?: number;
}

/** One operand of a run of operators of one rank, with the operator in front of it. */
export interface Link {
  readonly operator: string;
  readonly operand: Piece;
}

export function spanOf(tokens: readonly Token[], first: number, last: number): Span {
  return { start: tokens[first]?.span.start ?? 0, end: tokens[last]?.span.end ?? 0 };
}

/** The divisors and exponents that products without a sign follow. */
export function doubtsInRun(tokens: readonly Token[], head: Piece, links: readonly Link[]): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const run: readonly Link[] = [{ operator: "", operand: head }, ...links];
  let end = run.at(-1)?.operand.last ?? head.last;
  // From the last factor to the first, with the end of the factors that follow each without a sign.
  for (const [index, link] of [...run.entries()].reverse()) {
    if (end > link.operand.last) doubts.push(...doubtsBefore(tokens, link, end));
    if (!isImplied(tokens[link.operand.first - 1])) end = run[index - 1]?.operand.last ?? head.last;
  }
  return doubts;
}

function isImplied(token: Token | undefined): boolean {
  return token?.kind === "operator" && token.implied;
}

/** What is in doubt about a factor that others follow without a sign, up to a token. */
function doubtsBefore(tokens: readonly Token[], { operator, operand }: Link, end: number): readonly Doubt[] {
  const divisor = operator === "/" ? [doubt("divisor", tokens, operand.first, end)] : [];
  const { exponent } = operand;
  return exponent === undefined ? divisor : [...divisor, doubt("exponent", tokens, exponent, end)];
}

/** A minus in front of a power with an even exponent. */
export function doubtAtSign(tokens: readonly Token[], sign: number, { tree, base }: Piece): readonly Doubt[] {
  if (base === undefined || tree.kind !== "power" || tree.exponent.kind !== "number") return [];
  const { numerator, denominator } = tree.exponent.value;
  return denominator === 1n && numerator % 2n === 0n ? [doubt("sign", tokens, sign, base)] : [];
}

function doubt(kind: Doubt["kind"], tokens: readonly Token[], first: number, last: number): Doubt {
  return { kind, first, last, span: spanOf(tokens, first, last) };
}

/** The places of the divisors among doubts: the `2y` of `1/2y`. */
export function divisorsOf(doubts: readonly Doubt[]): readonly Span[] {
  return doubts.filter(({ kind }) => kind === "divisor").map(({ span }) => span);
}
