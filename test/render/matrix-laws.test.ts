// What is printed between matrices is true: worked out again from the printed numbers, each equation gives its own result.
// The oracle reads nothing but the printed parts.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { type ProfileName, profileNames } from "../../src/graph/network/profile-names.ts";
import type { MatrixEquation, MatrixPart, Solution } from "../../src/render/solution.ts";
import { textSolution, unpainted } from "../../src/render/text.ts";
import { valueId } from "../../src/working/line.ts";
import { networkSolution } from "./networks.ts";

type Matrix = readonly (readonly number[])[];

/** Sums of products of tables, as they are read: ⊙ binds less than a product, a number in front multiplies all of a term. */
class Reader {
  private at = 0;
  private readonly parts: readonly MatrixPart[];

  constructor(parts: readonly MatrixPart[]) {
    this.parts = parts;
  }

  sum(): Matrix {
    let total = this.term();
    for (;;) {
      const sign = this.sign("+") ? 1 : this.sign("−") ? -1 : 0;
      if (sign === 0) return total;
      const next = this.term();
      // A single column is added to each.
      total = total.map((row, i) => row.map((each, j) => each + sign * (next[i]?.[j] ?? next[i]?.[0] ?? Number.NaN)));
    }
  }

  private term(): Matrix {
    const factor = (this.sign("-") ? -1 : 1) * this.number();
    let product = this.product();
    while (this.sign("⊙")) {
      const other = this.product();
      expect([other.length, other[0]?.length]).toEqual([product.length, product[0]?.length]);
      product = product.map((row, i) => row.map((each, j) => each * (other[i]?.[j] ?? Number.NaN)));
    }
    return product.map((row) => row.map((each) => factor * each));
  }

  private product(): Matrix {
    let left = this.primary();
    for (;;) {
      const part = this.parts[this.at];
      if (part?.kind !== "matrix") return left;
      const right = this.primary();
      expect(left[0]?.length).toBe(right.length);
      left = left.map((row) =>
        (right[0] ?? []).map((_, j) => row.reduce((total, each, k) => total + each * (right[k]?.[j] ?? Number.NaN), 0)),
      );
    }
  }

  private primary(): Matrix {
    if (this.sign("(")) {
      const inner = this.sum();
      if (!this.sign(")")) throw new Error("a bracket is open");
      return inner;
    }
    const part = this.parts[this.at++];
    if (part?.kind !== "matrix") throw new Error(`no matrix: ${JSON.stringify(part)}`);
    return part.rows.map((row) => row.map(Number));
  }

  private number(): number {
    const part = this.parts[this.at];
    if (part?.kind !== "number") return 1;
    this.at += 1;
    const [above = "", below = "1"] = part.text.split("/");
    return Number(above) / Number(below);
  }

  private sign(wanted: string): boolean {
    const part = this.parts[this.at];
    const is = part?.kind === "sign" && part.sign === wanted;
    if (is) this.at += 1;
    return is;
  }
}

function matricesIn({ sections }: Solution): readonly MatrixEquation[] {
  return sections.flatMap(({ rows }) => rows.filter((row): row is MatrixEquation => row.kind === "matrix"));
}

/** Half a unit in the last place that is printed. */
function half(text: string): number {
  const [, places = "", exponent = "0"] = /^-?\d*\.?(\d*)(?:e([+-]?\d+))?$/u.exec(text) ?? [];
  return 0.5 * 10 ** (Number(exponent) - places.length);
}

function expectTrue(row: MatrixEquation): void {
  if (row.numbers.length === 0 || row.result?.kind !== "matrix") return;
  const computed = new Reader(row.numbers).sum();
  const { rows } = row.result;
  expect([computed.length, computed[0]?.length]).toEqual([rows.length, rows[0]?.length]);
  rows.forEach((texts, i) => {
    texts.forEach((text, j) => {
      const off = Math.abs((computed[i]?.[j] ?? Number.NaN) - Number(text));
      expect(off, JSON.stringify(row)).toBeLessThanOrEqual(half(text) * (1 + 1e-6) + 1e-12);
    });
  });
}

const layer = fc.record({
  units: fc.integer({ min: 1, max: 3 }),
  activation: fc.constantFrom("identity", "sigmoid", "tanh", "relu", "softsign"),
  bias: fc.constantFrom("unit", "layer", "none"),
});
const end = fc.constantFrom(
  ["sigmoid", "half squared error"],
  ["identity", "squared error"],
  ["sigmoid", "binary cross entropy"],
  ["softmax", "cross entropy"],
  ["softmax", "half squared error"],
);
const networks = fc
  .record({
    inputs: fc.integer({ min: 1, max: 3 }),
    hidden: fc.array(layer, { maxLength: 2 }),
    last: layer,
    end,
    batch: fc.integer({ min: 1, max: 3 }),
    reduction: fc.constantFrom("mean", "sum"),
    numbers: fc.array(fc.integer({ min: 10, max: 140 }), { minLength: 30, maxLength: 30 }),
    update: fc.constantFrom("descent", "ascent"),
  })
  .map(({ inputs, hidden, last, end: [activation, loss], batch, reduction, numbers, update }) => {
    let at = 0;
    const next = (): number => ((at++ % 3 === 0 ? -1 : 1) * (numbers[at % numbers.length] ?? 37)) / 100;
    const layers = [...hidden, { ...last, units: Math.max(2, last.units), activation }];
    const given = layers.flatMap(({ units, bias }, index) => {
      const columns = layers[index - 1]?.units ?? inputs;
      const own = next();
      const weights = Array.from({ length: units }, () => Array.from({ length: columns }, next));
      const biases = Array.from({ length: units }, () => (bias === "layer" ? own : next()));
      return [
        `  W${index + 1}: ${JSON.stringify(weights)}`,
        ...(bias === "none" ? [] : [`  b${index + 1}: ${JSON.stringify(biases)}`]),
      ];
    });
    const outputs = layers.at(-1)?.units ?? 2;
    const targets = (): readonly number[] =>
      activation === "softmax"
        ? [0.25, 0.75, 0].slice(0, outputs)
        : Array.from({ length: outputs }, () => Math.abs(next()) / 2);
    const examples = Array.from({ length: batch }, () => [...Array.from({ length: inputs }, next), ...targets()]);
    return [
      "network:",
      `  inputs: ${inputs}`,
      `  layers: ${JSON.stringify(layers)}`,
      `  loss: ${loss}`,
      `  reduction: ${reduction}`,
      `  examples: ${JSON.stringify(examples)}`,
      "given:",
      ...given,
      `update: ${update}`,
      "notation: matrix",
      "",
    ].join("\n");
  });

describe("every equation between matrices", () => {
  const cases = fc.tuple(networks, fc.constantFrom<ProfileName>(...profileNames));

  it("comes out of the numbers that it prints, in every notation", () => {
    const counts = new Map<string, number>();
    fc.assert(
      fc.property(cases, ([text, profile]) => {
        const rows = matricesIn(networkSolution(`${text}profile: ${profile}\n`));
        expect(rows.length, text).toBeGreaterThan(2);
        for (const row of rows) expectTrue(row);
        counts.set(profile, (counts.get(profile) ?? 0) + rows.length);
      }),
      { numRuns: 60 },
    );
    expect(counts.size).toBe(profileNames.length);
  });

  it("stands for lines of the working, and leaves out none", () => {
    fc.assert(
      fc.property(cases, ([text, profile]) => {
        const whole = `${text}profile: ${profile}\n`;
        const { sections } = networkSolution(whole);
        const told = sections.flatMap(({ rows }) => rows.flatMap((row) => ("ids" in row ? row.ids : [])));
        const read = readExercise(whole);
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        const { lines, graph } = workingOf(read.exercise);
        for (const id of told) expect(lines.has(id), id).toBe(true);
        const wanted = [...lines.values()].filter(({ kind }) => ["value", "delta", "update"].includes(kind));
        expect(new Set(told)).toEqual(new Set([...told, ...wanted.map(({ id }) => id)]));
        expect(told).toContain(valueId(graph.output));
      }),
      { numRuns: 30 },
    );
  });
});

describe("a batch", () => {
  const batch = (more: string): string => `network:
  inputs: 2
  layers: [{ units: 2, activation: tanh }, { units: 1, activation: sigmoid }]
  examples: [[0.5, -0.2, 1], [1.1, 0.4, 0], [-0.7, 0.9, 1]]
  ${more}
given: { W1: [[0.1, -0.4], [0.3, 0.2]], b1: [0.2, -0.1], W2: [[0.7, -0.6]], b2: [0.3] }
notation: matrix
`;
  const printed = (more: string): string =>
    textSolution(networkSolution(batch(more)), { width: 100, paint: unpainted });

  it("has a column for each example, shapes below, and a column of ones for the biases", () => {
    const text = printed("reduction: sum");
    expect(text).toContain("Each column is one example, k = 1 to 3, and L#k is its loss alone.");
    expect(text).toMatch(/z⁽¹⁾ = W⁽¹⁾ x \+ b⁽¹⁾/u);
    expect(text).toMatch(/2×2 +2×3 +2×1 +2×3/u);
    expect(text).toContain("δ⁽²⁾ = ∂L#k/∂a⁽²⁾ ⊙ σ′(z⁽²⁾)");
    expect(text).toContain("∂L/∂b⁽¹⁾ = δ⁽¹⁾ 𝟏");
  });

  it("has the share of an example where the mean is taken", () =>
    expect(printed("reduction: mean")).toContain("δ⁽²⁾ = 1/n ∂L#k/∂a⁽²⁾ ⊙ σ′(z⁽²⁾)"));

  it("says the short form as well, and why", () => {
    const text = printed("loss: binary cross entropy");
    expect(text).toContain("δ⁽²⁾ = 1/n (a⁽²⁾ − t)");
    expect(text).toMatch(/So short because a.*\(1 − a.*\) cancels\./u);
  });
});

it.each([
  ["one bias for a layer", "layers: [{ units: 2, bias: layer }]", "", "∂L/∂b"],
  ["a layer that is trained in part", "layers: [{ units: 2 }]", "train: [w1_1_1, b1_1, b1_2]", "∂L/∂w₁₁⁽¹⁾"],
])("tells gradients one by one for %s", (_what, layers, more, part) => {
  const solution = networkSolution(`network:
  inputs: 1
  ${layers}
given: { x: [0.5], W1: [[0.1], [0.3]], b1: [0.2, 0.2], t: [1, 0] }
notation: matrix
${more}
`);
  const text = textSolution(solution, { width: 80, paint: unpainted });
  expect(text).toContain(part);
  for (const row of matricesIn(solution)) expectTrue(row);
});
