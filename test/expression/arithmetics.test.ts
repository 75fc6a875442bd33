// The three arithmetics that formulas are compared in: bounds that hold, digits that are right, residues that prove.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Ball, ballFrom } from "../../src/expression/ball.ts";
import { balls } from "../../src/expression/ball-functions.ts";
import { readWide } from "../../src/expression/compare-text.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { interpreter, isGap } from "../../src/expression/interpret.ts";
import { point } from "../../src/expression/interval.ts";
import { intervals } from "../../src/expression/interval-functions.ts";
import { isRational, likeness } from "../../src/expression/residue.ts";
import { formulas, numbersFor } from "./random.ts";

function wide(text: string): Expression {
  const read = readWide(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return read.value.expression;
}

const inIntervals = interpreter(intervals);
const inBalls = interpreter(balls);
const nothing = () => "unknown" as const;

function middleOf({ middle, exponent }: Ball): number {
  const shift = Math.max(0, middle.toString(2).length - 60);
  return Number(middle >> BigInt(shift)) * 2 ** (exponent + shift);
}

const names = ["x", "y"];

describe("an interval", () => {
  it("holds the value that sixty digits give", () => {
    const formula = formulas({ names, depth: 3, functions: true, slopes: true });
    fc.assert(
      fc.property(formula, numbersFor(names), (expression, values) => {
        const interval = inIntervals(expression, (name) => point(values.get(name) ?? 0));
        const exact = inBalls(expression, (name) => ballFrom(values.get(name) ?? 0));
        if (isGap(interval) || isGap(exact)) return;
        const value = middleOf(exact);
        const room = Math.abs(value) * 2 ** -52 + 1e-320;
        expect(value).toBeGreaterThanOrEqual(interval.low - room);
        expect(value).toBeLessThanOrEqual(interval.high + room);
      }),
      { seed: 20_210_706, numRuns: 3000 },
    );
  });

  it.each([
    ["1/(x-x)", "undefined"],
    ["ln(-x)", "undefined"],
    ["sqrt(-x)", "undefined"],
    ["asin(x+1)", "undefined"],
    ["(-x)^0.5", "undefined"],
    ["0^x*0+(x-x)^(x-x)", "undefined"],
    ["exp(x*1e5)", "unknown"],
    ["1/(sin(x)^2+cos(x)^2-1)", "unknown"],
  ])("of %s at 2 is %s", (text, gap) => expect(inIntervals(wide(text), () => point(2))).toBe(gap));
});

describe("sixty digits", () => {
  // Digits from Abramowitz and Stegun, table 1.1, and from the continued fractions of the roots.
  it.each([
    ["pi", "3.14159265358979323846264338327950288419716939937510"],
    ["e", "2.71828182845904523536028747135266249775724709369995"],
    ["ln(2)", "0.69314718055994530941723212145817656807550013436025"],
    ["ln(10)", "2.30258509299404568401799145468436420760110148862877"],
    ["sqrt(2)", "1.41421356237309504880168872420969807856967187537694"],
    ["cbrt(2)", "1.25992104989487316476721060727822835057025146470150"],
    ["sin(1)", "0.84147098480789650665250232163029899962256306079837"],
    ["atan(1)*4", "3.14159265358979323846264338327950288419716939937510"],
    ["e^pi", "23.1406926327792690057290863679485473802661062426002"],
  ])("of %s are right", (text, digits) => {
    const rest = inBalls(wide(`${text} - ${digits}`), nothing);
    expect(isGap(rest) ? rest : Math.abs(middleOf(rest))).toBeLessThan(1e-47);
  });
});

describe("residues", () => {
  it.each([
    ["(x+1)^2", "x^2+2x+1", "equal"],
    ["(x^2-1)/(x-1)", "x+1", "equal"],
    ["sin((x+1)^2)", "sin(x^2+2x+1)", "equal"],
    ["sqrt(x)^4", "x^0.5*sqrt(x)^3", "equal"],
    ["x", "x+1e-300", "unequal"],
    ["sin(x)", "sin(y)", "unequal"],
    ["1/(x-x)", "1", "nowhere defined"],
  ])("of %s and %s are %s", (left, right, expected) => expect(likeness(wide(left), wide(right))).toBe(expected));

  it.each([
    ["(x+1)^100000/pi", true],
    ["x^(2/2)", true],
    ["x^0.5", false],
    ["e*x", false],
    ["2^x", false],
    ["|x|", false],
  ])("decide %s: %s", (text, expected) => expect(isRational(wide(text))).toBe(expected));
});
