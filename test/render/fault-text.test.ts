import { describe, expect, it } from "vitest";
import type { FaultKind } from "../../src/expression/fault.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import { decimalFromNumber, toRational } from "../../src/number/decimal.ts";
import { faultText } from "../../src/render/fault-text.ts";
import { buildWorking } from "../../src/working/build.ts";
import { type GivenNumber, type LineFault, solve } from "../../src/working/solve.ts";

const seen = new Set<FaultKind>();

function given(value: number): GivenNumber {
  return { exact: toRational(decimalFromNumber(value)), value };
}

function working(formulas: Readonly<Record<string, string>>) {
  const definitions = Object.entries(formulas).map(([name, formula]) => ({ name, formula }));
  const result = buildGraph({ definitions });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return buildWorking({ graph: result.graph, train: result.graph.leaves, direction: "descent" });
}

/** What is said about the first line without a value. */
function messageFor(formulas: Readonly<Record<string, string>>, leaves: Readonly<Record<string, number>>, rate = 0.1) {
  const built = working(formulas);
  const numbers = new Map(Object.entries(leaves).map(([name, value]) => [name, given(value)]));
  const result = solve(built, { given: numbers, rate: given(rate) }, 4);
  if (result.ok) return "a value for every line";
  if (result.fault.fault !== undefined) seen.add(result.fault.fault.kind);
  return faultText(built, result.fault);
}

describe("a value that does not exist", () => {
  it.each([
    [{ z: "1/(x - 1)" }, { x: 1 }, "In z = 1/(x − 1): x − 1 is 0, so this divides by zero. Choose another x."],
    [{ y: "x - 1", z: "2 + 1/y" }, { x: 1 }, "In z = 2 + 1/y: y is 0, so 1/y divides by zero. Choose another x."],
    [{ z: "1/0 + x" }, { x: 1 }, "In z = 1/0 + x: There is a 0, so 1/0 divides by zero. Choose other numbers."],
    [{ z: "ln(y)" }, { y: -0.5 }, "In z = ln(y): ln(y) needs a positive y; here y = −0.5. Choose another y."],
    [
      { z: "3 + ln(x - 1)" },
      { x: 0.5 },
      "In z = 3 + ln(x − 1): ln(x − 1) needs a positive x − 1; here x − 1 = −0.5. Choose another x.",
    ],
    [{ z: "x ln(0)" }, { x: 1 }, "In z = x · ln(0): ln(0) needs a positive number. Choose other numbers."],
    [
      { z: "log(x, b)" },
      { x: 2, b: 1 },
      "In z = log(x, b): log(x, b) needs a positive base other than 1; here b = 1. Choose another b.",
    ],
    [{ z: "sqrt(y)" }, { y: -4 }, "In z = √(y): √(y) needs y to be 0 or more; here y = −4. Choose another y."],
    [{ z: "x^(-2)" }, { x: 0 }, "In z = x^(−2): x is 0, and 0 to the power of −2 divides by zero. Choose another x."],
    [
      { z: "x^0.5" },
      { x: -2 },
      "In z = x^0.5: x^0.5 needs a base of 0 or more, as the exponent 0.5 is not whole; here x = −2. Choose another x.",
    ],
    [{ z: "e^y" }, { y: 800 }, "In z = e^y: e^y is too large to compute: y = 800. Choose another y."],
    [
      { z: "exp(x^2)^2" },
      { x: 20.25 },
      "In z = (e^(x²))²: (e^(x²))² is too large to compute: e^(x²) = 1.224·10¹⁷⁸. Choose another x.",
    ],
  ])("%j at %j", (formulas, leaves, message) => expect(messageFor(formulas, leaves)).toBe(message));
});

describe("a line after the forward pass", () => {
  it("is named by its symbol", () => {
    expect(messageFor({ z: "sqrt(x)" }, { x: 0 })).toBe(
      "In dz/dx = 1/(2 · √(x)): 2 · √(x) is 0, so this divides by zero. Choose another x.",
    );
  });

  it("with the new parameters blames the learning rate", () => {
    expect(messageFor({ y: "ln(x)" }, { x: 1 }, 2)).toBe(
      "In y′ = ln(x′): ln(x′) needs a positive x′; here x′ = −1. Choose a smaller learning rate, or other numbers.",
    );
  });
});

it("many leaves are not listed", () => {
  expect(messageFor({ z: "exp(a b c d)" }, { a: 10, b: 20, c: 30, d: 40 })).toMatch(
    /: abcd = 240000\. Choose other numbers\.$/u,
  );
});

it("a long formula is shortened", () => {
  const message = messageFor({ z: `1/x + ${"x + ".repeat(100)}1` }, { x: 0 });
  expect(message).toMatch(/^In z = 1\/x \+ x .{40,60}…: x is 0, so 1\/x divides by zero\./u);
});

it("a line whose fault is not found is named all the same", () => {
  const built = working({ z: "x^2" });
  const line = built.lines.get("value:z");
  const fault: LineFault | undefined = line && { line, fault: undefined };
  expect(fault && faultText(built, fault)).toBe("z = x² has no finite value. Choose another x.");
});

it("every kind of fault has a message above", () => {
  const kinds: Readonly<Record<FaultKind, true>> = {
    "division by zero": true,
    "power of zero": true,
    "power of a negative number": true,
    logarithm: true,
    "logarithm base": true,
    root: true,
    overflow: true,
  };
  expect([...seen].sort()).toEqual(Object.keys(kinds).sort());
});
