// What is no formula: the code of each problem and the piece of text it points at.

import { describe, expect, it } from "vitest";
import { vocabularyOf } from "../../src/expression/vocabulary.ts";
import { problemIn } from "./tree-text.ts";

const lecture = vocabularyOf(["x", "y", "z", "a", "b", "c", "x2"]);

/** A problem as `code: the text at its place`. */
function told(text: string): string {
  const problem = problemIn(text, lecture);
  const kind = problem.code === "refused-syntax" ? problem.syntax : problem.code;
  return `${kind}: ${text.slice(problem.span.start, problem.span.end)}`;
}

describe("what only programs read", () => {
  it.each([
    ['x + "a"', 'text: "'],
    ["x + 'a'", "text: '"],
    ["“x”", "text: “"],
    ["x = 2", "assignment: ="],
    ["x == 2", "comparison: =="],
    ["x <= 2", "comparison: <="],
    ["x != 2", "comparison: !="],
    ["x < y", "comparison: <"],
    ["x ≤ y", "comparison: ≤"],
    ["[1, 2]", "matrix: ["],
    ["x[1]", "matrix: ["],
    ["{x}", "object: {"],
    ["x!", "factorial: !"],
    ["10% x", "percent: %"],
    ["0x1F", "hexadecimal: 0x1F"],
    ["x + 0b101", "hexadecimal: 0b101"],
    ["0o17", "hexadecimal: 0o17"],
    ["1:3", "range: :"],
    ["x # y", "comment: #"],
    ["x // y", "comment: //"],
    ["x /* y */", "comment: /*"],
    ["true", "boolean: true"],
    ["x + NaN", "boolean: NaN"],
    ["x mod y", "boolean: mod"],
    ["not x", "boolean: not"],
    ["x & y", "logic: &"],
    ["x || y", "logic: ||"],
    ["y.z", "property: ."],
    ["x .* y", "property: ."],
    ["x > 0 ? x : y", "comparison: >"],
    ["x ? y", "condition: ?"],
    ["x; y", "several formulas: ;"],
    ["x;", "several formulas: ;"],
    ["x\ny", "several formulas: \n"],
    ["x \r\n 2", "several formulas: \r"],
    ["x**2", "double star: **"],
    ["1_000", "digit separator: 1_000"],
    ["y' + z", "prime: '"],
    ["y' + z'", "prime: '"],
    ["x + y′", "prime: ′"],
    ["(y)'", "prime: '"],
  ])("%j is %j", (text, expected) => expect(told(text)).toBe(expected));
});

describe("names that are not there", () => {
  it.each([
    ["5 cm", "unknown-name: cm"],
    ["x + q y", "unknown-name: q"],
    ["x3", "unknown-name: x3"],
    ["x²q", "unknown-name: q"],
    ["import", "unknown-name: import"],
    ["__proto__", "unknown-name: __proto__"],
    ["x + toString", "unknown-name: toString"],
    ["det(x)", "unknown-function: det"],
    ["floor(x)", "unknown-function: floor"],
    ["constructor(x)", "unknown-function: constructor"],
    ["f()", "unknown-function: f"],
    ["sin x", "function-needs-bracket: sin"],
    ["2 exp", "function-needs-bracket: exp"],
    ["sin²(x)", "function-needs-bracket: sin"],
    ["x√", "function-needs-bracket: √"],
    ["√-x", "function-needs-bracket: √"],
    ["√)", "function-needs-bracket: √"],
    ["√√", "function-needs-bracket: √"],
  ])("%s is %s", (text, expected) => expect(told(text)).toBe(expected));

  it("an unknown name comes with the known ones", () => {
    expect(problemIn("q", vocabularyOf(["x₁", "θ"]))).toEqual({
      code: "unknown-name",
      name: "q",
      known: ["x₁", "θ"],
      span: { start: 0, end: 1 },
    });
  });

  it("an unknown function comes with functions first, the author's own before all", () => {
    const problem = problemIn("foo(x)", vocabularyOf(["x"], new Map([["g", "sigmoid"]])));
    expect(problem).toMatchObject({ code: "unknown-function", known: expect.arrayContaining(["g", "exp", "x"]) });
    expect(problem.code === "unknown-function" && problem.known[0]).toBe("g");
  });
});

describe("parts that are missing or too many", () => {
  it.each([
    ["", "empty-formula: "],
    [" \t\n ", "empty-formula:  \t\n "],
    ["x +", "missing-operand: "],
    ["x *  ", "missing-operand: "],
    ["-", "missing-operand: "],
    ["* x", "missing-operand: *"],
    ["²", "missing-operand: ²"],
    ["x+*y", "missing-operand: *"],
    ["x ^ ²", "missing-operand: ²"],
    ["()", "missing-operand: )"],
    ["(x+)", "missing-operand: )"],
    ["max(,x)", "missing-operand: ,"],
    ["max(x,)", "missing-operand: )"],
    ["x y)", "unopened-bracket: )"],
    ["x) + (y", "unopened-bracket: )"],
    ["(x", "unclosed-bracket: ("],
    ["((x)", "unclosed-bracket: ("],
    ["|x", "unclosed-bracket: |"],
    ["(|x)|", "unclosed-bracket: |"],
    ["|x)(y|", "unclosed-bracket: |"],
    ["|(x|)", "unclosed-bracket: |"],
    ["2 3", "missing-operator: 3"],
    ["x 2", "missing-operator: 2"],
    ["(x)2", "missing-operator: 2"],
    ["x²3", "missing-operator: 3"],
    ["1.2.3", "missing-operator: .3"],
    ["x,y", "stray-comma: ,"],
    ["(x,y)", "stray-comma: ,"],
    ["3,5", "stray-comma: ,"],
    ["sin((x,y))", "stray-comma: ,"],
    ["1e999", "number-too-long: 1e999"],
  ])("%j is %j", (text, expected) => expect(told(text)).toBe(expected));
});

describe("the number of operands", () => {
  it.each([
    ["sqrt()", "1", 0],
    ["sin(x, y)", "1", 2],
    ["2 + log(x, 2, 3)", "1 or 2", 3],
    ["max(x)", "2 or more", 1],
    ["min()", "2 or more", 0],
    ["√(x, y)", "1", 2],
    ["sin(x, y) + sin()", "1", 2],
  ])("%s: %s expected, %i found", (text, expected, found) => {
    expect(problemIn(text, lecture)).toMatchObject({ code: "operand-count", expected, found });
  });
});

it.each(["max'(x, y)", "log'(x, 2)"])("%s has no one slope", (text) => {
  expect(problemIn(text, lecture)).toMatchObject({ code: "no-slope-symbol" });
});

describe("characters of no formula", () => {
  it.each([
    ["x\0", "\0"],
    ["x + 🙂", "🙂"],
    ["x\ud83d", "\ud83d"],
    ["½x", "½"],
    ["x @ y", "@"],
    ["x \\ y", "\\"],
    ["∂y", "∂"],
    ["x .", "."],
  ])("%j", (text, character) => {
    const start = text.indexOf(character);
    const span = { start, end: start + character.length };
    expect(problemIn(text, lecture)).toEqual({ code: "unexpected-character", span, character });
  });
});

it("a problem after superscripts points at its own characters", () => {
  expect(problemIn("x₁²·x⁻¹ + q", vocabularyOf(["x1", "x"]))).toMatchObject({ span: { start: 10, end: 11 } });
});
