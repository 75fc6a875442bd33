import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { questionOf } from "../../src/exercise/question-of.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { measuredVariant, variantAt, variantOfCode } from "../../src/exercise/variants.ts";
import { solve } from "../../src/working/solve.ts";

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
      { numRuns: 12 },
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
  it("are these on every machine, for ever", () => {
    expect([0, 1, 2].map((rank) => found(weighted, "set", rank).code)).toEqual([
      "5CHS-7TN3-5E",
      "NF48-ENT4-VJ",
      "9EN9-ERFR-F2",
    ]);
  });

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

  it("do not depend on which rank is worked out first", () => {
    const text = "graph: { y: (x+1)^2 }\ngiven: { x: 0.5 }\n";
    const [first, second] = [exerciseIn(text), exerciseIn(text)];
    const forwards = Array.from({ length: 12 }, (_, rank) => found(first, "set", rank).code);
    const backwards = Array.from({ length: 12 }, (_, rank) => found(second, "set", 11 - rank).code);
    expect(backwards.reverse()).toEqual(forwards);
    expect(new Set(forwards).size).toBe(12);
  });

  it("are all different in a class that is larger than the parts that the range is divided into", () => {
    const small = exerciseIn(`graph: { y: w1*x1 + w2*x2, z: y^2 }
given: { x1: 1, x2: 3, w1: 0.5, w2: 2.0 }
train: [w1, w2]
vary: { x1: 2..7, x2: [5, 6, 7, 8], w1: 0.2..1.5 by 0.1, w2: 1.1..8.9 by 0.1 }
`);
    const codes = Array.from({ length: 1150 }, (_, rank) => found(small, "set", rank).code);
    expect(new Set(codes).size).toBe(1150);
  });

  it("come again only when the range has no others", () => {
    const small = exerciseIn("graph: { y: (x+1)^2 }\ngiven: { x: 2 }\nvary: { x: 2..5 }\n");
    const codes = Array.from({ length: 9 }, (_, rank) => found(small, "set", rank).code);
    expect(new Set(codes.slice(0, 4)).size).toBe(4);
    expect(codes.slice(4, 8)).toEqual(codes.slice(0, 4));
  });
});

describe("a fair variant", () => {
  const sigmoid = exerciseIn(`graph: { s: w1*x1 + w2*x2 + b, a: sigmoid(s), L: 0.5*(a - t)^2 }
given: { x1: 1, x2: 3, w1: 0.5, w2: -0.2, b: 0.1, t: 1 }
train: [w1, w2, b]
`);

  it.each([
    ["a weighted sum", weighted],
    ["a logistic unit", sigmoid],
  ])("of %s hides no mistake, and none is much harder than another", (_, exercise) => {
    const measured = Array.from({ length: 60 }, (_, rank) => measuredVariant(found(exercise, "set", rank)));
    expect(measured.filter((each) => each === undefined || each.hidden.length > 0)).toEqual([]);
    const difficulties = measured.map((each) => each?.difficulty ?? 0);
    expect(Math.max(...difficulties)).toBeLessThanOrEqual(1.3 * Math.min(...difficulties));
  });

  it("fulfils the conditions of its author", () => {
    const exercise = exerciseIn(`graph: { y: w1*x1 + w2*x2, z: y^2 }
given: { x1: 1, x2: 3, w1: 0.5, w2: 2.0 }
train: [w1, w2]
vary: { x1: -5..5, x2: [2, 3, 5], w1: -2..2 by 0.1, where: [x1 != x2, "0 < x1 + x2 and w1^2 >= 1/4"] }
`);
    for (let rank = 0; rank < 40; rank++) {
      const { numbers } = found(exercise, "set", rank);
      const [x1, x2, w1] = ["x1", "x2", "w1"].map((name) => numbers.get(name)?.value ?? Number.NaN);
      expect([x1 !== x2, 0 < (x1 ?? 0) + (x2 ?? 0), (w1 ?? 0) ** 2 >= 0.2499]).toEqual([true, true, true]);
    }
  });
});

describe("variants of a question that is made from mistakes", () => {
  const asked = (exercise: typeof weighted, seed: string): number => {
    const working = workingOf(exercise);
    const solved = solve(working, { given: exercise.given ?? new Map(), rate: exercise.learningRate }, exercise.digits);
    const result = solved.ok ? questionOf(exercise, { working, solved: solved.solved }, { seed }) : solved;
    return result.ok ? result.question.fields.length : 0;
  };
  const chosenFrom = (vary: string) =>
    exerciseIn(`graph: { q: x + y, f: q*z }
given: { x: -2, y: 5, z: -4 }
ask: [values, gradient]
kind: multiple choice
vary: ${vary}
`);

  it("ask as much as the exercise does with its own numbers", () => {
    const exercise = chosenFrom("auto");
    const fewest = asked(exercise, "own");
    const variants = Array.from({ length: 40 }, (_, rank) => found(exercise, "set", rank));
    expect(fewest).toBe(4);
    expect(variants.filter((each) => asked(each.exercise, each.code) < fewest)).toEqual([]);
  });

  it("are none where answers to choose from coincide with all numbers", () => {
    const exercise = chosenFrom("{ x: [2], y: [3, 5], z: [9, 12] }");
    const result = variantAt(exercise, { seed: "set", rank: 0 });
    expect(result).toMatchObject({ ok: false, problem: { code: "no-variant", constraint: "question" } });
    expect(variantAt({ ...exercise, kind: "numbers" }, { seed: "set", rank: 0 }).ok).toBe(true);
  });
});

describe("an exercise about a unit that is off", () => {
  it.each(["networks/relu-hidden.yaml", "tanh-relu-softplus/relu-one-off.yaml"])("stays one: %s", (name) => {
    const exercise = exerciseIn(readFileSync(new URL(`../../exercises/${name}`, import.meta.url), "utf8"));
    const variants = Array.from({ length: 12 }, (_, rank) => found(exercise, "set", rank).exercise);
    const hidden = variants.map(({ given = new Map(), learningRate: rate, digits }) => {
      const solved = solve(workingOf(exercise), { given, rate }, digits);
      return solved.ok ? ["a1", "a2"].map((unit) => solved.solved.values.of(unit) > 0) : [];
    });
    expect(hidden).toEqual(variants.map(() => [true, false]));
  });
});

describe("where there is no fair variant", () => {
  it.each([
    ["{ x: [0] , w: [1, 2] }", "zero"],
    ["{ x: [5000], w: 1..9 }", "size"],
    ["{ x: [1], w: [1, 2, 3] }", "mistake"],
  ])("with %s, the constraint is told: %s", (vary, constraint) => {
    const exercise = exerciseIn(`graph: { y: w*x, z: y^2 }\ngiven: { x: 3, w: 2 }\ntrain: [w]\nvary: ${vary}\n`);
    const result = variantAt(exercise, { seed: "set", rank: 0 });
    expect(result).toMatchObject({ ok: false, problem: { code: "no-variant", constraint } });
  });
});
