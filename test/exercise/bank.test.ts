import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { findInBank } from "../../src/exercise/bank.ts";
import { exerciseFrom } from "../../src/exercise/build.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { readExercise, readSource } from "../../src/exercise/read.ts";
import type { ExerciseSource } from "../../src/exercise/source.ts";
import { sameTree } from "../../src/expression/keyring.ts";
import seedCases from "../fixtures/seed-cases.json" with { type: "json" };
import { seedNetworks } from "./network/seed-networks.ts";

const folder = new URL("../../exercises/", import.meta.url);

const bank = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".yaml"))
  .map((path) => ({
    path,
    name: path.replace(/^.*\/|\.yaml$/gu, ""),
    text: readFileSync(new URL(path, folder), "utf8"),
  }));

/** Where the bank's name is not the seed case's. */
const seedNames: ReadonlyMap<string, string> = new Map([
  ["weighted-sum", "weighted-sum-node"],
  ["logistic-regression-gates", "logistic-regression-bias"],
]);

function seedFor(name: string): ExerciseSource | undefined {
  const seed = seedCases.find(({ id }) => id === (seedNames.get(name) ?? name));
  if (seed === undefined) return undefined;
  return {
    graph: Object.entries(seed.graph).map(([node, formula]) => ({ name: node, formula })),
    given: Object.entries(seed.given).map(([leaf, value]) => ({ name: leaf, written: String(value) })),
    train: seed.wrt,
    output: seed.output,
    ...(seed.learning_rate === null ? {} : { learningRate: String(seed.learning_rate) }),
  };
}

function built(result: { readonly ok: boolean; readonly exercise?: Exercise }): Exercise {
  if (result.exercise === undefined) throw new Error(JSON.stringify(result));
  return result.exercise;
}

function numbersOf({ given, train, learningRate, graph }: Exercise, renamed: Renamed = {}): object {
  const numbers = [...(given ?? [])].map(([name, { value }]) => [renamed[name] ?? name, value]);
  const trained = graph.network === undefined ? train : [...train].sort();
  return { given: numbers.sort(), train: trained, rate: learningRate.value, output: graph.output };
}

type Renamed = Readonly<Record<string, string>>;

/** A network is described: its formulas are those of the lecture up to the constant in front, its figures the same. */
function expectSameNetwork(ours: Exercise, theirs: Exercise, renamed: Renamed): void {
  const { train, ...numbers } = { train: [], ...numbersOf(theirs, renamed) };
  expect(numbersOf(ours)).toEqual({ ...numbers, train: [...train].sort() });
  const own = [...ours.graph.nodes.keys()].filter(
    (name) => ours.graph.network?.roles.get(name)?.kind !== "example loss",
  );
  expect(own.sort()).toEqual([...theirs.graph.nodes.keys()].map((name) => renamed[name] ?? name).sort());
}

describe("the bank", () => {
  it("has at least forty exercises, each under a name of its own", () => {
    expect(bank.length).toBeGreaterThanOrEqual(40);
    expect(new Set(bank.map(({ name }) => name)).size).toBe(bank.length);
  });

  it.each(bank)("$path reads without a problem or warning", ({ text }) => {
    const result = readExercise(text);
    expect(result.ok ? result.warnings : result.problems).toEqual([]);
    expect(built(result)).toMatchObject({ title: expect.stringMatching(/./u), source: expect.stringMatching(/./u) });
    expect(built(result).skills).not.toEqual([]);
    expect(built(result).level).toBeGreaterThanOrEqual(1);
  });

  it.each(bank)("$path says in one line why it exists, as no other does", ({ text }) => {
    const why = built(readExercise(text)).why ?? "";
    expect(why).toMatch(/^[^\n]{20,140}\.$/u);
    expect(bank.filter((other) => other.text.includes(why))).toHaveLength(1);
  });

  it.each(bank)("$path survives being stored as JSON", ({ text }) => {
    const result = readSource(text);
    if (!result.ok) throw new Error("refused");
    const stored: ExerciseSource = JSON.parse(JSON.stringify(result.source));
    expect(exerciseFrom(stored)).toEqual(exerciseFrom(result.source));
  });

  it.each(bank.filter(({ name }) => seedFor(name) !== undefined))("$name has the numbers of the lecture", (entry) => {
    const seed = seedFor(entry.name);
    const ours = built(readExercise(entry.text));
    const theirs = built(seed === undefined ? { ok: false } : exerciseFrom(seed));
    if (ours.graph.network !== undefined) {
      expectSameNetwork(ours, theirs, seedNetworks[entry.name]?.renamed ?? {});
      return;
    }
    expect(numbersOf(ours)).toEqual(numbersOf(theirs));
    if (entry.name === "logistic-regression-gates") return;
    expect([...ours.graph.nodes.keys()]).toEqual([...theirs.graph.nodes.keys()]);
    for (const [name, { formula }] of ours.graph.nodes) {
      const other = theirs.graph.nodes.get(name)?.formula;
      expect([name, other !== undefined && sameTree(formula, other)]).toEqual([name, true]);
    }
  });

  it.each(["weighted-sum", "weighted_sum", "Weighted-Sum", " weighted sum "])("finds %j", (wanted) => {
    expect(findInBank(bank, wanted)?.path).toBe("chain-rule/weighted-sum.yaml");
  });

  it("finds nothing under another name", () => {
    expect(findInBank(bank, "weighted")).toBeUndefined();
  });
});
