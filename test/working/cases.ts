// The published examples with their figures, as data for tests.

import { readFileSync } from "node:fs";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";

export interface SeedCase {
  readonly id: string;
  readonly graph: Readonly<Record<string, string>>;
  readonly given: Readonly<Record<string, number>>;
  readonly output: string;
  readonly wrt: readonly string[];
  readonly learning_rate: number;
  readonly values: Readonly<Record<string, number>>;
  readonly adjoints: Readonly<Record<string, number>>;
  readonly gradients: Readonly<Record<string, number>>;
  readonly updated?: Readonly<Record<string, number>>;
}

export const seedCases: readonly SeedCase[] = JSON.parse(
  readFileSync(new URL("../fixtures/seed-cases.json", import.meta.url), "utf8"),
);

export function seedCase(id: string): SeedCase {
  const found = seedCases.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no seed case ${id}`);
  return found;
}

/** A graph from formulas by name. */
export function graphFrom(formulas: Readonly<Record<string, string>>, output?: string): Graph {
  const definitions = Object.entries(formulas).map(([name, formula]) => ({ name, formula }));
  const built = buildGraph({ definitions, ...(output === undefined ? {} : { output }) });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.graph;
}

export function workingFrom(formulas: Readonly<Record<string, string>>, train: readonly string[]): Working {
  return buildWorking({ graph: graphFrom(formulas), train, direction: "descent" });
}

export function workingOfCase({ graph, wrt, output }: SeedCase): Working {
  return buildWorking({ graph: graphFrom(graph, output), train: wrt, direction: "descent" });
}
