// Error terms as a lecturer writes them: the slope of the loss, the slope of the curve, δ; and why δ is so short where loss
// and outputs were made for each other.

import { describe, expect, it } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { isAccepted } from "../../src/render/katex.ts";
import { plainSolution } from "../../src/render/plain.ts";
import type { GeneralFormula, Solution } from "../../src/render/solution.ts";
import { unicodeMedium } from "../../src/render/text.ts";
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

describe("in general", () => {
  const twoLayers = (profile: string): Solution =>
    networkSolution(`network:
  inputs: 2
  layers: [{ units: 2, activation: tanh }, { units: 2, activation: sigmoid }]
given: { x1: 0.05, x2: 0.10, W1: [[0.15, 0.20], [0.25, 0.30]], b1: [0.35, 0.35], W2: [[0.40, 0.45], [0.50, 0.55]],
  b2: [0.60, 0.60], t1: 0.01, t2: 0.99 }
notation: delta
profile: ${profile}
`);
  const formulas = (solution: Solution): readonly GeneralFormula[] =>
    solution.sections.flatMap(({ rows }) => rows.filter((row): row is GeneralFormula => row.kind === "general"));

  it.each([
    [
      "nielsen",
      [
        "δⱼ⁽ᴸ⁾ = ∂C/∂aⱼ⁽ᴸ⁾ σ′(zⱼ⁽ᴸ⁾)",
        "δⱼ⁽ˡ⁾ = tanh′(zⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾",
        "∂C/∂bⱼ⁽ˡ⁾ = δⱼ⁽ˡ⁾",
        "∂C/∂wⱼₖ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aₖ⁽ˡ⁻¹⁾",
      ],
    ],
    [
      "bishop",
      [
        "δⱼ⁽ᴸ⁾ = ∂E/∂yⱼ σ′(aⱼ⁽ᴸ⁾)",
        "δⱼ⁽ˡ⁾ = h′(aⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾",
        "∂E/∂wⱼ₀⁽ˡ⁾ = δⱼ⁽ˡ⁾",
        "∂E/∂wⱼₖ⁽ˡ⁾ = δⱼ⁽ˡ⁾ zₖ⁽ˡ⁻¹⁾",
      ],
    ],
    [
      "hasan",
      [
        "δⱼ⁽ᴸ⁾ = ∂J/∂aⱼ⁽ᴸ⁾ σ′(zⱼ⁽ᴸ⁾)",
        "δⱼ⁽ˡ⁾ = tanh′(zⱼ⁽ˡ⁾) Σₖ θₖⱼ⁽ˡ⁾ δₖ⁽ˡ⁺¹⁾",
        "∂J/∂θⱼ₀⁽ˡ⁻¹⁾ = δⱼ⁽ˡ⁾",
        "∂J/∂θⱼₖ⁽ˡ⁻¹⁾ = δⱼ⁽ˡ⁾ aₖ⁽ˡ⁻¹⁾",
      ],
    ],
    [
      "aima",
      [
        "Δⱼ⁽ᴸ⁾ = −∂E/∂aⱼ⁽ᴸ⁾ g′(inⱼ⁽ᴸ⁾)",
        "Δⱼ⁽ˡ⁾ = tanh′(inⱼ⁽ˡ⁾) Σₖ Wⱼₖ⁽ˡ⁺¹⁾ Δₖ⁽ˡ⁺¹⁾",
        "∂E/∂W₀ⱼ⁽ˡ⁾ = −Δⱼ⁽ˡ⁾",
        "∂E/∂Wₖⱼ⁽ˡ⁾ = −Δⱼ⁽ˡ⁾ aₖ⁽ˡ⁻¹⁾",
      ],
    ],
  ])("%s has its four equations", (profile, equations) => {
    const found = formulas(twoLayers(profile));
    expect(found.map(({ text }) => text)).toEqual(equations);
    for (const { tex } of found) expect(isAccepted(tex), tex).toBe(true);
  });
});

describe("the slope of a unit's curve", () => {
  const slope = "partial:a1_1:z1_1";
  it.each([
    ["in error terms", logistic("half squared error"), "σ′(z₁⁽¹⁾)"],
    ["in scalars", logistic("half squared error").replace("notation: delta\n", ""), "da₁⁽¹⁾/dz₁⁽¹⁾"],
  ])("is called by every medium as the solution calls it, %s", (_, text, called) => {
    const read = readExercise(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    expect(unicodeMedium({ working: workingOf(read.exercise) }).style.name(slope)).toBe(called);
  });
});
