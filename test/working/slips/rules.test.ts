// Slips in the rules of differentiation, each with its wrong values by hand.

import { expect, it } from "vitest";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import { workingFrom } from "../cases.ts";
import { type Numbers, solvedAt, wrongValues } from "./solved.ts";

type Row = readonly [
  id: SlipId,
  formulas: Readonly<Record<string, string>>,
  given: Numbers,
  line: string,
  wrong: readonly number[],
];

const { sin, cos, exp, log } = Math;

/** (x + 1)² at 3: right is 2 · 4 · 1. */
const square = { y: "(x+1)^2" };
const three = { x: 3 };

/** sin((x² + 1)³) at 0.5: u = 1.25, v = u³ = 1.953125. */
const deep = { y: "sin((x^2+1)^3)" };
const half = { x: 0.5 };
const [u, v] = [1.25, 1.953125];

/** x²/(x + 1) at 2: u = 4, u′ = 4, v = 3, v′ = 1. */
const fraction = { y: "x^2/(x+1)" };
const two = { x: 2 };

const ownLogistic = 1 / (1 + exp(-0.5));

const rows: readonly Row[] = [
  ["A01", deep, half, "adjoint:x", [cos(v)]],
  ["A01", { y: "x+x^3", z: "y^2" }, half, "adjoint:x", [2 * 0.625]],
  ["A01", { y: "x+x^3", z: "y^2", L: "3*z" }, half, "adjoint:x", [3 * 1.75, 3 * 2 * 0.625]],
  ["A02", square, three, "adjoint:x", [2 * 16]],
  ["A02", { y: "5*x^3" }, two, "adjoint:x", [5 * 3 * 8]],
  ["A03", square, three, "adjoint:x", [4]],
  ["A04", square, three, "adjoint:x", [16]],
  ["A05", square, three, "adjoint:x", [2 * 3]],
  ["A05", deep, half, "adjoint:x", [cos(0.5) * 3 * u ** 2 * 1, cos(v) * 3 * 0.5 ** 2 * 1]],
  ["A06", square, three, "adjoint:x", [2 * 1]],
  ["A06", deep, half, "adjoint:x", [cos(3 * u ** 2 * 1), cos(v) * 3 * 1 ** 2]],
  ["A07", { y: "(3*x+1)^3" }, two, "adjoint:x", [3 * (7 * 3) ** 2]],
  ["A08", deep, half, "adjoint:x", []],
  ["A08", deep, two, "adjoint:x", [cos(125) * 3 * 25]],
  ["A09", deep, two, "adjoint:x", [cos(125) * 4]],
  ["A09", { y: "x^3", z: "y^2", L: "5*z" }, two, "adjoint:x", [5 * 12]],
  ["A10", { y: "x^2*sin(x)" }, two, "adjoint:x", [4 * cos(2)]],
  ["A11", { y: "x^2*sin(x)" }, two, "adjoint:x", [4 * sin(2), 4 * cos(2)]],
  ["A12", { y: "sin(x^2)" }, two, "adjoint:x", [cos(4) * 4 + sin(4) * 4]],
  ["A13", fraction, two, "adjoint:x", [4 / 1]],
  ["A13", { y: "5/(3*x+1)" }, two, "adjoint:x", [5 / 3]],
  ["A14", fraction, two, "adjoint:x", [-(4 * 3 - 4 * 1) / 9]],
  ["A14", { y: "5/(3*x+1)" }, two, "adjoint:x", [(5 * 3) / 49]],
  ["A15", fraction, two, "adjoint:x", [(4 * 3 - 4 * 1) / 3, (4 - 1) / 9]],
  ["A15", { y: "5/(3*x+1)" }, two, "adjoint:x", [(-5 * 3) / 7]],
  ["A16", { y: "exp(3*x)" }, two, "adjoint:x", [6 * exp(5) * 3]],
  ["A16", { y: "5^x" }, two, "adjoint:x", [2 * 5]],
  ["A17", { y: "sigmoid(x)" }, half, "adjoint:x", [-ownLogistic * (1 - ownLogistic)]],
  ["A17", { y: "1/(1+exp(-x))" }, half, "adjoint:x", [-exp(-0.5) / (1 + exp(-0.5)) ** 2]],
  ["A17", { n: "-x", e: "exp(n)", p: "3*e" }, half, "adjoint:x", [3 * exp(-0.5)]],
  ["A18", { y: "ln(3*x)" }, two, "adjoint:x", [3 / log(6)]],
  ["A19", square, three, "adjoint:x", [2 * 4 * (1 + 1)]],
  ["A19", { y: "(x+5)^2" }, three, "adjoint:x", [2 * 8 * (1 + 5), 2 * 8 * (1 + 1)]],
  ["A20", square, three, "adjoint:x", [2 * 3 + 1]],
  ["A20", { y: "2*(x+1)" }, three, "value:y", [2 * 3 + 1]],
  ["A20", { y: "2*(x-5)*x" }, three, "value:y", [2 * 3 - 5 * 3]],
  ["A21", square, three, "value:y", [9 + 1]],
  ["A21", square, three, "adjoint:x", [2 * 3]],
  ["A21", { y: "sqrt(x^2-4)" }, three, "value:y", [3 - 2]],
  ["A22", { y: "(x+3)^2/16" }, { x: 1 }, "adjoint:x", [8, 16 * 8]],
  ["A22", { y: "5*x^2" }, three, "adjoint:x", [6]],
];

it.each(rows)("%s on %j at %j gives %s = %j", (id, formulas, given, line, wrong) => {
  const solved = solvedAt(workingFrom(formulas, ["x"]), given, 0.01);
  expect(wrongValues(id, solved, line)).toEqual(wrong.map((each) => expect.closeTo(each, 9)));
});

it("A19 keeps a letter that is not adjusted", () => {
  const solved = solvedAt(workingFrom({ y: "(x-c)^2" }, ["x"]), { x: 3, c: 5 }, 0.01);
  expect(wrongValues("A19", solved, "adjoint:x")).toEqual([2 * (3 - 5) * (1 - 5)]);
});
