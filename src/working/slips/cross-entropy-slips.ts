// Slips at a cross-entropy: its logarithm, its sign, the target of another class, and what an activation does between it
// and its unit.

import {
  call,
  type Expression,
  integer,
  mapParts,
  name,
  negative,
  product,
  substitute,
  sum,
} from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type LineId } from "../line.ts";
import { changedSlopes, lossOf } from "./loss-slips.ts";
import type { LossPart } from "./losses.ts";
import { shapeOf } from "./shape.ts";
import { formulaSite, linesSite, one, togetherSite } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";
import { softmaxClasses } from "./softmax-slips.ts";

/** The logarithm to base 2 or 10, in the loss and in its slope. */
export const logarithmBase: Slip = {
  id: "C22",
  slug: "logarithm-base",
  level: "convention",
  kind: "conceptual",
  source: "[S68]",
  sites: (working) => {
    const loss = lossOf(working, "cross-entropy");
    return [2, 10].flatMap((base) => {
      const sites = (loss?.parts ?? []).flatMap(({ node }) => {
        const formula = working.graph.nodes.get(node)?.formula;
        return formula === undefined ? [] : [formulaSite(node, withBase(formula, integer(base)), "derived again")];
      });
      return togetherSite(
        sites[0]?.at ?? "",
        sites.map(({ edit }) => edit),
      );
    });
  },
};

function withBase(expression: Expression, base: Expression): Expression {
  const inside = mapParts(expression, (part) => withBase(part, base));
  if (inside.kind !== "call" || inside.operation !== "ln") return inside;
  return call("log", ...inside.operands, base);
}

/** The sign of a cross-entropy is lost, or its targets belong to other classes. */
export const crossEntropySign: Slip = {
  id: "C25",
  slug: "cross-entropy-sign-or-class",
  level: "slip",
  kind: "conceptual",
  source: "[S72]",
  sites: (working) => {
    const loss = lossOf(working, "cross-entropy");
    return loss === undefined
      ? []
      : [...changedSlopes(working, loss, negative), ...loss.parts.flatMap((part) => otherClasses(working, part))];
  },
};

function otherClasses({ graph }: Working, { node, targets }: LossPart): readonly SlipSite[] {
  const formula = graph.nodes.get(node)?.formula;
  if (formula === undefined) return [];
  return targets.flatMap((target, place) =>
    targets.slice(place + 1).map((other) => {
      const swapped = new Map([
        [target, name(other)],
        [other, name(target)],
      ]);
      return formulaSite(
        node,
        substitute(formula, (each) => swapped.get(each)),
        "derived again",
      );
    }),
  );
}

/** A unit whose slope a cross-entropy cancels: what goes in, what comes out. */
interface Fused {
  readonly inside: string;
  readonly prediction: string;
}

function fusedUnits(working: Working): readonly Fused[] {
  const loss = lossOf(working, "cross-entropy");
  if (loss === undefined) return [];
  const logistic = loss.predictions.flatMap((prediction): readonly Fused[] => {
    const unit = shapeOf(working).activations.get(prediction);
    return unit?.curve === "sigmoid" && unit.inside.kind === "name" ? [{ inside: unit.inside.name, prediction }] : [];
  });
  return [
    ...logistic,
    ...softmaxClasses(working).map(({ score, node }) => ({ inside: score, prediction: node })),
  ].filter(({ inside }) => working.lines.has(adjointId(inside)));
}

export const slopeWhereItCancels: Slip = {
  id: "C05",
  slug: "slope-added-where-it-cancels",
  level: "misconception",
  kind: "conceptual",
  source: "[S49], [S50]",
  sites: (working) =>
    linesSite(
      fusedUnits(working).flatMap(({ inside, prediction }): readonly (readonly [LineId, Expression])[] => {
        const line = working.lines.get(adjointId(inside));
        const own = name(prediction);
        return line === undefined ? [] : [[line.id, product([line.formula, own, sum([one, negative(own)])])]];
      }),
    ),
};

/** What arrives at the prediction is given for what arrives at its score. */
export const activationNodeSkipped: Slip = {
  id: "C24",
  slug: "slope-for-prediction-used-for-score",
  level: "misconception",
  kind: "conceptual",
  source: "[S71], [S34]",
  sites: (working) =>
    linesSite(
      fusedUnits(working).map(({ inside, prediction }) => [adjointId(inside), name(adjointId(prediction))] as const),
    ),
};
