import { describe, expect, it } from "vitest";
import { difficultyOf } from "../../src/working/difficulty.ts";
import { workingFrom } from "./cases.ts";
import { type Numbers, solvedAt } from "./slips/solved.ts";

function points(
  given: Numbers,
  formulas: Readonly<Record<string, string>> = { y: "w*x" },
  asked = ["value:y"],
): number {
  return difficultyOf(solvedAt(workingFrom(formulas, ["w"]), given, 0.1), asked);
}

describe("the points of y = w·x", () => {
  it.each<[what: string, given: Numbers, sum: number]>([
    ["are those of one line with whole numbers", { w: 2, x: 3 }, 4],
    ["count a minus", { w: -2, x: 3 }, 4 + 1],
    ["count two of them", { w: -2, x: -3 }, 4 + 2],
    ["count digits, zeros at the end aside", { w: 25, x: 300 }, 4 + 1],
    ["count a product that is not of whole numbers", { w: 0.5, x: 3 }, 4 + 2],
    ["count both", { w: -2.5, x: 0.31 }, 4 + 2 + 1 + 1 + 1],
  ])("%s", (_, given, sum) => expect(points(given)).toBe(sum));
});

it("counts the lines that the asked ones need, and no others", () => {
  const formulas = { y: "w*x", z: "y^2" };
  const given = { w: 2, x: 3 };
  expect(points(given, formulas, ["value:y"])).toBe(4);
  expect(points(given, formulas, ["value:z"])).toBe(4 + 4);
  expect(points(given, formulas, ["value:z", "adjoint:w"])).toBeGreaterThan(points(given, formulas, ["value:z"]));
});

it("counts routes beyond the first", () => {
  const one = points({ w: 2, x: 3 }, { a: "w*x", b: "2*x", y: "a*b" });
  const two = points({ w: 2, x: 3 }, { a: "w*x", b: "2*w", y: "a*b" });
  expect(two - one).toBe(4);
});
