// Approach 1: all nodes substituted into one formula of the leaves, and that differentiated. The formula doubles at every
// fork, so its size is counted before it is built, and it is never built beyond the limit. Source: Bruns, lecture 000.

import { differentiator, rebuild, withoutSlopeSymbols } from "../expression/derive.ts";
import { type Expression, partsOf, substitute, type UnaryFunctionName } from "../expression/expression.ts";
import { tidy } from "../expression/tidy.ts";
import type { Graph } from "../graph/graph.ts";

/** The most parts that a substituted formula may have; beyond, it is no longer read by anyone. */
export const sizeLimit = 60;

/** The output as one formula of the leaves, or undefined where that is longer than the limit. */
export function oneFormula(graph: Graph): Expression | undefined {
  if (sizeOfOutput(graph) > sizeLimit) return undefined;
  const formulas = new Map<string, Expression>();
  for (const node of graph.nodes.values()) {
    formulas.set(
      node.name,
      substitute(node.formula, (each) => formulas.get(each)),
    );
  }
  return formulas.get(graph.output);
}

function sizeOfOutput(graph: Graph): number {
  const sizes = new Map<string, number>();
  const sizeOf = (expression: Expression): number => {
    if (expression.kind === "name") return sizes.get(expression.name) ?? 1;
    return partsOf(expression).reduce((total, part) => total + sizeOf(part), 1);
  };
  for (const node of graph.nodes.values()) sizes.set(node.name, sizeOf(node.formula));
  return sizes.get(graph.output) ?? 1;
}

/** Activation functions, whose slope a lecturer leaves as σ′(u) in a long formula. */
const activations: ReadonlySet<UnaryFunctionName> = new Set<UnaryFunctionName>([
  "sigmoid",
  "tanh",
  "relu",
  "softplus",
  "softsign",
]);

/** The derivative of the one formula, with the slopes of activation functions left as symbols. */
export function derivativeOf(formula: Expression, parameter: string): Expression {
  const slope = rebuild(differentiator(formula)(parameter));
  return tidy(withoutSlopeSymbols(slope, undefined, (operation) => activations.has(operation)));
}
