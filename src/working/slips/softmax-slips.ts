// Softmax in a graph: classes that divide the exponential of their score by the sum of all, in one node each or with the
// exponentials and their sum as nodes of their own; and the slip that belongs to it.

import { type Expression, integer, name, negative, product, sum } from "../../expression/expression.ts";
import { expSumOf } from "../../expression/stable.ts";
import type { Working } from "../build.ts";
import { adjointId, type LineId, partialId } from "../line.ts";
import { linesSite, one } from "./sites.ts";
import type { Slip, SlipSite } from "./slip.ts";

export interface SoftmaxClass {
  readonly node: string;
  readonly score: string;
}

export function softmaxClasses({ graph }: Working): readonly SoftmaxClass[] {
  const inside = (expression: Expression): Expression =>
    expression.kind === "name" ? (graph.nodes.get(expression.name)?.formula ?? expression) : expression;
  return [...graph.nodes.values()].flatMap(({ name: node, formula }): readonly SoftmaxClass[] => {
    if (formula.kind !== "quotient") return [];
    const above = scoreOf(inside(formula.numerator));
    const below = inside(formula.denominator);
    const total = expSumOf(below.kind === "sum" ? sum(below.terms.map(inside)) : below);
    const scores = total?.map((each) => (each?.kind === "name" ? each.name : undefined));
    return above !== undefined && scores !== undefined && scores.length > 1 && scores.includes(above)
      ? [{ node, score: above }]
      : [];
  });
}

function scoreOf(expression: Expression): string | undefined {
  const [operand] = expression.kind === "call" && expression.operation === "exp" ? expression.operands : [];
  return operand?.kind === "name" ? operand.name : undefined;
}

/** Each class is taken to depend on its own score only. */
export const softmaxElementwise: Slip = {
  id: "C23",
  slug: "softmax-elementwise",
  level: "misconception",
  kind: "conceptual",
  source: "[S69], [S70]",
  sites: (working) => {
    const classes = softmaxClasses(working);
    const direct = classes.flatMap(({ node }) =>
      classes
        .filter((other) => other.node !== node && working.lines.has(partialId(node, other.score)))
        .map((other) => [partialId(node, other.score), integer(0)] as const),
    );
    return direct.length > 0 ? linesSite(direct) : ownShares(classes, working);
  },
};

function ownShares(classes: readonly SoftmaxClass[], { lines }: Working): readonly SlipSite[] {
  return linesSite(
    classes.flatMap(({ node, score }): readonly (readonly [LineId, Expression])[] => {
      const own = name(node);
      const share = product([name(adjointId(node)), own, sum([one, negative(own)])]);
      return lines.has(adjointId(score)) && lines.has(adjointId(node)) ? [[adjointId(score), share]] : [];
    }),
  );
}
