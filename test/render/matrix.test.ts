// A network in vectors and matrices: on a screen, in TeX that KaTeX takes, in one line of ASCII.

import { describe, expect, it } from "vitest";
import { isAccepted } from "../../src/render/katex.ts";
import { matrixPlain } from "../../src/render/matrix/matrix-tex.ts";
import { plainSolution } from "../../src/render/plain.ts";
import type { MatrixEquation } from "../../src/render/solution.ts";
import { texSolution } from "../../src/render/tex.ts";
import { formulaPrinter } from "../../src/render/tex-rows.ts";
import { textSolution, unpainted } from "../../src/render/text.ts";
import { networkSolution } from "./networks.ts";

const network = (more: string): string => `network:
  inputs: 2
  layers: [{ units: 2, activation: sigmoid }, { units: 2, activation: sigmoid }]
given: { x1: 0.05, x2: 0.10, W1: [[0.15, 0.20], [0.25, 0.30]], b1: [0.35, 0.35], W2: [[0.40, 0.45], [0.50, 0.55]],
  b2: [0.60, 0.60], t1: 0.01, t2: 0.99 }
learningRate: 0.5
notation: matrix
${more}`;

const solution = networkSolution(network("profile: nielsen\n"));
const rows = solution.sections.flatMap((section) =>
  section.rows.filter((row): row is MatrixEquation => row.kind === "matrix"),
);

it("stands in brackets as high as its numbers, shapes below", () => {
  expect(textSolution(solution, { width: 80, paint: unpainted })).toContain(
    [
      "  z⁽²⁾ = W⁽²⁾ x + b⁽²⁾ = ⎡ 0.15  0.2 ⎤ ⎡ 0.05 ⎤ + ⎡ 0.35 ⎤ = ⎡ 0.3775 ⎤",
      "                         ⎣ 0.25  0.3 ⎦ ⎣  0.1 ⎦   ⎣ 0.35 ⎦   ⎣ 0.3925 ⎦",
      "                              2×2        2×1        2×1         2×1",
    ].join("\n"),
  );
});

it("goes back through the transposed weights", () => {
  expect(rows.map((row) => matrixPlain(row, solution.working))).toContain(
    "delta^(2) = (W^(3) transposed delta^(3)) times each sigmoid'(z^(2)) = " +
      "([0.4, 0.5; 0.45, 0.55] [0.1385; -0.03810]) times each [0.2413; 0.2406] about [0.008771; 0.009954]",
  );
});

describe("in TeX", () => {
  const printer = formulaPrinter(solution.working);
  it.each(rows.map((row) => [matrixPlain(row, solution.working).split(" = ")[0], row] as const))(
    "%s is taken by KaTeX",
    (_, row) => {
      const { left, steps } = printer.matrix(row);
      for (const { tex } of [left, ...steps]) expect(isAccepted(tex), tex).toBe(true);
    },
  );

  it("has displays of its own", () =>
    expect(texSolution(solution)).toContain("\\underset{2\\times 2}{\\begin{pmatrix}"));
});

it.each([60, 80, 100])("fits into %i columns", (width) => {
  const widths = textSolution(solution, { width, paint: unpainted })
    .split("\n")
    .map((line) => [...line].length);
  expect(Math.max(...widths)).toBeLessThanOrEqual(width);
});

it("is read aloud in ASCII", () => expect(plainSolution(solution)).not.toMatch(/[^\p{ASCII}]/u));

it("writes a network with skips in error terms instead", () => {
  const skipping = networkSolution(`network:
  inputs: 1
  layers: [{ units: 1, activation: tanh, bias: false }, { units: 1, activation: identity, bias: false, from: [x1, a1_1] }]
given: { x1: 0.5, w1_1_1: 0.3, t1: 1, ${"w2_1_1: 0.2, w2_1_2: 0.4"} }
notation: matrix
`);
  expect(skipping.sections.flatMap((section) => section.rows).some((row) => row.kind === "matrix")).toBe(false);
});
