// Network examples that are published with their figures, and some worked here by plain arithmetic.

import { describe, expect, it } from "vitest";
import { readExercise } from "../../../src/exercise/read.ts";
import { buildWorking } from "../../../src/working/build.ts";
import { descend } from "../../../src/working/repeat.ts";
import { type Solved, solve } from "../../../src/working/solve.ts";

function solvedFrom(text: string): Solved {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { graph, train, given, learningRate, batches } = read.exercise;
  const working = buildWorking({ graph, train, direction: "descent" });
  const result = solve(working, { given: given ?? new Map(), rate: learningRate, batches }, 4);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return result.solved;
}

interface Published {
  readonly source: string;
  readonly text: string;
  /** Line, figure as published, and its decimals. */
  readonly figures: readonly (readonly [line: string, value: number, decimals: number])[];
}

const published: readonly Published[] = [
  {
    source: "M. Mazur, A step by step backpropagation example: 2-2-2, a bias for each layer",
    text: `
network:
  inputs: [i1, i2]
  layers:
    - { units: [h1, h2], sums: [net_h1, net_h2], activation: logistic, biases: [b1, b1], weights: [[w1, w2], [w3, w4]] }
    - { units: [o1, o2], sums: [net_o1, net_o2], activation: logistic, biases: [b2, b2], weights: [[w5, w6], [w7, w8]] }
  error: target - output
output: E
given: { i1: 0.05, i2: 0.1, W1: [[0.15, 0.2], [0.25, 0.3]], b1: 0.35, W2: [[0.4, 0.45], [0.5, 0.55]], b2: 0.6, t: [0.01, 0.99] }
learningRate: 0.5
`,
    figures: [
      ["value:net_h1", 0.3775, 9],
      ["value:h1", 0.593269992, 9],
      ["value:h2", 0.596884378, 9],
      ["value:o1", 0.75136507, 8],
      ["value:o2", 0.772928465, 9],
      ["value:E", 0.298371109, 9],
      ["adjoint:o1", 0.74136507, 8],
      ["partial:o1:net_o1", 0.186815602, 9],
      ["adjoint:w5", 0.082167041, 9],
      ["update:w5", 0.35891648, 8],
      ["update:w6", 0.408666186, 9],
      ["update:w7", 0.51130127, 8],
      ["update:w8", 0.561370121, 9],
      ["adjoint:h1", 0.036350306, 9],
      ["adjoint:w1", 0.000438568, 9],
      ["update:w1", 0.149780716, 9],
      ["update:w2", 0.19956143, 8],
      ["update:w3", 0.24975114, 8],
      ["update:w4", 0.29950229, 8],
    ],
  },
  {
    source: "J. Han & M. Kamber, Data Mining, section 9.2: 3-2-1, errors with the opposite sign, from rounded numbers",
    text: `
network:
  inputs: 3
  layers:
    - { units: [O4, O5], sums: [I4, I5], activation: logistic, weights: [[w14, w24, w34], [w15, w25, w35]], biases: [c4, c5] }
    - { units: [O6], sums: [I6], activation: logistic, weights: [[w46, w56]], biases: [c6] }
  targets: [T6]
  error: target - output
given: { x: [1, 0, 1], W1: [[0.2, 0.4, -0.5], [-0.3, 0.1, 0.2]], b1: [-0.4, 0.2], W2: [[-0.3, -0.2]], b2: [0.1], T6: 1 }
learningRate: 0.9
`,
    figures: [
      ["value:I4", -0.7, 9],
      ["value:O4", 0.332, 3],
      ["value:O5", 0.525, 3],
      ["value:I6", -0.105, 3],
      ["value:O6", 0.474, 3],
      ["adjoint:I6", -0.131, 3],
      ["adjoint:I5", 0.0065, 4],
      ["adjoint:I4", 0.0087, 4],
      ["update:w46", -0.261, 3],
      ["update:w56", -0.138, 3],
      ["update:w14", 0.192, 3],
      ["update:w15", -0.306, 3],
      ["update:w24", 0.4, 3],
      ["update:w34", -0.508, 3],
      ["update:w35", 0.194, 3],
      ["update:c6", 0.218, 3],
      ["update:c5", 0.194, 3],
      ["update:c4", -0.408, 3],
    ],
  },
  {
    source:
      "I. Goodfellow et al., Deep Learning, section 6.1: ReLUs that learned XOR, mean squared error over four examples",
    text: `
network:
  inputs: 2
  layers: [{ units: 2, activation: relu }, { units: 1 }]
  loss: squared error
  examples: [[0, 0, 0], [0, 1, 1], [1, 0, 1], [1, 1, 0]]
given: { W1: [[1, 1], [1, 1]], b1: [0, -1], W2: [[1, -2]], b2: [0] }
`,
    figures: [
      ["value:a1_2#4", 1, 12],
      ["value:a2_1#1", 0, 12],
      ["value:a2_1#2", 1, 12],
      ["value:a2_1#3", 1, 12],
      ["value:a2_1#4", 0, 12],
      ["value:L", 0, 12],
      ["adjoint:w1_2_1", 0, 12],
      ["adjoint:b2_1", 0, 12],
    ],
  },
];

describe.each(published)("$source", ({ text, figures }) => {
  const { values } = solvedFrom(text);
  it.each(figures)("%s is %d to %d decimals", (line, value, decimals) => {
    expect(Math.abs(values.of(line) - value)).toBeLessThanOrEqual(0.51 * 10 ** -decimals);
  });
});

it("a recurrent network over three steps, worked by hand", () => {
  const [w, u, b, v] = [0.5, -0.4, 0.1, 1.2];
  const x = [1, -0.5, 0.8];
  const { values } = solvedFrom(`
network:
  inputs: 3
  layers:
    - { units: [h1], sums: [s1], activation: tanh, from: [x1], weights: [[w]], biases: [b] }
    - { units: [h2], sums: [s2], activation: tanh, from: [h1, x2], weights: [[u, w]], biases: [b] }
    - { units: [h3], sums: [s3], activation: tanh, from: [h2, x3], weights: [[u, w]], biases: [b] }
    - { units: [y], weights: [[v]], bias: none }
  targets: [t]
given: { x: ${JSON.stringify(x)}, w: ${w}, u: ${u}, b: ${b}, v: ${v}, t: 1 }
`);
  const h = [0];
  for (const each of x) h.push(Math.tanh(w * each + u * (h.at(-1) ?? 0) + b));
  const error = v * (h[3] ?? 0) - 1;
  let back = error * v;
  const gradients = { w: 0, u: 0, b: 0, v: error * (h[3] ?? 0) };
  for (const step of [3, 2, 1]) {
    const delta = back * (1 - (h[step] ?? 0) ** 2);
    gradients.w += delta * (x[step - 1] ?? 0);
    gradients.u += delta * (h[step - 1] ?? 0);
    gradients.b += delta;
    back = delta * u;
  }
  expect(values.of("L")).toBeCloseTo(error ** 2 / 2, 12);
  for (const [name, gradient] of Object.entries(gradients)) {
    expect([name, values.of(`adjoint:${name}`)]).toEqual([name, expect.closeTo(gradient, 12)]);
  }
});

it("softmax and negative log likelihood: p − t at the scores", () => {
  const { values } = solvedFrom(`
network: { inputs: 1, layers: [{ units: 3, activation: softmax, bias: none }], loss: negative log likelihood, class: 2 }
given: { x: [1], W1: [[1], [2], [0.5]] }
`);
  const total = Math.exp(1) + Math.exp(2) + Math.exp(0.5);
  expect(values.of("L")).toBeCloseTo(-Math.log(Math.exp(2) / total), 12);
  const p = [Math.exp(1) / total, Math.exp(2) / total - 1, Math.exp(0.5) / total];
  expect(p.map((_, k) => values.of(`adjoint:z1_${k + 1}`))).toEqual(p.map((each) => expect.closeTo(each, 12)));
});

it("mini-batches: each step is taken on its own examples, in turn", () => {
  const start = solvedFrom(`
network: { inputs: 1, layers: [{ units: [y], weights: [[w]], biases: [b] }], examples: [[1, 2], [2, 0], [-1, 1], [3, 1]], miniBatch: 2 }
given: { w: 0.5, b: -0.2 }
learningRate: 0.1
`);
  const { stages } = descend(start, { kind: "steps", count: 5 });
  const data = [
    [1, 2],
    [2, 0],
    [-1, 1],
    [3, 1],
  ] as const;
  let [w, b] = [0.5, -0.2];
  for (const [step, stage] of stages.entries()) {
    expect(stage.numbers.given.get("w")?.value).toBeCloseTo(w, 12);
    expect(stage.numbers.given.get("b")?.value).toBeCloseTo(b, 12);
    const batch = data.slice((2 * step) % 4, ((2 * step) % 4) + 2);
    const errors = batch.map(([x, t]) => [w * x + b - t, x] as const);
    w -= (0.1 / 2) * errors.reduce((sum, [error, x]) => sum + error * x, 0);
    b -= (0.1 / 2) * errors.reduce((sum, [error]) => sum + error, 0);
  }
});
