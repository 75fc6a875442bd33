import { describe, expect, it } from "vitest";
import { broken } from "../../../src/render/svg/broken-formula.ts";
import { type MathLine, mathLine } from "../../../src/render/svg/math-text.ts";

/** Italics as *x*, lowered as _(1), raised as ^(2). */
function spelled(line: MathLine): string {
  return line
    .map((piece) => {
      if (piece.kind === "slot") return "□";
      const text = piece.italic ? `*${piece.text}*` : piece.text;
      if (piece.raise === 0) return text;
      return piece.raise > 0 ? `^(${text})` : `_(${text})`;
    })
    .join("");
}

describe("formulas in figures", () => {
  it.each([
    ["y = w₁x₁", "*y* = *w*_(1)*x*_(1)"],
    ["z = y²", "*z* = *y*^(2)"],
    ["e^(−n)", "*e*^(−)^(*n*)"],
    ["x^10", "*x*^(10)"],
    ["tanh(a)", "tanh(*a*)"],
    ["σ(s)", "*σ*(*s*)"],
    ["t₁₁,₁x₁", "*t*_(11,1)*x*_(1)"],
    ["w_out", "*w*_(out)"],
    ["θ₁₁⁽¹⁾", "*θ*_(11)^((1))"],
    ["x₁#2", "*x*_(1)^(#2)"],
    ["w₁′ − x", "*w*_(1)^(′) − *x*"],
    ["2·10⁻⁷", "2·10^(−7)"],
    ["max(x₁, 0)", "max(*x*_(1), 0)"],
    ["(x + 1)²", "(*x* + 1)^(2)"],
    ["вес + 1", "*вес* + 1"],
  ])("%s", (text, expected) => {
    expect(spelled(mathLine(text))).toBe(expected);
  });

  it.each([
    ["y = w₁x₁ + w₂x₂", 1],
    ["z = 0.5((h₃ − t₁)² + (h₄ − t₂)²)", 2],
    ["E = −(t₁ · ln(y₁) + t₂ · ln(y₂) + t₃ · ln(y₃))", 3],
    ["p = e^(−(w₁x₁ + w₂x₂ + w₃x₃ + b))", 1],
  ])("%s takes %d lines", (text, count) => {
    const lines = broken(text);
    expect(lines).toHaveLength(count);
    expect(lines.map(spelled).join(" ")).toBe(spelled(mathLine(text)));
  });
});
