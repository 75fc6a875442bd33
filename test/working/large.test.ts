// Sizes at which anything that recurses on nodes, lines or terms would overflow the stack.

import { expect, it } from "vitest";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { workingFrom } from "./cases.ts";

const size = 20_000;

it("one formula with 20,000 terms", () => {
  const terms = Array.from({ length: size }, (_, index) => `w${index}*x`);
  const working = workingFrom({ y: terms.join("+"), z: "y^2" }, ["w0", `w${size - 1}`]);
  const given = new Map([["x", 0.5], ...terms.map((_, index): [string, number] => [`w${index}`, 0.001])]);
  const values = evaluatorOf(working)({ given, rate: 0.01 });
  expect(values.of("y")).toBeCloseTo(10, 9);
  expect(values.of(`adjoint:w${size - 1}`)).toBeCloseTo(10, 9);
});

it("a chain of 20,000 logistic nodes", () => {
  const nodes = Array.from({ length: size - 1 }, (_, index) => [`a${index + 1}`, `sigmoid(4*a${index}-2)`]);
  const working = workingFrom({ a0: "w", ...Object.fromEntries(nodes) }, ["w"]);
  const values = evaluatorOf(working)({ given: new Map([["w", 0.5]]), rate: 0.01 });
  expect(values.of(`a${size - 1}`)).toBe(0.5);
  expect(values.of("adjoint:w")).toBe(1);
}, 20_000);
