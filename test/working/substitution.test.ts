// Numbers put into formulas: the printed substitution gives the printed result, exactly where that is exact.

import { expect, test } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { printText } from "../../src/expression/print-text.ts";
import { unicodeStyle } from "../../src/render/style.ts";
import { shownOf, solve } from "../../src/working/solve.ts";
import { substituted } from "../../src/working/substitution.ts";

function written(graph: string, given: string, line: string): string {
  const read = readExercise(`graph: { ${graph} }\ngiven: { ${given} }\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { given: numbers = new Map(), learningRate: rate, digits } = read.exercise;
  const working = workingOf(read.exercise);
  const result = solve(working, { given: numbers, rate }, digits);
  const formula = working.lines.get(line)?.formula;
  if (!result.ok || formula === undefined) throw new Error(line);
  const shown = shownOf(result.solved, line);
  const left = printText(substituted(result.solved, formula, shown), unicodeStyle(working));
  return `${left} ${shown.exact ? "=" : "≈"} ${shown.text}`;
}

test.each([
  ["a factor without a last digit, where the result is exact", "y: x/3, z: 6*y", "x: 1", "value:z", "6 · (1/3) = 2"],
  ["in front", "y: x/3, z: y*6", "x: -1", "value:z", "(−1/3) · 6 = -2"],
  ["several of them", "u: x/3, v: x/7, z: 21*u*v", "x: 1", "value:z", "21 · (1/3) · (1/7) = 1"],
  ["but not where the result is rounded", "y: x/3, z: 5*y", "x: 1", "value:z", "5 · 0.3333 ≈ 1.667"],
  ["nor a factor that ends", "y: x/4, z: 6*y", "x: 1", "value:z", "6 · 0.25 = 1.5"],
  ["a given fraction", "z: 6*x", "x: 1/3", "value:z", "6 · (1/3) = 2"],
])("%s", (_, graph, given, line, text) => {
  expect(written(graph, given, line)).toBe(text);
});
