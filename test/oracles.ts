// Two oracles for derivatives that share nothing with the sources: mathjs' own `derivative`, and central differences
// with Richardson extrapolation, both on a formula in mathjs' language.

import { derivative, type MathNode, parse } from "mathjs";
import type { Expression } from "../src/expression/expression.ts";

export type Scope = Readonly<Record<string, number>>;

/** The formula in mathjs' language, functions that it cannot differentiate rewritten with exp, log and abs. */
export function mathjsText(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return `(${expression.value.numerator}/${expression.value.denominator})`;
    case "name":
    case "constant":
      return expression.name;
    case "sum":
      return `(${expression.terms.map(mathjsText).join(" + ")})`;
    case "product":
      return `(${expression.factors.map(mathjsText).join(" * ")})`;
    case "quotient":
      return `(${mathjsText(expression.numerator)} / ${mathjsText(expression.denominator)})`;
    case "power":
      return `(${mathjsText(expression.base)} ^ ${mathjsText(expression.exponent)})`;
    case "negative":
      return `(-(${mathjsText(expression.operand)}))`;
    case "call":
      return rewritten(expression.operation, expression.operands.map(mathjsText));
    case "slope":
      throw new Error("a slope left as a symbol has no mathjs text");
  }
}

function rewritten(operation: string, [u = "", v = ""]: readonly string[]): string {
  switch (operation) {
    case "ln":
      return `log(${u})`;
    case "log":
      return `(log(${u}) / log(${v}))`;
    case "sigmoid":
      return `(1 / (1 + exp(-${u})))`;
    case "softplus":
      return `log(1 + exp(${u}))`;
    case "relu":
      return `((${u} + abs(${u})) / 2)`;
    case "leakyrelu":
      return `(((1 + ${v}) * ${u} + (1 - ${v}) * abs(${u})) / 2)`;
    case "softsign":
      return `(${u} / (1 + abs(${u})))`;
    case "min":
      return `((${u} + ${v} - abs(${u} - ${v})) / 2)`;
    case "max":
      return `((${u} + ${v} + abs(${u} - ${v})) / 2)`;
    case "sgn":
      return `(${u} / abs(${u}))`;
    case "step":
      return `((1 + ${u} / abs(${u})) / 2)`;
    default:
      return `${operation}(${u})`;
  }
}

/** The derivative as mathjs works it out, at the numbers of the scope. */
export function mathjsDerivative(text: string, variable: string, scope: Scope): number {
  return real(derivative(text, variable, { simplify: false }), scope);
}

function real(node: MathNode, scope: Scope): number {
  const value: unknown = node.evaluate({ ...scope });
  return typeof value === "number" ? value : Number.NaN;
}

export interface Estimate {
  readonly value: number;
  /** What the last extrapolations differ by: an estimate of the error, not a bound. */
  readonly error: number;
}

/** The formula as a function of one variable, the others as in the scope. */
export function mathjsFunction(text: string, variable: string, scope: Scope): (x: number) => number {
  const compiled = parse(text).compile();
  return (x) => {
    const value: unknown = compiled.evaluate({ ...scope, [variable]: x });
    return typeof value === "number" ? value : Number.NaN;
  };
}

const shrink = 1.6;
const rows = 9;

/** Central differences, extrapolated to a step of 0. Source: C. Ridders, Advances in Engineering Software 4 (1982) 75. */
export function centralDifference(f: (x: number) => number, at: number, firstStep: number = 0.002): Estimate {
  let best: Estimate = { value: Number.NaN, error: Number.POSITIVE_INFINITY };
  let previous: readonly number[] = [];
  for (let row = 0; row < rows; row++) {
    const step = firstStep / shrink ** row;
    const current = [(f(at + step) - f(at - step)) / (at + step - (at - step))];
    let factor = 1;
    for (const [column, coarser] of previous.entries()) {
      factor *= shrink * shrink;
      const finer = current[column] ?? Number.NaN;
      const value = (finer * factor - coarser) / (factor - 1);
      const error = Math.max(Math.abs(value - finer), Math.abs(value - coarser));
      if (error < best.error) best = { value, error };
      current.push(value);
    }
    previous = current;
  }
  return best;
}
