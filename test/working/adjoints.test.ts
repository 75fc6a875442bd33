// Every adjoint of a working against two oracles that know nothing of graphs: they see the output as one formula.

import fc from "fast-check";
import { expect, it } from "vitest";
import { buildWorking } from "../../src/working/build.ts";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { adjointId } from "../../src/working/line.ts";
import { centralDifference, mathjsDerivative, mathjsFunction, mathjsText } from "../oracles.ts";
import { type RandomGraph, randomGraphs, substitutedOutput } from "./random-graph.ts";

interface Judged {
  readonly name: string;
  readonly adjoint: number;
  readonly text: string;
  readonly scope: Readonly<Record<string, number>>;
}

const longestText = 4000;

/** The adjoints of a graph with all of its leaves trained, each with the output as a formula of that name. */
function adjointsOf({ graph, given }: RandomGraph): readonly Judged[] {
  const working = buildWorking({ graph, train: graph.leaves, direction: "descent" });
  const values = evaluatorOf(working)({ given, rate: 0.001 });
  const names = [...graph.leaves, ...graph.nodes.keys()];
  const scope = Object.fromEntries(names.map((name) => [name, values.of(name)]));
  return names
    .map((name) => ({
      name,
      adjoint: values.of(adjointId(name)),
      text: mathjsText(substitutedOutput(graph, name)),
      scope,
    }))
    .filter(({ text }) => text.length <= longestText);
}

it("agrees with mathjs' derivative of the substituted formula", () => {
  fc.assert(
    fc.property(randomGraphs, (random) => {
      for (const { name, adjoint, text, scope } of adjointsOf(random)) {
        const expected = mathjsDerivative(text, name, scope);
        expect(Math.abs(adjoint - expected), name).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(expected)));
      }
    }),
    { numRuns: 300 },
  );
});

it("agrees with central differences", () => {
  let decisive = 0;
  let total = 0;
  fc.assert(
    fc.property(randomGraphs, (random) => {
      for (const { name, adjoint, text, scope } of adjointsOf(random)) {
        const { value, error } = centralDifference(mathjsFunction(text, name, scope), scope[name] ?? 0);
        const allowed = 1e-6 * (1 + Math.abs(value));
        total += 1;
        if (error > allowed) continue;
        decisive += 1;
        expect(Math.abs(adjoint - value), name).toBeLessThanOrEqual(2 * allowed);
      }
    }),
    { numRuns: 300 },
  );
  expect(total).toBeGreaterThan(1000);
  expect(decisive / total).toBeGreaterThan(0.95);
});
