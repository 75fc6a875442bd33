// Derivatives as a lecturer writes them, and the rules that they are told by.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Derivation, differentiator, rebuild } from "../../src/expression/derive.ts";
import { evaluate } from "../../src/expression/evaluate.ts";
import { partialId } from "../../src/working/line.ts";
import { centralDifference, mathjsDerivative, mathjsText } from "../oracles.ts";
import { derivativeOf, formula, unicode, workingOf } from "./formula.ts";
import { formulas, isTame, numbersFor } from "./random.ts";

/** The local partial of a node with this formula, in which the node is called `own`. */
function partialOf(text: string, variable: string): string {
  const line = workingOf(text).lines.get(partialId("own", variable));
  if (line === undefined) throw new Error(`no partial for ${variable}`);
  return unicode(line.formula);
}

describe("derivatives read as on a board", () => {
  it.each([
    ["(x+1)^2", "x", "2(x + 1)"],
    ["x+x^3", "x", "1 + 3x²"],
    ["0.5*(y-t)^2", "y", "y − t"],
    ["0.5*(y-t)^2", "t", "−(y − t)"],
    ["(x-t)^2/2", "x", "x − t"],
    ["sigmoid(y)", "y", "own · (1 − own)"],
    ["sigmoid(2x+1)", "x", "2 · own · (1 − own)"],
    ["tanh(a)", "a", "1 − own²"],
    ["1/d", "d", "−1/d²"],
    ["-1/x", "x", "1/x²"],
    ["1/x^2", "x", "−2/x³"],
    ["x/y", "x", "1/y"],
    ["x/y", "y", "−x/y²"],
    ["x*y/z", "z", "−xy/z²"],
    ["x^2/y", "x", "2x/y"],
    ["(x^2+1)/(x-1)", "x", "(2x(x − 1) − (x² + 1))/(x − 1)²"],
    ["x/(x+1)", "x", "1/(x + 1)²"],
    ["x*y*z", "y", "xz"],
    ["x*x", "x", "2x"],
    ["(x+1)*(x+2)", "x", "2x + 3"],
    ["x^2*exp(x)", "x", "2x · e^x + x² · e^x"],
    ["x^x", "x", "x · x^(x − 1) + x^x · ln(x)"],
    ["2^x", "x", "2^x · ln(2)"],
    ["x^n", "x", "n · x^(n − 1)"],
    ["x^0.5", "x", "0.5 · x^(−0.5)"],
    ["x^-2", "x", "−2 · x^(−3)"],
    ["1/3*x^3", "x", "x²"],
    ["2.50*x", "x", "2.5"],
    ["log(x)", "x", "1/x"],
    ["log(x^2)", "x", "2/x"],
    ["log(x,2)", "x", "1/(x · ln(2))"],
    ["log(2,x)", "x", "−ln(2)/(x · ln(x)²)"],
    ["(y1-a1)^2/4+(y2-a2)^2/4", "a1", "−(y₁ − a₁)/2"],
    ["0.25*((y1-a1)^2+(y2-a2)^2)", "a1", "−0.5(y₁ − a₁)"],
    ["-(y*log(a)+(1-y)*log(1-a))", "a", "−(y/a − (1 − y)/(1 − a))"],
    ["-log(y)", "y", "−1/y"],
    ["w1*x1+w2*x2", "w1", "x₁"],
    ["w*x+b", "b", "1"],
    ["w2*z+w3*x+z*x", "x", "w₃ + z"],
    ["(x+y)*z", "x", "z"],
    ["(x+y)*z", "z", "x + y"],
    ["-s", "s", "−1"],
    ["exp(-x)", "x", "−e^(−x)"],
    ["sqrt(x)", "x", "1/(2 · √(x))"],
    ["sqrt(x^2+1)", "x", "x/√(x² + 1)"],
    ["abs(x)", "x", "sgn(x)"],
    ["sin(x)^2", "x", "2sin(x) · cos(x)"],
    ["cos(2x)", "x", "−2sin(2x)"],
    ["tan(x)", "x", "1/cos(x)²"],
    ["sinh(x)", "x", "cosh(x)"],
    ["cosh(x)", "x", "sinh(x)"],
    ["relu(2*z)", "z", "2step(2z)"],
    ["softplus(z)", "z", "σ(z)"],
    ["softsign(z)", "z", "1/(1 + |z|)²"],
    ["max(x,y)", "x", "step(x − y)"],
    ["min(x,y)", "x", "1 − step(x − y)"],
  ])("%s by %s is the third", (text, variable, expected) => {
    expect(partialOf(text, variable)).toBe(expected);
  });
});

/** The rules of a derivation from the outside in; a chain with its outer rules. */
function rulesOf(derivation: Derivation): string {
  const inside = (parts: readonly Derivation[]): string => `${derivation.rule}(${parts.map(rulesOf).join(", ")})`;
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return derivation.rule;
    case "negative":
    case "constant divisor":
      return inside([derivation.inner]);
    case "sum":
      return inside(derivation.terms.map(({ inner }) => inner));
    case "constant factor":
      return inside([derivation.moving.inner]);
    case "product":
      return inside(derivation.factors.map(({ inner }) => inner));
    case "quotient":
      return inside([derivation.numerator, derivation.denominator]);
    case "chain":
      return derivation.links.map(({ outer, inner }) => `${outer}(${rulesOf(inner)})`).join(" and ");
  }
}

describe("derivations name their rules", () => {
  it.each([
    ["5", "constant"],
    ["y", "constant"],
    ["x", "variable"],
    ["-x", "negative(variable)"],
    ["x+x^3+5", "sum(variable, power(variable))"],
    ["2*x", "constant factor(variable)"],
    ["x*y*x", "product(variable, variable)"],
    ["x/2", "constant divisor(variable)"],
    ["x/(x+1)", "quotient(variable, sum(variable))"],
    ["1/x", "reciprocal(variable)"],
    ["x^2", "power(variable)"],
    ["2^x", "exponential power(variable)"],
    ["x^x", "power(variable) and exponential power(variable)"],
    ["e^x", "exp(variable)"],
    ["log(x)", "ln(variable)"],
    ["log(x, 2)", "log(variable)"],
    ["(x+1)^2", "power(sum(variable))"],
    ["sigmoid(w*x+b)", "sigmoid(sum(constant factor(variable)))"],
    ["max(x, x^2)", "max(variable) and max(power(variable))"],
  ])("%s: %s", (text, rules) => {
    expect(rulesOf(differentiator(formula(text))("x"))).toBe(rules);
  });

  it("names the inner function of a chain", () => {
    const derivation = differentiator(formula("(2x+1)^3"))("x");
    if (derivation.rule !== "chain") throw new Error(derivation.rule);
    expect(derivation.links.map(({ inside, slope }) => [unicode(inside), unicode(slope)])).toEqual([
      ["2x + 1", "3(2x + 1)^(3 − 1)"],
    ]);
  });

  it("changes the formula with a changed step", () => {
    const derivation = differentiator(formula("(2x+1)^3"))("x");
    if (derivation.rule !== "chain") throw new Error(derivation.rule);
    const variable: Derivation = { rule: "variable", of: formula("2x+1") };
    const links = derivation.links.map((link) => ({ ...link, inner: variable }));
    expect(unicode(rebuild({ ...derivation, links }))).toBe("(3(2x + 1)^(3 − 1)) · 1");
  });
});

const names = ["x", "y", "w1"];
const samples = fc.tuple(formulas({ names, depth: 3, functions: true }), numbersFor(names));

describe("derivatives of random formulas", () => {
  it("agree with mathjs", () => {
    fc.assert(
      fc.property(samples, ([expression, numbers]) => {
        const valueFor = (each: string): number => numbers.get(each) ?? Number.NaN;
        fc.pre(isTame(expression, valueFor));
        const expected = mathjsDerivative(mathjsText(expression), "x", Object.fromEntries(numbers));
        const found = evaluate(derivativeOf(expression, "x"), valueFor);
        expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-8 * (1 + Math.abs(expected)));
      }),
      { numRuns: 500 },
    );
  });

  it("agree with central differences", () => {
    fc.assert(
      fc.property(samples, ([expression, numbers]) => {
        const valueFor = (each: string): number => numbers.get(each) ?? Number.NaN;
        fc.pre(isTame(expression, valueFor));
        const at = (x: number): number => evaluate(expression, (each) => (each === "x" ? x : valueFor(each)));
        const { value, error } = centralDifference(at, valueFor("x"));
        const allowed = 1e-6 * (1 + Math.abs(value));
        fc.pre(error <= allowed);
        const found = evaluate(derivativeOf(expression, "x"), valueFor);
        expect(Math.abs(found - value)).toBeLessThanOrEqual(2 * allowed);
      }),
      { numRuns: 500 },
    );
  });
});

describe("nested formulas", () => {
  // Deriving a part twice at each level would take four times as long per level, a million times here.
  it("are derived in time that does not double with their depth", { timeout: 1000 }, () => {
    const nested = Array.from({ length: 10 }).reduce<string>((inside) => `1/(1+exp(-(w*${inside})))`, "x");
    expect(differentiator(formula(nested))("w").rule).toBe("chain");
  });
});
