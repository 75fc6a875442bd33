// Which mistakes an entry of a network is put down to.

import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import type { LineId } from "../../src/working/line.ts";
import { solvedText } from "./exercises.ts";

/** The network of lecture 002 with the numbers of the model messages. */
const paths = solvedText(`network:
  inputs: 2
  layers: [{ units: 2, activation: sigmoid, bias: false }, { units: 2, activation: sigmoid, bias: false }]
  loss: half mean squared error
given: { x1: 0.9, x2: 0.4, W1: [[0.3, -0.2], [0.5, 0.8]], W2: [[-0.6, 0.7], [0.9, -0.4]], t1: 1, t2: 0 }
learningRate: 0.5
`);

describe("an entry alone", () => {
  it.each<[title: string, line: LineId, entry: string, slips: readonly string[]]>([
    ["is not put down to a mistake made elsewhere as well", "adjoint:z2_1", "-0.2313", ["C04"]],
    ["where many fit, not to a slip of the pen", "update:w1_1_1", "0.31072", ["A17", "C15", "D01"]],
  ])("%s", (_, line, entry, slips) => {
    const [judged] = judge([line], new Map([[line, entry]]), paths);
    const verdict = judged?.verdict;
    expect(verdict?.kind === "wrong" ? verdict.slips.map(({ slip }) => slip) : verdict).toEqual(slips);
  });
});

it("finds a mistake where the right slope is a constant", () => {
  const biased = solvedText(`network:
  inputs: 2
  layers: [{ units: 2, activation: sigmoid }, { units: 2, activation: sigmoid }]
given: { x1: 0.9, x2: 0.4, W1: [[0.3, -0.2], [0.5, 0.8]], b1: [0.35, 0.1], W2: [[-0.6, 0.7], [0.9, -0.4]], b2: [0.6, 0.2], t1: 1, t2: 0 }
`);
  const [judged] = judge(["adjoint:b2_1"], new Map([["adjoint:b2_1", "-0.04351"]]), biased);
  expect(judged?.verdict).toEqual({ kind: "wrong", slips: [{ slip: "C20", site: "partial:z2_1:b2_1" }] });
});
