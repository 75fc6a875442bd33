// The head of a network in TeX: as the third model has it, and in lines where there is much.

import { expect, it, test } from "vitest";
import { isAccepted } from "../../src/render/katex.ts";
import { texSolution } from "../../src/render/tex.ts";
import { solutionOf } from "./solutions.ts";

function headOf(exercise: string): readonly string[] {
  return texSolution(solutionOf(exercise)).split("\n\n")[0]?.split("\n").slice(1) ?? [];
}

it("says curves, loss and numbers as a lecturer does", () => {
  expect(headOf("two-two-two")).toEqual([
    String.raw`\textbf{One weight, two routes.} $a = \sigma(z)$, $J = \frac{1}{2m} \sum_i (y_{i} - a_{i}^{(3)})^2$ with $m = 2$ outputs, no biases, $\eta = 0.5$,`,
    String.raw`\[ x = \begin{pmatrix}0.9 \\ 0.4\end{pmatrix},\quad y = \begin{pmatrix}1 \\ 0\end{pmatrix},\quad \theta^{(1)} = \begin{pmatrix}0.3 & -0.2 \\ 0.5 & 0.8\end{pmatrix},\quad \theta^{(2)} = \begin{pmatrix}-0.6 & 0.7 \\ 0.9 & -0.4\end{pmatrix}. \]`,
    "How should the weights change so that $J$ becomes smaller?",
  ]);
});

test.each([
  ["tanh-two-layer-regression", String.raw`$z = h(a)$, $h = \tanh$, $E = \frac{1}{2} \sum_i (y_{i} - t_{i})^2$`],
  ["softmax-cross-entropy", String.raw`$y = \operatorname{softmax}(a)$, $E = -\sum_i t_{i} \ln y_{i}$`],
  ["three-four-three", String.raw`\begin{gathered}`],
])("%s", (exercise, text) => {
  const head = headOf(exercise).join("\n");
  expect(head).toContain(text);
  const formulas = [...head.matchAll(/\$([^$]+)\$|\\\[([\s\S]+?)\\\]/gu)].map(
    ([, inline, display]) => inline ?? display ?? "",
  );
  expect(formulas.filter((tex) => !isAccepted(tex))).toEqual([]);
});

it("a chain of single units has no matrices", () => {
  expect(headOf("one-one-one-network").join()).not.toContain("pmatrix");
});
