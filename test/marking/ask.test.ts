import { describe, expect, it } from "vitest";
import { halvingLine, separatingLine } from "../../src/marking/ask.ts";
import { firstWrong, judge } from "../../src/marking/judge.ts";
import { countNeeded, dependencies } from "../../src/working/dependencies.ts";
import { bankNames, solvedBank, solvedText } from "./exercises.ts";

const chain = solvedText(`graph:
  a: 2w
  b: a^2
  c: 3b
  d: c + 1
  e: d^2
  f: 5e
given: {w: 1.5}
train: [w]
learningRate: 0.5
`);

const forked = solvedText(`graph:
  p: 2w
  q: 3v
  r: p^2
  s: q^2
  z: r + s
given: {w: 1.5, v: 0.5}
train: [w, v]
learningRate: 0.5
`);

describe("the line that halves what is open", () => {
  it.each<[line: string, entered: string, asked: string | undefined]>([
    ["value:f", "", "value:b"],
    ["value:f", "b", "value:c"],
    ["value:f", "a b", "value:c"],
    ["value:f", "a b c", "value:d"],
    ["value:f", "a b c d", "value:e"],
    ["value:f", "a b c d e", undefined],
    ["value:d", "", "value:a"],
    ["value:a", "", undefined],
  ])("before %s of a chain, with [%s] entered, is %s", (line, entered, asked) => {
    const known = entered.split(" ").map((node) => `value:${node}`);
    expect(halvingLine(line, new Set(known), chain)).toBe(asked);
  });

  it("is never a share of a sum, which stands on no line of its own", () => {
    const weights = solvedBank("networks/eight-weights.yaml");
    const asked = weights.working.train.map((parameter) => halvingLine(`adjoint:${parameter}`, new Set(), weights));
    expect(asked.filter((line) => line === undefined || line.startsWith("contribution:"))).toEqual([]);
  });

  it("counts what a line needs, not where it stands", () => {
    expect(halvingLine("value:z", new Set(), forked)).toBe("value:r");
  });

  it.each(bankNames)("counts in %s as following each line by itself does", (name) => {
    const { working } = solvedBank(name);
    const chosen = [...working.lines.keys()].filter((_, index) => index % 3 !== 1);
    const counts = countNeeded(working, chosen);
    for (const id of chosen) {
      const needed = dependencies(working, [id]);
      expect(counts.get(id)).toBe(chosen.filter((each) => each !== id && needed.has(each)).length);
    }
  });
});

describe("the line that tells two mistakes apart", () => {
  const logistic = solvedBank("logistic/logistic-node.yaml");

  // Rounding early and cutting off can each be done to several digits; some ways give one number all the way down.
  it.each<[number: number | undefined, asked: string | undefined]>([
    [undefined, "partial:z:y"],
    [0.001996, undefined],
  ])("for the entry %s is %s", (number, asked) => {
    const matches = [
      { slip: "E01", site: "value:y" },
      { slip: "E02", site: "value:y" },
    ] as const;
    expect(separatingLine("adjoint:w1", matches, new Set(), logistic, number)).toBe(asked);
  });

  it("is the one that tells most of them apart, where none tells all", () => {
    const matches = [
      { slip: "C15", site: "partial:z:h3" },
      { slip: "A17", site: "partial:h1:s1" },
      { slip: "D01", site: "step:w1" },
    ] as const;
    const weights = solvedBank("networks/eight-weights.yaml");
    expect(separatingLine("update:w1", matches, new Set(), weights)).toBe("adjoint:w1");
  });
});

describe("the first wrong line", () => {
  it.each<[entries: Readonly<Record<string, string>>, first: string | undefined]>([
    [{ "value:a": "3", "value:b": "9", "value:c": "27" }, undefined],
    [{ "value:a": "3", "value:b": "10", "value:d": "40" }, "value:b"],
    [{ "value:d": "40", "value:b": "10" }, "value:b"],
    [{ "value:b": "10", "value:c": "30", "value:d": "31" }, "value:b"],
    [{ "value:b": "((", "value:e": "50" }, "value:e"],
    [{}, undefined],
  ])("among %o is %s", (entries, first) => {
    const judged = judge([...chain.working.lines.keys()].reverse(), new Map(Object.entries(entries)), chain);
    expect(firstWrong(judged, chain)).toBe(first);
  });
});
