// The graph and the numbers of an exercise that describes a layered network.

import type { FunctionName } from "../../expression/expression.ts";
import type { Graph, GraphProblem } from "../../graph/graph.ts";
import { expandNetwork } from "../../graph/network/expand.ts";
import type { At, Finding } from "../place.ts";
import type { MeaningProblem, Warning } from "../problem.ts";
import type { ExerciseSource } from "../source.ts";
import { describeNetwork } from "./describe.ts";
import { type NetworkNumbers, numbersFor } from "./numbers.ts";
import type { NetworkReport } from "./report.ts";
import type { WrittenNetwork } from "./written.ts";

export type NetworkResult =
  | ({
      readonly ok: true;
      readonly graph: Graph;
      readonly train: readonly string[];
      readonly warnings: readonly Finding<Warning>[];
    } & Omit<NetworkNumbers, "drawn">)
  | { readonly ok: false; readonly problems: readonly Finding<MeaningProblem>[] };

/** The expanded network with its numbers, or all that is wrong with its description, or with its numbers. */
export function networkFrom(
  written: WrittenNetwork,
  source: ExerciseSource,
  functions: ReadonlyMap<string, FunctionName>,
): NetworkResult {
  const problems: Finding<MeaningProblem>[] = [];
  const report: NetworkReport = (found, path, { part = "value", span } = {}) => {
    problems.push({ found, at: { path, part, ...(span === undefined ? {} : { span }) } });
  };
  const described = describeNetwork(written, source.output, report);
  if (described === undefined) return { ok: false, problems };
  const expanded = expandNetwork(described, functions);
  if (!expanded.ok) {
    return { ok: false, problems: expanded.problems.map((found) => ({ found, at: placeOfGraph(found) })) };
  }
  const { graph } = expanded;
  const { network } = graph;
  if (network === undefined) return { ok: false, problems };
  const { drawn, ...numbers } = numbersFor(graph, network, source, report);
  if (problems.length > 0) return { ok: false, problems };
  const known = drawn.size === 0 ? graph : { ...graph, network: { ...network, drawn } };
  return { ok: true, graph: known, train: network.parameters, warnings: [], ...numbers };
}

/** What only the whole graph shows: a unit or an input that goes nowhere. */
function placeOfGraph(problem: GraphProblem): At {
  return problem.code === "unused" ? { path: ["network", "layers"], part: "key" } : { path: ["network"], part: "key" };
}
