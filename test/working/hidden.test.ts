// Mistakes that an exercise's own numbers hide from the lines that it asks.

import { expect, it } from "vitest";
import { hiddenMistakes } from "../../src/working/hidden.ts";
import { workingFrom } from "./cases.ts";
import { type Numbers, solvedAt } from "./slips/solved.ts";

const weighted = { y: "w1*x1+w2*x2", z: "y^2" };

function hidden(
  given: Numbers,
  asked: readonly string[],
  formulas: Readonly<Record<string, string>> = weighted,
): readonly string[] {
  const train = Object.keys(given).filter((name) => name.startsWith("w"));
  const solved = solvedAt(workingFrom(formulas, train), given, 0.01);
  return hiddenMistakes(solved, asked).map(({ slip, at, line }) => `${slip} at ${at} in ${line}`);
}

it("the last link is 1, so stopping before it shows nowhere", () => {
  const found = hidden({ w1: 0.5, w2: 2, x1: 1, x2: 3 }, ["adjoint:w1", "adjoint:w2"]);
  expect(found).toEqual(["B13 at adjoint:w1 in adjoint:w1"]);
});

it("with other numbers nothing is hidden", () => {
  expect(hidden({ w1: 0.5, w2: 2.2, x1: 1.3, x2: 3 }, ["adjoint:w1", "adjoint:w2"])).toEqual([]);
});

it("what one asked line hides another may show", () => {
  const given = { w1: 0.5, w2: 2.2, x1: 0, x2: 3 };
  const keptExponents = (asked: readonly string[]): readonly string[] =>
    hidden(given, asked).filter((each) => each.startsWith("A02"));
  expect(keptExponents(["adjoint:w1"])).toEqual(["A02 at partial:z:y in adjoint:w1"]);
  expect(keptExponents(["adjoint:w1", "adjoint:w2"])).toEqual([]);
});

it("a value hides behind the rounding that a line allows", () => {
  const saturated = { z: "w*x", a: "tanh(z)", L: "0.5*(a-t)^2" };
  const found = hidden({ w: 0.001, x: 1, t: 5 }, ["adjoint:w"], saturated);
  expect(found).toContain("C04 at partial:a:z in adjoint:w");
});
