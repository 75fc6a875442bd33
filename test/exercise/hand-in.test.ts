// Hand-ins come back as they were sent, by file and by code, and damage is found.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type HandIn, handInCode, handInFile, readHandIn } from "../../src/exercise/hand-in.ts";
import { fromCode, toCode } from "../../src/exercise/text-code.ts";

const sheet: HandIn = {
  set: "week-3",
  student: "s0421",
  exercises: [
    {
      exercise: "weighted-sum",
      variant: "K7QM-2F3X-9A",
      answers: [
        { line: "value:y", entry: "6.5" },
        { line: "partial:z:y", entry: "2*6.5 = 13" },
        { line: "adjoint:w1", entry: "13" },
      ],
    },
    { exercise: "logistic-node", variant: undefined, answers: [{ line: "value:a", entry: "σ(6)" }] },
  ],
};

const text = fc.string({ unit: "binary", maxLength: 30 });
const answers = fc
  .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z]+:[\w:@]*$/u), text), { selector: ([line]) => line, maxLength: 12 })
  .map((pairs) => pairs.map(([line, entry]) => ({ line, entry })));
const variant = fc.option(fc.stringMatching(/^[0-9A-Z-]{1,14}$/u), { nil: undefined });
const handIns: fc.Arbitrary<HandIn> = fc.record({
  set: text,
  student: text,
  exercises: fc.array(fc.record({ exercise: text, variant, answers }), { maxLength: 4 }),
});

describe("what was handed in", () => {
  it("comes back from the file", () => {
    fc.assert(
      fc.property(handIns, (handIn) => {
        expect(readHandIn(handInFile(handIn))).toEqual({ ok: true, handIn });
      }),
    );
  });

  it("comes back from the code, in any case and grouping", () => {
    fc.assert(
      fc.property(handIns, fc.integer({ min: 1, max: 9 }), (handIn, group) => {
        const code = handInCode(handIn) ?? "";
        const pieces = code.slice(4).match(new RegExp(`.{1,${group}}`, "gu")) ?? [];
        const written = `\n lh1-${pieces.join(" \n").toLowerCase().replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(readHandIn(written)).toEqual({ ok: true, handIn });
      }),
    );
  });

  it("is a file that is easy to read, with the answers as check reads them", () => {
    expect(JSON.parse(handInFile(sheet))).toEqual({
      longhand: "answers",
      version: 1,
      set: "week-3",
      student: "s0421",
      exercises: [
        {
          exercise: "weighted-sum",
          variant: "K7QM-2F3X-9A",
          answers: { "value:y": "6.5", "partial:z:y": "2*6.5 = 13", "adjoint:w1": "13" },
        },
        { exercise: "logistic-node", answers: { "value:a": "σ(6)" } },
      ],
    });
  });

  it("has a code that never changes: codes of old sheets stay readable", () => {
    expect(handInCode(sheet)).toBe(
      "LH1-7NW0A5CM2D6TAHDJ725BSYV3M2J09J7SPM2Z95W1MS2289E7DYSE584R6HQD7V2DM690RH48RE198F37WW",
    );
  });

  it("has a code of some eleven characters for each answer", () => {
    const lines = ["value:y", "value:z", "partial:z:y", "partial:y:w1", "adjoint:w1", "adjoint:w2", "update:w1"];
    const exercises = [1, 2, 3, 4, 5, 6].map((index) => ({
      exercise: `exercise-${index}`,
      variant: `K7QM-2F3X-${10 + index}`,
      answers: lines.map((line, place) => ({ line, entry: (Math.sin(index * 7 + place) * 10).toPrecision(4) })),
    }));
    const handIn = { set: "week-3", student: "s0421", exercises };
    expect((handInCode(handIn) ?? "").length).toBeLessThan(11 * 42);
  });

  it("has no code where it is too long for one, and a file all the same", () => {
    const long: HandIn = { ...sheet, student: "a".repeat(60_000) };
    expect(handInCode(long)).toBeUndefined();
    expect(readHandIn(handInFile(long)).ok).toBe(true);
  });
});

describe("a damaged code is found", () => {
  const code = toCode(JSON.stringify(["week-3", "s0421", [["weighted-sum", "", [["value:y", "6.5"]]]]])) ?? "";
  const place = fc.integer({ min: 4, max: code.length - 1 });

  it("with one other character", () => {
    fc.assert(
      fc.property(place, fc.constantFrom(..."0123456789ABCDEFGHJKMNPQRSTVWXYZ"), (at, letter) => {
        fc.pre(code[at] !== letter);
        expect(fromCode(code.slice(0, at) + letter + code.slice(at + 1))).toEqual({ ok: false, why: "damaged" });
      }),
    );
  });

  it("with characters exchanged, lost or doubled", () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 8 }), (at, length) => {
        const piece = code.slice(at, at + length);
        const swapped = [...piece].reverse().join("");
        const others = [swapped, "", piece + piece].map((other) => code.slice(0, at) + other + code.slice(at + length));
        for (const other of others) if (other !== code) expect(fromCode(other)).toEqual({ ok: false, why: "damaged" });
      }),
    );
  });
});

describe("nothing but a hand-in is taken for one", () => {
  it.each([
    ["nothing", "", "no hand-in"],
    ["a greeting", "hello", "no hand-in"],
    ["a plain answer file", '{"adjoint:w1":"13"}', "no hand-in"],
    ["100,000 brackets", "[".repeat(100_000), "no hand-in"],
    ["5 MB", "x".repeat(5_000_000), "no hand-in"],
    ["a newer file", '{"longhand":"answers","version":7,"set":"a"}', "newer"],
    ["a newer code", "LH2-ABC", "newer"],
    ["an empty code", "LH1-", "damaged"],
    ["letters that no code has", "LH1-UUUU", "damaged"],
    ["zeros", `LH1-${"0".repeat(400)}`, "damaged"],
    ["a file without exercises", '{"longhand":"answers","version":1,"set":"a"}', "damaged"],
    ["a number for a name", '{"longhand":"answers","version":1,"set":"a","student":4,"exercises":[]}', "damaged"],
    ["a number for an entry", handInFile(sheet).replace('"13"', "13"), "damaged"],
    ["half a file", handInFile(sheet).slice(0, -20), "no hand-in"],
    ["a code of other data", toCode("[1]") ?? "", "damaged"],
    ["a code of words", toCode("nothing") ?? "", "damaged"],
  ])("%s", (_, written, why) => {
    expect(readHandIn(written)).toEqual({ ok: false, why });
  });

  it("keeps names that mean something to programs", () => {
    const handIn: HandIn = {
      ...sheet,
      exercises: [
        { exercise: "__proto__", variant: undefined, answers: [{ line: "__proto__", entry: "=cmd|'<script>\u0000" }] },
      ],
    };
    expect(readHandIn(handInFile(handIn))).toEqual({ ok: true, handIn });
    expect(readHandIn(handInCode(handIn) ?? "")).toEqual({ ok: true, handIn });
  });

  it("any text, without a crash", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.json()), (any) => {
        readHandIn(any);
        readHandIn(`LH1-${any}`);
      }),
    );
  });
});
