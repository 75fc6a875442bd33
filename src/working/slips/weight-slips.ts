// Slips in the gradient of a weight or bias: the wrong input, the wrong unit, a bias left out, a gradient that is stale.

import { type Expression, name, product, substitute, sum } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { adjointId, type PartialLine, partialId, updateId } from "../line.ts";
import { isUnitWeight } from "./local-slips.ts";
import { activationAfter, shapeOf, sumLayers } from "./shape.ts";
import { formulaSite, lineSites, linesSite, togetherSite } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";
import type { WeightedSum } from "./weighted-sums.ts";

/** A site for each partial of a weighted sum with an activation for one of its weights. */
function unitWeightSites(working: Working, change: (line: PartialLine) => readonly Expression[]): readonly SlipSite[] {
  return lineSites(working, (line) => (line.kind === "partial" && isUnitWeight(line, working) ? change(line) : []));
}

export const ownActivation: Slip = {
  id: "C13",
  slug: "own-layer-activation",
  level: "slip",
  kind: "conceptual",
  source: "[S59]",
  sites: (working) =>
    unitWeightSites(working, ({ node }) => {
      const activation = activationAfter(node, working);
      return activation === undefined ? [] : [name(activation.node)];
    }),
};

export const weightForInput: Slip = {
  id: "C14",
  slug: "weight-for-input",
  level: "misconception",
  kind: "conceptual",
  source: "[S21]",
  sites: (working) => unitWeightSites(working, ({ wrt }) => [name(wrt)]),
};

function biasedSums(working: Working): readonly WeightedSum[] {
  return [...shapeOf(working).sums.values()].filter(({ biases }) => biases.length > 0);
}

/** On the way forward in one unit or in all, or in the update. */
export const biasForgotten: Slip = {
  id: "C19",
  slug: "bias-forgotten",
  level: "slip",
  kind: "conceptual",
  source: "[S65]",
  sites: (working) => {
    const sums = biasedSums(working);
    const forward = sums.map((each) => formulaSite(each.node, withoutBiases(each), "kept"));
    const edits = forward.map(({ edit }) => edit);
    const biases = new Set(sums.flatMap((each) => each.biases));
    return [
      ...forward,
      ...(forward.length > 1 ? togetherSite(forward[0]?.at ?? "", edits) : []),
      ...[...biases].flatMap((bias) => linesSite([[updateId(bias), name(bias)]])),
    ];
  },
};

function withoutBiases({ weights, others }: WeightedSum): Expression {
  return sum([...weights.map(({ weight, input }) => product([name(weight), name(input)])), ...others]);
}

/** The bias, or an input of its unit, as its slope; or the bias for its whole gradient. */
export const biasGradient: Slip = {
  id: "C20",
  slug: "bias-gradient-wrong",
  level: "slip",
  kind: "conceptual",
  source: "[S66]",
  sites: (working) =>
    biasedSums(working).flatMap(({ node, weights, biases }) =>
      biases.flatMap((bias) => [
        ...[bias, ...weights.map(({ input }) => input)].flatMap((each) =>
          linesSite([[partialId(node, bias), name(each)]]),
        ),
        ...linesSite([[adjointId(bias), name(bias)]]),
      ]),
    ),
};

/** The input of another wire of the unit, or what came back to another unit of the layer. */
export const neighbourIndex: Slip = {
  id: "C26",
  slug: "neighbour-index",
  level: "slip",
  kind: "conceptual",
  source: "general knowledge",
  sites: (working) =>
    sumLayers(working).flatMap((layer) =>
      layer.flatMap((unit) => [...otherInputs(unit), ...otherUnits(unit, layer, working)]),
    ),
};

function otherInputs({ node, weights }: WeightedSum): readonly SlipSite[] {
  return weights.flatMap(({ weight, input }) =>
    weights
      .filter((other) => other.input !== input)
      .flatMap((other) => linesSite([[partialId(node, weight), name(other.input)]])),
  );
}

function otherUnits(
  { node, weights, biases }: WeightedSum,
  layer: readonly WeightedSum[],
  { graph }: Working,
): readonly SlipSite[] {
  const own = [...weights.map(({ weight }) => weight), ...biases].filter((each) => graph.users.get(each)?.length === 1);
  return layer
    .filter((other) => other.node !== node)
    .flatMap((other) =>
      own.flatMap((each) =>
        linesSite([[adjointId(each), product([name(adjointId(other.node)), name(partialId(node, each))])]]),
      ),
    );
}

/** From the second step on: the gradient of the step before is still in the sum. */
export const staleGradient: Slip = {
  id: "C27",
  slug: "stale-gradient",
  level: "misconception",
  kind: "conceptual",
  source: "[S73]",
  sites: (working) =>
    lineSites(working, ({ kind, node, id, formula }) => {
      const [, pass] = id.split("@");
      if (kind !== "step" || pass === undefined) return [];
      const own = adjointId(node);
      const before = pass === "2" ? own : `${own}@${Number(pass) - 1}`;
      const both = sum([name(`${own}@${pass}`), name(before)]);
      return [substitute(formula, (each) => (each === `${own}@${pass}` ? both : undefined))];
    }),
};
