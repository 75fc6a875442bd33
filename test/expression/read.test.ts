// What formulas mean: the tree, the digits, the place of each part, and the places that people may read otherwise.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divisorsOf } from "../../src/expression/doubts.ts";
import { type Expression, type FunctionName, partsOf } from "../../src/expression/expression.ts";
import { readFormula } from "../../src/expression/read.ts";
import { anyNames, vocabularyOf } from "../../src/expression/vocabulary.ts";
import { readText, treeText } from "./tree-text.ts";

const lecture = vocabularyOf(["x", "y", "z", "u", "a", "b", "c", "x1", "x2", "w1", "w2", "θ1"]);

describe("products without a sign", () => {
  it.each([
    ["2x", "[2·x]"],
    ["2(x+1)", "[2·[x + 1]]"],
    ["x y", "[x·y]"],
    ["xy", "[x·y]"],
    ["w1x1", "[w1·x1]"],
    ["w1x1+w2x2", "[[w1·x1] + [w2·x2]]"],
    ["w_1x_1", "[w1·x1]"],
    ["w₁x₁", "[w1·x1]"],
    ["y(1-y)", "[y·[1 + [-y]]]"],
    ["(a)(b)", "[a·b]"],
    ["(a)b", "[a·b]"],
    ["2x^2", "[2·[x^2]]"],
    ["2x²y", "[2·[x^2]·y]"],
    ["2σ(z)", "[2·sigmoid(z)]"],
    ["xsin(x)", "[x·sin(x)]"],
    ["sin(x)cos(x)", "[sin(x)·cos(x)]"],
    ["|x||y|", "[abs(x)·abs(y)]"],
    ["2|x|y", "[2·abs(x)·y]"],
    ["2πx", "[2·<pi>·x]"],
    ["xe^x", "[x·exp(x)]"],
    ["x1(x)", "[x1·x]"],
    ["2√x", "[2·sqrt(x)]"],
    ["√x y", "[sqrt(x)·y]"],
    ["√2x", "[sqrt(2)·x]"],
  ])("%s", (text, tree) => expect(readText(text, lecture)).toBe(tree));
});

describe("signs that people write", () => {
  it.each([
    ["x²", "[x^2]"],
    ["x⁻¹", "[x^[-1]]"],
    ["x⁺²", "[x^2]"],
    ["x¹²", "[x^12]"],
    ["(x+1)²", "[[x + 1]^2]"],
    ["x₁", "x1"],
    ["a·b", "[a·b]"],
    ["a×b", "[a·b]"],
    ["a⋅b", "[a·b]"],
    ["a÷b", "[a/b]"],
    ["a−b", "[a + [-b]]"],
    ["−a", "[-a]"],
    ["σ(z)", "sigmoid(z)"],
    ["sigma(z)", "sigmoid(z)"],
    ["θ1", "θ1"],
    ["theta_1", "θ1"],
    ["√x", "sqrt(x)"],
    ["√ x", "sqrt(x)"],
    ["√(x+1)", "sqrt([x + 1])"],
    ["√√x", "sqrt(sqrt(x))"],
    ["√√(x)+1", "[sqrt(sqrt(x)) + 1]"],
    ["√|x|", "sqrt(abs(x))"],
    ["√sin(x)²", "[sqrt(sin(x))^2]"],
    ["√x+1", "[sqrt(x) + 1]"],
    ["|x|", "abs(x)"],
    ["||x|-1|", "abs([abs(x) + [-1]])"],
    ["|x·|y||", "abs([x·abs(y)])"],
    ["|√x|", "abs(sqrt(x))"],
    ["|x|²", "[abs(x)^2]"],
    ["|-x|", "abs([-x])"],
    ["x\u00a0+\ty", "[x + y]"],
    ["x\n+ y", "[x + y]"],
  ])("%s", (text, tree) => expect(readText(text, lecture)).toBe(tree));
});

describe("precedence", () => {
  it.each([
    ["-x^2", "[-[x^2]]"],
    ["(-x)^2", "[[-x]^2]"],
    ["-a*b/c", "[-[[a·b]/c]]"],
    ["(-a)*b", "[[-a]·b]"],
    ["a*-b", "[a·[-b]]"],
    ["a/b*c", "[[a/b]·c]"],
    ["a*b/c", "[[a·b]/c]"],
    ["a/b/c", "[[a/b]/c]"],
    ["a/(b/c)", "[a/[b/c]]"],
    ["a/b*c/x*y", "[[[[a/b]·c]/x]·y]"],
    ["a*(b*c)", "[a·[b·c]]"],
    ["(a*b)*c", "[[a·b]·c]"],
    ["a*b*c", "[a·b·c]"],
    ["a+(b+c)", "[a + [b + c]]"],
    ["a-b+c", "[a + [-b] + c]"],
    ["a-(b-c)", "[a + [-[b + [-c]]]]"],
    ["-a+b", "[[-a] + b]"],
    ["+a", "a"],
    ["a--b", "[a + [-[-b]]]"],
    ["a-b*c", "[a + [-[b·c]]]"],
    ["a^b^c", "[a^[b^c]]"],
    ["a^-b", "[a^[-b]]"],
    ["a^-b*c", "[[a^[-b]]·c]"],
    ["a^-b^c", "[a^[-[b^c]]]"],
    ["1/2y", "[[1/2]·y]"],
    ["1/y(1-y)", "[[1/y]·[1 + [-y]]]"],
    ["e^x", "exp(x)"],
    ["e^-x", "exp([-x])"],
    ["e²", "exp(2)"],
    ["e^x^2", "exp([x^2])"],
    ["(e)^x", "exp(x)"],
    ["e^y(1-y)", "[exp(y)·[1 + [-y]]]"],
    ["1/(1+e^-z)", "[1/[1 + exp([-z])]]"],
    ["((x))", "x"],
  ])("%s", (text, tree) => expect(readText(text, lecture)).toBe(tree));
});

describe("functions", () => {
  it.each([
    ["exp(x)", "exp(x)"],
    ["log(x)", "ln(x)"],
    ["log(x,2)", "log(x, 2)"],
    ["min(x, y)", "min(x, y)"],
    ["max(a, b, c)", "max(max(a, b), c)"],
    ["ReLU(x)", "relu(x)"],
    ["σ'(u)", "sigmoid'(u)"],
    ["σ′(u)", "sigmoid'(u)"],
    ["σ’(u)", "sigmoid'(u)"],
    ["log'(u)", "ln'(u)"],
    ["tanh (x)", "tanh(x)"],
    ["xσ'(u)y", "[x·sigmoid'(u)·y]"],
  ])("%s", (text, tree) => expect(readText(text, lecture)).toBe(tree));
});

describe("names of the author", () => {
  it.each<readonly [text: string, names: readonly string[], tree: string]>([
    ["2e-x", ["e", "x"], "[[2·e] + [-x]]"],
    ["2e-x", ["x"], "[[2·<e>] + [-x]]"],
    ["e^x", ["e", "x"], "[e^x]"],
    ["2e3", ["e"], "2e3"],
    ["2e3", ["e3"], "[2·e3]"],
    ["2e_3", ["e3"], "[2·e3]"],
    ["2e1_1", ["e1_1"], "[2·e1_1]"],
    ["2E3", ["E3"], "[2·E3]"],
    ["E/i+g*in", ["E", "i", "g", "in"], "[[E/i] + [g·in]]"],
    ["g(y)", ["g", "y"], "[g·y]"],
    ["exp(x)", ["exp", "x"], "[exp·x]"],
    ["sigma(1-σ)", ["σ"], "[σ·[1 + [-σ]]]"],
    ["(x-μ)/σ", ["x", "mu", "sigma"], "[[x + [-mu]]/sigma]"],
    ["pi r", ["π", "r"], "[π·r]"],
    ["theta_11^(1)x", ["theta_11^(1)", "x"], "[theta_11^(1)·x]"],
    ["θ₁₁⁽¹⁾x", ["theta_11^(1)", "x"], "[theta_11^(1)·x]"],
    ["theta_11^(1)", ["θ₁₁⁽¹⁾"], "θ₁₁⁽¹⁾"],
    ["a_1^(2)", ["a_1^(2)", "a_1"], "a_1^(2)"],
    ["a_1^(2)", ["a_1"], "[a_1^2]"],
    ["t11_1-t1_11", ["t11_1", "t1_11"], "[t11_1 + [-t1_11]]"],
    ["0x1", ["x1"], "[0·x1]"],
    ["true*and", ["true", "and"], "[true·and]"],
    ["y\u0302-y", ["ŷ", "y"], "[ŷ + [-y]]"],
    [
      "__proto__+constructor*toString",
      ["__proto__", "constructor", "toString"],
      "[__proto__ + [constructor·toString]]",
    ],
  ])("%s among %j", (text, names, tree) => expect(readText(text, vocabularyOf(names))).toBe(tree));
});

describe("functions of the author", () => {
  const functions = new Map<string, FunctionName>([
    ["g", "sigmoid"],
    ["σ", "tanh"],
    ["h_1", "max"],
  ]);
  const own = vocabularyOf(["g", "y"], functions);

  it.each([
    ["g(y)", "sigmoid(y)"],
    ["g'(y)", "sigmoid'(y)"],
    ["yg(y)", "[y·sigmoid(y)]"],
    ["g(y)+g", "[sigmoid(y) + g]"],
    ["sigma(y)", "tanh(y)"],
    ["h₁(y, 0)", "max(y, 0)"],
    ["exp(y)", "exp(y)"],
    ["h1 y", "function-needs-bracket"],
  ])("%s", (text, tree) => expect(readText(text, own)).toBe(tree));
});

describe("where any name will do", () => {
  it.each([
    ["pie", "pie"],
    ["w1x1", "w1x1"],
    ["import*E", "[import·E]"],
    ["x1(1-x1)", "[x1·[1 + [-x1]]]"],
    ["theta_1(x)", "[theta_1·x]"],
    ["(x-μ)/σ", "[[x + [-μ]]/σ]"],
    ["σ(x)", "sigmoid(x)"],
    ["5 cm", "[5·cm]"],
    ["foo(x)", "unknown-function"],
    ["constructor(x)", "unknown-function"],
    ["sin x", "function-needs-bracket"],
    ["x".repeat(65), "unknown-name"],
  ])("%s", (text, tree) => expect(readText(text, anyNames)).toBe(tree));

  it("takes names apart that are known", () => {
    expect(readText("yz+q", { ...vocabularyOf(["y", "z"]), open: true })).toBe("[[y·z] + q]");
  });
});

describe("digits as written", () => {
  it.each([".5", "3.", "1.5e-3", "2.50", "1E3", "007", "0.10"])("%s", (text) => expect(readText(text)).toBe(text));

  it(".5x", () => expect(readText(".5x")).toBe("[.5·x]"));
  it("3.x", () => expect(readText("3.x")).toBe("[3.·x]"));
  it("3.+x", () => expect(readText("3.+x")).toBe("[3. + x]"));
  it("the value of 1.5e-3 is exact", () => {
    const read = readFormula("1.5e-3");
    expect(read.ok && read.value.expression).toMatchObject({ value: { numerator: 3n, denominator: 2000n } });
  });
});

/** The text of each part, by the tree of the part. */
function placesIn(text: string): ReadonlyMap<string, string> {
  const read = readFormula(text, lecture);
  if (!read.ok) throw new Error(read.problem.code);
  return new Map([...read.value.spans].map(([part, { start, end }]) => [treeText(part), text.slice(start, end)]));
}

describe("places of parts", () => {
  it.each([
    ["2x + y", "[2·x]", "2x"],
    ["x² + w₁x₁", "[w1·x1]", "w₁x₁"],
    ["x² + w₁x₁", "x1", "x₁"],
    ["x² + w₁x₁", "[x^2]", "x²"],
    ["x⁻¹y", "[x^[-1]]", "x⁻¹"],
    ["x⁻¹y", "[-1]", "⁻¹"],
    ["x⁻¹y", "y", "y"],
    ["a - b·c", "[-[b·c]]", "- b·c"],
    ["-a*b/c", "[-[[a·b]/c]]", "-a*b/c"],
    ["-a*b/c", "[[a·b]/c]", "a*b/c"],
    ["(a+b)*(b+c)/2", "[[a + b]·[b + c]]", "(a+b)*(b+c)"],
    ["(a+b)*(b+c)/2", "[b + c]", "b+c"],
    ["2 σ( (a) ) + 1", "sigmoid(a)", "σ( (a) )"],
    ["2 σ'(u)", "sigmoid'(u)", "σ'(u)"],
    ["1+||x|-1|", "abs(x)", "|x|"],
    ["1+||x|-1|", "abs([abs(x) + [-1]])", "||x|-1|"],
    ["√x y", "sqrt(x)", "√x"],
    ["max(a, b, c)·2", "max(max(a, b), c)", "max(a, b, c)"],
    ["e^( x )y", "exp(x)", "e^( x )"],
  ])("in %s, %s is at %s", (text, part, place) => expect(placesIn(text).get(part)).toBe(place));

  it("every part of a formula has a place", () => {
    const read = readFormula("-(a - 2b)/c²·max(a, |b|, √c) + e^-x", lecture);
    if (!read.ok) throw new Error(read.problem.code);
    const { expression, spans } = read.value;
    expect(allParts(expression).filter((part) => !spans.has(part))).toEqual([]);
  });
});

function allParts(expression: Expression): readonly Expression[] {
  return [expression, ...partsOf(expression).flatMap(allParts)];
}

describe("places that people may read otherwise", () => {
  it.each([
    ["1/2y", ["2y"]],
    ["1/y(1-y)", ["y(1-y)"]],
    ["1/2xy + z", ["2xy"]],
    ["1/x²y", ["x²y"]],
    ["a/b c + 1/(2)x", ["b c", "(2)x"]],
    ["(1/2y)z", ["2y"]],
    ["1/2y*x/3z", ["2y", "3z"]],
    ["1/2*y", []],
    ["1/(2y)", []],
    ["(1/2)y", []],
    ["2y/3", []],
    ["1/2+3y", []],
    ["1/x*2y", []],
  ])("%s: %o", (text, places) => {
    const read = readFormula(text, lecture);
    if (!read.ok) throw new Error(read.problem.code);
    expect(divisorsOf(read.value.doubts).map(({ start, end }) => text.slice(start, end))).toEqual(places);
  });
});

describe("any text at all", () => {
  const pieces = [
    ..."xyz0129.+-*/^()|,√'σ²⁻₁·e ;=!\n_",
    "sin",
    "max(",
    "w1x1",
    "⁽¹⁾",
    "𝑥",
    "\ud800",
    "||",
    "1e3",
    "log(",
  ];
  const scraps = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((chosen) => chosen.join(""));
  const anyText = fc.oneof(fc.string({ unit: "binary" }), scraps);

  it("is read or refused with a place inside the text, with and without known names", () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(anyNames, lecture), (text, vocabulary) => {
        const read = readFormula(text, vocabulary);
        const spans = read.ok
          ? [...read.value.spans.values(), ...read.value.doubts.map(({ span }) => span)]
          : [read.problem.span];
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 20_210_701, numRuns: 3000 },
    );
  });

  it("with balanced parts means the same with blanks around every sign", () => {
    const atom = fc.constantFrom("x", "y", "2", "2.5", "w1x1", "(a+b)", "|x-1|", "σ(z)", "x²", "√y");
    const sign = fc.constantFrom("+", "-", "*", "/", "·", "^");
    const formula = fc.tuple(atom, fc.array(fc.tuple(sign, atom), { maxLength: 8 }));
    fc.assert(
      fc.property(formula, ([first, rest]) => {
        const tight = first + rest.map(([mark, operand]) => mark + operand).join("");
        const wide = first + rest.map(([mark, operand]) => `  ${mark} ${operand}`).join("");
        expect(readText(wide, lecture)).toBe(readText(tight, lecture));
      }),
    );
  });
});
