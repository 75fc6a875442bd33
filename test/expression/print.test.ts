// Printing: what is printed reads back as the same tree, with the fewest brackets; KaTeX takes every TeX.

import fc from "fast-check";
import katex from "katex";
import { describe, expect, it } from "vitest";
import { call, type Expression, integer, product, sum } from "../../src/expression/expression.ts";
import { printTex } from "../../src/expression/print-tex.ts";
import { printText, type TextStyle } from "../../src/expression/print-text.ts";
import { readFormula } from "../../src/expression/read.ts";
import { vocabularyOf } from "../../src/expression/vocabulary.ts";
import { parseableStyle, plainStyle, texStyle, unicodeStyle } from "../../src/render/style.ts";
import { workingOf } from "./formula.ts";
import { formulas } from "./random.ts";
import { treeText } from "./tree-text.ts";

const names = ["x", "y1", "w_2", "θ", "theta_11^(1)", "t11_1", "in", "rate2b"];
const working = workingOf(names.join("+"));
const vocabulary = vocabularyOf(names);

function readBack(text: string): string {
  const read = readFormula(text, vocabulary);
  return read.ok ? treeText(read.value.expression) : `${read.problem.code} in ${text}`;
}

function tree(text: string): Expression {
  const read = readFormula(text, vocabulary);
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return read.value.expression;
}

describe.each<readonly [string, TextStyle]>([
  ["Unicode", unicodeStyle(working)],
  ["plain", plainStyle(working)],
  ["parseable", parseableStyle(working)],
])("%s text", (_, style) => {
  it("reads back as the same tree", () => {
    fc.assert(
      fc.property(formulas({ names, depth: 3, functions: true, slopes: true }), (expression) => {
        expect(readBack(printText(expression, style))).toBe(treeText(expression));
      }),
      { numRuns: 2000 },
    );
  });
});

describe("Unicode text has the fewest brackets", () => {
  it.each([
    ["2*(x+1)", "2(x + 1)"],
    ["(2*x)+1", "2x + 1"],
    ["x*y1", "xy₁"],
    ["x*2", "x · 2"],
    ["2*3", "2 · 3"],
    ["x*(-2)", "x · (−2)"],
    ["-(x*y1)", "−xy₁"],
    ["(-x)*y1", "(−x)y₁"],
    ["-(x+1)", "−(x + 1)"],
    ["x-(y1-1)", "x − (y₁ − 1)"],
    ["x+(y1+1)", "x + (y₁ + 1)"],
    ["x-(-2)", "x − (−2)"],
    ["(x/y1)/θ", "x/y₁/θ"],
    ["x/(y1/θ)", "x/(y₁/θ)"],
    ["x/(2*y1)", "x/(2y₁)"],
    ["(1/2)*y1", "1/2 · y₁"],
    ["(x^2)^3", "(x²)³"],
    ["x^(y1^2)", "x^(y₁²)"],
    ["x^(-1)", "x^(−1)"],
    ["(-x)^2", "(−x)²"],
    ["-x^2", "−x²"],
    ["e^(x+1)", "e^(x + 1)"],
    ["exp(x)^2", "(e^x)²"],
    ["e^x", "e^x"],
    ["sin(x)^2", "sin(x)²"],
    ["abs(x)", "|x|"],
    ["σ(x)*(1-σ(x))", "σ(x)(1 − σ(x))"],
    ["σ'(x)", "σ′(x)"],
    ["log(x, 2)", "log(x, 2)"],
    ["x*theta_11^(1)", "xθ₁₁⁽¹⁾"],
    ["(theta_11^(1))^2", "(θ₁₁⁽¹⁾)²"],
    ["in*x", "in · x"],
  ])("%s is %s", (text, expected) => expect(printText(tree(text), unicodeStyle(working))).toBe(expected));
});

describe("powers of ten stand in brackets where they would fall apart", () => {
  it.each([
    ["8.3e-7^2", "(8.3·10⁻⁷)²", "(8.3\\cdot 10^{-7})^{2}"],
    ["x/8.3e-7", "x/(8.3·10⁻⁷)", "\\frac{x}{8.3\\cdot 10^{-7}}"],
    ["x*8.3e-7", "x · 8.3·10⁻⁷", "x \\cdot 8.3\\cdot 10^{-7}"],
    ["8.3e-7+x", "8.3·10⁻⁷ + x", "8.3\\cdot 10^{-7} + x"],
  ])("%s is %s and %s", (text, unicode, tex) => {
    expect(printText(tree(text), unicodeStyle(working))).toBe(unicode);
    expect(printTex(tree(text), texStyle(working))).toBe(tex);
  });
});

describe("TeX", () => {
  it.each([
    ["2*(x+1)", "2 (x + 1)"],
    ["x/(y1+1)", "\\frac{x}{y_{1} + 1}"],
    ["(x/y1)^2", "\\left(\\frac{x}{y_{1}}\\right)^{2}"],
    ["e^(-x)", "e^{-x}"],
    ["2*3", "2 \\cdot 3"],
    ["sqrt(x)", "\\sqrt{x}"],
    ["step(x)", "\\mathbf{1}[x > 0]"],
    ["log(x, 2)", "\\log_{2}(x)"],
    ["x*(-2)", "x \\cdot (-2)"],
    ["abs(x)", "\\left|x\\right|"],
  ])("of %s is %s", (text, expected) => expect(printTex(tree(text), texStyle(working))).toBe(expected));

  it("is taken by KaTeX in its strictest mode", () => {
    fc.assert(
      fc.property(formulas({ names, depth: 3, functions: true, slopes: true }), (expression) => {
        const tex = printTex(expression, texStyle(working));
        expect(() =>
          katex.renderToString(tex, { strict: "error", throwOnError: true, trust: false, output: "mathml" }),
        ).not.toThrow();
      }),
      { numRuns: 2000 },
    );
  });

  it("is different for different values", () => {
    const style = texStyle(working);
    const pairs = [
      ["(x+1)*2", "x+1*2"],
      ["(-x)^2", "-x^2"],
      ["(x/y1)^2", "x/y1^2"],
      ["(e^x)^2", "e^(x^2)"],
      ["x-(y1-1)", "x-y1-1"],
      ["2*(3*x)", "23*x"],
    ] as const;
    for (const [left, right] of pairs) expect(printTex(tree(left), style)).not.toBe(printTex(tree(right), style));
  });
});

describe("a negative number that leads a product stands in brackets", () => {
  const literal = (value: number): Expression => integer(value);
  const times = (...factors: readonly number[]): Expression => product(factors.map(literal));
  it.each([
    ["not in front of everything", times(-2, 3), "−2 · 3", "-2 \\cdot 3"],
    ["where another factor is negative", times(-2, -3), "(−2) · (−3)", "(-2) \\cdot (-3)"],
    ["in a sum", sum([times(-2, 3), literal(1)]), "(−2) · 3 + 1", "(-2) \\cdot 3 + 1"],
    [
      "not behind an opening bracket",
      product([literal(5), sum([times(-2, -3), literal(1)])]),
      "5 · (−2 · (−3) + 1)",
      "5 \\cdot (-2 \\cdot (-3) + 1)",
    ],
    ["not where a function opens", call("sigmoid", times(-2, 3)), "σ(−2 · 3)", "\\sigma(-2 \\cdot 3)"],
  ] as const)("%s", (_, expression, text, tex) => {
    expect(printText(expression, unicodeStyle(working))).toBe(text);
    expect(printTex(expression, texStyle(working))).toBe(tex);
  });
});
