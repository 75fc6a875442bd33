// A network with another loss: the same units, another formula at their end.

import { describe, expect, it } from "vitest";
import { exerciseFrom } from "../../../src/exercise/build.ts";
import { readSource } from "../../../src/exercise/read.ts";
import type { Graph } from "../../../src/graph/graph.ts";
import { withLoss } from "../../../src/graph/network/with-loss.ts";

function graphOf(loss: string, activation: string, more = ""): Graph {
  const network = `network: { inputs: 2, layers: [{ units: 2, activation: ${activation} }], loss: ${loss}${more} }`;
  const source = readSource(`${network}\nprofile: bishop\n`);
  const built = source.ok ? exerciseFrom(source.source) : source;
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return built.exercise.graph;
}

describe("with another loss", () => {
  it.each([
    ["half squared error", "binary cross entropy"],
    ["binary cross entropy", "half squared error"],
    ["binary cross entropy", "mean squared error"],
  ] as const)("%s becomes %s, as if it had been written so", (from, to) => {
    expect(withLoss(graphOf(from, "sigmoid"), to)).toEqual(graphOf(to, "sigmoid"));
  });

  it("each example of a batch has it", () => {
    const batch = ", examples: 3";
    expect(withLoss(graphOf("half squared error", "sigmoid", batch), "binary cross entropy")).toEqual(
      graphOf("binary cross entropy", "sigmoid", batch),
    );
  });

  it("outputs that a loss cannot read, and a loss that reads one class, have none", () => {
    expect(withLoss(graphOf("half squared error", "tanh"), "binary cross entropy")).toBeUndefined();
    expect(withLoss(graphOf("negative log likelihood", "softmax", ", class: 1"), "cross entropy")).toBeUndefined();
  });
});
