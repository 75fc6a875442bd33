// Differentiates a formula with reasons. The result is a derivation: the rule that was used, the parts it was used on and
// their own derivations, down to variables. Its formula is rebuilt from these steps, so a step that is changed changes
// the formula. It must not know numbers or how a step is told.

import { binaryFunctions, isBinary } from "./binary-functions.ts";
import {
  type Call,
  call,
  type Expression,
  type FunctionName,
  integer,
  mapParts,
  negative,
  type Power,
  type Product,
  partsOf,
  power,
  product,
  type Quotient,
  quotient,
  slope as slopeSymbol,
  sum,
  type UnaryFunctionName,
} from "./expression.ts";
import { sameTree } from "./keyring.ts";
import { unaryFunctions } from "./unary-functions.ts";

/** The rule for the outside of a chain: a function, or a form of power or division. */
export type OuterRule = FunctionName | "power" | "exponential power" | "reciprocal";

/** One way through the outside: its slope at the inner function, times the slope of the inner function. */
export interface Link {
  readonly outer: OuterRule;
  /** The derivative of the outside, as a formula of the inner function. */
  readonly slope: Expression;
  /** What the outside is a function of. */
  readonly inside: Expression;
  readonly inner: Derivation;
}

/** A part of a product or sum that contains the variable, by its place. */
export interface MovingPart {
  readonly index: number;
  readonly inner: Derivation;
}

export type Derivation =
  | { readonly rule: "constant"; readonly of: Expression }
  | { readonly rule: "variable"; readonly of: Expression }
  | { readonly rule: "negative"; readonly of: Expression; readonly inner: Derivation }
  | { readonly rule: "sum"; readonly of: Expression; readonly terms: readonly MovingPart[] }
  /** One factor moves; the others are a constant factor. */
  | { readonly rule: "constant factor"; readonly of: Product; readonly moving: MovingPart }
  | { readonly rule: "constant divisor"; readonly of: Quotient; readonly inner: Derivation }
  | { readonly rule: "product"; readonly of: Product; readonly factors: readonly MovingPart[] }
  | {
      readonly rule: "quotient";
      readonly of: Quotient;
      readonly numerator: Derivation;
      readonly denominator: Derivation;
    }
  /** One link for a function of one inner function; several where more than one operand moves (u^v, max). */
  | { readonly rule: "chain"; readonly of: Expression; readonly links: readonly Link[] };

/** Which direct parts of each expression contain a name, by the index of the part. */
type Occurrences = ReadonlyMap<Expression, ReadonlyMap<string, readonly number[]>>;

/**
 * A function that gives the derivation of the formula for a variable. The places of all names are found in one pass, so
 * that each derivation visits only the parts that contain its variable. The rules are those of every calculus text.
 */
export function differentiator(formula: Expression): (variable: string) => Derivation {
  const places = new Map<Expression, ReadonlyMap<string, readonly number[]>>();
  findOccurrences(formula, places);
  return (variable) => derive(formula, variable, places);
}

function findOccurrences(
  expression: Expression,
  places: Map<Expression, ReadonlyMap<string, readonly number[]>>,
): Iterable<string> {
  if (expression.kind === "name") return [expression.name];
  const own = new Map<string, number[]>();
  partsOf(expression).forEach((part, index) => {
    for (const name of findOccurrences(part, places)) {
      const known = own.get(name);
      if (known === undefined) own.set(name, [index]);
      else known.push(index);
    }
  });
  places.set(expression, own);
  return own.keys();
}

function derive(of: Expression, variable: string, places: Occurrences): Derivation {
  if (of.kind === "name") return of.name === variable ? { rule: "variable", of } : { rule: "constant", of };
  const indexes = places.get(of)?.get(variable);
  if (indexes === undefined) return { rule: "constant", of };
  const inside = (part: Expression): Derivation => derive(part, variable, places);
  const parts = partsOf(of);
  // Each part is derived once, by this or by the rule below: twice would double the time at every level of nesting.
  const moving = (): readonly MovingPart[] =>
    indexes.flatMap((index): readonly MovingPart[] => {
      const part = parts[index];
      return part === undefined ? [] : [{ index, inner: inside(part) }];
    });
  switch (of.kind) {
    case "number":
    case "constant":
      return { rule: "constant", of };
    case "sum":
      return { rule: "sum", of, terms: moving() };
    case "product":
      return deriveProduct(of, moving());
    case "negative":
      return { rule: "negative", of, inner: inside(of.operand) };
    case "quotient":
      return deriveQuotient(of, inside);
    case "power":
      return { rule: "chain", of, links: powerLinks(of, inside) };
    case "slope": {
      const outer = unaryFunctions[of.operation].slope(of.operand);
      return derive(outer, variable, occurrencesOf(outer));
    }
    case "call":
      return { rule: "chain", of, links: callLinks(of, moving()) };
  }
}

function occurrencesOf(expression: Expression): Occurrences {
  const places = new Map<Expression, ReadonlyMap<string, readonly number[]>>();
  findOccurrences(expression, places);
  return places;
}

function deriveProduct(of: Product, moving: readonly MovingPart[]): Derivation {
  const [only, second] = moving;
  if (only !== undefined && second === undefined) return { rule: "constant factor", of, moving: only };
  return { rule: "product", of, factors: moving };
}

function isConstant(derivation: Derivation): boolean {
  return derivation.rule === "constant";
}

function deriveQuotient(of: Quotient, inside: (part: Expression) => Derivation): Derivation {
  const numerator = inside(of.numerator);
  const denominator = inside(of.denominator);
  if (isConstant(denominator)) return { rule: "constant divisor", of, inner: numerator };
  if (!isConstant(numerator)) return { rule: "quotient", of, numerator, denominator };
  const slope = negative(quotient(of.numerator, power(of.denominator, integer(2))));
  return { rule: "chain", of, links: [{ outer: "reciprocal", slope, inside: of.denominator, inner: denominator }] };
}

function powerLinks(of: Power, inside: (part: Expression) => Derivation): readonly Link[] {
  const base = inside(of.base);
  const exponent = inside(of.exponent);
  const lowered = power(of.base, sum([of.exponent, negative(integer(1))]));
  const links: readonly Link[] = [
    { outer: "power", slope: product([of.exponent, lowered]), inside: of.base, inner: base },
    { outer: "exponential power", slope: product([of, call("ln", of.base)]), inside: of.exponent, inner: exponent },
  ];
  return links.filter((link) => !isConstant(link.inner));
}

function callLinks(of: Call, moving: readonly MovingPart[]): readonly Link[] {
  const slopes = slopesOf(of);
  return moving.flatMap(({ index, inner }): readonly Link[] => {
    const slope = slopes[index];
    const inside = of.operands[index];
    return slope === undefined || inside === undefined ? [] : [{ outer: of.operation, slope, inside, inner }];
  });
}

function slopesOf({ operation, operands }: Call): readonly Expression[] {
  const [first, second] = operands;
  if (first === undefined) return [];
  if (isBinary(operation)) return second === undefined ? [] : binaryFunctions[operation].slopes(first, second);
  return [slopeSymbol(operation, first)];
}

/** The formula that the steps of a derivation give, as they stand: no step is tidied away. */
export function rebuild(derivation: Derivation): Expression {
  switch (derivation.rule) {
    case "constant":
      return integer(0);
    case "variable":
      return integer(1);
    case "negative":
      return negative(rebuild(derivation.inner));
    case "sum":
      return sum(derivation.terms.map(({ inner }) => rebuild(inner)));
    case "constant factor":
      return replacedFactor(derivation.of, derivation.moving);
    case "product":
      return sum(derivation.factors.map((moving) => replacedFactor(derivation.of, moving)));
    case "constant divisor":
      return quotient(rebuild(derivation.inner), derivation.of.denominator);
    case "quotient":
      return rebuiltQuotient(derivation.of, rebuild(derivation.numerator), rebuild(derivation.denominator));
    case "chain":
      return sum(derivation.links.map(({ slope, inner }) => product([slope, rebuild(inner)])));
  }
}

function replacedFactor(of: Product, { index, inner }: MovingPart): Expression {
  return product(of.factors.map((factor, place) => (place === index ? rebuild(inner) : factor)));
}

function rebuiltQuotient({ numerator, denominator }: Quotient, top: Expression, bottom: Expression): Expression {
  const difference = sum([product([top, denominator]), negative(product([numerator, bottom]))]);
  return quotient(difference, power(denominator, integer(2)));
}

/** The function call that a name stands for, so that its slope can be written in its own value: a(1 − a). */
export interface OwnValue {
  readonly of: Expression;
  readonly name: Expression;
}

/**
 * The expression with the symbols σ′(u) written out, in terms of the own value where that is known. The slopes of
 * functions that `keeps` names stay symbols.
 */
export function withoutSlopeSymbols(
  expression: Expression,
  own?: OwnValue,
  keeps: (operation: UnaryFunctionName) => boolean = () => false,
): Expression {
  if (expression.kind !== "slope") return mapParts(expression, (part) => withoutSlopeSymbols(part, own, keeps));
  const { operation, operand } = expression;
  const inside = withoutSlopeSymbols(operand, own, keeps);
  if (keeps(operation)) return slopeSymbol(operation, inside);
  const { slope, slopeOfOwnValue } = unaryFunctions[operation];
  const isOwn = own !== undefined && sameTree(own.of, call(operation, operand));
  return isOwn && slopeOfOwnValue !== undefined ? slopeOfOwnValue(own.name) : slope(inside);
}
