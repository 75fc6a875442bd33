// Walks a formula once in any arithmetic: numbers with an error bound, numbers of many digits, residues. What a value is,
// and where a function has none, is the arithmetic's business.

import type { Rational } from "../number/rational.ts";
import { exactValue } from "./exact.ts";
import type { Constant, Expression, FunctionName, Power } from "./expression.ts";
import { unaryFunctions } from "./unary-functions.ts";

/** No value: the formula has none there, or the arithmetic cannot tell. */
export type Gap = "undefined" | "unknown";

export interface Arithmetic<Value extends object> {
  readonly literal: (value: Rational) => Value | Gap;
  readonly constant: (name: Constant["name"]) => Value | Gap;
  readonly negate: (x: Value) => Value;
  readonly add: (x: Value, y: Value) => Value | Gap;
  readonly multiply: (x: Value, y: Value) => Value | Gap;
  readonly divide: (x: Value, y: Value) => Value | Gap;
  /** `exact` is the exponent as a fraction where it holds no names and is one. */
  readonly power: (base: Value, exponent: Value, exact: Rational | undefined) => Value | Gap;
  readonly call: (operation: FunctionName, x: Value, y: Value | undefined) => Value | Gap;
}

/** The value of a formula; `valueFor` gives the value of each name. Literals are taken over once for all calls. */
export type Interpreter<Value extends object> = (
  expression: Expression,
  valueFor: (name: string) => Value | Gap,
) => Value | Gap;

export function isGap<Value extends object>(value: Value | Gap): value is Gap {
  return typeof value === "string";
}

export function interpreter<Value extends object>(arithmetic: Arithmetic<Value>): Interpreter<Value> {
  const literals = new Map<Expression, Value | Gap>();
  const exponents = new Map<Expression, Rational | undefined>();
  return (expression, valueFor) => evaluated(expression, { arithmetic, literals, exponents, valueFor });
}

interface Run<Value extends object> {
  readonly arithmetic: Arithmetic<Value>;
  readonly literals: Map<Expression, Value | Gap>;
  readonly exponents: Map<Expression, Rational | undefined>;
  readonly valueFor: (name: string) => Value | Gap;
}

function evaluated<Value extends object>(expression: Expression, run: Run<Value>): Value | Gap {
  const { arithmetic } = run;
  switch (expression.kind) {
    case "number":
      return literalValue(expression, run, () => arithmetic.literal(expression.value));
    case "constant":
      return literalValue(expression, run, () => arithmetic.constant(expression.name));
    case "name":
      return run.valueFor(expression.name);
    case "negative": {
      const operand = evaluated(expression.operand, run);
      return isGap(operand) ? operand : arithmetic.negate(operand);
    }
    case "sum":
      return folded(expression.terms, arithmetic.add, run);
    case "product":
      return folded(expression.factors, arithmetic.multiply, run);
    case "quotient":
      return pair(expression.numerator, expression.denominator, arithmetic.divide, run);
    case "power":
      return powerOf(expression, run);
    case "slope":
      return evaluated(unaryFunctions[expression.operation].slope(expression.operand), run);
    case "call":
      return callOf(expression.operation, expression.operands, run);
  }
}

function literalValue<Value extends object>(
  expression: Expression,
  { literals }: Run<Value>,
  make: () => Value | Gap,
): Value | Gap {
  const known = literals.get(expression);
  if (known !== undefined) return known;
  const value = make();
  literals.set(expression, value);
  return value;
}

/** A part without a value leaves the whole without one; what is undefined stays so whatever else is unknown. */
function worse(left: Gap, right: Gap): Gap {
  return left === "undefined" ? left : right;
}

function folded<Value extends object>(
  parts: readonly Expression[],
  step: (x: Value, y: Value) => Value | Gap,
  run: Run<Value>,
): Value | Gap {
  let total: Value | Gap | undefined;
  for (const part of parts) {
    const value = evaluated(part, run);
    total = total === undefined ? value : combined(total, value, step);
  }
  return total ?? "unknown";
}

function combined<Value extends object>(
  first: Value | Gap,
  second: Value | Gap,
  combine: (x: Value, y: Value) => Value | Gap,
): Value | Gap {
  if (isGap(first)) return isGap(second) ? worse(first, second) : first;
  return isGap(second) ? second : combine(first, second);
}

function pair<Value extends object>(
  left: Expression,
  right: Expression,
  combine: (x: Value, y: Value) => Value | Gap,
  run: Run<Value>,
): Value | Gap {
  return combined(evaluated(left, run), evaluated(right, run), combine);
}

function powerOf<Value extends object>({ base, exponent }: Power, run: Run<Value>): Value | Gap {
  const { exponents, arithmetic } = run;
  if (!exponents.has(exponent)) {
    exponents.set(exponent, exponent.kind === "number" ? exponent.value : exactValue(exponent, () => undefined));
  }
  const exact = exponents.get(exponent);
  return pair(base, exponent, (x, y) => arithmetic.power(x, y, exact), run);
}

function callOf<Value extends object>(
  operation: FunctionName,
  operands: readonly Expression[],
  run: Run<Value>,
): Value | Gap {
  const { arithmetic } = run;
  const [first, second] = operands;
  if (first === undefined) return "unknown";
  if (second !== undefined) return pair(first, second, (x, y) => arithmetic.call(operation, x, y), run);
  const value = evaluated(first, run);
  return isGap(value) ? value : arithmetic.call(operation, value, undefined);
}
