// Slips at the loss: its sign, its constant, its logarithm, the target of another class; and what an activation does
// between a cross-entropy and its unit.

import {
  call,
  type Expression,
  integer,
  mapParts,
  name,
  negative,
  product,
  quotient,
  substitute,
  sum,
} from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type LineId, partialId } from "../line.ts";
import { type Loss, shapeOf } from "./shape.ts";
import { formulaSite, linesSite, one } from "./sites.ts";
import type { Slip, SlipContext, SlipSite } from "./slip.ts";
import { softmaxClasses } from "./softmax-slips.ts";

function lossOf(working: Working, kind?: Loss["kind"]): Loss | undefined {
  const { loss } = shapeOf(working);
  return kind === undefined || loss?.kind === kind ? loss : undefined;
}

/** The slopes of the loss for its predictions, changed. */
function changedSlopes(
  working: Working,
  loss: Loss,
  change: (slope: Expression) => Expression,
  of: readonly string[] = loss.predictions,
): readonly SlipSite[] {
  return linesSite(
    of.flatMap((prediction): readonly (readonly [LineId, Expression])[] => {
      const line = working.lines.get(partialId(loss.node, prediction));
      return line === undefined ? [] : [[line.id, change(line.formula)]];
    }),
  );
}

function eachAndAll(all: readonly string[]): readonly (readonly string[])[] {
  return all.length > 1 ? [...all.map((each) => [each]), all] : [all];
}

/** Target minus output, at one output or at all. */
export const errorSign: Slip = {
  id: "C15",
  slug: "error-sign",
  level: "convention",
  kind: "conceptual",
  source: "[S60], [S61]",
  sites: (working) => {
    const loss = lossOf(working, "squares");
    return loss === undefined
      ? []
      : eachAndAll(loss.predictions).flatMap((of) => changedSlopes(working, loss, negative, of));
  },
};

function scaledSites(working: Working, loss: Loss | undefined, scales: readonly Expression[]): readonly SlipSite[] {
  return loss === undefined
    ? []
    : scales.flatMap((scale) => changedSlopes(working, loss, (slope) => product([scale, slope])));
}

export const factorTwo: Slip = {
  id: "C16",
  slug: "factor-two",
  level: "convention",
  kind: "conceptual",
  source: "[S62]",
  sites: (working) => scaledSites(working, lossOf(working, "squares"), [integer(2), quotient(one, integer(2))]),
};

/** Sum or mean over the outputs. */
export const meanOverOutputs: Slip = {
  id: "C17",
  slug: "mean-over-outputs",
  level: "convention",
  kind: "conceptual",
  source: "[S63]",
  sites: (working, { network }) => {
    const loss = lossOf(working);
    const count = (loss?.predictions.length ?? 0) / (network?.batch ?? 1);
    return Number.isInteger(count) && count > 1 ? scaledSites(working, loss, bothWays(count)) : [];
  },
};

function bothWays(count: number): readonly Expression[] {
  return [integer(count), quotient(one, integer(count))];
}

/** Sum or mean over the examples, or divided twice, at the biases alone too. Needs a network that tells its batch. */
export const batchMean: Slip = {
  id: "C18",
  slug: "batch-sum-or-mean",
  level: "convention",
  kind: "conceptual",
  source: "[S64]",
  sites: (working, at) => {
    const count = at.network?.batch ?? 1;
    return count > 1 ? [...scaledSites(working, lossOf(working), bothWays(count)), ...dividedTwice(working, at)] : [];
  },
};

function dividedTwice(working: Working, { network }: SlipContext): readonly SlipSite[] {
  const biases = new Set([...shapeOf(working).sums.values()].flatMap((each) => each.biases));
  return linesSite(
    [...biases].flatMap((bias): readonly (readonly [LineId, Expression])[] => {
      const line = working.lines.get(adjointId(bias));
      return line === undefined ? [] : [[line.id, quotient(line.formula, integer(network?.batch ?? 1))]];
    }),
  );
}

/** The logarithm to base 2 or 10, in the loss and in its slope. */
export const logarithmBase: Slip = {
  id: "C22",
  slug: "logarithm-base",
  level: "convention",
  kind: "conceptual",
  source: "[S68]",
  sites: (working) => {
    const loss = lossOf(working, "cross-entropy");
    const formula = loss === undefined ? undefined : working.graph.nodes.get(loss.node)?.formula;
    if (loss === undefined || formula === undefined) return [];
    return [2, 10].map((base) => formulaSite(loss.node, withBase(formula, integer(base)), "derived again"));
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
    return loss === undefined ? [] : [...changedSlopes(working, loss, negative), ...otherClasses(working, loss)];
  },
};

function otherClasses({ graph }: Working, { node, targets }: Loss): readonly SlipSite[] {
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
