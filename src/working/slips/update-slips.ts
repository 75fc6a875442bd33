// Slips in the step of gradient descent and in the new parameter.

import { type Expression, name, negative, power, product, sum } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import { type Edit, nextPass } from "../edit.ts";
import { adjointId, type LineId, learningRate, stepId, updateId } from "../line.ts";
import { linesSite, one, togetherSite, two } from "./sites.ts";
import type { Slip, SlipId, SlipLevel } from "./slip.ts";

/** A move against the slope for descent, along it for ascent. */
function moved(by: readonly Expression[], { direction }: Working): Expression {
  return direction === "descent" ? negative(product(by)) : product(by);
}

const rate: Expression = name(learningRate);

function gradient(parameter: string): Expression {
  return name(adjointId(parameter));
}

/** The lines that one parameter may have otherwise. */
type ChangeMove = (parameter: string, working: Working) => readonly (readonly [LineId, Expression])[];

function moveSlip(id: SlipId, slug: string, level: SlipLevel, source: string, change: ChangeMove): Slip {
  return {
    ...{ id, slug, level, source, kind: "conceptual" },
    sites: (working) =>
      working.train
        .filter((parameter) => working.lines.has(adjointId(parameter)))
        .flatMap((parameter) => change(parameter, working).flatMap((each) => linesSite([each]))),
  };
}

export const addedForSubtracted: Slip = moveSlip(
  "D01",
  "added-instead-of-subtracted",
  "slip",
  "[S60]",
  (parameter, working) => [
    [stepId(parameter), negative(moved([rate, gradient(parameter)], working))],
    [updateId(parameter), sum([name(parameter), negative(name(stepId(parameter)))])],
  ],
);

export const rateForgotten: Slip = moveSlip("D02", "rate-forgotten", "slip", "[S74]", (parameter, working) => [
  [stepId(parameter), moved([gradient(parameter)], working)],
]);

export const rateTwice: Slip = moveSlip("D03", "rate-twice", "slip", "[S75]", (parameter, working) => [
  [stepId(parameter), moved([power(rate, two), gradient(parameter)], working)],
]);

export const changeReported: Slip = moveSlip(
  "D04",
  "change-for-new-value",
  "slip",
  "general knowledge",
  (parameter) => [
    [updateId(parameter), gradient(parameter)],
    [updateId(parameter), product([rate, gradient(parameter)])],
    [updateId(parameter), negative(product([rate, gradient(parameter)]))],
  ],
);

/** With more parameters than this, only those of the same node and the next in line are mistaken for each other. */
const mostToMistake = 4;

export const otherGradient: Slip = moveSlip("D05", "other-parameters-gradient", "slip", "[S76]", (parameter, working) =>
  mistakable(parameter, working).map((other) => [stepId(parameter), moved([rate, gradient(other)], working)] as const),
);

function mistakable(parameter: string, { train, graph }: Working): readonly string[] {
  const place = train.indexOf(parameter);
  const nodes = graph.users.get(parameter) ?? [];
  return train.filter((other, index) => {
    const isNear = train.length <= mostToMistake || Math.abs(index - place) === 1;
    return other !== parameter && (isNear || nodes.some((node) => graph.users.get(other)?.includes(node)));
  });
}

/** More parameters than this are not moved one after the other: each is one more pass. */
const mostInTurn = 30;

/** Each parameter moves by the slope that holds after those before it have moved. */
export const oneAfterTheOther: Slip = {
  id: "D06",
  slug: "sequential-update",
  level: "misconception",
  kind: "conceptual",
  source: "[S77]",
  sites: (working) => {
    const { train } = working;
    const [, second] = train;
    if (second === undefined || train.length > mostInTurn || !working.lines.has(adjointId(second))) return [];
    return togetherSite(
      stepId(second),
      train.slice(1).flatMap((parameter, index) => afterMoves(parameter, index, working)),
    );
  },
};

/** A pass with the parameters before this one moved, and the step from it. */
function afterMoves(parameter: string, index: number, working: Working): readonly Edit[] {
  const earlier = working.train.slice(0, index + 1);
  const from = new Map(earlier.map((each) => [each, updateId(each)]));
  const slope = name(`${adjointId(parameter)}@${nextPass(working) + index}`);
  return [
    { kind: "pass", from, only: [adjointId(parameter)] },
    { kind: "lines", formulas: new Map([[stepId(parameter), moved([rate, slope], working)]]) },
  ];
}

export const multiplicative: Slip = moveSlip(
  "D07",
  "multiplicative-update",
  "misconception",
  "general knowledge",
  (parameter, working) => [
    [updateId(parameter), product([name(parameter), sum([one, moved([rate, gradient(parameter)], working)])])],
  ],
);

export const bracketsMisplaced: Slip = moveSlip(
  "D08",
  "rate-times-difference",
  "keying",
  "general knowledge",
  (parameter, working) => [
    [updateId(parameter), product([rate, sum([name(parameter), moved([gradient(parameter)], working)])])],
  ],
);

/** The slope for the node that the parameter goes into, without the last link. */
export const upstreamForGradient: Slip = moveSlip(
  "D09",
  "delta-for-gradient",
  "slip",
  "[S34]",
  (parameter, working) => {
    const [user, second] = working.graph.users.get(parameter) ?? [];
    if (user === undefined || second !== undefined || user === working.graph.output) return [];
    return [[stepId(parameter), moved([rate, gradient(user)], working)]];
  },
);

export const lossForGradient: Slip = moveSlip(
  "D10",
  "loss-for-gradient",
  "misconception",
  "general knowledge",
  (parameter, working) => [[stepId(parameter), moved([rate, name(working.graph.output)], working)]],
);
