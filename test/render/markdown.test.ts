import { describe, expect, it } from "vitest";
import { isAccepted } from "../../src/render/katex.ts";
import { escapeMarkdown, markdownSolution } from "../../src/render/markdown.ts";
import { bank, hostile, solutionOf } from "./solutions.ts";

it("prints headings, lists and displays", () => {
  expect(markdownSolution(solutionOf("square-of-sum"))).toBe(String.raw`## A slope and a step

*lecture 000, first example*

$$
y = (x + 1)^{2}
$$

- given: $x = 0.5$
- learning rate: $\eta = 0.01$

How should $x$ change so that $y$ becomes smaller?

### Forward

$$
y = (x + 1)^{2} = (0.5 + 1)^{2} = 2.25
$$

### Slope

$$
\begin{aligned}
\frac{dy}{dx} &= 2 (x + 1) \cdot 1 && \text{power rule; }x + 1\text{ has slope }1 \\
&= 2 (x + 1) = 2 \cdot (0.5 + 1) = 3
\end{aligned}
$$

Positive: $y$ falls when $x$ falls.

### Step

$$
x' = x - \eta\thinspace \frac{dy}{dx} = 0.5 - 0.01 \cdot 3 = 0.47
$$

### Check

$y$ at $x'$ is $(0.47 + 1)^{2} = 2.1609$, less than $2.25$.

From two points near by: $(y(0.501) - y(0.499)) / 0.002 = 3$.

All numbers are exact.
`);
});

describe("the Markdown of every exercise", () => {
  it.each([...bank.keys()])("%s", (exercise) => {
    const markdown = markdownSolution(solutionOf(exercise));
    const displays = [...markdown.matchAll(/^\$\$\n([\s\S]*?)\n\$\$$/gmu)].map(([, inside = ""]) => inside);
    const inline = [...markdown.replaceAll(/^\$\$\n[\s\S]*?\n\$\$$/gmu, "").matchAll(/(?<!\\)\$([^$]*)\$/gu)].map(
      ([, inside = ""]) => inside,
    );
    expect(displays.filter((formula) => !isAccepted(formula) || formula.includes("$"))).toEqual([]);
    expect(inline.filter((formula) => !isAccepted(formula) || formula !== formula.trim())).toEqual([]);
    expect(markdown).not.toMatch(/\\,/u);
  });
});

it.each([
  ["[a](javascript:b)", "\\[a\\](javascript:b)"],
  ["<script>", "\\<script\\>"],
  ["costs $5 & *more*", "costs \\$5 \\& \\*more\\*"],
  ["two\n# lines", "two \\# lines"],
])("writes %j as %s", (words, escaped) => {
  expect(escapeMarkdown(words)).toBe(escaped);
});

it("lets no text of the author's become markup", () => {
  const markdown = markdownSolution(solutionOf(hostile));
  expect(markdown).not.toMatch(/(?<!\\)</u);
  expect(markdown).not.toMatch(/(?<!\\)\]\(/u);
});
