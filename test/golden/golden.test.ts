// Worked solutions compared character by character: the models, which were written by hand before the program was and
// change only by hand, and the whole bank, which UPDATE_GOLDEN=1 writes anew. Read the difference before you commit it.

import { readFileSync, writeFileSync } from "node:fs";
import { expect, it } from "vitest";
import { graphLines } from "../../src/render/graph-text.ts";
import { outlineSolution } from "../../src/render/outline.ts";
import { plainSolution } from "../../src/render/plain.ts";
import type { Solution } from "../../src/render/solution.ts";
import { textSolution, unicodeMedium, unpainted } from "../../src/render/text.ts";
import { bank, solutionOf } from "../render/solutions.ts";

const width = 80;

function screen(solution: Solution): string {
  return textSolution(solution, { width, paint: unpainted });
}

function fileOf(path: string): URL {
  return new URL(path, import.meta.url);
}

const models: readonly (readonly [path: string, print: () => string])[] = [
  ["square-of-sum.txt", () => screen(solutionOf("square-of-sum"))],
  ["square-of-sum.plain.txt", () => plainSolution(solutionOf("square-of-sum"))],
  [
    "square-of-sum.outline.txt",
    () => {
      const solution = solutionOf("square-of-sum", "outline");
      return outlineSolution(solution, unicodeMedium(solution), width);
    },
  ],
  ["weighted-sum.txt", () => screen(solutionOf("weighted-sum"))],
  [
    "weighted-sum.graph.txt",
    () => {
      const solution = solutionOf("weighted-sum");
      return solution.solved === undefined
        ? ""
        : graphLines(solution.solved, unicodeMedium(solution), width).join("\n");
    },
  ],
];

it.each(models)("the model %s", (path, print) => {
  expect(`${print()}\n`).toBe(readFileSync(fileOf(`models/${path}`), "utf8"));
});

it.each([...bank.keys()])("the exercise %s", (name) => {
  const file = fileOf(`bank/${name}.txt`);
  const printed = `${screen(solutionOf(name))}\n`;
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, printed);
  expect(printed).toBe(readFileSync(file, "utf8"));
});

it("the micro depth tells a chain from the outside to the inside, then the arithmetic", () => {
  expect(screen(solutionOf("square-of-sum", "micro"))).toContain(
    [
      "Slope",
      "  outside  u² has slope 2u                                            power rule",
      "  inside   u = x + 1 has slope 1 + 0 = 1        sum rule; constants have slope 0",
      "  dy/dx = (slope of the outside, at u) · (slope of the inside)  chain rule",
      "        = 2u · 1",
      "        = 2(x + 1)                          u written out again",
      "        = 2 · (0.5 + 1)",
      "        = 2 · 1.5",
      "        = 3",
    ].join("\n"),
  );
});
