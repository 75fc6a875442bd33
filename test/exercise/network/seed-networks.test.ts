// Each network of the published examples, described as a network: every figure to 1e-9 relative.

import { describe, expect, it } from "vitest";
import { readExercise } from "../../../src/exercise/read.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { evaluatorOf } from "../../../src/working/evaluate.ts";
import { adjointId, updateId, valueId } from "../../../src/working/line.ts";
import { seedCase } from "../../working/cases.ts";
import { seedNetworks } from "./seed-networks.ts";

describe.each(Object.entries(seedNetworks))("%s", (id, { text, renamed = {} }) => {
  const seed = seedCase(id);
  const here = (name: string): string => renamed[name] ?? name;
  const given = Object.entries(seed.given).map(([name, value]): [string, number] => [here(name), value]);
  const read = readExercise(`${text}given: ${JSON.stringify(Object.fromEntries(given))}\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { graph, train } = read.exercise;
  const working = buildWorking({ graph, train: seed.wrt, direction: "descent" });
  const values = evaluatorOf(working)({ given: new Map(given), rate: seed.learning_rate });

  it("trains what the example trains, and every other weight", () => {
    expect(train).toEqual(expect.arrayContaining([...seed.wrt]));
    expect(train.every((name) => graph.network?.roles.get(name)?.kind !== "target")).toBe(true);
  });

  it("has the nodes of the example, besides losses of single examples", () => {
    const nodes = [...graph.nodes.keys()].filter((name) => graph.network?.roles.get(name)?.kind !== "example loss");
    expect(nodes.sort()).toEqual(Object.keys(seed.graph).map(here).sort());
  });

  const figures = [
    ...Object.entries(seed.values).map(([name, value]) => [valueId(here(name)), value] as const),
    ...Object.entries(seed.adjoints).map(([name, value]) => [adjointId(here(name)), value] as const),
    ...Object.entries(seed.gradients).map(([name, value]) => [adjointId(here(name)), value] as const),
    ...Object.entries(seed.updated ?? {}).map(([name, value]) => [updateId(here(name)), value] as const),
  ];

  it.each(figures)("%s is %d", (line, expected) => {
    expect(Math.abs(values.of(line) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
  });
});
