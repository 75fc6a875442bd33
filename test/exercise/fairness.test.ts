// The promise of fair variants, for every exercise of the bank. Few ranks here; `npm run bench` takes 200.

import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { bankNames, spread } from "../marking/exercises.ts";
import { fairnessOf } from "./fairness.ts";

const ranks = 5;
const mostExercises = 12;
const ratio = 1.3;

const golden = new URL("../golden/inseparable-pairs.txt", import.meta.url);

const measured = new Map(
  spread(bankNames, mostExercises).map((name) => {
    return [name, fairnessOf(readFileSync(new URL(`../../exercises/${name}`, import.meta.url), "utf8"), ranks)];
  }),
);

describe.each([...measured])("the variants of %s", (_, fairness) => {
  it("accept right answers", () => expect(fairness.refused).toEqual([]));

  it("are hard within the ratio", () => {
    expect(fairness.hardest / fairness.easiest).toBeLessThanOrEqual(ratio);
  });

  it("let at most one in twenty mistakes on lines pass", () => {
    const hidden = [...fairness.hidden.values()].reduce((total, count) => total + count, 0);
    expect(fairness.pairs).toBeGreaterThan(0);
    expect(hidden / fairness.pairs).toBeLessThanOrEqual(0.05);
  });
});

it("the mistakes that pass are listed; UPDATE_GOLDEN=1 lists them anew", () => {
  const passing = [...measured].flatMap(([name, { hidden }]) => [...hidden.keys()].map((key) => `${name}  ${key}`));
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(golden, passing.map((line) => `${line}\n`).join(""));
  const listed = new Set(readFileSync(golden, "utf8").split("\n"));
  expect(passing.filter((line) => !listed.has(line))).toEqual([]);
});
