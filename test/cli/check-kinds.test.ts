// `longhand check --kind`: answers to every kind of exercise, typed and from a file.

import { describe, expect, it } from "vitest";
import { folderWith, longhand } from "./run.ts";

const typed: readonly (readonly [
  kind: string,
  answers: readonly string[],
  code: number,
  verdicts: readonly string[],
])[] = [
  ["multiple choice", ["dz/dy = d", "choice:dz/dw1 = b"], 1, ["right", "wrong"]],
  ["multiple-choice", ["choice:w_1' = (A)"], 0, ["right"]],
  ["multiple choice", ["dz/dy = e"], 1, ["unreadable"]],
  ["find-the-mistake", ["mistake = i", "mistake:name = b", "repair = w2' = 1.61"], 0, ["right", "right", "right"]],
  ["which way", ["way:w1 = b", "why:w_1 = a"], 1, ["right", "wrong"]],
  ["order of visits", ["order = z, y, w2, w1"], 0, ["right"]],
  ["sort the lines", ["sort:dz/dw1 = b", "sort:gradient descent = b"], 1, ["right", "wrong"]],
  ["formulas", ["dz/dy = 2y", "dz/dw1 = 2*y*x1"], 0, ["right", "right"]],
  ["table", ["y = 6.5", "dy/dw2 = 3"], 0, ["right", "right"]],
  ["faded", ["dz/dw2 = 26", "w2' = 1.74"], 1, ["wrong", "follows"]],
];

describe.concurrent.each(typed)("%s, %j", (kind, answers, code, verdicts) => {
  const args = ["check", "weighted-sum", "--kind", kind, ...answers.flatMap((answer) => ["-a", answer])];

  it("is judged for programs and for people", async () => {
    const ran = await longhand([...args, "--json"]);
    expect(ran).toMatchObject({ code, stderr: "" });
    const report = JSON.parse(ran.stdout);
    expect(report).toMatchObject({ version: 1, kind: kind.replaceAll("-", " ") });
    expect(report.entries.map(({ verdict }: { readonly verdict: string }) => verdict)).toEqual(verdicts);
    const plain = await longhand([...args, "--plain"]);
    for (const verdict of verdicts) expect(plain.stdout).toContain(`${verdict}:`);
    expect([...plain.stdout].filter((character) => character > "~")).toEqual([]);
  });
});

describe("an answer file", () => {
  it("names fields; what is left out is missing, and the points are shared among all", async () => {
    const folder = folderWith({
      "own.yaml": "graph: { y: w*x, z: y^2 }\ngiven: { w: 2, x: 3 }\nkind: which way\npoints: 3\ntrain: [w]\n",
      "answers.json": '{"way:w":"b"}',
    });
    const ran = await longhand(["check", "own.yaml", "--answers", "answers.json", "--json"], { cwd: folder });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      entries: [
        { line: "way:w", verdict: "right", marks: "3/2" },
        { line: "why:w", verdict: "missing", marks: "0" },
      ],
      marks: "3/2",
      of: "3",
    });
  });
});

describe("what cannot be asked is said", () => {
  it.each([
    [["--kind", "essay"], "--kind essay: write one of numbers, formulas, table"],
    [["--fade", "sideways"], "--fade sideways: write it as in backward, forward, half"],
    [["--fade", "skill:quotient"], "No line here practises `quotient`. The skills are forward, power:partial"],
  ])("%j", async (options, words) => {
    const { code, stderr } = await longhand(["check", "weighted-sum", ...options, "-a", "z = 1"]);
    expect(stderr).toContain(words);
    expect(code).toBe(2);
  });
});
