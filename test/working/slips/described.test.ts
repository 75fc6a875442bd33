// Slips on networks that are described: each fires on a fitting one, stays silent where it does not apply, and gives what
// it gives on the same network written by hand.

import { describe, expect, it } from "vitest";
import { readExercise } from "../../../src/exercise/read.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { edited } from "../../../src/working/edit.ts";
import { slips } from "../../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import type { Solved } from "../../../src/working/solve.ts";
import { workingFrom } from "../cases.ts";
import { apart, mazur, network, weights } from "../two-two-two.ts";
import { sitesOf, solvedAt, wrongValues } from "./solved.ts";

function solvedFrom(text: string, steps = 1): Solved {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { graph, train, given } = read.exercise;
  const working = buildWorking({ graph, train, direction: "descent" });
  const numbers = Object.fromEntries([...(given ?? [])].map(([name, { value }]) => [name, value]));
  return solvedAt(steps === 2 ? edited(working, { kind: "pass" }) : working, numbers, 0.1);
}

const drawn = "initialise: { weights: uniform, biases: uniform, seed: 5 }";

function twoLayers(curve: string, loss = "half squared error", output = "sigmoid"): string {
  return `
network:
  inputs: 2
  layers: [{ units: 2, activation: ${curve} }, { units: 2, activation: ${output} }]
  loss: ${loss}
  ${drawn}
given: { x: [0.7, -1.3], t: [0, 1] }
`;
}

const logistic = twoLayers("sigmoid");
const tanh = twoLayers("tanh");
const relu = twoLayers("relu");
const leaky = twoLayers("leaky relu");
const binary = twoLayers("tanh", "binary cross entropy");
const softmax = twoLayers("tanh", "softmax cross entropy", "softmax");
const likelihood = `
network: { inputs: 2, layers: [{ units: 3, activation: softmax }], loss: negative log likelihood, class: 2, ${drawn} }
given: { x: [0.7, -1.3] }
`;
const oneOutput = `
network: { inputs: 2, layers: [{ units: 1, activation: sigmoid }], ${drawn} }
given: { x: [0.7, -1.3], t: [1] }
`;
const noBias = `
network: { inputs: 2, layers: [{ units: 2, activation: tanh, bias: none }, { units: 1, bias: none }], ${drawn} }
given: { x: [0.7, -1.3], t: [1] }
`;
const batch = `
network: { inputs: 1, layers: [{ units: 1, activation: sigmoid }], examples: [[0.7, 1], [-1.3, 0], [2, 1]], ${drawn} }
`;
const skip = `
network:
  inputs: 2
  layers: [{ units: 2, activation: tanh }, { units: 1, plus: [a1_1 + x1] }]
  ${drawn}
given: { x: [0.7, -1.3], t: [1] }
`;
const residual = `
network:
  inputs: 1
  layers: [{ units: 1, activation: tanh }, { units: 1, activation: tanh }, { units: 1, from: [2, 1], weights: [[v, 1]] }]
  ${drawn}
given: { x: [0.7], t: [1] }
`;

type Row = readonly [id: SlipId, fires: readonly string[], silent: readonly string[]];

const named: Readonly<Record<string, string>> = {
  logistic,
  tanh,
  relu,
  leaky,
  binary,
  softmax,
  likelihood,
  oneOutput,
  noBias,
  batch,
  skip,
  residual,
};

const rows: readonly Row[] = [
  ["C01", ["logistic", "tanh", "relu", "batch"], ["likelihood"]],
  ["C02", ["logistic", "binary"], ["noBias"]],
  ["C03", ["logistic", "tanh", "relu", "leaky", "softmax"], ["oneOutput", "batch"]],
  ["C04", ["logistic", "oneOutput", "batch"], ["binary", "softmax", "noBias"]],
  ["C05", ["binary", "softmax", "likelihood"], ["logistic", "tanh"]],
  ["C06", ["logistic", "tanh", "relu"], ["likelihood"]],
  ["C07", ["tanh", "softmax"], ["logistic"]],
  ["C08", ["relu"], ["logistic", "tanh"]],
  ["C09", ["logistic", "softmax"], ["oneOutput"]],
  ["C10", ["logistic", "binary", "softmax"], ["noBias", "oneOutput"]],
  ["C11", ["logistic", "binary"], ["noBias"]],
  ["C12", ["logistic", "noBias"], ["oneOutput"]],
  ["C13", ["logistic", "batch"], ["likelihood"]],
  ["C14", ["logistic", "noBias", "batch"], []],
  ["C15", ["logistic", "batch", "noBias"], ["binary", "softmax", "likelihood"]],
  ["C16", ["logistic", "batch"], ["binary", "softmax"]],
  ["C17", ["logistic", "binary"], ["oneOutput", "batch"]],
  ["C18", ["batch"], ["logistic", "oneOutput"]],
  ["C19", ["logistic", "batch", "skip"], ["noBias"]],
  ["C20", ["logistic", "batch"], ["noBias"]],
  ["C21", ["residual"], ["logistic", "skip"]],
  ["C22", ["binary", "softmax", "likelihood"], ["logistic"]],
  ["C23", ["softmax"], ["logistic", "binary"]],
  ["C24", ["binary", "softmax", "likelihood"], ["logistic"]],
  ["C25", ["binary", "softmax", "likelihood"], ["logistic"]],
  ["C26", ["logistic", "noBias"], ["batch"]],
  ["C28", ["logistic", "relu", "leaky", "batch"], ["likelihood"]],
];

describe.each(rows)("%s", (id, fires, silent) => {
  it.each(fires)("fires on %s", (key) => expect(sitesOf(id, solvedFrom(named[key] ?? ""))).not.toEqual([]));
  if (silent.length > 0) {
    it.each(silent)("is silent on %s", (key) => expect(sitesOf(id, solvedFrom(named[key] ?? ""))).toEqual([]));
  }
});

it("C27 fires from the second step on", () => {
  expect(sitesOf("C27", solvedFrom(batch, 1))).toEqual([]);
  expect(sitesOf("C27", solvedFrom(batch, 2))).not.toEqual([]);
});

it("has a row for every network slip", () => {
  const listed = [...rows.map(([id]) => id), "C27"];
  expect(listed.sort()).toEqual(slips.map(({ id }) => id).filter((id) => id.startsWith("C")));
});

const described = `
network:
  inputs: [i1, i2]
  layers:
    - { units: [h1, h2], sums: [zh1, zh2], activation: sigmoid, weights: [[w1, w2], [w3, w4]], biases: [b1, b2] }
    - { units: [o1, o2], sums: [zo1, zo2], activation: sigmoid, weights: [[w5, w6], [w7, w8]], biases: [b3, b4] }
  error: target - output
output: E
given: NUMBERS
`;

describe.each([
  ["the numbers of Mazur", mazur],
  ["numbers that keep slips apart", apart],
])("%s: described and written by hand have the same slips", (_, numbers) => {
  const read = solvedFrom(described.replace("NUMBERS", JSON.stringify(numbers)));
  const byHand = solvedAt(workingFrom(network, [...weights, "b1", "b2", "b3", "b4"]), numbers, 0.1);

  it.each(slips.filter(({ id }) => /^[BC]/u.test(id)).map(({ id }) => id))("%s", (id) => {
    const wrong = (solved: Solved): readonly number[] =>
      ["adjoint:w1", "adjoint:b1", "adjoint:w5", "update:w8"].flatMap((line) =>
        [...wrongValues(id, solved, line)].sort((a, b) => a - b),
      );
    const expected = wrong(byHand);
    expect(wrong(read)).toEqual(expected.map((value) => expect.closeTo(value, 12)));
  });
});

it("a batch taken for a sum, or divided twice at the biases", () => {
  const solved = solvedFrom(batch);
  const right = solved.values.of("adjoint:b1_1");
  // Divided twice at the biases is the same number as the mean taken twice.
  const wrong = [3 * right, right / 3].map((each) => expect.closeTo(each, 12));
  expect(wrongValues("C18", solved, "adjoint:b1_1")).toEqual(wrong);
  expect(wrongValues("C18", solved, "adjoint:w1_1_1")).toHaveLength(2);
});
