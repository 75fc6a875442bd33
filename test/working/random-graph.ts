// Random computation graphs with numbers at which every node is tame: forks, diamonds, a name used twice in one formula,
// every operation. Each goes through text, as an exercise does.

import fc from "fast-check";
import { evaluate } from "../../src/expression/evaluate.ts";
import { type Expression, name, namesIn, product, substitute, sum } from "../../src/expression/expression.ts";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { treeAsText } from "../expression/plain-text.ts";
import { formulas, isTame, numbersFor } from "../expression/random.ts";

export interface RandomGraph {
  readonly graph: Graph;
  readonly given: ReadonlyMap<string, number>;
}

const leaves = ["x1", "x2", "w1", "w2", "b"];

/** Candidates for one node over the first `known` names; the first tame one is taken. */
function candidates(known: readonly string[]): fc.Arbitrary<readonly Expression[]> {
  return fc.array(formulas({ names: known, depth: 2, functions: true }), { minLength: 6, maxLength: 6 });
}

interface Draft {
  readonly given: ReadonlyMap<string, number>;
  readonly choices: readonly (readonly Expression[])[];
}

/** Placeholders: the names known by then, counted from the last. */
const places = ["p0", "p1", "p2", "p3", "p4", "p5"];

const drafts: fc.Arbitrary<Draft> = fc.record({
  given: numbersFor(leaves),
  choices: fc.array(candidates(places), { minLength: 3, maxLength: 6 }),
});

export const randomGraphs: fc.Arbitrary<RandomGraph> = drafts.map(graphOf);

function graphOf({ given, choices }: Draft): RandomGraph {
  const values = new Map(given);
  const definitions: { readonly name: string; readonly formula: Expression }[] = [];
  const unread = new Set<string>();
  const define = (formula: Expression): void => {
    const node = `n${definitions.length + 1}`;
    for (const each of namesIn(formula)) unread.delete(each);
    values.set(node, evaluate(formula, valueIn(values)));
    definitions.push({ name: node, formula });
    unread.add(node);
  };
  for (const choice of choices) {
    const recent = [...values.keys()].reverse();
    const tame = choice
      .map((formula) => substitute(formula, (place) => name(recent[Number(place.slice(1)) % recent.length] ?? "x1")))
      .find((formula) => namesIn(formula).size > 0 && isTame(formula, valueIn(values)));
    define(tame ?? fallback(recent));
  }
  if (unread.size > 1) define(sum([...unread].map((each) => name(each))));
  const built = buildGraph({
    definitions: definitions.map(({ name: node, formula }) => ({ name: node, formula: treeAsText(formula) })),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return { graph: built.graph, given };
}

function fallback([first = "x1", second = "x2"]: readonly string[]): Expression {
  return sum([product([name(first), name(second)]), name(first)]);
}

export function valueIn(values: ReadonlyMap<string, number>): (name: string) => number {
  return (each) => values.get(each) ?? Number.NaN;
}

/** The output as one formula of leaves and of `stop`, which stays as it is. */
export function substitutedOutput(graph: Graph, stop: string): Expression {
  const whole = new Map<string, Expression>();
  for (const node of graph.nodes.values()) {
    if (node.name !== stop)
      whole.set(
        node.name,
        substitute(node.formula, (each) => whole.get(each)),
      );
  }
  return whole.get(graph.output) ?? name(graph.output);
}
