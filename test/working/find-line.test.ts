// Lines as people name them where a plain id would not do: error terms in either spelling, shares through one user.

import { describe, expect, it } from "vitest";
import { buildWorking } from "../../src/working/build.ts";
import { findLine } from "../../src/working/find-line.ts";
import { solvedBank, solvedText } from "../marking/exercises.ts";

const network = solvedText(`profile: bishop
network:
  inputs: 2
  layers: [{ units: 2, activation: tanh, bias: false }, { units: 2, activation: sigmoid, bias: false }]
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8]], W2: [[-0.6, 0.7], [0.9, -0.4]], t1: 1, t2: 0 }
`);
const told = buildWorking({ ...network.working, deltas: "derivative" });

describe("error terms", () => {
  it.each(["δ₁⁽²⁾", "δ_1^(2)", "δ2_1", "delta2_1", "delta_2_1", "delta:z2_1"])("%s", (written) => {
    expect(findLine(told, written)).toBe("delta:z2_1");
  });
});

it.each<[written: string, id: string | undefined]>([
  ["σ′(a₁⁽²⁾)", "partial:a2_1:z2_1"],
  ["h'(a_1^(1))", "partial:a1_1:z1_1"],
  ["h'(nothing)", undefined],
])("the slope of a curve, %s, is %s", (written, id) => expect(findLine(told, written)).toBe(id));

describe("shares of a slope", () => {
  const { working } = solvedBank("networks/eight-weights.yaml");

  it.each<[written: string, id: string | undefined]>([
    ["∂z/∂h₁ via s₃", "contribution:h1:s3"],
    ["dz/dh1 via s4", "contribution:h1:s4"],
    ["dz/dh1 via z", undefined],
    ["dh1/ds1 via s3", undefined],
    ["h1 via s3", undefined],
  ])("%s is %s", (written, id) => expect(findLine(working, written)).toBe(id));
});
