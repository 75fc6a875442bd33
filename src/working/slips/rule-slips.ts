// Slips in the slope of one function: powers, exponentials, logarithms, the logistic function, a value for a slope.

import type { Link } from "../../expression/derive.ts";
import { call, type Expression, name, negative, power, product, quotient, sum } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import type { PartialLine } from "../line.ts";
import { isInLoss } from "./shape.ts";
import { type ChangeLink, lineSites, linesSite, linkSites, one, partialLinesOf } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A change of the links of one outer rule. */
function onOuter(outer: Link["outer"], slope: (link: Link, of: Expression) => Expression | undefined): ChangeLink {
  return (link, of) => {
    const fresh = link.outer === outer ? slope(link, of) : undefined;
    return fresh === undefined ? [] : [{ ...link, slope: fresh }];
  };
}

/** On a loss a lost factor is the constant of the loss. */
function isOnLoss(line: PartialLine, working: Working): boolean {
  return isInLoss(line.node, working);
}

export const exponentKept: Slip = {
  id: "A02",
  slug: "exponent-kept",
  level: "slip",
  kind: "conceptual",
  source: "[S3]",
  sites: (working) =>
    linkSites(
      working,
      onOuter("power", (_, of) => (of.kind === "power" ? product([of.exponent, of]) : undefined)),
    ),
};

export const coefficientLost: Slip = {
  id: "A03",
  slug: "coefficient-lost",
  level: "slip",
  kind: "conceptual",
  source: "[S2]",
  sites: (working) =>
    linkSites(working, (link, of, { line }) => {
      if (link.outer !== "power" || of.kind !== "power" || isOnLoss(line, working)) return [];
      return [{ ...link, slope: power(of.base, sum([of.exponent, negative(one)])) }];
    }),
};

export const valueForSlope: Slip = {
  id: "A04",
  slug: "value-for-derivative",
  level: "slip",
  kind: "conceptual",
  source: "[S4]",
  sites: (working) => lineSites(working, (line) => (line.kind === "partial" ? [name(line.node)] : [])),
};

export const powerRuleOnExponential: Slip = {
  id: "A16",
  slug: "power-rule-on-exponential",
  level: "misconception",
  kind: "conceptual",
  source: "[S9]",
  sites: (working) =>
    linkSites(working, (link, of) => {
      const base = link.outer === "exp" ? undefined : of.kind === "power" ? of.base : undefined;
      const raised = (exponent: Expression): Expression =>
        base === undefined ? call("exp", exponent) : power(base, exponent);
      if (link.outer !== "exp" && link.outer !== "exponential power") return [];
      return [{ ...link, slope: product([link.inside, raised(sum([link.inside, negative(one)]))]) }];
    }),
};

/** The minus of e^(−z) is missed: in the slope of σ, or where the exponential is written out. */
export const logisticSign: Slip = {
  id: "A17",
  slug: "logistic-sign",
  level: "slip",
  kind: "conceptual",
  source: "[S14]",
  sites: (working) => [
    ...linkSites(
      working,
      onOuter("sigmoid", ({ slope }) => negative(slope)),
    ),
    ...linkSites(working, (link) =>
      link.outer === "exp" && link.inner.rule === "negative" ? [{ ...link, inner: link.inner.inner }] : [],
    ),
    ...partialLinesOf(working).flatMap((line) => minusBeforeExponential(line, working)),
  ],
};

/** A node −s that goes into a node e^(…): its slope is given as 1. */
function minusBeforeExponential(line: PartialLine, { graph }: Working): readonly SlipSite[] {
  const formula = graph.nodes.get(line.node)?.formula;
  const users = graph.users.get(line.node) ?? [];
  const isExponent = users.some((user) => {
    const after = graph.nodes.get(user)?.formula;
    return after?.kind === "call" && after.operation === "exp";
  });
  return formula?.kind === "negative" && isExponent ? linesSite([[line.id, negative(line.formula)]]) : [];
}

export const logarithmDerivative: Slip = {
  id: "A18",
  slug: "logarithm-derivative",
  level: "slip",
  kind: "conceptual",
  source: "[S12], [S9]",
  sites: (working) =>
    linkSites(working, (link, of) =>
      link.outer === "ln" || (link.outer === "log" && of.kind === "call" && of.operands[0] === link.inside)
        ? [{ ...link, slope: quotient(one, of) }]
        : [],
    ),
};

/** 2·x keeps its x: the slope of a straight line is given as its height. */
export const linearTermKept: Slip = {
  id: "B08",
  slug: "linear-term-kept",
  level: "slip",
  kind: "conceptual",
  source: "general knowledge",
  sites: (working) => lineSites(working, (line) => (line.kind === "partial" ? linearTermsIn(line) : [])),
};

function linearTermsIn({ reason, wrt }: PartialLine): readonly Expression[] {
  const steps = reason.rule === "sum" ? reason.terms.map(({ inner }) => inner) : [reason];
  return steps.flatMap((step) => {
    const isLinear =
      step.rule === "constant factor" &&
      step.of.factors.length === 2 &&
      step.of.factors.some((factor) => factor.kind === "number") &&
      step.of.factors.some((factor) => factor.kind === "name" && factor.name === wrt);
    return isLinear ? [step.of] : [];
  });
}
