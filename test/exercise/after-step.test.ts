// The exercise one step later is the working one step later, with the parameters as they were written down.

import { describe, expect, it } from "vitest";
import { afterStep } from "../../src/exercise/after-step.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { descend } from "../../src/working/repeat.ts";
import { exerciseOf } from "./questions.ts";

function outputs({ given = new Map() }: Exercise, names: readonly string[]): readonly (string | undefined)[] {
  return names.map((name) => given.get(name)?.written);
}

describe.each(["weighted-sum", "two-nodes", "two-two-two", "eight-weights"])("%s", (name) => {
  const { exercise, solved } = exerciseOf(name);
  const { given = new Map() } = afterStep(exercise, solved);

  it("has the parameters of the next stage, as far as digits were shown", () => {
    const [, next] = descend(solved, { kind: "steps", count: 1 }).stages;
    for (const parameter of exercise.train) {
      expect(given.get(parameter)?.value).toBeCloseTo(next?.numbers.given.get(parameter)?.value ?? Number.NaN, 4);
    }
  });

  it("keeps all other numbers", () => {
    const constants = [...(exercise.given ?? [])].filter(([leaf]) => !exercise.train.includes(leaf));
    expect([...given]).toEqual(expect.arrayContaining(constants));
  });
});

it("the new parameters are those that were shown", () => {
  const { exercise, solved } = exerciseOf("weighted-sum");
  expect(outputs(afterStep(exercise, solved), ["w1", "w2", "x1"])).toEqual(["0.37", "1.61", "1"]);
});

it("batches come in turn, and round again", () => {
  const { exercise, solved } = exerciseOf("two-one-mini-batches");
  const once = afterStep(exercise, solved);
  const twice = afterStep(once, solved);
  const inputs = ["x#1", "x#2"];
  expect(outputs(once, inputs)).not.toEqual(outputs(exercise, inputs));
  expect(outputs(twice, inputs)).toEqual(outputs(exercise, inputs));
});
