// Slips in the product and the quotient rule.

import { type Derivation, rebuild } from "../../expression/derive.ts";
import { type Expression, negative, power, product, quotient, sum } from "../../expression/expression.ts";
import { type ChangeStep, stepSites, two, writtenAs } from "./sites.ts";
import type { Slip } from "./slip.ts";

type ProductStep = Derivation & { readonly rule: "product" };

/** All moving factors replaced by their slopes at once. */
function productOfSlopes(step: ProductStep): Expression {
  const slopes = new Map(step.factors.map(({ index, inner }) => [index, rebuild(inner)]));
  return product(step.of.factors.map((factor, index) => slopes.get(index) ?? factor));
}

export const productOfDerivatives: Slip = {
  id: "A10",
  slug: "product-of-derivatives",
  level: "misconception",
  kind: "conceptual",
  source: "[S1]",
  sites: (working) =>
    stepSites(working, (step) => (step.rule === "product" ? [writtenAs(step.of, productOfSlopes(step))] : [])),
};

export const productOneTerm: Slip = {
  id: "A11",
  slug: "product-one-term",
  level: "slip",
  kind: "conceptual",
  source: "[S2], [S9]",
  sites: (working) =>
    stepSites(working, (step) =>
      step.rule === "product" ? step.factors.map((factor) => ({ ...step, factors: [factor] })) : [],
    ),
};

/** u and v of a quotient with their slopes; the slope of a constant u is not written. */
interface Parts {
  readonly top: Expression;
  readonly bottom: Expression;
  readonly topSlope: Expression | undefined;
  readonly bottomSlope: Expression;
}

function onQuotients(change: (parts: Parts, right: Expression) => readonly Expression[]): ChangeStep {
  return (step) => {
    const parts = quotientParts(step);
    return parts === undefined ? [] : change(parts, rebuild(step)).map((formula) => writtenAs(step.of, formula));
  };
}

function quotientParts(step: Derivation): Parts | undefined {
  if (step.rule === "quotient") {
    const { numerator: top, denominator: bottom } = step.of;
    return { top, bottom, topSlope: rebuild(step.numerator), bottomSlope: rebuild(step.denominator) };
  }
  const [link] = step.rule === "chain" ? step.links : [];
  if (link?.outer !== "reciprocal" || step.of.kind !== "quotient") return undefined;
  return { top: step.of.numerator, bottom: step.of.denominator, topSlope: undefined, bottomSlope: rebuild(link.inner) };
}

/** For c/v, with nothing to differentiate above, the c stays. */
export const quotientOfDerivatives: Slip = {
  id: "A13",
  slug: "quotient-of-derivatives",
  level: "misconception",
  kind: "conceptual",
  source: "[S11]",
  sites: (working) =>
    stepSites(
      working,
      onQuotients(({ top, topSlope, bottomSlope }) => [quotient(topSlope ?? top, bottomSlope)]),
    ),
};

export const quotientOrderFlipped: Slip = {
  id: "A14",
  slug: "quotient-order-flipped",
  level: "slip",
  kind: "conceptual",
  source: "[S1], [S12]",
  sites: (working) =>
    stepSites(
      working,
      onQuotients((_, right) => [negative(right)]),
    ),
};

/** The denominator is not squared; or the numerator is u′ − v′. */
export const quotientDenominatorWrong: Slip = {
  id: "A15",
  slug: "quotient-denominator-wrong",
  level: "slip",
  kind: "conceptual",
  source: "[S13], [S31]",
  sites: (working) =>
    stepSites(
      working,
      onQuotients(({ top, bottom, topSlope, bottomSlope }) => {
        const lost = negative(product([top, bottomSlope]));
        const above = topSlope === undefined ? lost : sum([product([topSlope, bottom]), lost]);
        const notSquared = quotient(above, bottom);
        if (topSlope === undefined) return [notSquared];
        return [notSquared, quotient(sum([topSlope, negative(bottomSlope)]), power(bottom, two))];
      }),
    ),
};
