// Recognizes quotients over a sum of exponentials S or a power of it (softmax, its slopes, the slope of a logistic
// function written out) and takes each term apart, so that e^u and S can be divided as e^(u − log S). It computes nothing.

import { type Expression, negative, product, type Quotient } from "./expression.ts";
import { sameTree } from "./keyring.ts";
import { expSumOf } from "./stable.ts";

/** weight · e^(u + v + …) · S^sums, one term of the numerator. */
export interface ExponentialTerm {
  readonly weight: Expression;
  /** Exponents u; each occurs as often as its factor e^u does. */
  readonly exponents: readonly Expression[];
  readonly sums: number;
}

/** The sum of the terms over S^power. */
export interface ExponentialQuotient {
  /** The exponents of S; undefined for a term 1. */
  readonly total: readonly (Expression | undefined)[];
  readonly power: number;
  readonly terms: readonly ExponentialTerm[];
}

/** The quotient taken apart, or undefined where no exponential would be divided by a sum of them. */
export function exponentialQuotient({ numerator, denominator }: Quotient): ExponentialQuotient | undefined {
  const below = wholePower(denominator);
  const total = expSumOf(below.base);
  if (total === undefined) return undefined;
  const parts = numerator.kind === "sum" && !sameTree(numerator, below.base) ? numerator.terms : [numerator];
  const terms = parts.map((part) => termOf(part, below.base));
  if (!terms.some(({ exponents, sums }) => exponents.length > 0 || sums > 0)) return undefined;
  return { total, power: below.exponent, terms: withoutOwnShare(terms, total) };
}

/** A positive whole power of one digit and its base; anything else is its own first power. */
export function wholePower(expression: Expression): { readonly base: Expression; readonly exponent: number } {
  if (expression.kind !== "power" || expression.exponent.kind !== "number") return { base: expression, exponent: 1 };
  const { numerator, denominator } = expression.exponent.value;
  const isWhole = denominator === 1n && numerator > 0n && numerator < 10n;
  return isWhole ? { base: expression.base, exponent: Number(numerator) } : { base: expression, exponent: 1 };
}

/** One term of a numerator over the sum of exponentials `total`, taken apart. */
export function termOf(term: Expression, total: Expression): ExponentialTerm {
  if (term.kind === "negative") {
    const inner = termOf(term.operand, total);
    return { ...inner, weight: negative(inner.weight) };
  }
  const weights: Expression[] = [];
  const exponents: Expression[] = [];
  let sums = 0;
  for (const factor of term.kind === "product" ? term.factors : [term]) {
    const { base, exponent } = wholePower(factor);
    const inside = exponentOf(base);
    if (inside !== undefined) exponents.push(...Array.from({ length: exponent }, () => inside));
    else if (base.kind === "sum" && sameTree(base, total)) sums += exponent;
    else weights.push(factor);
  }
  return { weight: product(weights), exponents, sums };
}

function exponentOf(expression: Expression): Expression | undefined {
  return expression.kind === "call" && expression.operation === "exp" ? expression.operands[0] : undefined;
}

/** e^u · S − e^u · e^u is e^u times the rest of S: what is small beside e^u does not get lost in the difference. */
function withoutOwnShare(
  terms: readonly ExponentialTerm[],
  total: readonly (Expression | undefined)[],
): readonly ExponentialTerm[] {
  const [first, second, third] = terms;
  if (first === undefined || second === undefined || third !== undefined) return terms;
  const isDifference = sameTree(negative(first.weight), second.weight) && first.sums === second.sums + 1;
  const own = second.exponents.at(-1);
  const isOwn = own !== undefined && sameTrees(first.exponents, second.exponents.slice(0, -1));
  const place = total.findIndex((each) => each !== undefined && own !== undefined && sameTree(each, own));
  if (!isDifference || !isOwn || place < 0) return terms;
  return total
    .filter((_, index) => index !== place)
    .map((each) => ({
      ...first,
      exponents: each === undefined ? first.exponents : [...first.exponents, each],
      sums: second.sums,
    }));
}

function sameTrees(left: readonly Expression[], right: readonly Expression[]): boolean {
  return left.length === right.length && left.every((each, index) => sameTree(each, right[index] ?? each));
}
