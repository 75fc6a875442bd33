import { describe, expect, it } from "vitest";
import { blanksOf, fadeForms, readFade } from "../../src/exercise/fade.ts";
import { linesOnPage } from "../../src/exercise/written-lines.ts";
import { exerciseOf } from "./questions.ts";

describe("fading is read", () => {
  it.each([
    ["backward", { kind: "backward", percent: 33 }],
    [" Forward  half ", { kind: "forward", percent: 50 }],
    ["backward 50%", { kind: "backward", percent: 50 }],
    ["half", { kind: "spread", percent: 50 }],
    ["30 %", { kind: "spread", percent: 30 }],
    ["forward all", { kind: "forward", percent: 100 }],
    ["skill: power rule", { kind: "skill", skill: "power rule" }],
  ])("%s", (written, fade) => {
    expect(readFade(written)).toEqual(fade);
  });

  it.each(fadeForms)("%s, as messages say", (form) => {
    expect(readFade(form)).toBeDefined();
  });

  it.each(["", "sideways", "0%", "101%", "half half", "skill:", "backwards"])("but not %j", (written) => {
    expect(readFade(written)).toBeUndefined();
  });
});

describe("of the nine lines of the weighted sum are blank", () => {
  const { working } = exerciseOf("weighted-sum");
  const page = linesOnPage(working, true);
  it.each([
    ["backward", ["adjoint:w2", "update:w1", "update:w2"]],
    ["forward", ["value:y", "value:z", "partial:z:y"]],
    ["backward 1%", ["update:w2"]],
    ["all", page],
    ["skill:power", ["partial:z:y"]],
    ["skill:power rule", ["partial:z:y"]],
    ["skill:update", ["update:w1", "update:w2"]],
    ["skill:chain:gradient", ["adjoint:w1", "adjoint:w2"]],
    ["skill:quotient", []],
  ])("%s", (written, blanks) => {
    const fade = readFade(written);
    expect(fade && blanksOf(fade, page, working, "seed")).toEqual(blanks);
  });

  it("half of them, which ones by the seed", () => {
    const halves = ["a", "b", "c"].map((seed) => blanksOf({ kind: "spread", percent: 50 }, page, working, seed));
    for (const half of halves) expect(half).toHaveLength(5);
    expect(new Set(halves.map(String)).size).toBeGreaterThan(1);
    expect(blanksOf({ kind: "spread", percent: 50 }, page, working, "a")).toEqual(halves[0]);
  });
});
