// Tidies a formula as a lecturer writes it: coefficients in front, no zeros, no factors of 1, like terms together. It
// keeps the value wherever the formula has one, changes nothing twice, and takes time in proportion to the formula.

import { formatDecimal, terminatingDecimal } from "../number/decimal.ts";
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  isInteger,
  isZero,
  multiply,
  negate,
  one,
  type Rational,
  power as raise,
  rational,
  sign,
  subtract,
  zero,
} from "../number/rational.ts";
import { type Expression, mapParts, negative, number, power, product, quotient, type Sum, sum } from "./expression.ts";
import { Keyring } from "./keyring.ts";

/** The tidied formula. */
export function tidy(expression: Expression): Expression {
  return tidyWith(expression, new Keyring());
}

function tidyWith(expression: Expression, keys: Keyring): Expression {
  const tidied = mapParts(expression, (part) => tidyWith(part, keys));
  switch (tidied.kind) {
    case "sum":
      return tidySum(tidied, keys);
    case "product":
    case "quotient":
    case "negative":
      return fromMonomial(gatherPowers(monomialOf(tidied), keys));
    case "power":
      return tidyPower(tidied.base, tidied.exponent) ?? tidied;
    default:
      return tidied;
  }
}

function tidyPower(base: Expression, exponent: Expression): Expression | undefined {
  if (base.kind === "number" && equals(base.value, one)) return base;
  if (exponent.kind !== "number") return undefined;
  if (isZero(exponent.value)) return numeral(one, false);
  if (equals(exponent.value, one)) return base;
  const inner = wholePower(base);
  if (inner.base !== base && isWhole(exponent.value)) {
    return power(inner.base, numeral(multiply(inner.exponent, exponent.value), false));
  }
  if (base.kind !== "number" || base.counts !== undefined || !isInteger(exponent.value)) return undefined;
  const value = raise(base.value, exponent.value.numerator);
  return value === undefined ? undefined : numeral(value, isDecimal(base));
}

/** coefficient · numerators / denominators. `decimal` tells whether the author writes decimals or fractions. */
interface Monomial {
  readonly coefficient: Rational;
  readonly decimal: boolean;
  readonly numerators: readonly Expression[];
  readonly denominators: readonly Expression[];
}

const unit: Monomial = { coefficient: one, decimal: false, numerators: [], denominators: [] };

function isDecimal(expression: Expression): boolean {
  return expression.kind === "number" && /[.e]/iu.test(expression.text);
}

function monomialOf(expression: Expression): Monomial {
  switch (expression.kind) {
    case "number":
      if (expression.counts !== undefined) return { ...unit, numerators: [expression] };
      return { ...unit, coefficient: expression.value, decimal: isDecimal(expression) };
    case "negative": {
      const inner = monomialOf(expression.operand);
      return { ...inner, coefficient: negate(inner.coefficient) };
    }
    case "product":
      return multiplied(expression.factors.map(monomialOf));
    case "quotient": {
      const below = inverted(monomialOf(expression.denominator));
      return below === undefined
        ? { ...unit, numerators: [expression] }
        : multiplied([monomialOf(expression.numerator), below]);
    }
    default:
      return { ...unit, numerators: [expression] };
  }
}

function inverted({ coefficient, decimal, numerators, denominators }: Monomial): Monomial | undefined {
  const inverse = divide(one, coefficient);
  if (inverse === undefined) return undefined;
  return { coefficient: inverse, decimal, numerators: denominators, denominators: numerators };
}

function multiplied(monomials: readonly Monomial[]): Monomial {
  const numerators: Expression[] = [];
  const denominators: Expression[] = [];
  let coefficient = one;
  let decimal = false;
  for (const monomial of monomials) {
    if (monomial.coefficient !== one) coefficient = multiply(coefficient, monomial.coefficient);
    decimal ||= monomial.decimal;
    for (const each of monomial.numerators) numerators.push(each);
    for (const each of monomial.denominators) denominators.push(each);
  }
  return { coefficient, decimal, numerators, denominators };
}

/** A base and the whole powers of it among some factors, summed; `written` is the one factor where there is only one. */
interface Gathered {
  readonly base: Expression;
  exponent: Rational;
  written: Expression | undefined;
}

/** x · x² is x³, in the place of the first x, and x/x³ is 1/x². Nothing is cancelled whole, so that no pole is lost. */
function gatherPowers(monomial: Monomial, keys: Keyring): Monomial {
  if (monomial.numerators.length + monomial.denominators.length < 2) return monomial;
  const above = gathered(monomial.numerators, keys);
  const below = gathered(monomial.denominators, keys);
  for (const [key, under] of below) {
    const over = above.get(key);
    if (over === undefined || isComposite(over.base) || compare(over.exponent, under.exponent) >= 0) continue;
    above.delete(key);
    below.set(key, { ...under, exponent: subtract(under.exponent, over.exponent), written: undefined });
  }
  return { ...monomial, numerators: factorsOf(above), denominators: factorsOf(below) };
}

/** What a monomial would take apart if its power were gone. */
function isComposite(expression: Expression): boolean {
  const { kind } = expression;
  return (
    kind === "product" ||
    kind === "quotient" ||
    kind === "negative" ||
    (kind === "number" && expression.counts === undefined)
  );
}

function gathered(factors: readonly Expression[], keys: Keyring): Map<number, Gathered> {
  const powers = new Map<number, Gathered>();
  for (const factor of factors) {
    const { base, exponent } = wholePower(factor);
    const key = keys.keyOf(base);
    const known = powers.get(key);
    if (known === undefined) powers.set(key, { base, exponent, written: factor });
    else {
      known.exponent = add(known.exponent, exponent);
      known.written = undefined;
    }
  }
  return powers;
}

function factorsOf(powers: ReadonlyMap<number, Gathered>): readonly Expression[] {
  return [...powers.values()].map(({ base, exponent, written }) => written ?? raised(base, numeral(exponent, false)));
}

function raised(base: Expression, exponent: Expression): Expression {
  return tidyPower(base, exponent) ?? power(base, exponent);
}

function wholePower(factor: Expression): { readonly base: Expression; readonly exponent: Rational } {
  if (factor.kind === "power" && factor.exponent.kind === "number" && isWhole(factor.exponent.value)) {
    return { base: factor.base, exponent: factor.exponent.value };
  }
  return { base: factor, exponent: one };
}

function isWhole(value: Rational): boolean {
  return isInteger(value) && sign(value) > 0;
}

function fromMonomial(monomial: Monomial): Expression {
  const { coefficient, decimal, numerators, denominators } = monomial;
  if (isZero(coefficient)) return numeral(zero, false);
  const size = absolute(coefficient);
  const whole = isInteger(size) || (decimal && terminatingDecimal(size) !== undefined);
  const above = whole ? size : rational(size.numerator);
  const below = whole ? one : rational(size.denominator);
  const top = withCoefficient(above, decimal, numerators);
  const hasBottom = denominators.length > 0 || !equals(below, one);
  const fraction = hasBottom ? quotient(top, withCoefficient(below, decimal, denominators)) : top;
  return sign(coefficient) < 0 ? negative(fraction) : fraction;
}

function withCoefficient(coefficient: Rational, decimal: boolean, factors: readonly Expression[]): Expression {
  if (factors.length > 0 && equals(coefficient, one)) return product(factors);
  return product([numeral(coefficient, decimal), ...factors]);
}

/** A non-negative number as a literal; one that is no decimal stands as a fraction. */
function numeral(value: Rational, decimal: boolean): Expression {
  const digits = terminatingDecimal(value);
  if (digits !== undefined && (decimal || isInteger(value))) return number(value, formatDecimal(digits));
  return quotient(numeral(rational(value.numerator), false), numeral(rational(value.denominator), false));
}

/** Nested sums opened, numbers added up, like terms added up in the place of the first. */
function tidySum(expression: Sum, keys: Keyring): Expression {
  const terms = expression.terms.flatMap((term) => (term.kind === "sum" ? term.terms : [term]));
  const likes = new Map<number, { monomial: Monomial; readonly first: Expression; count: number }>();
  for (const term of terms) {
    const monomial = monomialOf(term);
    const key = likenessOf(monomial, keys);
    const known = likes.get(key);
    if (known === undefined) likes.set(key, { monomial, first: term, count: 1 });
    else {
      const coefficient = add(known.monomial.coefficient, monomial.coefficient);
      known.monomial = { ...known.monomial, coefficient, decimal: known.monomial.decimal || monomial.decimal };
      known.count += 1;
    }
  }
  const kept = [...likes.values()].filter(({ monomial }) => !isZero(monomial.coefficient));
  return sum(kept.map(({ monomial, first, count }) => (count === 1 ? first : fromMonomial(monomial))));
}

function likenessOf({ numerators, denominators }: Monomial, keys: Keyring): number {
  return keys.keyOfParts("monomial", [
    keys.keyOfParts(
      "above",
      numerators.map((each) => keys.keyOf(each)),
    ),
    keys.keyOfParts(
      "below",
      denominators.map((each) => keys.keyOf(each)),
    ),
  ]);
}
