// What a text may also mean: each other reading as a tree, and where brackets would make it.

import { describe, expect, it } from "vitest";
import { otherReadings } from "../../src/expression/other-readings.ts";
import { readFormula } from "../../src/expression/read.ts";
import { anyFormula, type Vocabulary, vocabularyOf } from "../../src/expression/vocabulary.ts";
import { treeText } from "./tree-text.ts";

const names = vocabularyOf(["w", "x", "y", "k", "t"]);

function others(text: string, vocabulary: Vocabulary = names): readonly string[] {
  const read = readFormula(text, vocabulary);
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return otherReadings(text, vocabulary, read.value).map(({ expression }) => treeText(expression));
}

describe("the other readings", () => {
  it.each<readonly [text: string, readings: readonly string[]]>([
    // The divisor.
    ["1/2y", ["[1/[2·y]]"]],
    ["1/2(y+1)", ["[1/[2·[y + 1]]]"]],
    ["x/2w y", ["[x/[2·w·y]]"]],
    ["1/2y*w", ["[[1/[2·y]]·w]"]],
    ["-1/2y", ["[-[1/[2·y]]]"]],
    ["(1/2y)^2", ["[[1/[2·y]]^2]"]],
    // The exponent.
    ["e^-k t", ["exp([-[k·t]])"]],
    ["2^3x", ["[2^[3·x]]"]],
    ["x^2y", ["[x^[2·y]]"]],
    ["-e^-k t", ["[-exp([-[k·t]])]"]],
    ["1/e^-k t", ["[1/[exp([-k])·t]]", "[1/exp([-[k·t]])]", "[1/exp([-[k·t]])]"]],
    // The sign.
    ["-x^2", ["[[-x]^2]"]],
    ["-x²", ["[[-x]^2]"]],
    ["-x^2y", ["[[[-x]^2]·y]", "[-[x^[2·y]]]", "[[-x]^[2·y]]"]],
    ["w*-x^2", ["[w·[[-x]^2]]"]],
    // Nothing is left open.
    ["1/(2y)", []],
    ["(1/2)y", []],
    ["1/2*y", []],
    ["1/2*3", []],
    ["1/x*2y", []],
    ["2y/3", []],
    ["x²y", []],
    ["x^(2)y", []],
    ["e^(-k)t", []],
    ["x^2*y", []],
    ["w-x^2", []],
    ["-x^3", []],
    ["(-x)^2", []],
    ["-(x^2)", []],
    ["x^2+y", []],
  ])("of %s are %o", (text, readings) => expect(new Set(others(text))).toEqual(new Set(readings)));

  it("show where brackets would stand", () => {
    const text = "w + 1/2y - e^-k t";
    const read = readFormula(text, names);
    if (!read.ok) throw new Error(read.problem.code);
    const places = otherReadings(text, names, read.value).map(({ spans }) =>
      spans.map(({ start, end }) => text.slice(start, end)),
    );
    expect(places).toEqual([["2y"], ["-k t"], ["2y", "-k t"]]);
  });

  it("are few however many places are in doubt", () => {
    const sumOf = (count: number): string => Array.from({ length: count }, () => "1/2y").join("+");
    expect(others(sumOf(3))).toHaveLength(7);
    expect(others(sumOf(30))).toHaveLength(6);
    expect(others(sumOf(300))).toHaveLength(1);
  });

  it("are what the text with these brackets means", () => {
    for (const text of ["1/2y", "x/2w y", "e^-k t", "-x^2y", "1/e^-k t", "2^3x+1/4(y+1)"]) {
      const read = readFormula(text, anyFormula);
      if (!read.ok) throw new Error(read.problem.code);
      for (const { expression, spans } of otherReadings(text, anyFormula, read.value)) {
        const bracketed = [...text].map((character, index) => {
          const open = spans.filter(({ start }) => start === index).map(() => "(");
          const close = spans.filter(({ end }) => end === index + 1).map(() => ")");
          return [...open, character, ...close].join("");
        });
        const again = readFormula(bracketed.join(""), anyFormula);
        expect(again.ok && treeText(again.value.expression)).toBe(treeText(expression));
      }
    }
  });
});
