import { describe, expect, it } from "vitest";
import type { BankEntry } from "../../src/exercise/bank.ts";
import { chosen } from "../../src/exercise/choose.ts";
import { lectureOf } from "../../src/exercise/lecture.ts";

function entry(name: string, topic: string, source: Partial<BankEntry["source"]>): BankEntry {
  return { name, topic, source: { graph: [], ...source } };
}

const bank: readonly BankEntry[] = [
  entry("deep", "chain-rule", { level: "3", skills: ["chain rule", "root"], source: "lecture 000, p. 3" }),
  entry("first", "chain-rule", { level: "1", skills: ["chain rule"] }),
  entry("wordy", "chain-rule", { level: "hard" }),
  entry("unit", "tanh-relu-softplus", { level: "2", skills: ["tanh", "Chain rule"], source: "Lecture 002" }),
];

function names(wanted: Parameters<typeof chosen>[1]): readonly string[] {
  return chosen(bank, wanted).map(({ name }) => name);
}

describe("what is chosen from the bank", () => {
  it.each([
    [{}, ["first", "deep", "wordy", "unit"]],
    [{ topic: "Chain Rule" }, ["first", "deep", "wordy"]],
    [{ skill: "chain" }, ["first", "deep", "unit"]],
    [{ skill: "TANH" }, ["unit"]],
    [{ lecture: "2" }, ["unit"]],
    [{ lecture: "000" }, ["deep"]],
    [{ lecture: "lecture 2", skill: "root" }, []],
    [{ topic: "chain" }, []],
  ] as const)("%j", (wanted, expected) => {
    expect(names(wanted)).toEqual(expected);
  });
});

it.each([
  ["lecture 002, layer 1 parameters", "002"],
  ["Lecture 4", "4"],
  ["longhand", undefined],
  [undefined, undefined],
] as const)("the lecture of %j is %j", (source, lecture) => {
  expect(lectureOf(source)).toBe(lecture);
});
