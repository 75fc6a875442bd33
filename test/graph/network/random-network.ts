// Random layered networks with numbers: all activations, losses, biases, skip connections and batches. Each goes through
// the text of an exercise file.

import fc from "fast-check";
import type { Exercise } from "../../../src/exercise/exercise.ts";
import { readExercise } from "../../../src/exercise/read.ts";
import type { Curve, PlainExample, PlainLayer, PlainLoss } from "./plain-network.ts";

export interface RandomNetwork {
  readonly exercise: Exercise;
  readonly text: string;
  readonly layers: readonly PlainLayer[];
  readonly bias: readonly ("unit" | "layer" | "none")[];
  readonly loss: PlainLoss;
  readonly examples: readonly PlainExample[];
  readonly reduction: "sum" | "mean";
}

const curves: readonly Curve[] = ["identity", "sigmoid", "tanh", "relu", "leaky relu", "softplus", "softsign"];
const squares: readonly PlainLoss[] = [
  "squared error",
  "half squared error",
  "mean squared error",
  "half mean squared error",
];

interface Draft {
  readonly inputs: number;
  readonly hidden: readonly { units: number; curve: Curve; bias: "unit" | "layer" | "none"; skips: boolean }[];
  readonly outputs: number;
  readonly last: Curve;
  readonly loss: PlainLoss;
  readonly count: number;
  readonly reduction: "sum" | "mean";
  readonly numbers: readonly number[];
}

const layer = fc.record({
  units: fc.integer({ min: 1, max: 4 }),
  curve: fc.constantFrom(...curves),
  bias: fc.constantFrom("unit" as const, "layer" as const, "none" as const),
  skips: fc.boolean(),
});

const ends = fc.oneof(
  fc.record({
    outputs: fc.integer({ min: 1, max: 3 }),
    last: fc.constantFrom(...curves),
    loss: fc.constantFrom(...squares),
  }),
  fc.record({
    outputs: fc.integer({ min: 1, max: 3 }),
    last: fc.constant("sigmoid" as const),
    loss: fc.constant("binary cross entropy" as const),
  }),
  fc.record({
    outputs: fc.integer({ min: 2, max: 4 }),
    last: fc.constant("softmax" as const),
    loss: fc.constantFrom("cross entropy" as const, ...squares),
  }),
);

const drafts: fc.Arbitrary<Draft> = fc
  .record({
    inputs: fc.integer({ min: 1, max: 4 }),
    hidden: fc.array(layer, { minLength: 0, maxLength: 3 }),
    end: ends,
    count: fc.integer({ min: 1, max: 3 }),
    reduction: fc.constantFrom("sum" as const, "mean" as const),
    numbers: fc.array(
      fc.integer({ min: -150, max: 150 }).map((n) => (n === 0 ? 0.37 : n / 100)),
      { minLength: 40, maxLength: 40 },
    ),
  })
  .map(({ end, ...rest }) => ({ ...rest, ...end }));

export const randomNetworks: fc.Arbitrary<RandomNetwork> = drafts.map(networkOf);

function networkOf(draft: Draft): RandomNetwork {
  let at = 0;
  const next = (): number => draft.numbers[at++ % draft.numbers.length] ?? 0.5;
  const specs = [
    ...draft.hidden,
    { units: draft.outputs, curve: draft.last, bias: "unit" as const, skips: draft.count > 1 },
  ];
  let before = draft.inputs;
  const layers = specs.map(({ units, curve, bias, skips }): PlainLayer => {
    const columns = before + (skips ? draft.inputs : 0);
    before = units;
    const shared = next();
    return {
      curve,
      skips,
      weights: Array.from({ length: units }, () => Array.from({ length: columns }, next)),
      biases: Array.from({ length: units }, () => (bias === "unit" ? next() : bias === "layer" ? shared : 0)),
    };
  });
  const examples = Array.from({ length: draft.count }, () => ({
    x: Array.from({ length: draft.inputs }, next),
    t: targetsFor(draft, next),
  }));
  const bias = specs.map((spec) => spec.bias);
  const text = textOf(draft, layers, bias, examples);
  const read = readExercise(text);
  if (!read.ok) throw new Error(`${text}\n${JSON.stringify(read.problems)}`);
  return { exercise: read.exercise, text, layers, bias, loss: draft.loss, examples, reduction: draft.reduction };
}

function targetsFor({ loss, outputs }: Draft, next: () => number): readonly number[] {
  if (loss === "cross entropy") return outputs === 2 ? [0.25, 0.75] : [0.5, 0.25, 0.25, 0].slice(0, outputs);
  return Array.from({ length: outputs }, () => (loss === "binary cross entropy" ? Math.abs(next()) / 2 : next()));
}

function textOf(
  draft: Draft,
  layers: readonly PlainLayer[],
  bias: readonly string[],
  examples: readonly PlainExample[],
): string {
  const described = layers.map(({ curve, skips, weights }, index) => {
    const extra = `${curve === "leaky relu" ? ", leak: 0.1" : ""}${skips ? `, from: [${index}, inputs]` : ""}`;
    return `    - { units: ${weights.length}, activation: ${curve}, bias: ${bias[index]}${extra} }`;
  });
  const matrices = layers.map(({ weights }, index) => `  W${index + 1}: ${JSON.stringify(weights)}`);
  const biases = layers.flatMap(({ biases: own }, index) =>
    bias[index] === "none" ? [] : [`  b${index + 1}: ${JSON.stringify(own)}`],
  );
  const rows = examples.map(({ x, t }) => JSON.stringify([...x, ...t]));
  return [
    `network:`,
    `  inputs: ${draft.inputs}`,
    `  layers:`,
    ...described,
    `  loss: ${draft.loss}`,
    `  reduction: ${draft.reduction}`,
    `  examples: [${rows.join(", ")}]`,
    `given:`,
    ...matrices,
    ...biases,
    "",
  ].join("\n");
}
