import { describe, expect, it } from "vitest";
import { gridOf, pointAt } from "../../src/exercise/grid.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { learningRate } from "../../src/working/line.ts";

function exerciseIn(text: string) {
  const result = readExercise(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.map(({ code }) => code)));
  return result.exercise;
}

/** The values of each number that varies, as written. */
function valuesOf(text: string): Readonly<Record<string, string>> {
  const grid = gridOf(exerciseIn(text));
  return Object.fromEntries(
    (grid?.axes ?? []).map(({ name, choices }) => [name, choices.map(({ written }) => written).join(" ")]),
  );
}

describe("the values of a number", () => {
  it.each([
    ["-2..2", "-2 -1 0 1 2"],
    ["1 .. 2 by 1/4", "1 1.25 1.5 1.75 2"],
    ["0.8..1.1", "0.8 0.9 1 1.1"],
    ["1/3..1 by 1/3", "1/3 2/3 1"],
    ["-1..1 by 2", "-1 1"],
    ["[2, 3, 5]", "2 3 5"],
    ["[2.50, 2.5, 1/2]", "2.50 1/2"],
    ["1e3..3e3 by 1e3", "1000 2000 3000"],
  ])("%s are %s", (written, values) => {
    expect(valuesOf(`graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: { x: ${written} }\n`)).toEqual({ x: values });
  });

  it("can be one, and the learning rate can vary too", () => {
    const text = "graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: { x: 7, learningRate: [0.1, 0.5] }\n";
    expect(valuesOf(text)).toEqual({ x: "7", [learningRate]: "0.1 0.5" });
  });

  it("are found by names that fold", () => {
    expect(valuesOf("graph: { y: w_1*x }\ngiven: { x: 1, w1: 2 }\nvary: { w₁: 1..2 }\n")).toEqual({ w1: "1 2" });
  });
});

describe("values chosen by the program", () => {
  const one = (given: string, formula = "w*x", more = "") =>
    valuesOf(`graph: { y: "${formula}" }\ngiven: { ${given} }\n${more}vary: { x: auto, where: w = w }\n`)["x"];

  it.each([
    ["x: 1, w: 2", "w*x", "-3 -2.9"],
    ["x: 30, w: 2", "w*x", "-90 -89"],
    ["x: 1/3, w: 2", "w*x", "-5/3 -4/3"],
    ["x: 123, w: 2", "w*x", "-360 -350"],
    ["x: 2, w: 2", "w*ln(x)", "0.7 0.8"],
    ["x: -2, w: 2", "w*sqrt(-x)", "-0.7 -0.8"],
    ["x: 3, w: 2", "w^x", "2 3"],
    ["x: 0.5, w: 2", "w^x", undefined],
  ])("for %s in %s begin with %s", (given, formula, first) => {
    expect(one(given, formula)?.split(" ").slice(0, 2).join(" ")).toBe(first);
  });

  it("are never 0 and have two significant digits at most", () => {
    for (const base of ["0", "1", "0.5", "2.0", "-3", "25", "0.034", "123456"]) {
      for (const text of (one(`x: ${base}, w: 2`) ?? "").split(" ")) {
        expect(text.replace(/^-?0?\.?0*|\.|0+$/gu, "").length, `${base}: ${text}`).toBeLessThanOrEqual(2);
        expect(Number(text)).not.toBe(0);
      }
    }
  });

  it.each([
    ["a: sigmoid(w*x), L: 0.5*(a - t)^2", "t: 1", "0 1"],
    ["a: sigmoid(w*x), L: 0.5*(a - t)^2", "t: 0.01", "0.01 0.99"],
    ["a: sigmoid(w*x), L: -(t*ln(a) + (1 - t)*ln(1 - a))", "t: 0", "0 1"],
    ["a: sigmoid(w*x), L: -(t*ln(a) + (1 - t)*ln(1 - a))", "t: 0.3", undefined],
    ["a: tanh(w*x), L: 0.5*(a - t)^2", "t: -1", "-1 1"],
  ])("keep the targets of %s with %s in their set", (graph, target, values) => {
    const text = `graph: { ${graph} }\ngiven: { x: 1, w: 2, ${target} }\ntrain: [w]\n`;
    expect(valuesOf(text)["t"]).toBe(values);
  });

  it("keep the class that is the right one of several", () => {
    const exercise = exerciseIn(`graph: { p: sigmoid(w*x), q: sigmoid(v*x), L: -(t*ln(p) + s*ln(q)) }
given: { x: 1, w: 2, v: 1, t: 1, s: 0 }
train: [w, v]
`);
    expect(gridOf(exercise)?.axes.map(({ name }) => name)).toEqual(["x", "w", "v"]);
  });
});

it("every place of a grid is another point", () => {
  const grid = gridOf(exerciseIn("graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: { x: 1..3, w: [2, 5] }\n"));
  if (grid === undefined) throw new Error("no grid");
  const points = Array.from({ length: grid.size }, (_, place) =>
    [...pointAt(grid, place).values()].map(({ written }) => written).join(),
  );
  expect(points.sort()).toEqual(["1,2", "1,5", "2,2", "2,5", "3,2", "3,5"]);
});
