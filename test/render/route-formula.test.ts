// Routes as one formula, for TeX, Markdown and pages: products under braces, numbers below them, and the slopes.

import { describe, expect, it, test } from "vitest";
import { solutionOf, standard } from "../../src/cli/solution.ts";
import { work } from "../../src/cli/work.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { isAccepted } from "../../src/render/katex.ts";
import { markdownSolution } from "../../src/render/markdown.ts";
import { withRouteFormula } from "../../src/render/route-formula.ts";
import type { Row, Solution } from "../../src/render/solution.ts";
import { texSolution } from "../../src/render/tex.ts";
import { adjointId } from "../../src/working/line.ts";
import { bank } from "./solutions.ts";

function solutionFor(exercise: string, parameter: string, hasNumbers: boolean = true): Solution {
  const read = readExercise(bank.get(exercise) ?? "");
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const own = hasNumbers ? read.exercise : { ...read.exercise, given: undefined };
  const worked = work({ name: "", exercise: own }, { routes: [parameter] });
  return solutionOf(worked, { ...standard, only: [adjointId(parameter)] });
}

function formulaOf(solution: Solution): string {
  const rows = withRouteFormula(solution).sections.flatMap((section): readonly Row[] => section.rows);
  return rows.flatMap((row) => (row.kind === "general" ? [row.tex] : [])).join();
}

describe("one weight of lecture 002", () => {
  const solution = solutionFor("two-two-two", "w1_1_1");

  it("has each route under a brace, what is its own in colour, with its numbers below", () => {
    expect(formulaOf(solution).replaceAll("\\partial ", "∂").split("\n")).toEqual([
      "\\begin{aligned}",
      String.raw`\frac{∂J}{∂\theta_{11}^{(1)}} &= ${[
        String.raw`\underbrace{\textcolor{blue}{\frac{∂J}{∂a_{1}^{(3)}} \frac{∂a_{1}^{(3)}}{∂z_{1}^{(3)}} \frac{∂z_{1}^{(3)}}{∂a_{1}^{(2)}}} \frac{∂a_{1}^{(2)}}{∂z_{1}^{(2)}} \frac{∂z_{1}^{(2)}}{∂\theta_{11}^{(1)}}}_{\text{route 1}}`,
        String.raw`\underbrace{\textcolor{orange}{\frac{∂J}{∂a_{2}^{(3)}} \frac{∂a_{2}^{(3)}}{∂z_{2}^{(3)}} \frac{∂z_{2}^{(3)}}{∂a_{1}^{(2)}}} \frac{∂a_{1}^{(2)}}{∂z_{1}^{(2)}} \frac{∂z_{1}^{(2)}}{∂\theta_{11}^{(1)}}}_{\text{route 2}}`,
      ].join(" + ")} \\`,
      String.raw`&\approx \textcolor{blue}{(-0.23128)(0.24860)(-0.6)}(0.24776)(0.9) \\`,
      String.raw`&\quad {} + \textcolor{orange}{(0.2773)(0.2470)(0.9)}(0.2478)(0.9) \\`,
      String.raw`&\approx \textcolor{blue}{0.007692} + \textcolor{orange}{0.01375} \approx 0.02144`,
      "\\end{aligned}",
    ]);
  });

  it("names the slopes below it once each, and no product", () => {
    const tex = texSolution(solution);
    expect(tex).toContain("reaches $J$ by two routes; multiply along each, add across.");
    expect(tex.slice(tex.indexOf("\nwhere\n")).match(/^\\frac\{\\partial \S+/gmu)).toHaveLength(8);
    expect(tex).not.toContain("product");
    expect(markdownSolution(solution)).toContain("_{\\text{route 2}}");
  });
});

test.each([
  ["two-two-two", "w1_1_1", true],
  ["two-two-two", "w1_1_1", false],
  ["three-routes", "x", true],
  ["eight-weights", "w1", true],
] as const)("KaTeX takes the routes of %s to %s (numbers: %s)", (exercise, parameter, hasNumbers) => {
  const tex = formulaOf(solutionFor(exercise, parameter, hasNumbers));
  expect(tex).toContain("route 2");
  expect(isAccepted(tex)).toBe(true);
});

it("leaves a solution without routes as it is", () => {
  const solution = solutionFor("weighted-sum", "w1");
  expect(withRouteFormula(solution)).toBe(solution);
});
