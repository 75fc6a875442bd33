// One line of a working as one row: the formula with trivial factors folded, the numbers put in, the result. It must not
// know where the row stands or how it looks.

import { evaluate } from "../expression/evaluate.ts";
import { exactValue } from "../expression/exact.ts";
import {
  type Expression,
  hasName,
  mapParts,
  name,
  number,
  partsOf,
  product,
  substitute,
} from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import { tidy } from "../expression/tidy.ts";
import { toRational } from "../number/decimal.ts";
import { equals, one } from "../number/rational.ts";
import { type Shown, show } from "../number/shown.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { comesOut, putIn, substituted } from "../working/substitution.ts";
import { cutShort, isLong } from "./cut-short.ts";
import type { Equation } from "./solution.ts";

export interface EquationRequest {
  readonly ids: readonly LineId[];
  readonly left: Expression;
  readonly formula: Expression;
  /** The form before tidying, shown first where it differs. */
  readonly before?: Expression | undefined;
  /** Whether the arithmetic is told operation by operation. */
  readonly everyStep?: boolean;
}

/** The row for a line: its first id tells whose value the result is. */
export function equation(working: Working, solved: Solved | undefined, request: EquationRequest): Equation {
  const { ids, left, formula, before } = request;
  const row: Equation = { kind: "equation", ids, left, formulas: formsOf(formula, before), substitutions: [] };
  const id = ids.at(-1);
  if (solved === undefined || id === undefined || !working.lines.has(id)) return row;
  const result = shownOf(solved, id);
  if (!hasName(formula) && partsOf(formula).length <= 1) return row;
  if (partsOf(formula).length === 0) return { ...row, result };
  if (isLong(formula)) return { ...row, substitutions: [cutShort(putIn(solved, formula))], result };
  const first = substituted(solved, formula, result);
  if (isSignedNumber(first)) return { ...row, result };
  const steps = request.everyStep === true ? arithmetic(first, result, solved.digits) : [];
  return { ...row, substitutions: [first, ...steps], result };
}

interface Forms {
  readonly before: Expression | undefined;
  readonly forms: readonly Expression[];
}

const knownForms = new WeakMap<Expression, Forms>();

/** What is written of a formula before any number: looked at once for all numbers of a working. */
function formsOf(formula: Expression, before: Expression | undefined): readonly Expression[] {
  const known = knownForms.get(formula);
  if (known?.before === before && known !== undefined) return known.forms;
  const formulas = before === undefined || looksAlike(before, formula) ? [formula] : [before, formula];
  const forms = formulas.map(cutShort);
  knownForms.set(formula, { before, forms });
  return forms;
}

function looksAlike(a: Expression, b: Expression): boolean {
  return sameTree(a, b) || sameTree(flattened(a), flattened(b));
}

function flattened(expression: Expression): Expression {
  const inner = mapParts(expression, flattened);
  if (inner.kind !== "product") return inner;
  return product(inner.factors.flatMap((factor) => (factor.kind === "product" ? factor.factors : [factor])));
}

/** The formula of a line with contributions and steps written out, nothing folded. */
export function opened(working: Working, id: LineId): Expression {
  const line = working.lines.get(id);
  if (line === undefined) return name(id);
  const isUpdate = line.kind === "update";
  const open = substitute(line.formula, (each) => {
    const kind = working.lines.get(each)?.kind;
    return kind === "contribution" || kind === "step" ? opened(working, each) : undefined;
  });
  return isUpdate ? tidy(open) : open;
}

const knownDisplayed = new WeakMap<Working, Map<LineId, Expression>>();

/** The formula of a line as it is written: what is 1 is left out of products. One object for all numbers of a working. */
export function displayed(working: Working, id: LineId): Expression {
  const known = knownDisplayed.get(working) ?? new Map<LineId, Expression>();
  knownDisplayed.set(working, known);
  const formula = known.get(id) ?? displayedAnew(working, id);
  known.set(id, formula);
  return formula;
}

function displayedAnew(working: Working, id: LineId): Expression {
  const line = working.lines.get(id);
  const open = opened(working, id);
  if (line?.kind !== "adjoint" && line?.kind !== "contribution" && line?.kind !== "update") return open;
  return tidy(substitute(open, (each) => (isOne(working.lines.get(each)?.formula) ? number(one, "1") : undefined)));
}

function isOne(formula: Expression | undefined): boolean {
  return formula?.kind === "number" && equals(formula.value, one);
}

const mostDigits = 17;

/**
 * The forms of an arithmetic expression on the way to its value: innermost operations first, until one is left. Each has
 * the fewest digits, from two more than asked, with which all of them come to the result.
 */
function arithmetic(expression: Expression, result: Shown, asked: number): readonly Expression[] {
  for (let digits = asked + 2; digits < mostDigits; digits++) {
    const steps = arithmeticWith(expression, digits);
    if (steps.every((step) => comesOut(step, result))) return steps;
  }
  return arithmeticWith(expression, mostDigits);
}

function arithmeticWith(expression: Expression, digits: number): readonly Expression[] {
  const steps: Expression[] = [];
  let current = expression;
  for (;;) {
    const next = innermostComputed(current, digits);
    if (partsOf(next).length === 0 || isSignedNumber(next) || sameTree(next, current)) return steps;
    steps.push(next);
    current = next;
  }
}

function innermostComputed(expression: Expression, digits: number): Expression {
  const parts = partsOf(expression);
  if (hasName(expression) || parts.length === 0 || isSignedNumber(expression)) return expression;
  if (parts.every((part) => partsOf(part).length === 0 || isSignedNumber(part))) return computed(expression, digits);
  return mapParts(expression, (part) => innermostComputed(part, digits));
}

function isSignedNumber(expression: Expression): boolean {
  return expression.kind === "negative" && expression.operand.kind === "number";
}

function computed(expression: Expression, digits: number): Expression {
  const exact = exactValue(expression, () => undefined);
  const value = evaluate(expression, () => Number.NaN);
  const { decimal, text } = show(value, exact, digits);
  return number(toRational(decimal), text);
}
