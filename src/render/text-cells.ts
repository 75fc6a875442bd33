// Rows of a solution as cells of text, for media of fixed width. It must not know columns.

import type { Expression } from "../expression/expression.ts";
import { printText, type TextStyle } from "../expression/print-text.ts";
import type { Shown } from "../number/shown.ts";
import type { Equation, Fragment, Telling, Text } from "./solution.ts";
import { relation } from "./words/solution-words.ts";

/** How numbers and formulas become text in one medium. */
export interface TextMedium {
  readonly style: TextStyle;
  readonly digits: (text: string) => string;
  /** A formula inside a sentence. */
  readonly inSentence: (math: Expression) => string;
  readonly approximately: string;
  /** Whether wires are drawn in ASCII. */
  readonly ascii: boolean;
}

export function printFragments(text: Text, medium: TextMedium): string {
  return text.map((fragment) => printFragment(fragment, medium)).join("");
}

function printFragment(fragment: Fragment, medium: TextMedium): string {
  switch (fragment.kind) {
    case "words":
      return fragment.words;
    case "math":
      return medium.inSentence(fragment.math);
    case "number":
      return medium.digits(fragment.shown.text);
  }
}

/** One written line: left = formula = substitution = result, and the reason; empty where a cell is not used. */
export interface Cells {
  readonly left: string;
  readonly formula: string;
  readonly substitution: string;
  /** With its relation: `= 13`, `≈ 0.2470`. */
  readonly result: string;
  readonly reason: string;
}

const empty: Cells = { left: "", formula: "", substitution: "", result: "", reason: "" };

/** The written lines of an equation: a form before tidying and each further arithmetic step stand on lines of their own. */
export function cellsOf(equation: Equation, medium: TextMedium): readonly Cells[] {
  const print = (math: Expression): string => printText(math, medium.style);
  const [first = "", ...others] = equation.formulas.map(print);
  const substitutions = equation.substitutions.map(print);
  const result = equation.result === undefined ? "" : printResult(equation.result, medium);
  const reason = equation.reason === undefined ? "" : printFragments(equation.reason, medium);
  const left = print(equation.left);
  const last = others.at(-1);
  const formulas: Cells[] =
    last === undefined
      ? [{ ...empty, left, formula: first, reason }]
      : [{ ...empty, left, formula: first, reason }, ...others.map((formula) => ({ ...empty, formula }))];
  return withArithmetic(formulas, substitutions, result);
}

function withArithmetic(lines: readonly Cells[], substitutions: readonly string[], result: string): readonly Cells[] {
  const head = lines.slice(0, -1);
  const last = lines.at(-1) ?? empty;
  const [substitution = "", ...steps] = substitutions;
  if (steps.length === 0) return [...head, { ...last, substitution, result }];
  const stepLines = [substitution, ...steps].map((formula) => ({ ...empty, formula }));
  return [...head, last, ...stepLines, { ...empty, result }];
}

/** The words that open an equation, as its first written line. */
export function openingCells({ subject, statement, rule }: Telling, medium: TextMedium): Cells {
  const formula = printFragments(statement, medium).replace(/^= /u, "");
  return { ...empty, left: printFragments(subject, medium), formula, reason: printFragments(rule, medium) };
}

/** The lines of an equation that goes on from words above: no left side, and its reason beside the last formula. */
export function continued(cells: readonly Cells[], formulas: number): readonly Cells[] {
  const reason = cells[0]?.reason ?? "";
  return cells.map((line, index) => ({ ...line, left: "", reason: index === formulas - 1 ? reason : "" }));
}

/** Whether a result is written with a minus. */
export function hasSign({ result }: Cells): boolean {
  return /^\S+ [−-]/u.test(result);
}

/** A result that stands under one with a minus: its digits stand under those. */
export function withRoomForSign(cells: Cells): Cells {
  return hasSign(cells) ? cells : { ...cells, result: cells.result.replace(" ", "  ") };
}

export function printResult(shown: Shown, medium: TextMedium): string {
  return `${shown.exact ? relation(shown) : medium.approximately} ${medium.digits(shown.text)}`;
}
