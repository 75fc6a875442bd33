// Slips in the update, in numbers and on keys, each with its wrong values by hand.

import { expect, it } from "vitest";
import { workingFrom } from "../cases.ts";
import { type SlipRow, solvedAt, wrongValues } from "./solved.ts";

/** y = 6.5, z = 42.25, gradients 13 and 39, η = 0.01. */
const weighted = { y: "w1*x1+w2*x2", z: "y^2" };
const weights = { x1: 1, x2: 3, w1: 0.5, w2: 2 };
const both = ["w1", "w2"];

/** After w1 has moved: y = 0.37 + 6 = 6.37. */
const afterFirst = 2 - 0.01 * 2 * 6.37 * 3;

const straight = { y: "w*x" };
const w = ["w"];

const e = Math.exp;

const rows: readonly SlipRow[] = [
  ["D01", weighted, both, weights, "update:w1", [0.5 + 0.13]],
  ["D01", weighted, both, weights, "step:w1", [0.13]],
  ["D02", weighted, both, weights, "update:w1", [0.5 - 13]],
  ["D03", weighted, both, weights, "update:w1", [0.5 - 0.0001 * 13]],
  ["D04", weighted, both, weights, "update:w1", [13, 0.13, -0.13]],
  ["D05", weighted, both, weights, "update:w1", [0.5 - 0.39]],
  ["D06", weighted, both, weights, "update:w1", []],
  ["D06", weighted, both, weights, "update:w2", [afterFirst]],
  ["D07", weighted, both, weights, "update:w2", [2 * (1 - 0.39)]],
  ["D08", weighted, both, weights, "update:w2", [0.01 * (2 - 39)]],
  ["D09", weighted, both, weights, "update:w2", [2 - 0.13]],
  ["D10", weighted, both, weights, "update:w2", [2 - 0.4225]],
  ["E01", { y: "w/x", z: "3*y" }, w, { w: 2, x: 3 }, "value:z", [3 * 0.6667, 3 * 0.667, 3 * 0.67]],
  ["E02", { y: "w/x", z: "3*y" }, w, { w: 2, x: 3 }, "value:z", [3 * 0.6666, 3 * 0.666, 3 * 0.66]],
  ["E03", { y: "w*x", z: "2-y" }, w, { w: -2, x: 3 }, "value:y", [6]],
  ["E03", { y: "w*x", z: "y+2" }, w, { w: -2, x: 3 }, "value:z", [6 + 2, 4]],
  ["E04", straight, w, { w: 0.1234, x: 1 }, "value:y", [0.2134, 0.1324, 0.1243]],
  ["E05", straight, w, { w: 0.125, x: 2 }, "value:y", [0.00025, 0.0025, 0.025, 2.5, 25, 250]],
  ["E06", { y: "-w^2" }, w, { w: 3 }, "value:y", [9]],
  ["E06", { y: "w^2" }, w, { w: -3 }, "value:y", [-9]],
  ["E06", { y: "w^2" }, w, { w: 3 }, "value:y", []],
  ["E07", { y: "sin(w)" }, w, { w: 30 }, "value:y", [0.5]],
  ["E07", { y: "sin(w)" }, w, { w: 60 }, "adjoint:w", [0.5]],
  ["E08", { y: "sigmoid(w)" }, w, { w: 2 }, "value:y", [1 / (1 + e(2))]],
  ["E08", { y: "1/(1+exp(-w))" }, w, { w: 2 }, "value:y", [1 / (1 + e(2))]],
  ["E08", { n: "-w", g: "exp(n)" }, w, { w: 2 }, "value:g", [e(2)]],
  ["E09", { y: "sigmoid(w)" }, w, { w: 2 }, "value:y", [1 + e(-2)]],
  ["E09", { y: "1/(1+exp(-w))" }, w, { w: 2 }, "value:y", [1 + e(-2)]],
  ["E10", straight, w, { w: 0.000439, x: 1 }, "value:y", [4.39]],
  ["E10", straight, w, { w: 0.0439, x: 1 }, "value:y", []],
  ["E11", straight, w, { w: 2, x: 3 }, "value:y", []],
];

it.each(rows)("%s on %j, adjusting %j, at %j gives %s = %j", (id, formulas, train, given, line, wrong) => {
  const solved = solvedAt(workingFrom(formulas, train), given, 0.01);
  expect(wrongValues(id, solved, line)).toEqual(wrong.map((each) => expect.closeTo(each, 9)));
});

it("a new parameter is keyed with the decimal places of its step", () => {
  const solved = solvedAt(workingFrom({ y: "w*x" }, ["w"]), { w: 0.5, x: 0.00123456 }, 0.01);
  expect(wrongValues("E04", solved, "update:w")).toContainEqual(expect.closeTo(0.49998756, 10));
});

it("E01 leaves no trace where every line is exact at two digits", () => {
  const solved = solvedAt(workingFrom({ y: "w*x", z: "y^2" }, ["w"]), { w: 0.5, x: 3 }, 0.1);
  expect(wrongValues("E01", solved, "value:y")).toEqual([]);
});
