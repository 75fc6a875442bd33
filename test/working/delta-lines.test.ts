// Error terms as lines: the same gradients as the chain rule in full, in either sign.

import { describe, expect, it } from "vitest";
import { buildWorking } from "../../src/working/build.ts";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { adjointId, deltaId, updateId } from "../../src/working/line.ts";
import type { DeltaSign } from "../../src/working/plan.ts";
import { inputsOf } from "../../src/working/solve.ts";
import { solvedBank, solvedText } from "../marking/exercises.ts";

const described = (layers: string, more: string): string => `network:
  inputs: 2
  layers: [${layers}]
  ${more}
given: { x1: 0.9, x2: -0.4, W1: [[0.3, -0.2], [0.5, 0.8]], W2: [[-0.6, 0.7], [0.9, -0.4]], t1: 1, t2: 0 }
`;

const hidden = "{ units: 2, activation: tanh, bias: false }";
const networks: readonly (readonly [string, ReturnType<typeof solvedText>])[] = [
  ["written by hand", solvedBank("networks/eight-weights.yaml")],
  ["logistic, squared error", solvedText(described(`${hidden}, { units: 2, activation: sigmoid, bias: false }`, ""))],
  ["linear outputs", solvedText(described(`${hidden}, { units: 2, activation: identity, bias: false }`, ""))],
  [
    "softmax, cross entropy",
    solvedText(described(`${hidden}, { units: 2, activation: softmax, bias: false }`, "loss: cross entropy")),
  ],
  [
    "logistic, binary cross entropy",
    solvedText(described(`${hidden}, { units: 2, activation: sigmoid, bias: false }`, "loss: binary cross entropy")),
  ],
];

describe.each(networks)("%s", (_, { working, numbers }) => {
  const inputs = inputsOf(numbers);
  const inFull = evaluatorOf(working)(inputs);

  it.each<[DeltaSign, number]>([
    ["derivative", 1],
    ["target minus output", -1],
  ])("gives the same gradients and updates with δ as %s", (deltas, sign) => {
    const told = buildWorking({ ...working, deltas });
    const values = evaluatorOf(told)(inputs);
    const units = [...told.lines.values()].filter(({ kind }) => kind === "delta");
    expect(units.length).toBeGreaterThanOrEqual(4);
    for (const { node } of units) {
      expect(values.of(deltaId(node))).toBeCloseTo(sign * inFull.of(adjointId(node)), 12);
    }
    for (const parameter of working.train) {
      expect(values.of(adjointId(parameter))).toBeCloseTo(inFull.of(adjointId(parameter)), 12);
      expect(values.of(updateId(parameter))).toBeCloseTo(inFull.of(updateId(parameter)), 12);
    }
  });

  it("reads error terms in every gradient of a weight", () => {
    const told = buildWorking({ ...working, deltas: "derivative" });
    const reads = working.train.map((parameter) => JSON.stringify(told.lines.get(adjointId(parameter))?.formula));
    expect(reads.every((formula) => formula.includes("delta:"))).toBe(true);
  });
});
