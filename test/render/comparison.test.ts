// A verdict on two formulas, as it is shown and as programs get it.

import { expect, it } from "vitest";
import { compareTexts } from "../../src/expression/compare-text.ts";
import { comparisonText, jsonComparison } from "../../src/render/comparison.ts";

function text(a: string, b: string, plain = false): readonly string[] {
  return comparisonText({ a, b, result: compareTexts(a, b) }, 80, plain).split("\n");
}

it("the same by algebra", () => {
  expect(text("(x+1)^2", "x^2+2x+1")).toEqual([
    "The same function wherever both are defined, by algebra.",
    "  a = (x + 1)²",
    "  b = x² + 2x + 1",
  ]);
});

it("different, with a plain point", () => {
  expect(text("sqrt(x^2)", "x")).toEqual([
    "Different: their values are not the same everywhere.",
    "  a = √(x²)",
    "  b = x",
    "  At x = −2: a is 2, b is −2.",
  ]);
});

it("different by little, with as many digits as show it", () => {
  expect(text("x", "x + 1e-12").at(-1)).toBe("  At x = 2: a is 2, b is 2.000000000001.");
});

it("in ASCII", () => {
  expect(text("sin^2 θ", "2", true)).toEqual([
    "Different: their values are not the same everywhere.",
    "  a = sin(theta)^2",
    "  b = 2",
    "  At theta = 2: a is 0.826822, b is 2.",
  ]);
});

it("what may be read in two ways is said", () => {
  expect(text("1/2y", "y/2")[3]).toBe(
    "  Of `2y` only the first factor is below the /. If you mean all of it, put it in brackets.",
  );
});

it("unreadable, with the place underlined", () => {
  expect(text("x", "2 sin(x")).toEqual([
    "b: The bracket that opens here is not closed. Write the `)` that belongs to it.",
    "  2 sin(x",
    "       ^",
  ]);
});

it("as JSON", () => {
  const json = (a: string, b: string) => jsonComparison({ a, b, result: compareTexts(a, b) });
  expect(json("ab", "b·a")).toEqual({
    version: 1,
    verdict: "same",
    reason: "exact",
    understood: { a: "a*b", b: "b*a" },
  });
  expect(json("x", "2x")).toMatchObject({ verdict: "different", witness: { at: { x: 2 }, a: 2, b: 4 } });
  expect(json("ln(x)", "ln(-x)")).toMatchObject({ verdict: "different", reason: "apart", witness: { b: null } });
  expect(json("x?", "x")).toMatchObject({ verdict: "unreadable", unreadable: { side: "a", start: 1, end: 2 } });
});
