// The rational column: exact where it is known, silent where it is not, and never at odds with the doubles.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/expression/evaluate.ts";
import { exactValue } from "../../src/expression/exact.ts";
import { type Rational, rational, toNumber } from "../../src/number/rational.ts";
import { formula } from "./formula.ts";
import { formulas, isTame } from "./random.ts";

const x = rational(2n, 3n);

function exactText(text: string): string | undefined {
  const value = exactValue(formula(text), (name) => (name === "x" ? x : undefined));
  return value === undefined ? undefined : `${value.numerator}/${value.denominator}`;
}

describe("exact values with x = 2/3", () => {
  it.each([
    ["0.1+0.2", "3/10"],
    ["x", "2/3"],
    ["3*x-2", "0/1"],
    ["x^2/4", "1/9"],
    ["x^(-2)", "9/4"],
    ["0^0", "1/1"],
    ["sqrt(4/9)", "2/3"],
    ["abs(-x)", "2/3"],
    ["relu(x)", "2/3"],
    ["relu(-x)", "0/1"],
    ["max(x, 0.7)", "7/10"],
    ["min(x, 0.7)", "2/3"],
    ["softsign(1)", "1/2"],
    ["σ(0)", "1/2"],
    ["σ'(0)", "1/4"],
    ["tanh'(0)", "1/1"],
    ["exp(0)", "1/1"],
    ["exp(3*x-2)", "1/1"],
    ["log(1)", "0/1"],
    ["log(1, 2)", "0/1"],
    ["cos(0)", "1/1"],
    ["0*x", "0/1"],
    ["0*exp(x)", "0/1"],
    ["(3*x-2)/exp(x)", "0/1"],
    ["step(x)", "1/1"],
    ["sgn(-x)", "-1/1"],
  ])("%s is %s", (text, expected) => expect(exactText(text)).toBe(expected));

  it.each([
    "1/0",
    "x/(3x-2)",
    "0^(-1)",
    "sqrt(2)",
    "sqrt(-1)",
    "exp(1)",
    "σ(x)",
    "π",
    "y",
    "2^0.5",
    "log(1, 1)",
    "10^400",
  ])("%s has none", (text) => expect(exactText(text)).toBeUndefined());
});

it("takes each part once, however deeply formulas nest", () => {
  const deep = Array.from({ length: 60 }).reduce<string>((inside) => `(${inside})/2*3`, "x");
  const start = performance.now();
  exactValue(formula(deep), () => x);
  expect(performance.now() - start).toBeLessThan(1000);
});

describe("random formulas", () => {
  const names = ["x", "y"];
  const tenths = fc.integer({ min: -20, max: 20 }).map((n) => rational(BigInt(n), 10n));
  it.each<readonly [string, boolean]>([
    ["rational", false],
    ["of all functions", true],
  ])("%s: where an exact value is known, the doubles agree", (_, functions) => {
    fc.assert(
      fc.property(formulas({ names, depth: 3, functions, slopes: true }), tenths, tenths, (expression, a, b) => {
        const exactOf = (name: string): Rational => (name === "x" ? a : b);
        const valueFor = (name: string): number => toNumber(exactOf(name));
        const exact = exactValue(expression, exactOf);
        fc.pre(exact !== undefined && isTame(expression, valueFor));
        expect(evaluate(expression, valueFor)).toBeCloseTo(exact === undefined ? Number.NaN : toNumber(exact), 8);
      }),
      { numRuns: 500 },
    );
  });

  it("without functions have an exact value wherever they have a finite one", () => {
    fc.assert(
      fc.property(formulas({ names, depth: 3, functions: false }), tenths, tenths, (expression, a, b) => {
        const exactOf = (name: string): Rational => (name === "x" ? a : b);
        fc.pre(isTame(expression, (name) => toNumber(exactOf(name))));
        expect(exactValue(expression, exactOf)).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });
});
