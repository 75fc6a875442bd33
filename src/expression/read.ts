// Reads a formula: our tokens, mathjs' precedence, our tree. mathjs sees only placeholders (t0 * t2 ^ t4), so that no
// name, number or unit of its own can be meant, and every part gets its place in the text back.

import type { Doubt } from "./doubts.ts";
import type { Expression } from "./expression.ts";
import { grammarProblem } from "./grammar.ts";
import { tokenize } from "./lexer.ts";
import { parse } from "./mathjs.ts";
import { type FormulaProblem, failure, type Result, type Span, success } from "./problem.ts";
import type { Token } from "./tokens.ts";
import { treeOf } from "./tree.ts";
import { anyNames, type Vocabulary } from "./vocabulary.ts";

/** A formula that was read, with the place of each part and the places where people might read it otherwise. */
export interface ReadFormula {
  readonly expression: Expression;
  /** The place of each part, without brackets around it. */
  readonly spans: ReadonlyMap<Expression, Span>;
  /** Where people may mean something else, such as the `2y` of `1/2y`, which is read as (1/2)·y. */
  readonly doubts: readonly Doubt[];
}

/**
 * Reads one formula. Products without a sign bind as products with one, from left to right; a minus in front belongs to
 * the whole product; `^` binds tightest and from the right.
 */
export function readFormula(text: string, vocabulary: Vocabulary = anyNames): Result<ReadFormula, FormulaProblem> {
  const tokenized = tokenize(text, vocabulary);
  if (!tokenized.ok) return tokenized;
  const tokens = tokenized.value;
  const problem = grammarProblem(tokens);
  if (problem !== undefined) return failure(problem);
  return success(treeOfTokens(tokens));
}

/** The formula of tokens that have passed the grammar. */
export function treeOfTokens(tokens: readonly Token[]): ReadFormula {
  return treeOf(parse(tokens.map(placeholder).join("")), tokens);
}

function placeholder(token: Token, index: number): string {
  switch (token.kind) {
    case "operator":
      return token.operator;
    case "open":
      return "(";
    case "close":
      return ")";
    case "comma":
      return ",";
    default:
      return `t${index}`;
  }
}
