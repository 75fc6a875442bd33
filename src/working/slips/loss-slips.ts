// Slips at the loss: the sign of the error, a factor in front, sum or mean.

import { type Expression, integer, negative, product, quotient } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type LineId, partialId } from "../line.ts";
import type { Loss } from "./losses.ts";
import { shapeOf } from "./shape.ts";
import { linesSite, one } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** The loss, if it is of this kind. */
export function lossOf(working: Working, kind?: Loss["kind"]): Loss | undefined {
  const { loss } = shapeOf(working);
  return kind === undefined || loss?.kind === kind ? loss : undefined;
}

/** The slopes of the loss for its predictions, changed. */
export function changedSlopes(
  working: Working,
  loss: Loss,
  change: (slope: Expression) => Expression,
  of: readonly string[] = loss.predictions,
): readonly SlipSite[] {
  return linesSite(
    loss.parts.flatMap(({ node, predictions }) =>
      predictions.flatMap((prediction): readonly (readonly [LineId, Expression])[] => {
        const line = of.includes(prediction) ? working.lines.get(partialId(node, prediction)) : undefined;
        return line === undefined ? [] : [[line.id, change(line.formula)]];
      }),
    ),
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

/** Over how many examples the loss is taken: what a described network tells. */
function batchOf({ graph }: Working): number {
  return graph.network?.batch ?? 1;
}

/** Sum or mean over the outputs. */
export const meanOverOutputs: Slip = {
  id: "C17",
  slug: "mean-over-outputs",
  level: "convention",
  kind: "conceptual",
  source: "[S63]",
  sites: (working) => {
    const loss = lossOf(working);
    const count = (loss?.predictions.length ?? 0) / batchOf(working);
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
  sites: (working) => {
    const count = batchOf(working);
    return count > 1 ? [...scaledSites(working, lossOf(working), bothWays(count)), ...dividedTwice(working)] : [];
  },
};

function dividedTwice(working: Working): readonly SlipSite[] {
  const biases = new Set([...shapeOf(working).sums.values()].flatMap((each) => each.biases));
  return linesSite(
    [...biases].flatMap((bias): readonly (readonly [LineId, Expression])[] => {
      const line = working.lines.get(adjointId(bias));
      return line === undefined ? [] : [[line.id, quotient(line.formula, integer(batchOf(working)))]];
    }),
  );
}
