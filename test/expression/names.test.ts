// Spellings of names: which are one name, which are names at all, and how digits are raised and lowered.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asSubscript,
  asSuperscript,
  digitsOf,
  foldName,
  greekLetter,
  isName,
  nameLimit,
  withoutScripts,
} from "../../src/expression/names.ts";
import { vocabularyOf } from "../../src/expression/vocabulary.ts";
import { readText } from "./tree-text.ts";

describe("spellings of one name", () => {
  it.each([
    ["x_1", "x1"],
    ["x₁", "x1"],
    ["x₁₂", "x12"],
    ["θ", "theta"],
    ["θ₁", "theta_1"],
    ["ϑ1", "theta1"],
    ["µ", "μ"],
    ["theta_11^(1)", "θ₁₁⁽¹⁾"],
    ["a_1^(2)", "a1^(2)"],
    ["theta_11^(1)", "theta1_11"],
    ["z₁⁽²⁾", "z2_1"],
    ["Δw_1", "Δw1"],
    ["w1_12", "w1₁₂"],
    ["y\u0302", "ŷ"],
    ["x\u0302_1", "x\u03021"],
    ["\u2126", "Omega"],
  ])("%s and %s", (a, b) => expect(foldName(a)).toBe(foldName(b)));
});

describe("different names", () => {
  it.each([
    ["t1_11", "t11_1"],
    ["w_1_2", "w12"],
    ["w1_2", "w12"],
    ["x1", "x11"],
    ["X1", "x1"],
    ["θ", "Θ"],
    ["x_a", "xa"],
    ["a1^(1)", "a1^(2)"],
    ["a1^(1)", "a11"],
    ["z^(2)", "z2"],
    ["z_j^(2)", "z2_j"],
    ["ŷ", "y"],
    ["x__1", "x1"],
  ])("%s and %s", (a, b) => expect(foldName(a)).not.toBe(foldName(b)));
});

const anyName = fc
  .array(fc.constantFrom(..."xweθσ_₁12^()⁽¹⁾é\u0302", "^(1)", "⁽¹⁾", "0x1", "true"), { minLength: 1, maxLength: 8 })
  .map((chosen) => chosen.join(""))
  .filter(isName);

it("folding twice changes nothing more", () => {
  fc.assert(
    fc.property(anyName, (text) => {
      expect(foldName(foldName(text))).toBe(foldName(text));
    }),
  );
});

it("every name is read as itself where the author defines it", () => {
  fc.assert(
    fc.property(anyName, (text) => {
      expect(readText(`2 ${text} + (${text})`, vocabularyOf([text]))).toBe(`[[2·${text}] + ${text}]`);
    }),
  );
});

describe("a name", () => {
  const names = [
    "y",
    "x1",
    "x_1",
    "x₁",
    "θ",
    "theta_11^(1)",
    "θ₁₁⁽¹⁾",
    "ŷ",
    "y\u0302",
    "loss",
    "_a",
    "import",
    "__proto__",
  ];
  it.each([...names, "constructor", "toString", "e", "sin", "x".repeat(nameLimit)])("%s", (text) => {
    expect(isName(text)).toBe(true);
  });
});

describe("no name", () => {
  const others = [
    "",
    " ",
    "1x",
    "₁x",
    "x y",
    " x",
    "x-1",
    "x'",
    "x²",
    "x^2",
    "x^()",
    "x^(1)2",
    "x.y",
    "x(1)",
    "\u0302x",
  ];
  it.each([...others, "½", "∂z", "\0", "\ud800", "🙂", "x\n", "x".repeat(nameLimit + 1)])("%j", (text) => {
    expect(isName(text)).toBe(false);
  });
});

it.each([
  ["x₁₂", "x_12"],
  ["θ₁⁽²⁾", "θ_1^(2)"],
  ["x²", "x²"],
  ["x", "x"],
])("%s without scripts is %s", (text, plain) => expect(withoutScripts(text)).toBe(plain));

it("digits go up and down", () => {
  expect(asSubscript("0123456789")).toBe("₀₁₂₃₄₅₆₇₈₉");
  expect(asSuperscript("-0123456789")).toBe("⁻⁰¹²³⁴⁵⁶⁷⁸⁹");
  expect(digitsOf("⁰¹²³⁴⁵⁶⁷⁸⁹")).toBe("0123456789");
});

it.each([
  ["theta", "θ"],
  ["mu", "μ"],
  ["phi", "φ"],
  ["Sigma", "Σ"],
  ["x", undefined],
  ["constructor", undefined],
])("the letter of %s is %s", (spelled, letter) => expect(greekLetter(spelled)).toBe(letter));
