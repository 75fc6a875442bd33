// Where a value stops being a number, and why.

import { describe, expect, it } from "vitest";
import { type Fault, findFault } from "../../src/expression/fault.ts";
import { formula, unicode } from "./formula.ts";

function faultIn(text: string, x: number): Fault | undefined {
  return findFault(formula(text), () => x);
}

describe("faults", () => {
  it.each<readonly [string, number, string, string, readonly number[]]>([
    ["1+1/x", 0, "division by zero", "1/x", [1, 0]],
    ["0/x", 0, "division by zero", "0/x", [0, 0]],
    ["2*log(x-3)", 1, "logarithm", "ln(x − 3)", [-2]],
    ["log(x)", 0, "logarithm", "ln(x)", [0]],
    ["log(x, 1)", 2, "logarithm base", "log(x, 1)", [2, 1]],
    ["log(x, -2)", 2, "logarithm base", "log(x, −2)", [2, -2]],
    ["log(-x, 2)", 2, "logarithm", "log(−x, 2)", [-2, 2]],
    ["sqrt(x)+1", -4, "root", "√(x)", [-4]],
    ["x^0.5", -4, "power of a negative number", "x^0.5", [-4, 0.5]],
    ["x^(-1)", 0, "power of zero", "x^(−1)", [0, -1]],
    ["exp(x)", 710, "overflow", "e^x", [710]],
    ["x*x", 1e200, "overflow", "xx", [1e200, 1e200]],
    ["x^3", 1e200, "overflow", "x³", [1e200, 3]],
    ["sinh(x)", 800, "overflow", "sinh(x)", [800]],
    ["exp(exp(x))", 7, "overflow", "e^(e^x)", [Math.exp(7)]],
    ["ln'(x)", 0, "logarithm", "ln′(x)", [0]],
    ["sqrt'(x)", 0, "division by zero", "sqrt′(x)", [0]],
    ["1/(x-2)+log(-1)", 2, "division by zero", "1/(x − 2)", [1, 0]],
  ])("%s at %d: %s", (text, x, kind, at, values) => {
    const fault = faultIn(text, x);
    expect([fault?.kind, fault === undefined ? "" : unicode(fault.at), fault?.values]).toEqual([kind, at, values]);
  });

  it.each<readonly [string, number]>([
    ["x^2", 3],
    ["0*log(x)", 0],
    ["log(1+exp(x))", 1000],
    ["exp(x)/(exp(x)+exp(2))", 1000],
    ["1/(1+exp(-x))", -800],
  ])("%s at %d has none, since the whole has a value", (text, x) => expect(faultIn(text, x)).toBeUndefined());
});
