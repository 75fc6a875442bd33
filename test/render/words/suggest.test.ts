import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { suggestion } from "../../../src/render/words/suggest.ts";

const weights = ["w1", "w2", "x1", "x2"];
const functions = ["exp", "ln", "log", "sqrt", "tan", "tanh", "sigmoid", "relu", "ReLU", "softplus"];
const keys = ["title", "graph", "given", "train", "learningRate", "functions"];

describe("a name that is like a known one", () => {
  it.each([
    ["w3", weights, "w2"],
    ["w0", weights, "w1"],
    ["W1", weights, "w1"],
    ["w_2", weights, "w2"],
    ["X₁", weights, "x1"],
    ["tahn", functions, "tanh"],
    ["sigmod", functions, "sigmoid"],
    ["Sigmoid", functions, "sigmoid"],
    ["RELU", functions, "relu"],
    ["grahp", keys, "graph"],
    ["learning_rate", keys, "learningRate"],
    ["lerningrate", keys, "learningRate"],
    ["rate", keys, "learningRate"],
    ["function", keys, "functions"],
    ["theta", ["theta_1", "w"], "theta_1"],
    ["Theta", ["θ", "w"], "θ"],
  ])("%s among %j suggests %s", (written, known, expected) => expect(suggestion(written, known)).toBe(expected));
});

describe("a name that is like none", () => {
  it.each([
    ["q", ["x", "y"]],
    ["z9", weights],
    ["softmax", ["exp", "tanh"]],
    ["colour", keys],
    ["", weights],
    ["w".repeat(65), ["w".repeat(64)]],
    ["x", []],
  ])("%s among %j suggests nothing", (written, known) => expect(suggestion(written, known)).toBeUndefined());
});

it("what is suggested is known, and never what was written", () => {
  const name = fc.string({ unit: fc.constantFrom("a", "b", "A", "_", "1", "2", "θ", "₁", "\u0301"), maxLength: 6 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 6 }), (written, known) => {
      const found = suggestion(written, known);
      if (found === undefined) return;
      expect(known).toContain(found);
      expect(found).not.toBe(written);
    }),
  );
});
