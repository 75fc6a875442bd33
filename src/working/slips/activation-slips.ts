// Slips in the slope of an activation: taken at the wrong number, of the wrong curve, left out. Each in one unit, in one
// layer, or in all layers, since a belief acts everywhere.

import type { Link } from "../../expression/derive.ts";
import {
  call,
  type Expression,
  integer,
  name,
  negative,
  power,
  product,
  quotient,
  slope,
  sum,
} from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type LineId, type PartialLine, partialId } from "../line.ts";
import { type Activation, activationGroups, shapeOf } from "./shape.ts";
import { formulaSite, linesSite, one, relinked, togetherSite, two } from "./sites.ts";
import type { Slip, SlipContext, SlipSite } from "./slip.ts";

type SlopeOf = (activation: Activation, link: Link, at: SlipContext) => readonly Expression[];

/** Sites where the slopes of the activations that `choose` keeps become others; the n-th choices belong together. */
function slopeSites(
  working: Working,
  at: SlipContext,
  change: SlopeOf,
  choose: (activation: Activation) => boolean = () => true,
): readonly SlipSite[] {
  const chosen = [...shapeOf(working).activations.values()].filter(choose);
  return activationGroups(chosen).flatMap((group) =>
    [0, 1].flatMap((choice) => linesSite(group.flatMap((each) => slopeLines(working, each, at, change, choice)))),
  );
}

function slopeLines(
  working: Working,
  activation: Activation,
  at: SlipContext,
  change: SlopeOf,
  choice: number,
): readonly (readonly [LineId, Expression])[] {
  return partialsOf(activation, working).flatMap((line): readonly (readonly [LineId, Expression])[] => {
    const formula = relinked(working, line, (link) => {
      const fresh = change(activation, link, at)[choice];
      return fresh === undefined ? undefined : { ...link, slope: fresh };
    });
    return formula === undefined ? [] : [[line.id, formula]];
  });
}

function partialsOf({ node }: Activation, { graph, lines }: Working): readonly PartialLine[] {
  return [...(graph.nodes.get(node)?.inputs ?? [])].flatMap((input) => {
    const line = lines.get(partialId(node, input));
    return line?.kind === "partial" ? [line] : [];
  });
}

/** u·(1 − u) */
function logisticForm(u: Expression): Expression {
  return product([u, sum([one, negative(u)])]);
}

/** 1 − u² */
function hyperbolicForm(u: Expression): Expression {
  return sum([one, negative(power(u, two))]);
}

export const slopeAtActivation: Slip = {
  id: "C01",
  slug: "slope-at-activation",
  level: "misconception",
  kind: "conceptual",
  source: "[S43], [S44]",
  sites: (working, at) =>
    slopeSites(working, at, ({ curve, node }) => (curve === "leakyrelu" ? [] : [slope(curve, name(node))])),
};

export const logisticFormOfInside: Slip = {
  id: "C02",
  slug: "logistic-form-with-z",
  level: "misconception",
  kind: "conceptual",
  source: "[S45], [S46]",
  sites: (working, at) =>
    slopeSites(
      working,
      at,
      (_, { inside }) => [logisticForm(inside)],
      ({ curve }) => curve === "sigmoid",
    ),
};

export const otherCurve: Slip = {
  id: "C06",
  slug: "slope-of-another-curve",
  level: "misconception",
  kind: "conceptual",
  source: "[S51]",
  sites: (working, at) => slopeSites(working, at, slopesOfOthers),
};

function slopesOfOthers({ curve, node }: Activation, { inside }: Link): readonly Expression[] {
  const own = name(node);
  if (curve === "sigmoid") return [hyperbolicForm(own)];
  if (curve === "tanh") return [logisticForm(own), quotient(one, sum([one, power(inside, two)]))];
  return curve === "relu" ? [slope("sigmoid", inside)] : [];
}

export const hyperbolicFormOfInside: Slip = {
  id: "C07",
  slug: "tanh-form-with-z",
  level: "misconception",
  kind: "conceptual",
  source: "[S52]",
  sites: (working, at) =>
    slopeSites(
      working,
      at,
      (_, { inside }) => [hyperbolicForm(inside)],
      ({ curve }) => curve === "tanh",
    ),
};

/** A unit that is off lets the gradient pass, one that is on does not; or the sign of the gradient opens the gate. */
export const reluGate: Slip = {
  id: "C08",
  slug: "relu-gate",
  level: "misconception",
  kind: "conceptual",
  source: "[S53]",
  sites: (working, at) => slopeSites(working, at, gateSlopes, ({ curve }) => curve === "relu"),
};

function gateSlopes({ node }: Activation, _: Link, { values }: SlipContext): readonly Expression[] {
  const isOn = values.of(node) > 0;
  return [integer(isOn ? 0 : 1), call("step", name(adjointId(node)))];
}

/** In hidden units, or in all units at once; in the output units alone it is another entry. */
export const hiddenSlopeMissing: Slip = {
  id: "C03",
  slug: "hidden-activation-slope-missing",
  level: "misconception",
  kind: "conceptual",
  source: "[S47]",
  sites: (working, at) => {
    const { loss, activations } = shapeOf(working);
    const isLast = ({ node }: Activation): boolean => loss?.predictions.includes(node) === true;
    const all = [...activations.values()].filter(({ node }) => node !== working.graph.output);
    const reachesLoss = loss?.kind === "squares" && all.some(isLast) && !all.every(isLast);
    const everywhere = reachesLoss ? all.flatMap((each) => slopeLines(working, each, at, () => [one], 0)) : [];
    const hidden = slopeSites(
      working,
      at,
      () => [one],
      (each) => all.includes(each) && !isLast(each),
    );
    return [...hidden, ...linesSite(everywhere)];
  },
};

export const outputSlopeMissing: Slip = {
  id: "C04",
  slug: "output-activation-slope-missing",
  level: "misconception",
  kind: "conceptual",
  source: "[S48]",
  sites: (working, at) => {
    const { loss } = shapeOf(working);
    const isOutput = ({ node }: Activation): boolean => loss?.kind === "squares" && loss.predictions.includes(node);
    return slopeSites(working, at, () => [one], isOutput);
  },
};

/** What goes into a unit is taken for what comes out; its slope as it was, or as that of a unit without a curve. */
export const activationSkipped: Slip = {
  id: "C28",
  slug: "activation-skipped-forward",
  level: "slip",
  kind: "conceptual",
  source: "general knowledge",
  sites: (working) =>
    activationGroups([...shapeOf(working).activations.values()]).flatMap((group) =>
      (["kept", "derived again"] as const).flatMap((partials) => {
        const sites = group.map(({ node, inside }) => formulaSite(node, inside, partials));
        return togetherSite(
          sites[0]?.at ?? "",
          sites.map(({ edit }) => edit),
        );
      }),
    ),
};
