import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormulaProblem, RefusedSyntax } from "../../../src/expression/problem.ts";
import { readFormula } from "../../../src/expression/read.ts";
import { anyNames, vocabularyOf } from "../../../src/expression/vocabulary.ts";
import { adviceText } from "../../../src/render/words/advice.ts";
import { formulaProblemWords } from "../../../src/render/words/formula-problems.ts";

const vocabulary = vocabularyOf(["w1", "w2", "x", "y", "z"]);

/** The codes and refused syntaxes whose words some row below has pinned. */
const seen = new Set<string>();

function messageFor(text: string): string {
  const read = readFormula(text, vocabulary);
  if (read.ok) return "no problem";
  seen.add(read.problem.code === "refused-syntax" ? read.problem.syntax : read.problem.code);
  return adviceText(formulaProblemWords(read.problem, text));
}

describe("a formula that is none", () => {
  it.each([
    ["", "There is no formula here. Write one, such as w*x + b."],
    ["x +", "The formula ends behind `+`. Write the value that it is waiting for, or take it out."],
    ["x *  ", "The formula ends behind `*`. Write the value that it is waiting for, or take it out."],
    ["* x", "There is no value before `*`. Write one, or take the sign out."],
    ["²", "There is no value before `²`. Write one, or take the sign out."],
    ["()", "There is nothing in this bracket. Write a value in it, or take it out."],
    ["(x+)", "There is no value before `)`. Write one, or take the sign out."],
    ["max(,x)", "There is no value before `,`. Write one, or take the sign out."],
    ["x y)", "There is no `(` that this bracket could close. Take it out, or open one before it."],
    ["(x", "The bracket that opens here is not closed. Write the `)` that belongs to it."],
    [
      "|x",
      "The absolute value that begins here has no second bar in its place. Write the second bar, before any outer bracket closes.",
    ],
    [
      "(|x)|",
      "The absolute value that begins here has no second bar in its place. Write the second bar, before any outer bracket closes.",
    ],
    ["2 3", "There is no sign before `3`. Write one, such as * or +; a number has one decimal point."],
    ["1.2.3", "There is no sign before `.3`. Write one, such as * or +; a number has one decimal point."],
    ["3,5", "`3,5` has a comma. Write decimals with a point: 3.5."],
    [
      "x,y",
      "There is a comma outside the bracket of a function. Commas stand between the values of max, min and log only; decimals have a point.",
    ],
    [
      "1e999",
      "`1e999` has more digits, or a larger exponent, than can be computed with. Write fewer digits, and an exponent between -300 and 300.",
    ],
    ["sqrt()", "`sqrt` is given nothing. Write 1 value in its bracket."],
    ["sin(x, y)", "`sin` is given 2 values. Write 1 value in its bracket."],
    ["log(x, 2, 3)", "`log` is given 3 values. Write 1 or 2 values in its bracket, with commas between them."],
    ["max(x)", "`max` is given 1 value. Write 2 or more values in its bracket, with commas between them."],
    ["|x, y|", "The absolute value is given 2 values. Write 1 value in its bracket."],
    [
      "max'(x, y)",
      "`max` acts on several values, so that a prime does not say which slope is meant. Write the slope out.",
    ],
    ["sin x", "`sin` is a function, and no bracket follows it. Write what it acts on in brackets: `sin(x)`."],
    ["sin²(x)", "`sin` is a function, and no bracket follows it. Write the power behind the bracket: `sin(x)^2`."],
    ["x√", "There is nothing behind the root sign that it could act on. Write √x, or with brackets √(x + 1)."],
    [
      "foo(x)",
      "There is no function `foo` here; exp, ln, log, sqrt, √, abs and 25 more are known. Write it with those; a product with a bracket has a *.",
    ],
    [
      "sigmod(x)",
      "There is no function `sigmod` here; exp, ln, log, sqrt, √, abs and 25 more are known. Did you mean `sigmoid`?",
    ],
    [
      "tahn(x)",
      "There is no function `tahn` here; exp, ln, log, sqrt, √, abs and 25 more are known. Did you mean `tanh`?",
    ],
    ["w3", "There is no w3 here; the names are w1, w2, x, y and z. Did you mean w2?"],
    ["5 cm", "There is no `cm` here; the names are w1, w2, x, y and z. Write one of them."],
    [
      "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…` is 65 characters long. Names have up to 64; products of names have a * between them.",
    ],
    ["x\u0000", "There is an invisible character (U+0000) here. Delete it and type the place anew."],
    ["x\u202e", "There is an invisible character (U+202E) here. Delete it and type the place anew."],
    ["½x", "`½` has no meaning in a formula. Write 1/2."],
    ["x @ y", "`@` has no meaning in a formula. Write letters, digits, brackets and the signs + - * / ^."],
    ["x \\ y", "`\\` has no meaning in a formula. Write formulas without TeX: sqrt(x), sigma(x), a/b."],
    ["x .", "`.` has no meaning in a formula. Write a digit beside the point."],
    ['x + "a"', "There is a quotation mark in the formula. Write names and numbers without quotes."],
    ["x = 2", "There is an equals sign in the formula. Write only what stands to the right of it."],
    [
      "x == 2",
      "`==` compares two values, and a formula computes one. To choose between values, write max, min, relu or step.",
    ],
    [
      "x < y",
      "`<` compares two values, and a formula computes one. To choose between values, write max, min, relu or step.",
    ],
    [
      "x ? y",
      "`?` makes a condition, which has no slope where it turns. To choose between values, write max, min, relu or step.",
    ],
    [
      "x || y",
      "`||` joins truth values, and a formula has numbers. To choose between values, write max, min, relu or step.",
    ],
    [
      "[1, 2]",
      "Square brackets make a vector or a matrix, and every name here is one number. Write a formula for each entry; grouping takes round brackets.",
    ],
    ["{x}", "There is a brace in the formula. Group with round brackets: ( )."],
    [
      "1:3",
      "A colon makes a range of values, and a formula computes one. Write a division as /, and leave other colons out.",
    ],
    ["x!", "`!` is the factorial, which has no slope. Write the product out, such as 3*2*1."],
    ["10% x", "There is a percent sign in the formula. Write a decimal: 0.1 for 10%."],
    ["0x1F", "`0x1F` is not written in base ten. Write 31."],
    ["0b101", "`0b101` is not written in base ten. Write 5."],
    ["1_000", "`1_000` has an underscore between its digits. Write `1000`."],
    ["x # y", "`#` begins a comment, and a formula has none. Take the remark out; a division is a single /."],
    ["x // y", "`//` begins a comment, and a formula has none. Take the remark out; a division is a single /."],
    [
      "true",
      "`true` is a word of programming languages and not a number. Write a number, a name or a function of the lecture.",
    ],
    [
      "y.z",
      "There is a point here that belongs to no number. Write indices with an underscore, as in y_1, and products with a plain *.",
    ],
    ["x; y", "A second formula begins behind `;`. Write one formula in each place."],
    [
      "x\ny",
      "The line ends here, and the next one begins without a sign. Write the sign, such as + or *, or keep one of the two formulas.",
    ],
    ["x**2", "`**` is the power of programming languages. Write ^, as in x^2."],
    [
      "y' + z",
      "There is a prime behind something that has none. A prime marks the slope of a function, before its bracket, as in σ'(x).",
    ],
  ])("%j: %s", (text, message) => expect(messageFor(text)).toBe(message));
});

describe("a formula beyond the limits", () => {
  it.each([
    ["very long", "x+".repeat(200_001), "This formula has more than 400,000 characters. Spread it over several nodes."],
    [
      "very deep",
      `${"(".repeat(200)}x${")".repeat(200)}`,
      "Brackets, signs, powers and divisions stand inside each other here, more than 100 deep. Spread the formula over several nodes.",
    ],
  ])("%s", (_, text, message) => expect(messageFor(text)).toBe(message));
});

describe("names that are not there", () => {
  it.each([
    [[], "There is no q here, and no other name. Write a number."],
    [["θ"], "There is no q here; the only name is θ. Write that, or a number."],
    [["a", "b"], "There is no q here; the names are a and b. Write one of them."],
    [
      ["a1", "a2", "a3", "a4", "a5", "a6", "a7"],
      "There is no q here; the names are a1, a2, a3, a4, a5, a6 and 1 more. Write one of them.",
    ],
  ])("q among %j: %s", (known, message) => {
    const problem: FormulaProblem = { code: "unknown-name", name: "q", known, span: { start: 0, end: 1 } };
    expect(adviceText(formulaProblemWords(problem, "q"))).toBe(message);
  });
});

it("every code and every refused syntax has a message above", () => {
  const codes: Readonly<Record<Exclude<FormulaProblem["code"], "refused-syntax"> | RefusedSyntax, true>> = {
    "empty-formula": true,
    "formula-too-long": true,
    "formula-too-deep": true,
    "number-too-long": true,
    "unexpected-character": true,
    "unknown-name": true,
    "unknown-function": true,
    "function-needs-bracket": true,
    "operand-count": true,
    "no-slope-symbol": true,
    "missing-operator": true,
    "missing-operand": true,
    "unclosed-bracket": true,
    "unopened-bracket": true,
    "stray-comma": true,
    text: true,
    assignment: true,
    comparison: true,
    matrix: true,
    object: true,
    factorial: true,
    percent: true,
    hexadecimal: true,
    "digit separator": true,
    range: true,
    comment: true,
    boolean: true,
    property: true,
    condition: true,
    "several formulas": true,
    "double star": true,
    prime: true,
    logic: true,
  };
  expect([...seen].sort()).toEqual(Object.keys(codes).sort());
});

describe("whatever is typed", () => {
  const piece = fc.constantFrom(
    ...[
      "x",
      "w3",
      "sin",
      "2",
      "1e999",
      "0x1F",
      "(",
      ")",
      "|",
      ",",
      "+",
      "**",
      "'",
      "=",
      "!",
      "[",
      "?",
      ";",
      "#",
      "a.b",
      " ",
    ],
    ...["\n", "\t", "\u001b[31m", "\u0000", "\u202e", "\u200b", "\ufeff", "\ud800", "\u2028", "σ", "🙂", "x\u0301"],
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 80 }),
    fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
  );

  it("a message has no control characters and nothing undefined, and ends with a full stop or a question mark", () => {
    fc.assert(
      fc.property(anything, fc.boolean(), (text, open) => {
        const read = readFormula(text, open ? anyNames : vocabulary);
        if (read.ok) return;
        const { found, remedy } = formulaProblemWords(read.problem, text);
        expect(`${found} ${remedy}`).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]|undefined|NaN\b|``/u);
        expect(found).toMatch(/^\P{Ll}.*\.$/su);
        expect(remedy).toMatch(/^[A-Z].*[.?]$/su);
        expect(found.length + remedy.length).toBeLessThan(300);
      }),
      { numRuns: 600 },
    );
  });
});
