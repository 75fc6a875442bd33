import { expect, it } from "vitest";
import { type Flaw, flawFinder } from "../../src/working/soundness.ts";
import { workingFrom } from "./cases.ts";
import { type Numbers, solvedAt } from "./slips/solved.ts";

type Row = readonly [formulas: Readonly<Record<string, string>>, own: Numbers, given: Numbers, flaw: Flaw | undefined];

it.each<Row>([
  [{ y: "w*x" }, { w: 2, x: 3 }, { w: 1.5, x: -3 }, undefined],
  [{ y: "w*x" }, { w: 2, x: 3 }, { w: 0, x: 3 }, "zero"],
  [{ y: "w*x" }, { w: 0, x: 3 }, { w: 0, x: 4 }, undefined],
  [{ y: "w*x" }, { w: 2, x: 3 }, { w: 40, x: 30 }, "size"],
  [{ y: "w*x" }, { w: 40, x: 30 }, { w: 40, x: 35 }, undefined],
  [{ y: "w*x" }, { w: 2, x: 3 }, { w: 0.01, x: 0.05 }, "size"],
  [{ y: "ln(w)" }, { w: 2 }, { w: -1 }, "not defined"],
  [{ y: "w*x", a: "sigmoid(y)" }, { w: 1, x: 1 }, { w: 2, x: 2.1 }, "saturated"],
  [{ y: "w*x", a: "sigmoid(y)" }, { w: 2, x: 3 }, { w: 2, x: 2.1 }, undefined],
  [{ y: "w*x", a: "sigmoid(y)" }, { w: 2, x: 3 }, { w: 2, x: 3.1 }, "saturated"],
  [{ a: "tanh(w*x)" }, { w: 1, x: 1 }, { w: -1, x: 2.1 }, "saturated"],
  [{ a: "relu(w*x)" }, { w: 1, x: 1 }, { w: 0.1, x: 0.4 }, "kink"],
  [{ a: "relu(w*x)" }, { w: 1, x: 1 }, { w: -1, x: 2 }, "zero"],
  [{ a: "relu(w*x)" }, { w: 0.1, x: 0.1 }, { w: 0.1, x: 0.2 }, undefined],
  [{ a: "relu(w*x)", y: "a + w" }, { w: -1, x: 1 }, { w: -2, x: 3 }, undefined],
  [{ a: "relu(w*x)", y: "a + w" }, { w: -1, x: 1 }, { w: 2, x: 3 }, "other side"],
  [{ a: "leakyrelu(w*x, 0.1)" }, { w: -1, x: 1 }, { w: -2, x: 3 }, undefined],
  [{ a: "leakyrelu(w*x, 0.1)" }, { w: -1, x: 1 }, { w: 2, x: 3 }, "other side"],
  [{ a: "leakyrelu(w*x, 0.1)" }, { w: 1, x: 1 }, { w: -2, x: 3 }, "other side"],
  [{ a: "leakyrelu(w*x, 0.1)" }, { w: 1, x: 1 }, { w: 0.1, x: 0.4 }, "kink"],
  [{ y: "abs(w*x)" }, { w: -1, x: 1 }, { w: 2, x: 3 }, undefined],
  [{ a: "max(w, x)*w" }, { w: 1, x: 2 }, { w: 2, x: 2.01 }, "kink"],
])("%o, its own numbers %o: %o are %s", (formulas, own, given, flaw) => {
  const working = workingFrom(formulas, ["w"]);
  const lines = [...working.lines.keys()].filter((id) => /^(?:value|adjoint)/u.test(id));
  const find = flawFinder(solvedAt(working, own, 0.1), lines);
  const values = solvedUnchecked(working, given);
  expect(find(values)).toBe(flaw);
});

function solvedUnchecked(working: ReturnType<typeof workingFrom>, given: Numbers) {
  const { evaluate } = solvedAt(working, Object.fromEntries(Object.keys(given).map((name) => [name, 1.5])), 0.1);
  return evaluate({ given: new Map(Object.entries(given)), rate: 0.1 });
}
