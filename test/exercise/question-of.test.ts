import { describe, expect, it } from "vitest";
import { letterOf, questionKinds, readKind } from "../../src/exercise/question.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import { asked, bankTexts, exerciseOf, someNames } from "./questions.ts";

describe("the fields of the weighted sum, asked as", () => {
  it.each([
    ["numbers", "value:z partial:z:y partial:y:w1 adjoint:w1 adjoint:w2 update:w1 update:w2"],
    ["formulas", "partial:z:y partial:y:w1 adjoint:w1 adjoint:w2 update:w1 update:w2"],
    ["table", "value:y value:z partial:z:y partial:y:w1 partial:y:w2 adjoint:w1 adjoint:w2 update:w1 update:w2"],
    ["faded", "adjoint:w2 update:w1 update:w2"],
    ["find the mistake", "mistake mistake:name repair"],
    [
      "multiple choice",
      "choice:partial:z:y choice:partial:y:w1 choice:adjoint:w1 choice:adjoint:w2 choice:update:w1 choice:update:w2",
    ],
    ["which way", "way:w1 why:w1 way:w2 why:w2"],
    ["order of visits", "order"],
  ] as const)("%s", (kind, ids) => {
    expect(
      asked("weighted-sum", kind)
        .fields.map(({ id }) => id)
        .join(" "),
    ).toBe(ids);
  });
});

describe("a question of each kind, for each exercise of the bank", () => {
  describe.each(someNames(15))("%s", (name) => {
    it.each(questionKinds)("%s: no two fields have one id, and each choice has one right option", (kind) => {
      for (const seed of ["a", "b", "c"]) {
        const { fields } = asked(name, kind, { seed });
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        for (const field of fields) {
          if (field.kind !== "choice") continue;
          expect(field.options.length).toBeGreaterThan(1);
          expect(field.options.filter(({ right }) => right)).toHaveLength(1);
        }
      }
    });

    it.each(["numbers", "formulas", "table", "order of visits", "sort the lines"] as const)(
      "%s: without any number",
      (kind) => {
        const { exercise, working } = exerciseOf(name);
        const bare = questionOf(exercise, { working, solved: undefined }, { kind, seed: "a" });
        expect(bare).toEqual({ ok: true, question: asked(name, kind, { seed: "a" }) });
      },
    );
  });
});

describe("what cannot be asked", () => {
  const symbolic = "graph: { y: w*x }\n";
  it.each([
    ["multiple choice without numbers", symbolic, "multiple choice", "needs-numbers"],
    ["find the mistake without numbers", symbolic, "find the mistake", "needs-numbers"],
    ["formulas where only values are asked", "graph: { y: w*x }\nask: [values]\n", "formulas", "nothing-to-derive"],
  ] as const)("%s", (_, text, kind, code) => {
    const { exercise, working } = exerciseOf(`${text}given: { w: 2, x: 3 }\n`);
    const solved = text === symbolic ? undefined : exerciseOf(`${text}given: { w: 2, x: 3 }\n`).solved;
    expect(questionOf(exercise, { working, solved }, { kind, seed: "a" })).toMatchObject({
      ok: false,
      problems: [{ code }],
    });
  });

  it("a skill that no line practises", () => {
    const { exercise, ...worked } = exerciseOf("weighted-sum");
    const fade = { kind: "skill", skill: "quotient" } as const;
    expect(questionOf(exercise, worked, { kind: "faded", fade, seed: "a" })).toMatchObject({
      ok: false,
      problems: [
        { code: "nothing-faded", known: ["forward", "power:partial", "linear:partial", "chain:gradient", "update"] },
      ],
    });
  });
});

describe("an exercise says how it is asked", () => {
  it("kind and fade in the file", () => {
    const text = `${bankTexts.get("weighted-sum")}kind: faded\nfade: forward\n`;
    const { exercise, ...worked } = exerciseOf(text);
    const result = questionOf(exercise, worked, { seed: "a" });
    expect(result.ok && result.question.kind).toBe("faded");
    expect(result.ok && result.question.fields.map(({ id }) => id)).toEqual(["value:y", "value:z", "partial:z:y"]);
  });

  it.each([
    ["find-the-mistake", "find the mistake"],
    ["Which Way", "which way"],
    ["order_of_visits", "order of visits"],
    ["mistake", undefined],
  ])("%s means %s", (written, kind) => {
    expect(readKind(written)).toBe(kind);
  });
});

it.each([
  [0, "a"],
  [25, "z"],
  [26, "aa"],
  [51, "az"],
  [52, "ba"],
])("option %i has the letter %s", (index, letter) => {
  expect(letterOf(index)).toBe(letter);
});
