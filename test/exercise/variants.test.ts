import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readExercise } from "../../src/exercise/read.ts";
import { variantAt, variantOfCode } from "../../src/exercise/variants.ts";

function exerciseIn(text: string) {
  const result = readExercise(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems.map(({ code }) => code)));
  return result.exercise;
}

const weighted = exerciseIn(`graph: { y: w1*x1 + w2*x2, z: y^2 }
given: { x1: 1, x2: 3, w1: 0.5, w2: 2.0 }
train: [w1, w2]
`);

/** More points than can be counted. */
const wide = exerciseIn(`graph: { y: ${Array.from({ length: 12 }, (_, index) => `w${index}*x`).join(" + ")} }
given: { x: 1, ${Array.from({ length: 12 }, (_, index) => `w${index}: 25`).join(", ")} }
`);

function found(exercise: typeof weighted, seed: string, rank: number) {
  const result = variantAt(exercise, { seed, rank });
  if (!result.ok) throw new Error(result.problem.code);
  return result;
}

describe("a code", () => {
  it.each([
    ["a countable grid", weighted],
    ["a grid beyond counting", wide],
  ])("of %s gives the same numbers again, however it is typed", (_, exercise) => {
    fc.assert(
      fc.property(fc.string(), fc.nat(500), (seed, rank) => {
        const variant = found(exercise, seed, rank);
        expect(variant.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{2}$/u);
        const typed = ` ${variant.code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
        const again = variantOfCode(variant.exercise, typed);
        expect(again.ok && again.numbers).toEqual(variant.numbers);
        expect(again.ok && again.code).toBe(variant.code);
      }),
      { numRuns: 30 },
    );
  });

  it("with one letter wrong is refused", () => {
    const { code } = found(weighted, "seed", 0);
    const wrong = [...code].flatMap((letter, at) =>
      letter === "-"
        ? []
        : ["7", "X"].filter((each) => each !== letter).map((each) => code.slice(0, at) + each + code.slice(at + 1)),
    );
    for (const each of wrong)
      expect(variantOfCode(weighted, each)).toMatchObject({ problem: { code: "foreign-code" } });
  });

  it("of another exercise is refused", () => {
    const { code } = found(wide, "seed", 0);
    expect(variantOfCode(weighted, code)).toEqual({ ok: false, problem: { code: "foreign-code", written: code } });
  });

  it.each([
    ["", undefined],
    ["K7QM-2F3X", undefined],
    ["K7QM-2F3X-9AAA", undefined],
    ["K7QM-2F3X-9U", "U"],
    ["K7QM-2F3X-9é", "É"],
    ["<script>", "<"],
    ["0".repeat(100_000), undefined],
  ])("such as %.20s is no code", (written, character) => {
    expect(variantOfCode(weighted, written)).toEqual({
      ok: false,
      problem: { code: "unreadable-code", written, ...(character && { character }) },
    });
  });
});

describe("variants of one seed", () => {
  it("are the same for the same key, others for another", () => {
    expect(found(weighted, "a", 3)).toEqual(found(weighted, "a", 3));
    expect(found(weighted, "a", 3).code).not.toBe(found(weighted, "b", 3).code);
  });

  it("are all different", () => {
    const codes = Array.from({ length: 200 }, (_, rank) => found(weighted, "set", rank).code);
    expect(new Set(codes).size).toBe(200);
  });

  it("keep what does not vary", () => {
    const { exercise } = found(exerciseIn("graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: { x: 3..9 }\n"), "a", 0);
    expect(exercise.given?.get("w")?.written).toBe("2");
    expect([...(exercise.given?.keys() ?? [])]).toEqual(["x", "w"]);
    expect(exercise.learningRate.written).toBe("0.01");
  });

  it("are variants of the exercise, also where they are made from a variant", () => {
    const first = found(weighted, "a", 0);
    expect(found(first.exercise, "a", 1)).toEqual(found(weighted, "a", 1));
    expect(first.exercise.variant).toEqual({ code: first.code, of: weighted });
  });

  it("are none where nothing varies", () => {
    for (const text of ["graph: { y: w*x }\n", "graph: { y: w*x }\ngiven: { x: 1, w: 2 }\nvary: { x: 7 }\n"]) {
      expect(variantAt(exerciseIn(text), { seed: "a", rank: 0 })).toMatchObject({
        problem: { code: "nothing-varies" },
      });
    }
  });
});
