// How the numbers of a network are drawn: the same for a seed everywhere, within the bounds of the rule.

import { describe, expect, it } from "vitest";
import { drawn, ruleNames } from "../../../src/exercise/network/rules.ts";
import { readExercise } from "../../../src/exercise/read.ts";

const fan = { inputs: 4, units: 2 };

it.each([
  ["normal", "1.07"],
  ["uniform", "0.31"],
  ["glorot", "0.63"],
  ["standard normal", "2.15"],
  ["zero", "0"],
] as const)("%s: the same number for a key, for ever", (rule, expected) => {
  expect(drawn(rule, fan, "7 w1_1_1")).toBe(expected);
});

describe.each([
  ["normal", 1 / 2, Number.POSITIVE_INFINITY],
  ["standard normal", 1, Number.POSITIVE_INFINITY],
  ["uniform", 1 / 2 / Math.sqrt(3), 1 / 2],
  ["glorot", 1 / Math.sqrt(3), 1],
] as const)("%s", (rule, deviation, bound) => {
  const values = Array.from({ length: 4000 }, (_, index) => Number(drawn(rule, fan, `key ${index}`)));

  it("scatters as it says", () => {
    const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, each) => sum + (each - mean) ** 2, 0) / values.length);
    expect(Math.abs(mean)).toBeLessThan(0.05 * deviation);
    expect(spread / deviation).toBeGreaterThan(0.96);
    expect(spread / deviation).toBeLessThan(1.04);
  });

  it("keeps its bound and is never 0", () => {
    expect(Math.max(...values.map(Math.abs))).toBeLessThanOrEqual(bound);
    expect(values).not.toContain(0);
  });
});

it("has a digit more where many numbers come together", () => {
  expect(drawn("normal", { inputs: 784, units: 30 }, "a")).toMatch(/^-?0\.\d{3}$/u);
});

function givenOf(initialise: string, given = ""): ReadonlyMap<string, number> {
  const network = `network: { inputs: 2, layers: [{ units: 1 }], initialise: ${initialise} }\n`;
  const read = readExercise(`${network}given: { t1: 1${given} }\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems.map(({ code }) => code)));
  return new Map([...(read.exercise.given ?? [])].map(([name, { value }]) => [name, value]));
}

it("draws weights, leaves biases at 0, and keeps what is given", () => {
  const given = givenOf("glorot", ", x1: 2, x2: 3, w1_1_2: 5");
  expect([...given.keys()]).toEqual(["x1", "x2", "w1_1_1", "w1_1_2", "b1_1", "t1"]);
  expect(given.get("w1_1_2")).toBe(5);
  expect(given.get("b1_1")).toBe(0);
  expect(given.get("w1_1_1")).not.toBe(0);
});

it("draws each kind by its own rule, others for another seed", () => {
  const all = "{ weights: uniform, biases: normal, inputs: standard normal, seed: SEED }";
  const [first, again, other] = ["a", "a", "b"].map((seed) => [...givenOf(all.replace("SEED", seed))]);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

it("inputs are given unless a rule draws them", () => expect(() => givenOf("normal")).toThrow("lacks-numbers"));

it("knows its names", () =>
  expect([...ruleNames].sort()).toEqual(["glorot", "normal", "standard normal", "uniform", "zero"]));

function restOf(rest: string): ReturnType<typeof readExercise> {
  const layer = "{ units: 1, weights: [[w1]], bias: none, plus: [r] }";
  const rules = `{ weights: normal, inputs: standard normal, rest: ${rest}, seed: 1 }`;
  return readExercise(`network: { inputs: [x1], layers: [${layer}], initialise: ${rules} }\ngiven: { t1: 1 }\n`);
}

it("a name of the author's own stands for the inputs that are not written down, which count for the weights as well", () => {
  const read = restOf("99");
  const { given, graph } = read.ok ? read.exercise : { given: undefined, graph: undefined };
  expect(graph?.network?.drawn?.get("w1")).toEqual({ shape: "normal", spread: 0.1 });
  expect(graph?.network?.drawn?.get("r")).toMatchObject({ shape: "products", count: 99 });
  expect(Math.abs(given?.get("r")?.value ?? 100)).toBeLessThan(4);
  const again = restOf("99");
  expect(again.ok && again.exercise.given?.get("r")).toEqual(given?.get("r"));
});

it.each(["0", "-3", "many", "1e9", "10001"])("rest: %s is no count", (written) => {
  const read = restOf(written);
  expect(read.ok ? [] : read.problems).toMatchObject([{ code: "not-a-count", key: "rest" }]);
});

it("nothing stands for the rest where there is none, or no rule for inputs", () => {
  const without = readExercise(
    "network: { inputs: [x1], layers: [{ units: 1, plus: [r] }], initialise: { rest: 5 } }\ngiven: { x1: 1, t1: 1 }\n",
  );
  expect(without.ok ? [] : without.problems).toMatchObject([{ code: "lacks-numbers", names: ["r"] }]);
});
