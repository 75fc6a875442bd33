// Tidying: as a lecturer writes it, the same value, nothing twice, in linear time.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/expression/evaluate.ts";
import { exactValue } from "../../src/expression/exact.ts";
import { type Expression, integer, name, partsOf, product, sum } from "../../src/expression/expression.ts";
import { tidy } from "../../src/expression/tidy.ts";
import { fromInteger, type Rational, rational, toNumber } from "../../src/number/rational.ts";
import { derivativeOf, formula, unicode } from "./formula.ts";
import { formulas, isTame, numbersFor } from "./random.ts";
import { treeText } from "./tree-text.ts";

describe("tidied formulas", () => {
  it.each([
    ["x*1", "x"],
    ["1*x*1*y", "xy"],
    ["0*x+y", "y"],
    ["x+0", "x"],
    ["0*x", "0"],
    ["x^1", "x"],
    ["x^0", "1"],
    ["1^x", "1"],
    ["2^3", "8"],
    ["x*2*3", "6x"],
    ["x*0.5*2", "x"],
    ["x*(2/3)", "2x/3"],
    ["0.5*x", "0.5x"],
    ["2.50*x", "2.5x"],
    ["x*(-2)", "−2x"],
    ["-(-x)", "x"],
    ["-x*(-y)", "xy"],
    ["x/(-y)", "−x/y"],
    ["x+x", "2x"],
    ["x-x", "0"],
    ["3*x+y-x", "2x + y"],
    ["x+(y+1)+2", "x + y + 3"],
    ["x*x^2", "x³"],
    ["(x^2)^3", "x⁶"],
    ["x/x^3", "1/x²"],
    ["2*x/x^2", "2/x"],
    ["x/x", "x/x"],
    ["x^2/x", "x²/x"],
    ["x/0", "x/0"],
    ["2*x/4", "x/2"],
    ["x/0.5", "2x"],
    ["x/y/z", "x/(yz)"],
    ["x/(y/z)", "xz/y"],
    ["(x+1)*(x+1)", "(x + 1)²"],
    ["x*y+y*x", "xy + yx"],
    ["x^(-1)", "x^(−1)"],
    ["0^0", "1"],
  ])("%s is %s", (text, expected) => {
    expect(unicode(tidy(formula(text)))).toBe(expected);
  });
});

const names = ["x", "y", "w1"];

/** Formulas and their derivatives, which have most to tidy. */
function untidy(functions: boolean): fc.Arbitrary<Expression> {
  const written = formulas({ names, depth: 3, functions });
  return fc.oneof(
    written,
    written.map((expression) => derivativeOf(expression, "x")),
  );
}

describe("tidying random formulas", () => {
  it("keeps the value", () => {
    fc.assert(
      fc.property(untidy(true), numbersFor(names), (expression, numbers) => {
        const valueFor = (each: string): number => numbers.get(each) ?? Number.NaN;
        fc.pre(isTame(expression, valueFor));
        const value = evaluate(expression, valueFor);
        const error = Math.abs(evaluate(tidy(expression), valueFor) - value);
        expect(error).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(value)));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps the exact value of a rational formula", () => {
    fc.assert(
      fc.property(
        untidy(false),
        fc.integer({ min: -7, max: 7 }),
        fc.integer({ min: 1, max: 7 }),
        (expression, n, d) => {
          const valueFor = (each: string): Rational =>
            each === "x" ? rational(BigInt(n), BigInt(d)) : fromInteger(n + 2);
          const value = exactValue(expression, valueFor);
          fc.pre(value !== undefined && Number.isFinite(evaluate(expression, (each) => toNumber(valueFor(each)))));
          expect(exactValue(tidy(expression), valueFor)).toEqual(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(untidy(true), (expression) => {
        const once = tidy(expression);
        expect(treeText(tidy(once))).toBe(treeText(once));
      }),
      { numRuns: 1000 },
    );
  });
});

/** How many parts are looked at while a sum of products with this many terms is tidied. */
function looksAt(terms: number): number {
  let looks = 0;
  const counted = (expression: Expression): Expression =>
    new Proxy(expression, {
      get: (target, key, receiver) => {
        if (key === "kind") looks += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const term = (index: number): Expression =>
    counted(product([counted(integer(index % 7)), counted(name(`x${index % 50}`))]));
  const tidied = tidy(sum(Array.from({ length: terms }, (_, index) => term(index))));
  expect(partsOf(tidied).length).toBeLessThanOrEqual(50);
  return looks;
}

it("looks ten times as often at ten times as many terms", () => {
  const ratio = looksAt(5000) / looksAt(500);
  expect(ratio).toBeGreaterThan(8);
  expect(ratio).toBeLessThan(12);
});

it("tidies a sum of 20,000 terms", () => {
  const terms = Array.from({ length: 20_000 }, (_, index) => name(`x${index % 3}`));
  expect(unicode(tidy(sum(terms)))).toBe("6667x₀ + 6667x₁ + 6666x₂");
});
