// Slips with several variables and routes, each with its wrong values by hand.

import { expect, it } from "vitest";
import { workingFrom } from "../cases.ts";
import { type SlipRow, solvedAt, wrongValues } from "./solved.ts";

/** b = 3a, c = 2b, d = 5b, e = c + d: right is (2 + 5) · 3. */
const diamond = { b: "3*a", c: "2*b", d: "5*b", e: "c+d" };
const one = { a: 1 };

/** y = 6.5, z = 42.25. */
const weighted = { y: "w1*x1+w2*x2", z: "y^2" };
const weights = { x1: 1, x2: 3, w1: 0.5, w2: 2 };

/** y = 6, z = 36, L = 108. */
const chain = { y: "w*x", z: "y^2", L: "3*z" };
const chained = { w: 2, x: 3 };

const inputs = { y: "x1+2*x2", z: "y^2" };
const numbers = { x1: 1, x2: 3 };

/** a = 6; the route around adds a to a². */
const skip = { a: "w*x", z: "a^2", y: "z+a" };

const rows: readonly SlipRow[] = [
  ["B01", diamond, ["a"], one, "adjoint:a", [2 * 3, 5 * 3]],
  ["B02", { y: "a+a" }, ["a"], one, "adjoint:a", [1]],
  ["B02", { b: "2*a", c: "3*a", d: "b*c^2", e: "b+d" }, ["a"], { a: 1 }, "adjoint:a", [2 * 9]],
  ["B03", diamond, ["a"], one, "adjoint:a", [2 * 5 * 3]],
  ["B04", chain, ["w"], chained, "adjoint:w", [(3 + 12) * 3, 36 + 3, 3 + 12 + 3]],
  ["B05", weighted, ["w1", "w2"], weights, "adjoint:w2", [13 * 2]],
  ["B06", inputs, ["x1", "x2"], numbers, "partial:y:x2", [1 + 2]],
  ["B06", { f: "q*z" }, ["q", "z"], { q: 3, z: -4 }, "partial:f:q", [-4 + 3]],
  ["B07", inputs, ["x1", "x2"], numbers, "adjoint:x2", [0]],
  ["B08", inputs, ["x1", "x2"], numbers, "partial:y:x2", [2 * 3]],
  ["B09", inputs, ["x1", "x2"], numbers, "partial:z:y", [2 * 1, 2 * 3]],
  ["B09", { y: "x+x^3", z: "y^2" }, ["x"], { x: 0.5 }, "adjoint:y", [2 * 0.5]],
  ["B10", diamond, ["a"], one, "adjoint:a", [2 * 3 + 7 * 3, 5 * 3 + 7 * 3]],
  ["B11", { a: "w*x", L: "(a-t)^2" }, ["w"], { w: 2, x: 3, t: 1 }, "adjoint:w", [3]],
  ["B12", weighted, ["w1", "w2"], weights, "adjoint:w2", [3]],
  ["B13", weighted, ["w1", "w2"], weights, "adjoint:w2", [13]],
  ["B13", { y: "w*x", z: "y^2", u: "z*x", L: "3*u" }, ["w"], chained, "adjoint:w", [3 * 3 * 12, 3 * 3]],
  ["B14", { y: "x^2", z: "x*y" }, ["x"], { x: 3 }, "adjoint:x", [9, 3 * 6]],
  ["C21", skip, ["w"], chained, "adjoint:a", [1, 12, 12 + 2]],
];

it.each(rows)("%s on %j, adjusting %j, at %j gives %s = %j", (id, formulas, train, given, line, wrong) => {
  const solved = solvedAt(workingFrom(formulas, train), given, 0.01);
  expect(wrongValues(id, solved, line)).toEqual(wrong.map((each) => expect.closeTo(each, 9)));
});
