import { describe, expect, it } from "vitest";
import { isAccepted } from "../../src/render/katex.ts";
import { texSolution } from "../../src/render/tex.ts";
import { escapeTex } from "../../src/render/tex-text.ts";
import { bank, hostile, solutionOf } from "./solutions.ts";

/** Every formula of a TeX text: displays first, then what stands between dollars. */
function formulasIn(tex: string): readonly string[] {
  const withoutComments = tex.replaceAll(/^%.*$/gmu, "");
  const displays = [...withoutComments.matchAll(/\\\[ ([\s\S]*?) \\\]/gu)].map(([, inside = ""]) => inside);
  const rest = withoutComments.replaceAll(/\\\[ [\s\S]*? \\\]/gu, "");
  const inline = [...rest.matchAll(/(?<!\\)\$((?:\\.|[^$\\])*)\$/gu)].map(([, inside = ""]) => inside);
  return [...displays, ...inline];
}

it("prints the first model", () => {
  expect(texSolution(solutionOf("square-of-sum"))).toBe(String.raw`% lecture 000, first example
\textbf{A slope and a step.} $y = (x + 1)^{2}$; $x = 0.5$; $\eta = 0.01$. How should $x$ change so that $y$ becomes smaller?

\emph{Forward}
\[ y = (x + 1)^{2} = (0.5 + 1)^{2} = 2.25 \]

\emph{Slope}
\[ \begin{aligned}
\frac{dy}{dx} &= 2 (x + 1) \cdot 1 && \text{power rule; $x + 1$ has slope $1$} \\
&= 2 (x + 1) = 2 \cdot (0.5 + 1) = 3
\end{aligned} \]
Positive: $y$ falls when $x$ falls.

\emph{Step}
\[ x' = x - \eta\,\frac{dy}{dx} = 0.5 - 0.01 \cdot 3 = 0.47 \]

\emph{Check:} $y$ at $x'$ is $(0.47 + 1)^{2} = 2.1609$, less than $2.25$.
From two points near by: $(y(0.501) - y(0.499)) / 0.002 = 3$.

All numbers are exact.
`);
});

it("prints the second model", () => {
  expect(texSolution(solutionOf("weighted-sum"))).toBe(String.raw`% lecture 000, sigma node
\textbf{A weighted sum, squared.} $y = w_{1} x_{1} + w_{2} x_{2}$, $z = y^{2}$; constants $x_{1} = 1$, $x_{2} = 3$; to adjust $w_{1} = 0.5$, $w_{2} = 2$; $\eta = 0.01$. How should the weights change so that $z$ becomes smaller?

\emph{Forward}
\[ \begin{aligned}
y &= w_{1} x_{1} + w_{2} x_{2} = 0.5 \cdot 1 + 2 \cdot 3 = 6.5 \\
z &= y^{2} = 6.5^{2} = 42.25
\end{aligned} \]

\emph{Backward}
\[ \begin{aligned}
\frac{dz}{dy} &= 2 y = 2 \cdot 6.5 = 13 && \text{power rule} \\
\frac{\partial y}{\partial w_{1}} &= x_{1} = 1 && \text{$w_{2} x_{2}$ does not move} \\
\frac{\partial y}{\partial w_{2}} &= x_{2} = 3 \\
\frac{\partial z}{\partial w_{1}} &= \frac{dz}{dy}\,\frac{\partial y}{\partial w_{1}} = 13 \cdot 1 = 13 && \text{chain rule} \\
\frac{\partial z}{\partial w_{2}} &= \frac{dz}{dy}\,\frac{\partial y}{\partial w_{2}} = 13 \cdot 3 = 39
\end{aligned} \]

\emph{Update}
\[ \begin{aligned}
w_{1}' &= w_{1} - \eta\,\frac{\partial z}{\partial w_{1}} = 0.5 - 0.01 \cdot 13 = 0.37 \\
w_{2}' &= w_{2} - \eta\,\frac{\partial z}{\partial w_{2}} = 2 - 0.01 \cdot 39 = 1.61
\end{aligned} \]

\emph{Check:} $y = 0.37 \cdot 1 + 1.61 \cdot 3 = 5.2$, $z = 5.2^{2} = 27.04$, less than $42.25$.
$\partial z/\partial w_{2}$ from two points near by $(w_{2} \pm 0.001)$: $39$.

All numbers are exact.
`);
});

describe("KaTeX in its strict mode takes every formula", () => {
  it.each([...bank.keys()])("of %s", (exercise) => {
    for (const depth of ["standard", "micro"] as const) {
      const formulas = formulasIn(texSolution(solutionOf(exercise, depth)));
      expect(formulas.length).toBeGreaterThan(5);
      expect(formulas.filter((formula) => !isAccepted(formula))).toEqual([]);
    }
  });

  it("of names with superscripts, several routes and small numbers", () => {
    const tex = texSolution(
      solutionOf(
        "graph: { a: theta_11^(1)*x, b: a^2, y: a*b }\ngiven: { theta_11^(1): 0.3, x: 8.3e-7 }\ntrain: [theta_11^(1)]",
      ),
    );
    expect(tex).toContain(String.raw`8.3\cdot 10^{-7}`);
    expect(tex).toContain(String.raw`\theta_{11}^{(1)\prime}`);
    expect(formulasIn(tex).filter((formula) => !isAccepted(formula))).toEqual([]);
  });
});

it("tells exact results from rounded ones", () => {
  const tex = texSolution(solutionOf("logistic-node"));
  expect(tex).toContain("= 0.5 \\cdot 1 + 2 \\cdot 3 = 6.5 ");
  expect(tex).toContain(String.raw`= g(6.5) \approx 0.9985`);
});

it("breaks no display over its own length", () => {
  const displays = formulasIn(texSolution(solutionOf("eight-weights"))).filter((formula) =>
    formula.includes("aligned"),
  );
  expect(Math.max(...displays.map((formula) => formula.split("\\\\").length))).toBeLessThanOrEqual(16);
});

it.each([
  ["50 % of a_b & c#d", String.raw`50 \% of a\_b \& c\#d`],
  ["\\input{secret}", String.raw`\textbackslash{}input\{secret\}`],
  ["a ≈ b − 1", "a $\\approx$ b $-$ 1"],
  ["∂z/∂w₁₂", "$\\partial$z/$\\partial$w$_1_2$"],
  ["price $5", "price \\$5"],
  ["two\n\nlines\u0000", "two lines"],
])("writes %j as %s", (words, tex) => {
  expect(escapeTex(words)).toBe(tex);
});

it("lets no text of the author's become a command", () => {
  const tex = texSolution(solutionOf(hostile));
  expect(tex).not.toContain("\\input");
  expect(tex).not.toContain("\\href");
  expect(tex.match(/\\end\{aligned\}/gu)?.length).toBe(tex.match(/\\begin\{aligned\}/gu)?.length);
  expect(tex.match(/^% .*$/gmu)).toHaveLength(1);
});
