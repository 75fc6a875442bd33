// Which nodes of a graph are weighted sums, as the units of a network have them: weights times inputs, and biases. It must
// not know curves or losses.

import { type Expression, namesIn } from "../../expression/expression.ts";
import type { Plan } from "../plan.ts";

export interface Weight {
  readonly weight: string;
  readonly input: string;
}

/** A node that sums weights times inputs, and biases. */
export interface WeightedSum {
  readonly node: string;
  readonly weights: readonly Weight[];
  readonly biases: readonly string[];
  /** What a skip connection adds besides. */
  readonly others: readonly Expression[];
}

/** The weighted sums of a graph, by node. */
export function sumsIn(working: Plan): ReadonlyMap<string, WeightedSum> {
  const found = new Map<string, WeightedSum>();
  for (const { name, formula } of working.graph.nodes.values()) {
    const sum = weightedSum(name, formula, working);
    if (sum !== undefined) found.set(name, sum);
  }
  return found;
}

function weightedSum(node: string, formula: Expression, working: Plan): WeightedSum | undefined {
  const weights: Weight[] = [];
  const biases: string[] = [];
  const others: Expression[] = [];
  for (const term of formula.kind === "sum" ? formula.terms : [formula]) {
    const weight = weightIn(term, working);
    if (weight !== undefined) weights.push(weight);
    else if (term.kind === "name" && isTrained(term.name, working)) biases.push(term.name);
    else if (readsTrained(term, working)) return undefined;
    else others.push(term);
  }
  return weights.length === 0 ? undefined : { node, weights, biases, others };
}

const trainedNames = new WeakMap<Plan, ReadonlySet<string>>();

/** Whether a name is that of a parameter. */
export function isTrained(name: string, working: Plan): boolean {
  const names = trainedNames.get(working) ?? new Set(working.train);
  trainedNames.set(working, names);
  return names.has(name);
}

function readsTrained(term: Expression, working: Plan): boolean {
  return [...namesIn(term)].some((each) => isTrained(each, working)) || namesIn(term).size === 0;
}

/** A product of a trained leaf and something that is none. */
function weightIn(term: Expression, working: Plan): Weight | undefined {
  if (term.kind !== "product" || term.factors.length !== 2) return undefined;
  const [first, second] = term.factors;
  if (first?.kind !== "name" || second?.kind !== "name" || first.name === second.name) return undefined;
  const [a, b] = [isTrained(first.name, working), isTrained(second.name, working)];
  if (a === b) return undefined;
  return a ? { weight: first.name, input: second.name } : { weight: second.name, input: first.name };
}
