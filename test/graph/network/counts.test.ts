// The letters for the numbers that a loss is divided by: printed in every formula that divides by them, read back from
// students, and never in the way of a name.

import { describe, expect, it, test } from "vitest";
import { workingOf } from "../../../src/exercise/plan.ts";
import { readExercise } from "../../../src/exercise/read.ts";
import { printText } from "../../../src/expression/print-text.ts";
import { inProfile } from "../../../src/graph/profile.ts";
import { judge } from "../../../src/marking/judge.ts";
import { parseableStyle, plainStyle, unicodeStyle } from "../../../src/render/style.ts";
import type { Working } from "../../../src/working/build.ts";
import { solve } from "../../../src/working/solve.ts";

const twoOutputs = `
network:
  inputs: 1
  layers: [{ units: 2, activation: sigmoid, bias: false }]
  loss: LOSS
given: { x1: 0.5, W1: [[0.2], [-0.4]], t1: 1, t2: 0 }
`;

const twoExamples = `
network:
  inputs: [INPUT]
  layers: [{ units: [a], sums: [z], activation: sigmoid, weights: [[w]], biases: [b] }]
  targets: [y]
  examples: [{ INPUT: 1, y: 1 }, { INPUT: -2, y: 0 }]
output: C
given: { w: 0.6, b: 0.1 }
`;

function exerciseOf(text: string): ReturnType<typeof readExercise> & { ok: true } {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read;
}

function workingFor(text: string, profile: "plain" | "ng" = "plain"): Working {
  const { exercise } = exerciseOf(text);
  return workingOf({ ...exercise, graph: inProfile(exercise.graph, profile) });
}

function printed(working: Working, id: string): readonly string[] {
  const formula = working.lines.get(id)?.formula;
  if (formula === undefined) throw new Error(`no line ${id}`);
  return [unicodeStyle, plainStyle, parseableStyle].map((style) => printText(formula, style(working)));
}

describe("a mean over outputs", () => {
  const mean = workingFor(twoOutputs.replace("LOSS", "mean squared error"));
  const half = workingFor(twoOutputs.replace("LOSS", "half mean squared error"));
  test.each([
    [
      "the loss",
      half,
      "value:L",
      [
        "((a₁⁽¹⁾ − t₁)² + (a₂⁽¹⁾ − t₂)²)/(2m)",
        "((a1_1 - t1)^2 + (a1_2 - t2)^2)/(2m)",
        "((a_1^(1) - t1)^2 + (a_2^(1) - t2)^2)/(2*2)",
      ],
    ],
    ["half of it", half, "partial:L:a1_1", ["(a₁⁽¹⁾ − t₁)/m", "(a1_1 - t1)/m", "(a_1^(1) - t1)/2"]],
    ["all of it", mean, "partial:L:a1_1", ["2(a₁⁽¹⁾ − t₁)/m", "2(a1_1 - t1)/m", "2*(a_1^(1) - t1)/2"]],
  ] as const)("%s", (_, working, id, texts) => {
    expect(printed(working, id)).toEqual(texts);
  });
});

test.each([
  ["n, the number of examples", "plain", "x", "1/n"],
  ["m in Ng's notation", "ng", "x", "1/m"],
  ["plain digits where the letter is a name", "plain", "n", "1/2"],
] as const)("a mean over examples has %s", (_, profile, input, text) => {
  const working = workingFor(twoExamples.replaceAll("INPUT", input), profile);
  expect(printed(working, "partial:C:C#1")[0]).toBe(text);
});

test.each([
  ["with the letter", "(a1_1 - t1)/m", "right"],
  ["with the digits", "(a1_1 - t1)/2", "right"],
  ["with the letter, wrongly", "(a1_1 - t1)·m", "wrong"],
  ["with a letter that stands for nothing", "(a1_1 - t1)/k", "unreadable"],
] as const)("a student's formula %s", (_, entry, verdict) => {
  const { exercise } = exerciseOf(twoOutputs.replace("LOSS", "half mean squared error"));
  const { given = new Map(), learningRate: rate, digits } = exercise;
  const result = solve(workingOf(exercise), { given, rate }, digits);
  if (!result.ok) throw new Error("no values");
  const line = "partial:L:a1_1";
  const judged = judge([line], new Map([[line, entry]]), result.solved, new Set([line]));
  expect(judged.map(({ verdict: { kind } }) => kind)).toEqual([verdict]);
});

it("knows no letter where nothing is divided", () => {
  expect(exerciseOf(twoOutputs.replace("LOSS", "squared error")).exercise.graph.counts).toEqual([]);
});
