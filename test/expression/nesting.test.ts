// Formulas that are too long or too deep are refused before anything can overflow, and long ones that are flat are read.

import { describe, expect, it } from "vitest";
import { lengthLimit } from "../../src/expression/lexer.ts";
import { nestingLimit } from "../../src/expression/nesting.ts";
import { readFormula } from "../../src/expression/read.ts";
import { vocabularyOf } from "../../src/expression/vocabulary.ts";
import { problemIn } from "./tree-text.ts";

const lecture = vocabularyOf(["x", "a", "b"]);

describe("long and deep formulas", () => {
  it.each([
    ["10,000 brackets", `${"(".repeat(10_000)}x${")".repeat(10_000)}`, "formula-too-deep"],
    ["10,000 brackets that stay open", "(".repeat(10_000), "missing-operand"],
    ["10,000 bars", `${"|-".repeat(10_000)}x${"|".repeat(10_000)}`, "formula-too-deep"],
    ["10,000 minuses", `${"-".repeat(10_000)}x`, "formula-too-deep"],
    ["a tower of 10,000 powers", Array(10_000).fill("2").join("^"), "formula-too-deep"],
    ["20,000 divisions", Array(20_000).fill("a").join("/"), "formula-too-deep"],
    ["100,000 roots", `${"√".repeat(100_000)}x`, "formula-too-deep"],
    ["10,000 superscripts", `x${"⁻¹".repeat(10_000)}`, "formula-too-deep"],
    ["a maximum of 10,000", `max(${Array(10_000).fill("a").join(",")})`, "formula-too-deep"],
    ["a megabyte", "x+".repeat(500_000), "formula-too-long"],
    ["the longest number", "1".repeat(lengthLimit), "number-too-long"],
    ["the longest superscript", `x${"²".repeat(lengthLimit - 1)}`, "number-too-long"],
    ["the longest name", "x".repeat(lengthLimit), "unknown-name"],
    ["the longest blank", " ".repeat(lengthLimit), "empty-formula"],
  ])("%s", (_, text, code) => {
    const read = readFormula(text, lecture);
    expect(read.ok ? "read" : read.problem.code).toBe(code);
  });

  it.each([
    ["a sum of 20,000", Array(20_000).fill("a").join("+"), "sum"],
    ["a difference of 20,000", Array(20_000).fill("a").join("-"), "sum"],
    ["a product of 20,000", Array(20_000).fill("a").join("*"), "product"],
    ["a product of 20,000 without signs", Array(20_000).fill("a").join(" "), "product"],
    ["a product of 5,000 powers", Array(5_000).fill("a^-b").join("*"), "product"],
    ["a sum of 5,000 fractions", Array(5_000).fill("a/b").join("-"), "sum"],
    ["90 brackets", `${"(".repeat(90)}x+1${")".repeat(90)}`, "sum"],
    ["90 divisions", Array(90).fill("a").join("/"), "quotient"],
  ])("%s is read at once", (_, text, kind) => {
    const start = performance.now();
    const read = readFormula(text, lecture);
    expect(read.ok && read.value.expression.kind).toBe(kind);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("the deepest formulas", () => {
  it.each<readonly [what: string, formula: (levels: number) => string]>([
    ["brackets", (levels) => `${"(".repeat(levels)}x${")".repeat(levels)}`],
    ["calls", (levels) => `${"sin(".repeat(levels)}x${")".repeat(levels)}`],
    ["bars", (levels) => `${"|".repeat(levels)}x${"|".repeat(levels)}`],
    ["roots", (levels) => `${"√".repeat(levels)}x`],
    ["signs", (levels) => `${"-".repeat(levels)}x`],
    ["powers", (levels) => `x${"^a".repeat(levels)}`],
    ["divisions", (levels) => `x${"/a".repeat(levels)}`],
    ["divisions with factors between", (levels) => `x${"/a*b^a".repeat(levels)}`.slice(0, -2)],
    ["operands", (levels) => `max(x${",a".repeat(levels - 1)})`],
  ])("of %s", (_, formula) => {
    expect(readFormula(formula(nestingLimit), lecture)).toMatchObject({ ok: true });
    expect(problemIn(formula(nestingLimit + 1), lecture)).toMatchObject({
      code: "formula-too-deep",
      limit: nestingLimit,
    });
  });

  it("end with their bracket, their term or their factor", () => {
    const deep = `${"(".repeat(60)}x${")".repeat(60)}`;
    const divided = `a${"/b".repeat(60)}`;
    const raised = `a${"^b".repeat(60)}`;
    const text = `${deep}*${deep} + ${divided} - ${divided} + ${raised}*${raised}`;
    expect(readFormula(text, lecture)).toMatchObject({ ok: true });
  });
});
