// Conditions between given numbers, such as x1 != x2 and w1 < w2 + 1: read with our own formulas, held exactly where the
// sides are rational. It must not know where the numbers come from.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import type { Expression } from "../expression/expression.ts";
import { readFormula } from "../expression/read.ts";
import { vocabularyOf } from "../expression/vocabulary.ts";
import type { Graph } from "../graph/graph.ts";
import { compare } from "../number/rational.ts";
import type { At, Finding } from "./place.ts";
import type { ConditionProblem } from "./problem.ts";
import type { Quantity } from "./quantity.ts";
import type { WrittenVary } from "./source.ts";

type Sign = "=" | "!=" | "<" | "<=" | ">" | ">=";

export interface Condition {
  readonly sign: Sign;
  readonly left: Expression;
  readonly right: Expression;
  /** The whole text that it is part of. */
  readonly written: string;
}

export interface ReadConditions {
  readonly conditions: readonly Condition[];
  readonly problems: readonly Finding<ConditionProblem>[];
}

const signs: ReadonlyMap<string, Sign> = new Map([
  ["=", "="],
  ["==", "="],
  ["!=", "!="],
  ["<>", "!="],
  ["≠", "!="],
  ["<", "<"],
  ["<=", "<="],
  ["≤", "<="],
  [">", ">"],
  [">=", ">="],
  ["≥", ">="],
]);

const signPattern = /[=!<>≤≥≠]+/gu;

/** Reads conditions over the given names; each text may hold several, joined by `and`. */
export function readConditions(
  written: Exclude<WrittenVary, "auto">["where"],
  { functions }: Pick<Graph, "functions">,
  names: readonly string[],
): ReadConditions {
  const conditions: Condition[] = [];
  const problems: Finding<ConditionProblem>[] = [];
  const vocabulary = vocabularyOf(names, functions);
  for (const [index, text] of (written?.texts ?? []).entries()) {
    const path = ["vary", "where", ...(written?.listed === true ? [index] : [])];
    const report = (found: ConditionProblem, span?: At["span"]): void => {
      problems.push({ found, at: { path, part: "value", ...(span && { span }) } });
    };
    for (const part of partsOf(text)) conditions.push(...readPart(part, text, vocabulary, report));
  }
  return { conditions, problems };
}

/** A piece of a text and where it begins. */
interface Piece {
  readonly text: string;
  readonly start: number;
}

function partsOf(text: string): readonly Piece[] {
  return piecesBetween(text, /\band\b|&&|∧/gu, 0);
}

function piecesBetween(text: string, separator: RegExp, start: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(separator)) {
    pieces.push({ text: text.slice(from, index), start: start + from });
    from = index + found.length;
  }
  return [...pieces, { text: text.slice(from), start: start + from }];
}

/** One comparison, or a chain of them: 0 < x1 < 3. */
function readPart(
  part: Piece,
  written: string,
  vocabulary: ReturnType<typeof vocabularyOf>,
  report: (found: ConditionProblem, span?: At["span"]) => void,
): readonly Condition[] {
  const between = [...part.text.matchAll(signPattern)].map(({ 0: text }) => signs.get(text));
  const sides = piecesBetween(part.text, signPattern, part.start);
  const span = { start: part.start, end: part.start + part.text.length };
  if (between.length === 0 || between.includes(undefined)) {
    report({ code: "no-comparison", written: part.text.trim() }, span);
    return [];
  }
  const read: Expression[] = [];
  for (const { text, start } of sides) {
    const side = readFormula(text, vocabulary);
    if (side.ok) read.push(side.value.expression);
    else {
      const at = { start: start + side.problem.span.start, end: start + side.problem.span.end };
      report({ code: "condition-formula", written, problem: side.problem }, at);
    }
  }
  if (read.length < sides.length) return [];
  return between.flatMap((sign, place) => {
    const [left, right] = [read[place], read[place + 1]];
    return sign === undefined || left === undefined || right === undefined ? [] : [{ sign, left, right, written }];
  });
}

/** Whether numbers meet a condition. Sides that are not rational count as equal within a millionth of a millionth. */
export function holds({ sign, left, right }: Condition, numbers: ReadonlyMap<string, Quantity>): boolean {
  const order = orderOf(left, right, numbers);
  switch (sign) {
    case "=":
      return order === 0;
    case "!=":
      return order !== undefined && order !== 0;
    case "<":
      return order === -1;
    case "<=":
      return order === -1 || order === 0;
    case ">":
      return order === 1;
    case ">=":
      return order === 1 || order === 0;
  }
}

function orderOf(left: Expression, right: Expression, numbers: ReadonlyMap<string, Quantity>): -1 | 0 | 1 | undefined {
  const [a, b] = [left, right].map((side) => exactValue(side, (name) => numbers.get(name)?.exact));
  if (a !== undefined && b !== undefined) return compare(a, b);
  const doubleOf = (name: string): number => numbers.get(name)?.value ?? Number.NaN;
  const [x, y] = [evaluate(left, doubleOf), evaluate(right, doubleOf)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return undefined;
  if (Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y))) return 0;
  return x < y ? -1 : 1;
}
