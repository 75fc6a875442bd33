// Slips in the chain rule, inside one formula and along nodes that follow each other.

import { type Derivation, type Link, rebuild } from "../../expression/derive.ts";
import { type Expression, name, product, sum } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type Line, type PartialLine, partialId } from "../line.ts";
import { activationAfter, isInLoss, shapeOf } from "./shape.ts";
import { lineSites, linkSites, slopeAt } from "./sites.ts";
import type { Slip } from "./slip.ts";

function withoutInner(link: Link): Link {
  return { ...link, inner: { rule: "variable", of: link.inside } };
}

function isComposite({ inner }: Link): boolean {
  return inner.rule !== "variable" && inner.rule !== "constant";
}

/** The user of a name that is a function of this name alone, and goes on to another node. */
function onlyOuter(line: Line, working: Working): string | undefined {
  const users = working.graph.users.get(line.node) ?? [];
  const [user] = users;
  const isChain = line.kind === "adjoint" && users.length === 1 && user !== undefined && user !== working.graph.output;
  return isChain && working.graph.nodes.get(user)?.inputs.size === 1 ? user : undefined;
}

/** In the square of a difference all that can be dropped is a sign, which is another entry. */
function isDifferenceInLoss({ inner }: Link, { node }: PartialLine, working: Working): boolean {
  const { loss } = shapeOf(working);
  return isInLoss(node, working) && loss?.kind === "squares" && inner.rule === "sum" && inner.terms.length === 1;
}

/** Along nodes only where the inner node is no activation: leaving out its slope is a slip of its own. */
export const innerDerivativeDropped: Slip = {
  id: "A01",
  slug: "inner-derivative-dropped",
  level: "misconception",
  kind: "conceptual",
  source: "[S1], [S2], [S30]",
  sites: (working) => [
    ...linkSites(working, (link, _, { nested, line }) =>
      nested || !isComposite(link) || isDifferenceInLoss(link, line, working) ? [] : [withoutInner(link)],
    ),
    ...lineSites(working, (line) => {
      const user = onlyOuter(line, working);
      return user === undefined || shapeOf(working).activations.has(user) ? [] : [name(adjointId(user))];
    }),
  ],
};

export const outerEvaluatedAtVariable: Slip = {
  id: "A05",
  slug: "outer-evaluated-at-variable",
  level: "misconception",
  kind: "conceptual",
  source: "[S5], [S4]",
  sites: (working) =>
    linkSites(working, (link, _, { line }) =>
      isComposite(link) ? [{ ...link, slope: slopeAt(link, name(line.wrt)) }] : [],
    ),
};

export const derivativeInside: Slip = {
  id: "A06",
  slug: "derivative-inside",
  level: "misconception",
  kind: "conceptual",
  source: "[S6]",
  sites: (working) =>
    linkSites(working, (link) =>
      isComposite(link) ? [withoutInner({ ...link, slope: slopeAt(link, rebuild(link.inner)) })] : [],
    ),
};

export const factorMisplaced: Slip = {
  id: "A07",
  slug: "factor-misplaced",
  level: "misconception",
  kind: "conceptual",
  source: "[S7]",
  sites: (working) =>
    linkSites(working, (link) => {
      if (!isComposite(link)) return [];
      return [withoutInner({ ...link, slope: slopeAt(link, product([link.inside, rebuild(link.inner)])) })];
    }),
};

export const stopsOneLayerEarly: Slip = {
  id: "A08",
  slug: "stops-one-layer-early",
  level: "slip",
  kind: "conceptual",
  source: "[S6], [S8]",
  sites: (working) =>
    linkSites(working, (link, _, { nested }) => (nested && isComposite(link) ? [withoutInner(link)] : [])),
};

/** Along nodes: the slope of the node in the middle is left out, where it is no activation. */
export const skipsMiddleLayer: Slip = {
  id: "A09",
  slug: "skips-middle-layer",
  level: "slip",
  kind: "conceptual",
  source: "[S6]",
  sites: (working) => [
    ...linkSites(working, (link) => (isComposite(link) ? innermostOf(link).map((inner) => ({ ...link, inner })) : [])),
    ...lineSites(working, (line) => withoutMiddle(line, working)),
  ],
};

/** What a chain has inside its own link, where that is composite again. */
function innermostOf({ inner }: Link): readonly Derivation[] {
  if (inner.rule !== "chain" || inner.links.length > 1) return [];
  return inner.links.filter(isComposite).map((link) => link.inner);
}

function withoutMiddle(line: Line, working: Working): readonly Expression[] {
  const users = working.graph.users.get(line.node) ?? [];
  const [middle] = users;
  if (line.kind !== "adjoint" || middle === undefined || users.length > 1) return [];
  const after = working.graph.users.get(middle) ?? [];
  const [outer] = after;
  const hasMore = outer !== undefined && outer !== working.graph.output && after.length === 1;
  const isPlain = hasMore && !shapeOf(working).activations.has(outer);
  if (!isPlain || activationAfter(line.node, working) !== undefined) return [];
  return [product([name(adjointId(outer)), name(partialId(middle, line.node))])];
}

export const compositionAsProduct: Slip = {
  id: "A12",
  slug: "composition-as-product",
  level: "misconception",
  kind: "conceptual",
  source: "[S10]",
  sites: (working) =>
    linkSites(working, (link, of) => {
      if (of.kind !== "call" || !isComposite(link)) return [];
      const both = sum([product([link.slope, link.inside]), product([of, rebuild(link.inner)])]);
      return [withoutInner({ ...link, slope: both })];
    }),
};
