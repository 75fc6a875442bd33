// What a described network becomes: the very formulas that are written by hand, and what each name is.

import { describe, expect, it } from "vitest";
import { readExercise } from "../../../src/exercise/read.ts";
import { withoutCounts } from "../../../src/expression/expression.ts";
import { sameTree } from "../../../src/expression/keyring.ts";
import type { Graph } from "../../../src/graph/graph.ts";
import { formula } from "../../expression/formula.ts";
import { treeAsText } from "../../expression/plain-text.ts";
import { graphFrom } from "../../working/cases.ts";

function graphOf(network: string): Graph {
  const read = readExercise(`network: ${network}\n`);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.exercise.graph;
}

function expectFormulas(network: string, byHand: Readonly<Record<string, string>>): void {
  const { nodes } = graphOf(network);
  const wrong = Object.entries(byHand).filter(([name, text]) => {
    const own = nodes.get(name)?.formula;
    return own === undefined || !sameTree(withoutCounts(own), formula(text));
  });
  expect(wrong).toEqual([]);
}

const oneUnit = "{ inputs: 1, layers: [{ units: 1, bias: none";
const twoOutputs = "{ inputs: 1, layers: [{ units: 2, bias: none";

it.each([
  ["sigmoid", "sigmoid(z1_1)"],
  ["logistic", "sigmoid(z1_1)"],
  ["tanh", "tanh(z1_1)"],
  ["relu", "relu(z1_1)"],
  ["ReLU", "relu(z1_1)"],
  ["leaky relu", "leakyrelu(z1_1, 0.01)"],
  ["leaky relu, leak: 0.2", "leakyrelu(z1_1, 0.2)"],
  ["softplus", "softplus(z1_1)"],
  ["softsign", "softsign(z1_1)"],
])("activation: %s is %s", (activation, a) =>
  expectFormulas(`${oneUnit}, activation: ${activation} }] }`, { a1_1: a }),
);

it("without an activation the weighted sum is what comes out", () => {
  expect([...graphOf(`${oneUnit} }] }`).nodes.keys()]).toEqual(["a1_1", "L"]);
  expectFormulas(`${oneUnit} }] }`, { a1_1: "w1_1_1*x1" });
});

describe("biases", () => {
  const layer = "{ inputs: 1, layers: [{ units: 2";
  it.each([
    ["", "w1_1_1*x1+b1_1", "w1_2_1*x1+b1_2"],
    [", bias: unit", "w1_1_1*x1+b1_1", "w1_2_1*x1+b1_2"],
    [", bias: true", "w1_1_1*x1+b1_1", "w1_2_1*x1+b1_2"],
    [", bias: layer", "w1_1_1*x1+b1", "w1_2_1*x1+b1"],
    [", bias: none", "w1_1_1*x1", "w1_2_1*x1"],
    [", bias: false", "w1_1_1*x1", "w1_2_1*x1"],
    [", biases: [c, 0]", "w1_1_1*x1+c", "w1_2_1*x1"],
  ])("%s", (bias, first, second) => expectFormulas(`${layer}${bias} }] }`, { a1_1: first, a1_2: second }));
});

describe("what a layer reads", () => {
  const two = "{ inputs: 2, layers: [{ units: [h], activation: tanh, bias: none }, { units: [y], bias: none";
  it.each([
    ["the layer before", "", "w2_1_1*h"],
    ["inputs as well", ", from: [1, inputs]", "w2_1_1*h+w2_1_2*x1+w2_1_3*x2"],
    ["one input", ", from: [h, x2]", "w2_1_1*h+w2_1_2*x2"],
    ["names of its own", ", from: [1, inputs], weights: [[v, 0, u]]", "v*h+u*x2"],
    ["fixed numbers", ", from: [1, inputs], weights: [[1, -1, 0.5]]", "h-x1+0.5*x2"],
    ["terms of its own", ", plus: [x1*h - c]", "w2_1_1*h+x1*h-c"],
  ])("%s", (_, more, y) => expectFormulas(`${two}${more} }] }`, { y }));
});

it("three steps of a recurrent network share their weights", () => {
  const step = "activation: tanh, biases: [b]";
  expectFormulas(
    `
  inputs: 3
  layers:
    - { units: [h1], sums: [s1], from: [x1], weights: [[w]], ${step} }
    - { units: [h2], sums: [s2], from: [h1, x2], weights: [[u, w]], ${step} }
    - { units: [h3], sums: [s3], from: [h2, x3], weights: [[u, w]], ${step} }
    - { units: [y], weights: [[v]], bias: none }
  targets: [t]`,
    { s1: "w*x1+b", h1: "tanh(s1)", s2: "u*h1+w*x2+b", s3: "u*h2+w*x3+b", y: "v*h3", L: "0.5*(y-t)^2" },
  );
});

describe("losses", () => {
  it.each([
    [`${oneUnit} }], loss: squared error }`, "(a1_1-t1)^2"],
    [`${oneUnit} }], loss: half squared error }`, "0.5*(a1_1-t1)^2"],
    [`${oneUnit} }], loss: mean squared error }`, "(a1_1-t1)^2"],
    [`${twoOutputs} }], loss: squared error }`, "(a1_1-t1)^2+(a1_2-t2)^2"],
    [`${twoOutputs} }] }`, "0.5*((a1_1-t1)^2+(a1_2-t2)^2)"],
    [`${twoOutputs} }], loss: mean squared error }`, "((a1_1-t1)^2+(a1_2-t2)^2)/2"],
    [`${twoOutputs} }], loss: half mean squared error }`, "((a1_1-t1)^2+(a1_2-t2)^2)/(2*2)"],
    [`${twoOutputs} }], error: target - output }`, "0.5*((t1-a1_1)^2+(t2-a1_2)^2)"],
    [`${oneUnit}, activation: sigmoid }], loss: binary cross entropy }`, "-(t1*ln(a1_1)+(1-t1)*ln(1-a1_1))"],
    [`${twoOutputs} }], loss: softmax cross entropy }`, "-(t1*ln(a1_1)+t2*ln(a1_2))"],
    [`${twoOutputs}, activation: softmax }], loss: negative log likelihood, class: 2 }`, "-ln(a1_2)"],
  ])("%s", (network, L) => expectFormulas(network, { L }));

  it("softmax weighs each class against all", () => {
    const below = "(exp(z1_1)+exp(z1_2))";
    expectFormulas(`${twoOutputs} }], loss: softmax cross entropy }`, {
      a1_1: `exp(z1_1)/${below}`,
      a1_2: `exp(z1_2)/${below}`,
    });
  });
});

describe("several examples", () => {
  it.each([
    ["mean", "(L1+L2)/2"],
    ["sum", "L1+L2"],
  ])("%s", (reduction, total) => {
    const graph = graphOf(`${oneUnit}, activation: tanh }], examples: 2, reduction: ${reduction} }`);
    const text = (name: string): string => treeAsText(graph.nodes.get(name)?.formula ?? formula("0"));
    expect([...graph.nodes.keys()]).toEqual(["z1_1#1", "a1_1#1", "L#1", "z1_1#2", "a1_1#2", "L#2", "L"]);
    expect(graph.leaves).toEqual(["x1#1", "x1#2", "w1_1_1", "t1#1", "t1#2"]);
    expect(text("z1_1#2")).toBe(text("z1_1#1").replace("x1#1", "x1#2"));
    expect(text("L").replaceAll("#", "")).toBe(treeAsText(formula(total)));
  });

  it("each has the class that is right for it", () => {
    const network = `${twoOutputs}, activation: softmax }], loss: negative log likelihood, examples: [[1, 2], [3, 1]] }`;
    const given = "given: { w1_1_1: 1, w1_2_1: 2 }";
    const read = readExercise(`network: ${network}\n${given}\n`);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { nodes } = read.exercise.graph;
    expect([...(nodes.get("L#1")?.inputs ?? []), ...(nodes.get("L#2")?.inputs ?? [])]).toEqual(["a1_2#1", "a1_1#2"]);
  });
});

it("tells of each name what it is", () => {
  const { network } = graphOf(
    "{ inputs: [x], layers: [{ units: [h], sums: [s], activation: tanh }, { units: [y], from: [h, x], weights: [[v, v]], biases: [c], plus: [k*x] }], examples: 2 }",
  );
  const place = (layer: number, unit = 1): object => ({ layer, unit });
  expect(Object.fromEntries(network?.roles ?? [])).toMatchObject({
    "x#2": { kind: "input", layer: 0, unit: 1, example: 2 },
    w1_1_1: { kind: "weight", wires: [{ from: place(0), to: place(1) }] },
    b1_1: { kind: "bias", units: [place(1)] },
    "s#1": { kind: "sum", layer: 1, unit: 1, example: 1 },
    "h#1": { kind: "activation", layer: 1, unit: 1, example: 1 },
    "y#2": { kind: "sum and activation", layer: 2, unit: 1, example: 2 },
    v: {
      kind: "weight",
      wires: [
        { from: place(1), to: place(2) },
        { from: place(0), to: place(2) },
      ],
    },
    c: { kind: "bias", units: [place(2)] },
    k: { kind: "parameter" },
    "t1#2": { kind: "target", layer: 2, unit: 1, example: 2 },
    "L#1": { kind: "example loss", example: 1 },
    L: { kind: "loss" },
  });
  expect(network?.parameters).toEqual(["w1_1_1", "b1_1", "v", "c", "k"]);
});

it("is the graph that hand-written formulas give", () => {
  const own = graphOf("{ inputs: [x], layers: [{ units: [h], sums: [s], activation: tanh }, { units: [y] }] }");
  const byHand = graphFrom({ s: "w1_1_1*x+b1_1", h: "tanh(s)", y: "w2_1_1*h+b2_1", L: "0.5*(y-t1)^2" });
  expect([...own.nodes.keys()]).toEqual([...byHand.nodes.keys()]);
  expect(own.users).toEqual(byHand.users);
});
