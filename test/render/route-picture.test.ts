// Routes drawn for a terminal: the model by hand, and what is not drawn.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { solutionOf, standard } from "../../src/cli/solution.ts";
import { work } from "../../src/cli/work.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { routePicture } from "../../src/render/route-picture.ts";
import type { Solution } from "../../src/render/solution.ts";
import { textSolution, unicodeMedium, unpainted } from "../../src/render/text.ts";
import { adjointId, updateId } from "../../src/working/line.ts";
import type { NotationName } from "../../src/working/notation.ts";
import { bank } from "./solutions.ts";

/** The solution for one parameter, as `solve --for` asks for it. */
function solutionFor(text: string, parameter: string, notation: NotationName = "scalar"): Solution {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const worked = work({ name: "", exercise: { ...read.exercise, notation } }, { routes: [parameter] });
  return solutionOf(worked, { ...standard, only: [adjointId(parameter), updateId(parameter)] });
}

function drawn(text: string, parameter: string, width: number = 80): readonly string[] {
  const solution = solutionFor(text, parameter);
  return routePicture(solution, unicodeMedium(solution), width);
}

function written(layers: readonly object[], inputs: number, outputs: number): string {
  const targets = Array.from({ length: outputs }, (_, index) => [`t${index + 1}`, index % 2] as const);
  return JSON.stringify({
    network: {
      inputs,
      layers,
      loss: "half squared error",
      initialise: { weights: "glorot", biases: "normal", inputs: "standard normal", seed: "a" },
    },
    given: Object.fromEntries(targets),
  });
}

const two = bank.get("two-two-two") ?? "";

it("one weight of lecture 002, told as a lecturer tells it", () => {
  const file = new URL("../golden/models/two-two-two.for-theta1_11.txt", import.meta.url);
  const screen = textSolution(solutionFor(two, "w1_1_1"), { width: 80, paint: unpainted });
  expect(`${screen}\n`).toBe(readFileSync(file, "utf8"));
});

it("the same weight in error terms, as the model has it", () => {
  const file = new URL("../golden/models/two-two-two.for-theta1_11.delta.txt", import.meta.url);
  const screen = textSolution(solutionFor(two, "w1_1_1", "delta"), { width: 80, paint: unpainted });
  expect(screen).toContain(`\nBackward\n${readFileSync(file, "utf8")}\nUpdate\n`);
});

describe("the picture", () => {
  const wide = (outputs: number): string =>
    written(
      [
        { units: 1, activation: "tanh" },
        { units: outputs, activation: "tanh" },
      ],
      1,
      outputs,
    );

  it("has a bias on its own wire, and three routes around the middle", () => {
    expect(drawn(wide(3), "b1_1")).toEqual([
      "                             w₁₁⁽²⁾ ╭─► z₁⁽²⁾ ► a₁⁽²⁾ ─╮    route 1",
      "                             w₂₁⁽²⁾ ├─► z₂⁽²⁾ ► a₂⁽²⁾ ─┤    route 2",
      "  b₁⁽¹⁾ ──► z₁⁽¹⁾ ──► a₁⁽¹⁾ ────────┤                   L",
      "                             w₃₁⁽²⁾ ╰─► z₃⁽²⁾ ► a₃⁽²⁾ ─╯    route 3",
    ]);
  });

  it.each([
    ["a single route", wide(1), "w1_1_1", 80],
    ["more routes than four", wide(5), "w1_1_1", 80],
    ["a narrow screen", two, "w1_1_1", 60],
    [
      "routes that meet again before the output",
      written([{ units: 2, activation: "tanh" }, { units: 2, activation: "tanh" }, { units: 1 }], 1, 1),
      "w1_1_1",
      80,
    ],
  ])("is not drawn for %s", (_, text, parameter, width) => {
    expect(drawn(text, parameter, width)).toEqual([]);
  });
});

it("results of routes align where one has a minus", () => {
  const screen = textSolution(solutionFor(two, "w1_1_1"), { width: 80, paint: unpainted });
  expect(screen).toContain("≈ −0.2313");
  expect(screen).toContain("≈  0.2486");
  expect(screen).toContain("a₁⁽²⁾ = σ(z₁⁽²⁾)                  = σ(0.19)                           ≈ 0.5474");
});
