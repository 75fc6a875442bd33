// Slips in rewriting a formula: constants, brackets, powers of sums, constant factors.

import { type Derivation, rebuild } from "../../expression/derive.ts";
import {
  call,
  type Expression,
  hasName,
  namesIn,
  negative,
  type Product,
  power,
  product,
  type Sum,
  sum,
} from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { isInLoss } from "./shape.ts";
import { formulaSite, lineSites, one, rewrittenOnce, stepSites, writtenAs } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A constant term of a sum keeps its value; a number may become 1. (A letter that becomes 1 moves: another entry.) */
export const constantMishandled: Slip = {
  id: "A19",
  slug: "constant-mishandled",
  level: "misconception",
  kind: "conceptual",
  source: "[S15]",
  sites: (working) =>
    stepSites(working, (step) => {
      if (step.rule !== "sum" || step.of.kind !== "sum") return [];
      const moving = new Set(step.terms.map(({ index }) => index));
      const constants = step.of.terms.filter((term, index) => !moving.has(index) && isConstantTerm(term, working));
      return constants.flatMap((term) => {
        const asOne = term.kind === "negative" ? negative(one) : one;
        const extras = isOne(term) || hasName(term) ? [term] : [term, asOne];
        return extras.map((extra) => writtenAs(step.of, sum([rebuild(step), extra])));
      });
    }),
};

/** A number, or a letter that nobody adjusts. */
function isConstantTerm(term: Expression, { graph, train }: Working): boolean {
  const inside = term.kind === "negative" ? term.operand : term;
  if (!hasName(inside)) return true;
  return inside.kind === "name" && !graph.nodes.has(inside.name) && !train.includes(inside.name);
}

function isOne(term: Expression): boolean {
  return term.kind === "number" && term.value.numerator === 1n && term.value.denominator === 1n;
}

/** 2·(x + 1) becomes 2·x + 1, in a node or in a worked-out slope. */
export const lostParentheses: Slip = {
  id: "A20",
  slug: "lost-parentheses",
  level: "slip",
  kind: "conceptual",
  source: "[S16], [S12]",
  sites: (working) => [
    ...rewrittenNodes(working, withoutBrackets),
    ...lineSites(working, (line) => (line.kind === "partial" ? rewrittenOnce(line.formula, withoutBrackets) : [])),
  ],
};

function withoutBrackets(part: Expression): readonly Expression[] {
  if (part.kind !== "product") return [];
  return part.factors.flatMap((factor, place) => (factor.kind === "sum" ? [opened(part, factor, place)] : []));
}

function opened(part: Product, inside: Sum, place: number): Expression {
  const before = part.factors.slice(0, place);
  const after = part.factors.slice(place + 1);
  const last = inside.terms.length - 1;
  return sum(
    inside.terms.map((term, index) => {
      const isNegative = term.kind === "negative";
      const own = isNegative ? term.operand : term;
      const joined = product([...(index === 0 ? before : []), own, ...(index === last ? after : [])]);
      return isNegative ? negative(joined) : joined;
    }),
  );
}

/** (x + 1)² becomes x² + 1, and the root of a sum the sum of roots. */
export const everythingAdditive: Slip = {
  id: "A21",
  slug: "everything-additive",
  level: "misconception",
  kind: "conceptual",
  source: "[S16]",
  sites: (working) => rewrittenNodes(working, distributed),
};

function distributed(part: Expression): readonly Expression[] {
  if (part.kind === "power" && part.base.kind === "sum") {
    return [distributedOver(part.base, (term) => power(term, part.exponent))];
  }
  const [operand] = part.kind === "call" && part.operation === "sqrt" ? part.operands : [];
  return operand?.kind === "sum" ? [distributedOver(operand, (term) => call("sqrt", term))] : [];
}

function distributedOver({ terms }: Sum, change: (term: Expression) => Expression): Expression {
  return sum(terms.map((term) => (term.kind === "negative" ? negative(change(term.operand)) : change(term))));
}

/** A node with one part of its formula rewritten; what it reads must stay the same. */
function rewrittenNodes(working: Working, change: (part: Expression) => readonly Expression[]): readonly SlipSite[] {
  return [...working.graph.nodes.values()].flatMap(({ name, formula, inputs }) =>
    rewrittenOnce(formula, change)
      .filter((fresh) => namesIn(fresh).size === inputs.size)
      .map((fresh) => formulaSite(name, fresh, "derived again")),
  );
}

/** A divisor is lost or multiplies, a numerical factor is lost. Not on a loss, where the constant is the loss' own. */
export const constantFactorLost: Slip = {
  id: "A22",
  slug: "constant-factor-inverted-or-lost",
  level: "slip",
  kind: "conceptual",
  source: "[S32]",
  sites: (working) =>
    stepSites(working, (step, { line }) => {
      if (isInLoss(line.node, working)) return [];
      return [...withoutDivisor(step), ...withoutFactor(step)];
    }),
};

function withoutDivisor(step: Derivation): readonly Derivation[] {
  if (step.rule !== "constant divisor" || hasName(step.of.denominator)) return [];
  return [step.inner, writtenAs(step.of, product([step.of.denominator, rebuild(step.inner)]))];
}

function withoutFactor(step: Derivation): readonly Derivation[] {
  if (step.rule !== "constant factor") return [];
  const { of, moving } = step;
  return of.factors.flatMap((factor, place) => {
    if (place === moving.index || hasName(factor)) return [];
    const kept = of.factors.map((each, index) => (index === moving.index ? rebuild(moving.inner) : each));
    return [writtenAs(of, product(kept.filter((_, index) => index !== place)))];
  });
}
