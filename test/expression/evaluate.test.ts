// Values where the textbook form loses digits, overflows or has none.

import fc from "fast-check";
import { parse } from "mathjs";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/expression/evaluate.ts";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { partialId } from "../../src/working/line.ts";
import { mathjsText } from "../oracles.ts";
import { workingFrom } from "../working/cases.ts";
import { formula, workingOf } from "./formula.ts";
import { formulas, isTame, numbersFor } from "./random.ts";

type Numbers = Readonly<Record<string, number>>;

function valueAt(text: string, numbers: Numbers): number {
  return evaluate(formula(text), (name) => numbers[name] ?? Number.NaN);
}

/** The local partial of a node with this formula. */
function slopeAt(text: string, variable: string, numbers: Numbers): number {
  const values = evaluatorOf(workingOf(text))({ given: new Map(Object.entries(numbers)), rate: 0.1 });
  return values.of(partialId("own", variable));
}

function expectClose(found: number, expected: number): void {
  expect(Math.abs(found - expected), `${found} for ${expected}`).toBeLessThanOrEqual(1e-12 * Math.abs(expected));
}

describe("values keep twelve digits", () => {
  it.each<readonly [string, Numbers, number]>([
    ["σ(x)", { x: 800 }, 1],
    ["σ(x)", { x: -800 }, 0],
    ["σ(x)", { x: -40 }, 4.248354255291589e-18],
    ["1-σ(x)", { x: 40 }, 4.248354255291589e-18],
    ["σ(x)*(1-σ(x))", { x: 40 }, 4.248354255291589e-18],
    ["σ(x)*(1-σ(x))", { x: -700 }, 9.85967654375977e-305],
    ["σ'(x)", { x: 40 }, 4.248354255291589e-18],
    ["1-tanh(x)^2", { x: 20 }, 1.6993417021166355e-17],
    ["tanh'(x)", { x: -20 }, 1.6993417021166355e-17],
    ["tanh(x)", { x: 800 }, 1],
    ["softplus(x)", { x: 800 }, 800],
    ["softplus(x)", { x: -40 }, 4.248354255291589e-18],
    ["softplus'(x)", { x: -800 }, 0],
    ["log(1+exp(x))", { x: 1000 }, 1000],
    ["log(1+exp(x))", { x: -40 }, 4.248354255291589e-18],
    ["log(exp(x)+exp(y))", { x: 1000, y: 1000 }, 1000.6931471805599],
    ["log(exp(x)+exp(y))", { x: -1000, y: -1001 }, -999.6867383124818],
    ["exp(x)/(exp(x)+exp(y))", { x: 1000, y: 1001 }, 0.2689414213699951],
    ["exp(x)/(exp(x)+exp(y)+exp(w))", { x: -1000, y: -1000, w: -1000 }, 0.3333333333333333],
    ["exp(x)/(exp(x)+exp(y))", { x: 40, y: 0 }, 1],
    ["exp(x)/(exp(x)+exp(y))", { x: 0, y: 40 }, 4.248354255291589e-18],
    ["log(σ(x))", { x: -800 }, -800],
    ["log(σ(x))", { x: 40 }, -4.248354255291589e-18],
    ["log(1-σ(x))", { x: 800 }, -800],
    ["log(1-σ(x))", { x: -40 }, -4.248354255291589e-18],
    ["0*log(x)", { x: 0 }, 0],
    ["t*(-log(x))/2", { t: 0, x: 0 }, 0],
    ["t*log(x, 2)", { t: 0, x: 0 }, 0],
    ["-(t*log(a)+(1-t)*log(1-a))", { t: 1, a: 1 }, 0],
    ["-(t*log(a)+(1-t)*log(1-a))", { t: 0, a: 0 }, 0],
    ["-(t*ln(σ(z))+(1-t)*ln(1-σ(z)))", { t: 1, z: 40 }, 4.248354255291589e-18],
    ["-(t*ln(σ(z))+(1-t)*ln(1-σ(z)))", { t: 0, z: 800 }, 800],
    ["softsign(x)", { x: 1e300 }, 1],
    ["x^0", { x: 0 }, 1],
  ])("%s at %o is %d", (text, numbers, expected) => expectClose(valueAt(text, numbers), expected));
});

describe("slopes keep twelve digits", () => {
  it.each<readonly [string, string, Numbers, number]>([
    ["σ(x)", "x", { x: 40 }, 4.248354255291589e-18],
    ["σ(x)", "x", { x: -800 }, 0],
    ["tanh(x)", "x", { x: 20 }, 1.6993417021166355e-17],
    ["softplus(x)", "x", { x: -40 }, 4.248354255291589e-18],
    ["log(1+exp(x))", "x", { x: 1000 }, 1],
    ["1/(1+exp(-x))", "x", { x: -800 }, 0],
    ["1/(1+exp(-x))", "x", { x: 40 }, 4.248354255291589e-18],
    ["exp(x)/(exp(x)+exp(y))", "x", { x: 1000, y: 1001 }, 0.19661193324148185],
    ["exp(x)/(exp(x)+exp(y))", "y", { x: 1000, y: 1001 }, -0.19661193324148185],
    ["exp(x)/(exp(x)+exp(y))", "x", { x: 40, y: 0 }, 4.248354255291589e-18],
    ["exp(x)/(exp(x)+exp(y))", "x", { x: 0, y: 40 }, 4.248354255291589e-18],
    ["log(exp(x)+exp(y))", "x", { x: 1000, y: 1001 }, 0.2689414213699951],
  ])("%s by %s at %o is %d", (text, variable, numbers, expected) =>
    expectClose(slopeAt(text, variable, numbers), expected),
  );
});

describe("cross-entropy of a logistic node", () => {
  const graph = { z: "w*x", a: "sigmoid(z)", C: "-(t*log(a)+(1-t)*log(1-a))" };
  const small = 4.248354255291589e-18;
  it.each<readonly [string, number, number, number, number]>([
    ["right and certain", 1, 40, small, -small],
    ["wrong and certain", 0, 36, 36, 1],
    ["right and certain on the other side", 0, -40, small, small],
    ["wrong and certain on the other side", 1, -36, 36, -1],
  ])("%s", (_, t, z, loss, slope) => {
    const values = evaluatorOf(workingFrom(graph, ["w"]))({
      given: new Map(Object.entries({ w: z, x: 1, t })),
      rate: 0.1,
    });
    expectClose(values.of("C"), loss);
    expectClose(values.of("adjoint:z"), slope);
  });
});

it("agrees with mathjs on random formulas", () => {
  const names = ["x", "y", "w1"];
  fc.assert(
    fc.property(formulas({ names, depth: 3, functions: true }), numbersFor(names), (expression, numbers) => {
      const valueFor = (each: string): number => numbers.get(each) ?? Number.NaN;
      fc.pre(isTame(expression, valueFor));
      const expected: unknown = parse(mathjsText(expression)).evaluate(Object.fromEntries(numbers));
      expect(evaluate(expression, valueFor)).toBeCloseTo(Number(expected), 8);
    }),
    { numRuns: 500 },
  );
});
