// Slips in a local partial, or in what it is multiplied with: the other factor, every variable moving, a link left out.

import { differentiator, rebuild, withoutSlopeSymbols } from "../../expression/derive.ts";
import { type Expression, integer, name, namesIn, substitute, sum } from "../../expression/expression.ts";
import type { Node } from "../../graph/graph.ts";
import type { Working } from "../build.ts";
import { adjointId, type Line, type LineId, type PartialLine, partialId } from "../line.ts";
import { activationAfter, isInLoss, isUnit, shapeOf } from "./shape.ts";
import { lineSites, linesSite, one, stepSites, writtenAs } from "./sites.ts";
import type { Slip } from "./slip.ts";

/** In u·v the slope for u is given as u. A weight of a unit and its input are another entry. */
export const otherFactor: Slip = {
  id: "B05",
  slug: "other-factor",
  level: "misconception",
  kind: "conceptual",
  source: "[S18], [S21]",
  sites: (working) =>
    stepSites(working, (step, { line }) => {
      if (step.rule !== "constant factor" || isUnitWeight(line, working)) return [];
      const names = step.of.factors.filter((factor) => factor.kind === "name");
      const own = step.of.factors[step.moving.index];
      return names.length > 1 && own?.kind === "name" ? [writtenAs(step.of, own)] : [];
    }),
};

/** Whether a partial is that of a weighted sum of a unit (one with an activation) for one of its weights. */
export function isUnitWeight({ node, wrt }: PartialLine, working: Working): boolean {
  const weights = shapeOf(working).sums.get(node)?.weights ?? [];
  return activationAfter(node, working) !== undefined && weights.some(({ weight }) => weight === wrt);
}

/** The slope for one variable has the slopes for all: everything moves at once. Not in a loss: there nothing is held. */
export const bothMove: Slip = {
  id: "B06",
  slug: "both-move",
  level: "misconception",
  kind: "conceptual",
  source: "[S22]",
  sites: (working) =>
    lineSites(working, (line) => {
      const node = line.kind === "partial" ? working.graph.nodes.get(line.node) : undefined;
      if (node === undefined || node.inputs.size < 2 || isInLoss(node.name, working)) return [];
      const derive = differentiator(node.formula);
      const slopes = [...node.inputs].map((input) => withoutSlopeSymbols(rebuild(derive(input))));
      return [sum(slopes)];
    }),
};

/** A variable that was held fixed before is taken as fixed again: the slope for it is given as 0. */
export const heldIsZero: Slip = {
  id: "B07",
  slug: "held-is-zero",
  level: "misconception",
  kind: "conceptual",
  source: "[S22]",
  sites: (working) =>
    lineSites(working, (line) => {
      if (line.kind !== "partial" || isInLoss(line.node, working)) return [];
      const inputs = working.graph.nodes.get(line.node)?.inputs ?? new Set();
      return inputs.size > 1 ? [integer(0)] : [];
    }),
};

/** More inputs than this are not taken for the place of an outer slope. */
const mostPlaces = 4;

/** Along nodes, the outer slope is taken where an input of the inner node stands. Not into the curve of a unit. */
export const wrongEvaluationPoint: Slip = {
  id: "B09",
  slug: "wrong-evaluation-point",
  level: "misconception",
  kind: "conceptual",
  source: "[S5]",
  sites: (working) =>
    lineSites(working, (line) => {
      const inner = line.kind === "partial" ? innerNode(line, working) : undefined;
      const slope = line.kind === "partial" ? slopeOutright(line, working) : undefined;
      if (inner === undefined || slope === undefined || !namesIn(slope).has(inner.name)) return [];
      return [...inner.inputs].map((input) =>
        substitute(slope, (each) => (each === inner.name ? name(input) : undefined)),
      );
    }),
};

/** The node that a slope is taken for, where its inputs may be mistaken for it. */
function innerNode({ node, wrt }: PartialLine, working: Working): Node | undefined {
  const inner = working.graph.nodes.get(wrt);
  if (inner === undefined || inner.inputs.size > mostPlaces) return undefined;
  const isOnlyInside = working.graph.nodes.get(node)?.inputs.size === 1;
  const isPlain = isOnlyInside && activationAfter(wrt, working) === undefined;
  return inner.inputs.size === 1 || isPlain ? inner : undefined;
}

/** The slope in terms of what goes in, not of the node's own value. */
function slopeOutright(line: PartialLine, working: Working): Expression | undefined {
  const isOwn = namesIn(line.formula).has(line.node);
  if (!working.graph.nodes.has(line.node)) return undefined;
  return isOwn ? withoutSlopeSymbols(rebuild(line.reason)) : line.formula;
}

/** The slope of a prediction is given for the slope of the loss. */
export const wrongOutput: Slip = {
  id: "B11",
  slug: "differentiates-the-wrong-output",
  level: "misconception",
  kind: "conceptual",
  source: "[S23]",
  sites: (working) => {
    const predictions = shapeOf(working).loss?.predictions ?? [];
    return predictions.flatMap((asked) =>
      linesSite(
        [asked, ...predictions.filter((each) => each !== asked)]
          .filter((each) => working.lines.has(adjointId(each)))
          .map((each): readonly [LineId, Expression] => [adjointId(each), each === asked ? one : integer(0)]),
      ),
    );
  },
};

/** What comes from above is left out. */
export const localOnly: Slip = {
  id: "B12",
  slug: "local-only",
  level: "misconception",
  kind: "conceptual",
  source: "[S18], [S33]",
  sites: (working) =>
    lineSites(working, (line) => {
      const user = userOf(line, working);
      return user === undefined ? [] : [name(partialId(user, line.node))];
    }),
};

/**
 * The chain ends one or two links early. Where the missing link is the whole inside, the curve of a unit or a weight on
 * the way back, it is another entry.
 */
export const stoppedEarly: Slip = {
  id: "B13",
  slug: "stopped-early",
  level: "slip",
  kind: "conceptual",
  source: "[S34]",
  sites: (working) =>
    lineSites(working, (line) => {
      const user = userOf(line, working);
      if (user === undefined || isNamedOtherwise(line, user, working)) return [];
      const [next, second] = working.graph.users.get(user) ?? [];
      const hasMore =
        line.kind === "adjoint" && next !== undefined && second === undefined && next !== working.graph.output;
      return [name(adjointId(user)), ...(hasMore ? [name(adjointId(next))] : [])];
    }),
};

/** The node that a line goes through, if something comes from above it. */
function userOf(line: Line, { graph }: Working): string | undefined {
  const users = graph.users.get(line.node) ?? [];
  const [only] = users;
  const through =
    line.kind === "contribution" ? line.through : line.kind === "adjoint" && users.length === 1 ? only : undefined;
  return through === graph.output ? undefined : through;
}

function isNamedOtherwise({ node }: Line, user: string, working: Working): boolean {
  const shape = shapeOf(working);
  const isWholeInside = working.graph.nodes.get(user)?.inputs.size === 1;
  const isOnWeight =
    isUnit(user, working) && shape.sums.get(user)?.weights.some(({ input }) => input === node) === true;
  return isWholeInside || shape.activations.has(user) || isOnWeight;
}
