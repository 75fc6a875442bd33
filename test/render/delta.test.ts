// Error terms as a lecturer writes them: the slope of the loss, the slope of the curve, δ; and why δ is so short where loss
// and outputs were made for each other.

import { describe, expect, it } from "vitest";
import { plainSolution } from "../../src/render/plain.ts";
import { networkSolution } from "./networks.ts";

const softmax = (targets: string): string => `network:
  inputs: 2
  layers: [{ units: 3, activation: softmax, bias: false }]
  loss: softmax cross entropy
given: { x1: 0.5, x2: -1, W1: [[0.15, 0.2], [0.25, 0.3], [-0.4, 0.1]], ${targets} }
notation: delta
profile: bishop
`;

const logistic = (loss: string, more = ""): string => `network:
  inputs: 1
  layers: [{ units: 1, activation: sigmoid, bias: false }]
  loss: ${loss}
given: { x1: 0.5, W1: [[0.4]], t1: 1 }
notation: delta
${more}`;

describe("the error term of an output", () => {
  it.each([
    [
      "softmax with cross-entropy",
      softmax("t1: 0, t2: 1, t3: 0"),
      ["delta1_2 = y2 - t2 =", "(the targets sum to 1)"],
      [],
    ],
    ["logistic with cross-entropy", logistic("binary cross entropy"), ["= a1_1 - t1 =", "a1_1(1 - a1_1) cancels"], []],
    ["logistic with squared error", logistic("half squared error"), ["dL/da1_1 * sigmoid'(z1_1)"], ["cancels"]],
    [
      "error = target - output",
      logistic("binary cross entropy", "profile: aima\n"),
      ["= y1 - a1_1 =", "new W1_11 = W1_11 + rate * Delta1_1 * x1"],
      ["- rate"],
    ],
  ])("%s", (_, text, said, unsaid) => {
    const plain = plainSolution(networkSolution(text));
    for (const each of said) expect(plain).toContain(each);
    for (const each of unsaid) expect(plain).not.toContain(each);
  });

  it("says why once", () => {
    const plain = plainSolution(networkSolution(softmax("t1: 0, t2: 1, t3: 0")));
    expect(plain.split("the targets sum to 1")).toHaveLength(2);
  });

  it("says what its letter means", () => {
    expect(plainSolution(networkSolution(logistic("half squared error")))).toContain("delta1_1 is dL/dz1_1.");
    expect(plainSolution(networkSolution(logistic("half squared error", "profile: aima\n")))).toContain(
      "Delta1_1 is -dE/din1_1",
    );
  });
});
