// A layered network worked with plain loops over arrays: forward, and backward by the equations of any textbook. It shares
// nothing with the sources.

export type Curve = "identity" | "sigmoid" | "tanh" | "relu" | "leaky relu" | "softplus" | "softsign" | "softmax";

export interface PlainLayer {
  readonly curve: Curve;
  /** Row: the unit it goes to. Columns: the layer before, then the inputs where the layer has a skip connection. */
  readonly weights: readonly (readonly number[])[];
  readonly biases: readonly number[];
  readonly skips: boolean;
}

export type PlainLoss =
  | "squared error"
  | "half squared error"
  | "mean squared error"
  | "half mean squared error"
  | "binary cross entropy"
  | "cross entropy";

export interface PlainExample {
  readonly x: readonly number[];
  readonly t: readonly number[];
}

export interface PlainGradients {
  readonly loss: number;
  readonly weights: number[][][];
  readonly biases: number[][];
}

const leak = 0.1;

function curveOf(curve: Curve, z: readonly number[]): number[] {
  switch (curve) {
    case "identity":
      return [...z];
    case "sigmoid":
      return z.map((u) => 1 / (1 + Math.exp(-u)));
    case "tanh":
      return z.map(Math.tanh);
    case "relu":
      return z.map((u) => Math.max(u, 0));
    case "leaky relu":
      return z.map((u) => (u > 0 ? u : leak * u));
    case "softplus":
      return z.map((u) => Math.log(1 + Math.exp(u)));
    case "softsign":
      return z.map((u) => u / (1 + Math.abs(u)));
    case "softmax": {
      const total = z.reduce((sum, u) => sum + Math.exp(u), 0);
      return z.map((u) => Math.exp(u) / total);
    }
  }
}

/** What comes back to each z from what comes back to each a. */
function backThrough(curve: Curve, z: readonly number[], a: readonly number[], up: readonly number[]): number[] {
  if (curve === "softmax") {
    const mean = a.reduce((sum, p, k) => sum + p * (up[k] ?? 0), 0);
    return a.map((p, i) => p * ((up[i] ?? 0) - mean));
  }
  const slopes: Readonly<Record<Exclude<Curve, "softmax">, (u: number) => number>> = {
    identity: () => 1,
    sigmoid: (u) => Math.exp(-u) / (1 + Math.exp(-u)) ** 2,
    tanh: (u) => 1 / Math.cosh(u) ** 2,
    relu: (u) => (u > 0 ? 1 : 0),
    "leaky relu": (u) => (u > 0 ? 1 : leak),
    softplus: (u) => 1 / (1 + Math.exp(-u)),
    softsign: (u) => 1 / (1 + Math.abs(u)) ** 2,
  };
  return z.map((u, i) => slopes[curve](u) * (up[i] ?? 0));
}

function lossAndSlopes(loss: PlainLoss, a: readonly number[], t: readonly number[]): { value: number; up: number[] } {
  const pairs = a.map((output, k) => [output, t[k] ?? 0] as const);
  const sum = (of: (output: number, target: number) => number): number =>
    pairs.reduce((total, [output, target]) => total + of(output, target), 0);
  const squares = sum((o, y) => (o - y) ** 2);
  const scale = {
    "squared error": 1,
    "half squared error": 1 / 2,
    "mean squared error": 1 / a.length,
    "half mean squared error": 1 / (2 * a.length),
  };
  switch (loss) {
    case "binary cross entropy":
      return {
        value: -sum((o, y) => y * Math.log(o) + (1 - y) * Math.log(1 - o)),
        up: pairs.map(([o, y]) => (o - y) / (o * (1 - o))),
      };
    case "cross entropy":
      return { value: -sum((o, y) => y * Math.log(o)), up: pairs.map(([o, y]) => -y / o) };
    default:
      return { value: scale[loss] * squares, up: pairs.map(([o, y]) => 2 * scale[loss] * (o - y)) };
  }
}

/** The loss over all examples, and its gradients. */
export function workedByHand(
  layers: readonly PlainLayer[],
  loss: PlainLoss,
  examples: readonly PlainExample[],
  reduction: "sum" | "mean",
): PlainGradients {
  const weights = layers.map(({ weights: rows }) => rows.map((row) => row.map(() => 0)));
  const biases = layers.map(({ biases: own }) => own.map(() => 0));
  let total = 0;
  const share = reduction === "mean" ? 1 / examples.length : 1;
  for (const { x, t } of examples) {
    const { read, sums, outs } = forward(layers, x);
    const { value, up } = lossAndSlopes(loss, outs.at(-1) ?? [], t);
    total += share * value;
    let back = up;
    for (const [fromEnd, layer] of layers.toReversed().entries()) {
      const l = layers.length - 1 - fromEnd;
      const delta = backThrough(layer.curve, sums[l] ?? [], outs[l + 1] ?? [], back);
      for (const [i, d] of delta.entries()) {
        addTo(
          weights[l]?.[i],
          (read[l] ?? []).map((input) => share * d * input),
        );
      }
      addTo(
        biases[l],
        delta.map((d) => share * d),
      );
      back = (outs[l] ?? []).map((_, j) => delta.reduce((s, d, i) => s + d * (layer.weights[i]?.[j] ?? 0), 0));
    }
  }
  return { loss: total, weights, biases };
}

function addTo(sums: number[] | undefined, terms: readonly number[]): void {
  for (const [place, term] of terms.entries()) if (sums !== undefined) sums[place] = (sums[place] ?? 0) + term;
}

interface Forward {
  /** What each layer reads, sums up and gives; the inputs come first among what is given. */
  readonly read: number[][];
  readonly sums: number[][];
  readonly outs: number[][];
}

function forward(layers: readonly PlainLayer[], x: readonly number[]): Forward {
  const read: number[][] = [];
  const sums: number[][] = [];
  const outs: number[][] = [[...x]];
  for (const { weights, biases, curve, skips } of layers) {
    const inputs = [...(outs.at(-1) ?? []), ...(skips ? x : [])];
    const z = weights.map((row, i) => row.reduce((s, w, j) => s + w * (inputs[j] ?? 0), biases[i] ?? 0));
    read.push(inputs);
    sums.push(z);
    outs.push(curveOf(curve, z));
  }
  return { read, sums, outs };
}
