// The tree of one formula, as plain data, and the small constructors that keep its invariants.
// It knows nothing of graphs, of lines or of how a formula is printed.
//
// Invariants: a sum has two or more terms and a product two or more factors; a − b is a + negative(b); e^u is exp(u);
// number literals are never negative when they come from reading (a minus in front is `negative`), but a substitution
// may hold negative ones.

import type { Rational } from "../number/rational.ts";

export type UnaryFunctionName =
  | "exp"
  | "ln"
  | "sqrt"
  | "abs"
  | "sin"
  | "cos"
  | "tan"
  | "sinh"
  | "cosh"
  | "tanh"
  | "sigmoid"
  | "relu"
  | "softplus"
  | "softsign"
  | "step"
  | "sgn"
  | "asin"
  | "acos"
  | "atan"
  | "asinh"
  | "acosh"
  | "atanh"
  | "cbrt"
  | "floor"
  | "round"
  | "factorial";

export type BinaryFunctionName = "log" | "min" | "max" | "root" | "leakyrelu";

/**
 * The functions a formula may call. `step` is 1 for positive numbers and 0 otherwise, `sgn` the sign: slopes of relu and
 * abs. `leakyrelu(u, c)` is u where u is positive and c·u otherwise. `root` is the n-th root, of negative numbers too
 * where n is odd. `round` has no value half way between two whole numbers, where conventions differ, and `factorial` has
 * one at 0, 1, 2, … only. Exercises read neither these, nor `floor`, the inverse functions, `cbrt` and `root`: only the
 * wide dialect does.
 */
export type FunctionName = UnaryFunctionName | BinaryFunctionName;

/** What a whole number counts, where a notation may write a letter for it: m outputs, n examples. */
export type Counted = "outputs" | "examples";

/** A number with the digits it is written in. Tidying keeps a count apart from the other numbers of a formula. */
export interface NumberLiteral {
  readonly kind: "number";
  readonly value: Rational;
  readonly text: string;
  readonly counts?: Counted;
}

/** A node, a leaf or (inside a working) another line, by its id. */
export interface NameReference {
  readonly kind: "name";
  readonly name: string;
}

export interface Constant {
  readonly kind: "constant";
  readonly name: "e" | "pi";
}

export interface Sum {
  readonly kind: "sum";
  readonly terms: readonly Expression[];
}

export interface Product {
  readonly kind: "product";
  readonly factors: readonly Expression[];
}

export interface Quotient {
  readonly kind: "quotient";
  readonly numerator: Expression;
  readonly denominator: Expression;
}

export interface Power {
  readonly kind: "power";
  readonly base: Expression;
  readonly exponent: Expression;
}

export interface Negative {
  readonly kind: "negative";
  readonly operand: Expression;
}

export interface Call {
  readonly kind: "call";
  readonly operation: FunctionName;
  readonly operands: readonly Expression[];
}

/** The slope of a function of one variable left as a symbol: σ′(u). */
export interface Slope {
  readonly kind: "slope";
  readonly operation: UnaryFunctionName;
  readonly operand: Expression;
}

export type Expression =
  | NumberLiteral
  | NameReference
  | Constant
  | Sum
  | Product
  | Quotient
  | Power
  | Negative
  | Call
  | Slope;

export function name(text: string): NameReference {
  return { kind: "name", name: text };
}

export function number(value: Rational, text: string): NumberLiteral {
  return { kind: "number", value, text };
}

/** A non-negative or negative whole number. */
export function integer(value: number): NumberLiteral {
  return { kind: "number", value: { numerator: BigInt(value), denominator: 1n }, text: String(value) };
}

/** So many outputs or examples. */
export function count(value: number, counts: Counted): NumberLiteral {
  return { ...integer(value), counts };
}

/** The formula with its counts as plain numbers. */
export function withoutCounts(expression: Expression): Expression {
  if (expression.kind === "number")
    return expression.counts === undefined ? expression : number(expression.value, expression.text);
  return mapParts(expression, withoutCounts);
}

/** The sum of the terms: 0 for none, the term itself for one. */
export function sum(terms: readonly Expression[]): Expression {
  const [first, second] = terms;
  if (first === undefined) return integer(0);
  return second === undefined ? first : { kind: "sum", terms };
}

/** The product of the factors: 1 for none, the factor itself for one. */
export function product(factors: readonly Expression[]): Expression {
  const [first, second] = factors;
  if (first === undefined) return integer(1);
  return second === undefined ? first : { kind: "product", factors };
}

export function quotient(numerator: Expression, denominator: Expression): Quotient {
  return { kind: "quotient", numerator, denominator };
}

export function power(base: Expression, exponent: Expression): Power {
  return { kind: "power", base, exponent };
}

export function negative(operand: Expression): Negative {
  return { kind: "negative", operand };
}

export function call(operation: FunctionName, ...operands: readonly Expression[]): Call {
  return { kind: "call", operation, operands };
}

export function slope(operation: UnaryFunctionName, operand: Expression): Slope {
  return { kind: "slope", operation, operand };
}

/** The direct parts of an expression, in the order in which they are written. */
export function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
    case "constant":
      return [];
    case "sum":
      return expression.terms;
    case "product":
      return expression.factors;
    case "quotient":
      return [expression.numerator, expression.denominator];
    case "power":
      return [expression.base, expression.exponent];
    case "negative":
    case "slope":
      return [expression.operand];
    case "call":
      return expression.operands;
  }
}

/** The same expression with `change` applied to each direct part; the very same object if no part changed. */
export function mapParts(expression: Expression, change: (part: Expression) => Expression): Expression {
  const parts = partsOf(expression);
  const changed = parts.map(change);
  if (changed.every((part, index) => part === parts[index])) return expression;
  return withParts(expression, changed);
}

function withParts(expression: Expression, parts: readonly Expression[]): Expression {
  const [first = expression, second = expression] = parts;
  switch (expression.kind) {
    case "number":
    case "name":
    case "constant":
      return expression;
    case "sum":
      return { kind: "sum", terms: parts };
    case "product":
      return { kind: "product", factors: parts };
    case "quotient":
      return quotient(first, second);
    case "power":
      return power(first, second);
    case "negative":
      return negative(first);
    case "slope":
      return slope(expression.operation, first);
    case "call":
      return { kind: "call", operation: expression.operation, operands: parts };
  }
}

/** Every name in the expression replaced by what `replacement` gives for it; undefined leaves the name. */
export function substitute(expression: Expression, replacement: (name: string) => Expression | undefined): Expression {
  if (expression.kind === "name") return replacement(expression.name) ?? expression;
  return mapParts(expression, (part) => substitute(part, replacement));
}

/** Trees never change, so the names in one are found once. */
const knownNames = new WeakMap<Expression, ReadonlySet<string>>();

/** The names in an expression, each once, in the order of their first appearance. */
export function namesIn(expression: Expression): ReadonlySet<string> {
  const known = knownNames.get(expression);
  if (known !== undefined) return known;
  const found = new Set<string>();
  collectNames(expression, found);
  knownNames.set(expression, found);
  return found;
}

function collectNames(expression: Expression, found: Set<string>): void {
  if (expression.kind === "name") found.add(expression.name);
  for (const part of partsOf(expression)) collectNames(part, found);
}

/** Whether any name occurs: a formula without one is arithmetic on numbers. */
export function hasName(expression: Expression): boolean {
  return expression.kind === "name" || partsOf(expression).some(hasName);
}
