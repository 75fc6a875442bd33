// Writes what is left of a softmax after differentiating it in terms of its classes, as lecturers do: p(1 − p) and −p·q
// for quotients of exponentials. It must not know graphs.

import {
  call,
  type Expression,
  integer,
  mapParts,
  negative,
  product,
  type Quotient,
  quotient,
  type Sum,
  sum,
} from "./expression.ts";
import { sameTree } from "./keyring.ts";
import { type ExponentialTerm, exponentialQuotient, termOf, wholePower } from "./softmax.ts";
import { expSumOf } from "./stable.ts";

/** A share e^u / (e^u + e^v + …): its exponent u, and the sum below. */
export interface Share {
  readonly exponent: Expression;
  readonly total: Sum;
}

/** The share that a formula is, or undefined. */
export function shareOf(formula: Expression): Share | undefined {
  if (formula.kind !== "quotient" || formula.denominator.kind !== "sum") return undefined;
  const { numerator, denominator: total } = formula;
  const [exponent] = numerator.kind === "call" && numerator.operation === "exp" ? numerator.operands : [];
  const isClass =
    exponent !== undefined && expSumOf(total)?.some((each) => each !== undefined && sameTree(each, exponent));
  return exponent !== undefined && isClass === true ? { exponent, total } : undefined;
}

/** What is left to 1 beside a share: the shares of all others; undefined where the formula is no share. */
export function otherShares(formula: Expression): Quotient | undefined {
  const share = shareOf(formula);
  const difference = share && quotient(sum([share.total, negative(call("exp", share.exponent))]), share.total);
  return difference !== undefined && exponentialQuotient(difference) !== undefined ? difference : undefined;
}

/** The name of the share with this exponent. */
export type NameOfShare = (exponent: Expression) => Expression | undefined;

/** The formula with every product of shares over a power of `total` written with their names, where they have some. */
export function inShares(expression: Expression, total: Sum, nameOf: NameOfShare): Expression {
  const inside = mapParts(expression, (part) => inShares(part, total, nameOf));
  return inside.kind === "quotient" ? (sharesIn(inside, total, nameOf) ?? inside) : inside;
}

function sharesIn({ numerator, denominator }: Quotient, total: Sum, nameOf: NameOfShare): Expression | undefined {
  const below = wholePower(denominator);
  if (!sameTree(below.base, total)) return undefined;
  const parts = numerator.kind === "sum" ? numerator.terms : [numerator];
  const terms = parts.map((part) => termOf(part, total));
  if (terms.some(({ exponents, sums }) => exponents.length === 0 || exponents.length + sums !== below.exponent)) {
    return undefined;
  }
  const share = (exponent: Expression): Expression => nameOf(exponent) ?? quotient(call("exp", exponent), total);
  return whatIsLeft(terms, share) ?? sum(terms.map((term) => weighted(term, share)));
}

/** p − p·q as p(1 − q). */
function whatIsLeft(
  [first, second, third]: readonly ExponentialTerm[],
  share: (exponent: Expression) => Expression,
): Expression | undefined {
  const last = second?.exponents.at(-1);
  if (first === undefined || second === undefined || third !== undefined || last === undefined) return undefined;
  const rest = { ...second, exponents: second.exponents.slice(0, -1) };
  const isOpposite = sameTree(weighted(rest, share), weighted({ ...first, weight: negative(first.weight) }, share));
  return isOpposite ? product([weighted(first, share), sum([integer(1), negative(share(last))])]) : undefined;
}

function weighted({ weight, exponents }: ExponentialTerm, share: (exponent: Expression) => Expression): Expression {
  const sign = weight.kind === "negative" ? negative : (size: Expression): Expression => size;
  const size = weight.kind === "negative" ? weight.operand : weight;
  const isOne = size.kind === "number" && size.text === "1";
  return sign(product([...(isOne ? [] : [size]), ...exponents.map(share)]));
}
