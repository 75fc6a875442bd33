// Published and computed numbers: Mazur's network, one whose slips lie far apart, a softmax, a diamond.

import { describe, expect, it } from "vitest";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import { workingFrom } from "../cases.ts";
import { apart as farApart, network, mazur as published, weights } from "../two-two-two.ts";
import { solvedAt, wrongValues } from "./solved.ts";

const parameters = [...weights, "b1", "b2", "b3", "b4"];
const mazur = solvedAt(workingFrom(network, parameters), published, 0.5);
const apart = solvedAt(workingFrom(network, parameters), farApart, 0.3);

describe("Mazur's network, as ratios to the right gradient of w1", () => {
  const right = mazur.values.of("adjoint:w1");
  it.each<readonly [string, SlipId, number]>([
    ["one route", "B01", 1.524],
    ["the other route", "B01", -0.524],
    ["routes multiplied", "B03", -0.029],
    ["σ′ at the hidden activations", "C01", 0.95],
    ["z(1 − z) in the hidden layer", "C02", 0.9739],
    ["no slope of the hidden curves", "C03", 4.1442],
    ["no slope of the output curves", "C04", 5.1722],
    ["no slope of any curve", "C03", 21.4346],
    ["weights already updated", "C09", 0.8316],
    ["weights not transposed", "C10", 1.0524],
    ["the unit's own activation", "C13", 11.8654],
    ["the weight for the input", "C14", 3],
    ["the neighbour's δ", "C26", 1.1349],
    ["the neighbour's input", "C26", 2],
    ["biases forgotten on the way forward", "C19", 0.4293],
    ["the slope of tanh for the logistic function", "C06", 2.6856],
    ["δ reported", "B13", 20],
    ["two decimal places up to δ of the outputs", "E01", 0.9928],
    ["the sign of the error", "C15", -1],
    ["a factor 2", "C16", 2],
    ["the mean over the outputs", "C17", 0.5],
  ])("%s (%s) is %d", (_, id, ratio) => {
    const ratios = wrongValues(id, mazur, "adjoint:w1").map((value) => value / right);
    expect(ratios).toContainEqual(expect.closeTo(ratio, 4));
  });
});

it.each<readonly [SlipId, number]>([
  ["B01", 0.01188],
  ["B01", -0.00326],
  ["C01", 0.01343],
  ["C02", -0.06838],
  ["C03", 0.06376],
  ["C10", -0.00117],
  ["C09", 0.01033],
])("%s on the network whose slips lie apart gives %d", (id, value) => {
  expect(apart.values.of("adjoint:w1")).toBeCloseTo(0.00862, 5);
  expect(wrongValues(id, apart, "adjoint:w1")).toContainEqual(expect.closeTo(value, 5));
});

describe("a softmax of (1, 2, 0.5) with the second class true", () => {
  const inOneNode = {
    p1: "exp(z1)/(exp(z1)+exp(z2)+exp(z3))",
    p2: "exp(z2)/(exp(z1)+exp(z2)+exp(z3))",
    p3: "exp(z3)/(exp(z1)+exp(z2)+exp(z3))",
    E: "-(t1*ln(p1)+t2*ln(p2)+t3*ln(p3))",
  };
  const inSeveralNodes = {
    ...{ e1: "exp(z1)", e2: "exp(z2)", e3: "exp(z3)", S: "e1+e2+e3" },
    ...{ p1: "e1/S", p2: "e2/S", p3: "e3/S" },
    E: inOneNode.E,
  };
  const scores = ["z1", "z2", "z3"];
  const given = { z1: 1, z2: 2, z3: 0.5, t1: 0, t2: 1, t3: 0 };
  const log2 = 1 / Math.LN2;
  const log10 = 1 / Math.LN10;
  const right = [0.231224, -0.371468, 0.140244];

  describe.each([
    ["one node for each class", inOneNode],
    ["exponentials of their own", inSeveralNodes],
  ])("%s", (_, nodes) => {
    const solved = solvedAt(workingFrom(nodes, scores), given, 0.1);
    it.each<readonly [string, SlipId | undefined, readonly number[]]>([
      ["right", undefined, right],
      ["own class only", "C23", [0, -0.371468, 0]],
      ["the slope once more", "C05", [0.041102, -0.08673, 0.01691]],
      ["logarithm to base 2", "C22", right.map((each) => each * log2)],
      ["logarithm to base 10", "C22", right.map((each) => each * log10)],
    ])("%s", (_name, id, gradients) => {
      for (const [place, score] of scores.entries()) {
        const line = `adjoint:${score}`;
        const value = gradients[place] ?? Number.NaN;
        const found = id === undefined ? [] : wrongValues(id, solved, line);
        expect([solved.values.of(line), ...found]).toContainEqual(expect.closeTo(value, 5));
      }
    });
  });
});

it.each<readonly [SlipId, number]>([
  ["B01", 6],
  ["B10", 27],
])("%s on a diamond gives %d for 21", (id, value) => {
  const solved = solvedAt(workingFrom({ b: "3*a", c: "2*b", d: "5*b", e: "c+d" }, ["a"]), { a: 1 }, 0.01);
  expect(solved.values.of("adjoint:a")).toBe(21);
  expect(wrongValues(id, solved, "adjoint:a")).toContain(value);
});
