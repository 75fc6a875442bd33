// Random formulas for properties: trees as the reader builds them, numbers for their names, and whether a formula is
// tame at these numbers: of moderate size everywhere, inside its domain, away from kinks and poles.

import fc from "fast-check";
import { evaluate } from "../../src/expression/evaluate.ts";
import {
  type BinaryFunctionName,
  type Call,
  call,
  type Expression,
  name,
  negative,
  number,
  type Power,
  partsOf,
  power,
  product,
  quotient,
  slope,
  sum,
  type UnaryFunctionName,
} from "../../src/expression/expression.ts";
import { parseDecimal, toRational } from "../../src/number/decimal.ts";

export const curves: readonly UnaryFunctionName[] = [
  "exp",
  "ln",
  "sqrt",
  "abs",
  "sin",
  "cos",
  "tan",
  "sinh",
  "cosh",
  "tanh",
  "sigmoid",
  "relu",
  "softplus",
  "softsign",
];

const pairs: readonly BinaryFunctionName[] = ["log", "min", "max", "leakyrelu"];

/** A literal as a reader makes it from its digits. */
export function literal(text: string): Expression {
  const decimal = parseDecimal(text);
  if (decimal === undefined) throw new Error(`no number: ${text}`);
  return number(toRational(decimal), text);
}

export const literals: fc.Arbitrary<Expression> = fc
  .constantFrom("0", "1", "2", "3", "4", "5", "10", "0.5", "0.25", "2.50", "0.1", "1.5", "0.01")
  .map(literal);

const fractions = fc
  .tuple(fc.constantFrom("1", "2", "3"), fc.constantFrom("2", "3", "4", "7"))
  .map(([above, below]) => quotient(literal(above), literal(below)));

export interface FormulaOptions {
  readonly names: readonly string[];
  readonly depth: number;
  /** Whether calls of functions may occur; without them a formula is rational. */
  readonly functions: boolean;
  /** Whether slopes left as symbols may occur. */
  readonly slopes?: boolean;
}

/** Formulas with every operation, in the shapes in which the reader builds them. */
export function formulas({ names, depth, functions, slopes = false }: FormulaOptions): fc.Arbitrary<Expression> {
  const named = fc.constantFrom(...names).map((text): Expression => name(text));
  const constants = fc.constantFrom("e", "pi").map((text): Expression => ({ kind: "constant", name: text }));
  const leaf = fc.oneof(
    { weight: 8, arbitrary: named },
    { weight: 3, arbitrary: literals },
    { weight: 1, arbitrary: fractions },
    { weight: functions ? 1 : 0, arbitrary: constants },
  );
  const isEuler = (base: Expression): boolean => base.kind === "constant" && base.name === "e";
  const grown = (part: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> => {
    const parts = fc.array(part, { minLength: 2, maxLength: 3 });
    const whole = fc.constantFrom("2", "2", "3", "1", "0").map(literal);
    const exponent = functions ? fc.oneof({ weight: 4, arbitrary: whole }, { weight: 1, arbitrary: part }) : whole;
    const rational = [
      { weight: 4, arbitrary: parts.map(sum) },
      { weight: 4, arbitrary: parts.map(product) },
      { weight: 2, arbitrary: fc.tuple(part, part).map(([above, below]): Expression => quotient(above, below)) },
      { weight: 2, arbitrary: part.map((each): Expression => negative(each)) },
      {
        weight: 2,
        arbitrary: fc.tuple(part, exponent).map(([base, up]): Expression => (isEuler(base) ? base : power(base, up))),
      },
    ];
    const curve = fc.tuple(fc.constantFrom(...curves), part).map(([operation, u]): Expression => call(operation, u));
    const pair = fc
      .tuple(fc.constantFrom(...pairs), part, part)
      .map(([operation, u, v]): Expression => call(operation, u, v));
    const symbol = fc.tuple(fc.constantFrom(...curves), part).map(([operation, u]): Expression => slope(operation, u));
    if (!functions) return fc.oneof(...rational);
    return fc.oneof(
      ...rational,
      { weight: 5, arbitrary: curve },
      { weight: 2, arbitrary: pair },
      { weight: slopes ? 2 : 0, arbitrary: symbol },
    );
  };
  let level: fc.Arbitrary<Expression> = leaf;
  for (let grownTo = 0; grownTo < depth; grownTo++) {
    level = fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: grown(level) });
  }
  return level;
}

/** A number of one decimal for each name, none of them 0. */
export function numbersFor(names: readonly string[]): fc.Arbitrary<ReadonlyMap<string, number>> {
  const tenths = fc.integer({ min: -20, max: 20 }).map((n) => (n === 0 ? 0.7 : n / 10));
  return fc
    .array(tenths, { minLength: names.length, maxLength: names.length })
    .map((values) => new Map(names.map((each, index) => [each, values[index] ?? 0.7])));
}

const least = 0.01;
const most = 1000;

/** Whether rounding errors stay small in a formula and it is smooth near these numbers. */
export function isTame(expression: Expression, valueFor: (name: string) => number): boolean {
  if (!partsOf(expression).every((part) => isTame(part, valueFor))) return false;
  const at = (part: Expression | undefined): number => (part === undefined ? Number.NaN : evaluate(part, valueFor));
  const value = at(expression);
  if (!(Math.abs(value) <= most)) return false;
  switch (expression.kind) {
    case "quotient":
      return Math.abs(at(expression.denominator)) >= least;
    case "power":
      return isTamePower(expression, at(expression.base));
    case "call":
      return isTameCall(expression, expression.operands.map(at));
    case "slope":
      return expression.operand.kind !== "number" && Math.abs(at(expression.operand)) >= least;
    default:
      return true;
  }
}

function isTamePower({ exponent }: Power, base: number): boolean {
  const isWhole = exponent.kind === "number" && exponent.value.denominator === 1n;
  return isWhole ? exponent.value.numerator > 0n || Math.abs(base) >= least : base >= least;
}

function isTameCall({ operation, operands }: Call, [u = Number.NaN, v = Number.NaN]: readonly number[]): boolean {
  switch (operation) {
    case "ln":
    case "sqrt":
      return u >= least;
    case "log":
      return u >= least && v >= least && Math.abs(v - 1) >= 0.1;
    case "abs":
    case "relu":
    case "leakyrelu":
    case "softsign":
    case "step":
    case "sgn":
      return Math.abs(u) >= least;
    case "min":
    case "max":
      return Math.abs(u - v) >= least;
    case "tan":
      return Math.abs(Math.cos(u)) >= 0.1;
    default:
      return operands.length > 0;
  }
}
