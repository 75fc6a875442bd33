// The graph of an exercise as written, and which part of the exercise each problem of the graph is about.
// It must not know numbers: a leaf has one where `given` names it.

import type { FunctionName } from "../expression/expression.ts";
import { foldName } from "../expression/names.ts";
import { buildGraph, type Graph, type GraphProblem, type GraphResult, type GraphSource } from "../graph/graph.ts";
import type { At, Finding } from "./place.ts";
import type { MeaningProblem, Warning } from "./problem.ts";
import type { ExerciseSource } from "./source.ts";

export type WiringResult =
  | { readonly ok: true; readonly graph: Graph; readonly warnings: readonly Finding<Warning>[] }
  | { readonly ok: false; readonly problems: readonly Finding<MeaningProblem>[] };

/** A formula is read up to its first unknown name, so that several leaves without a number show in as many rounds. */
const roundLimit = 8;

/** Wires the graph. Where some leaves are given, every other leaf is reported as a missing value. */
export function graphFrom(source: ExerciseSource, functions: ReadonlyMap<string, FunctionName>): WiringResult {
  const given = source.given?.map(({ name }) => name);
  const missing = new Map<string, Finding<MeaningProblem>>();
  const build = (): GraphResult => buildGraph(graphSource(source, functions, given, [...missing.keys()]));
  let result = build();
  for (let round = 0; round < roundLimit && given !== undefined && !result.ok; round++) {
    const unknown = result.problems.flatMap((problem) => missingValue(problem, given));
    if (unknown.length === 0) break;
    const spelled = new Map([...missing.keys()].map((name) => [foldName(name), name]));
    for (const [name, finding] of unknown) {
      if (!spelled.has(foldName(name))) missing.set(name, finding);
      spelled.set(foldName(name), name);
    }
    result = build();
  }
  if (!result.ok) {
    const nodes = new Set(source.graph.map(({ name }) => name));
    const problems = result.problems.map((found) => ({ found, at: partOf(found, nodes) }));
    return { ok: false, problems: [...missing.values(), ...problems] };
  }
  if (missing.size > 0) return { ok: false, problems: [...missing.values()] };
  const warnings = result.ambiguities.map((place) => ({
    found: { code: "ambiguous-product", ...place } as const,
    at: { path: ["graph", place.node], part: "value", span: place.span } as const,
  }));
  return { ok: true, graph: result.graph, warnings };
}

function graphSource(
  { graph, output }: ExerciseSource,
  functions: ReadonlyMap<string, FunctionName>,
  given: readonly string[] | undefined,
  missing: readonly string[],
): GraphSource {
  return {
    definitions: graph,
    functions,
    ...(output === undefined ? {} : { output: output.trim() }),
    ...(given === undefined ? {} : { leaves: [...given, ...missing] }),
  };
}

function missingValue(
  problem: GraphProblem,
  given: readonly string[],
): readonly (readonly [string, Finding<MeaningProblem>])[] {
  if (problem.code !== "formula" || problem.problem.code !== "unknown-name") return [];
  const { name, span } = problem.problem;
  const found = { code: "missing-value", name, node: problem.node, given } as const;
  return [[name, { found, at: { path: ["graph", problem.node], part: "value", span } }]];
}

/** The part of the exercise that a problem of its graph is about. */
function partOf(problem: GraphProblem, nodes: ReadonlySet<string>): At {
  switch (problem.code) {
    case "empty-graph":
    case "several-outputs":
      return { path: ["graph"], part: "key" };
    case "formula":
      return { path: ["graph", problem.node], part: "value", span: problem.problem.span };
    case "cycle":
      return { path: ["graph", ...problem.names.slice(0, 1)], part: "key" };
    case "bad-name":
      return { path: [nodes.has(problem.name) ? "graph" : "given", problem.name], part: "key" };
    case "defined-twice": {
      const inGraph = nodes.has(problem.name) && nodes.has(problem.earlier);
      return { path: [inGraph ? "graph" : "given", problem.name], part: "key" };
    }
    case "given-and-defined":
      return { path: ["given", problem.name], part: "key" };
    case "unknown-output":
      return { path: ["output"], part: "value" };
    case "unused":
      return { path: [problem.what === "node" ? "graph" : "given", problem.name], part: "key" };
  }
}
