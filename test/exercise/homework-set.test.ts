import { describe, expect, it, test } from "vitest";
import { readDue } from "../../src/exercise/due.ts";
import { homeworkJsonSchema } from "../../src/exercise/homework-schema.ts";
import { readHomeworkSet } from "../../src/exercise/homework-set.ts";

/** The problems of a text, as `code line:column`. */
function problemsOf(text: string): readonly string[] {
  const read = readHomeworkSet(text);
  return read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`);
}

describe("a homework set", () => {
  it("needs a title and exercises; the rest has defaults", () => {
    expect(readHomeworkSet("title: Übung 3\nexercises: [weighted-sum, ./own/mine.yaml]\n")).toMatchObject({
      ok: true,
      set: {
        title: "Übung 3",
        id: "Ubung-3",
        seed: "Ubung-3",
        due: undefined,
        editions: ["homework"],
        paper: "a4",
        items: [
          { exercise: "weighted-sum", key: "weighted-sum", instead: {} },
          { exercise: "./own/mine.yaml", key: "mine", instead: {} },
        ],
      },
    });
  });

  it("says what is other than in the exercise, and for a section", () => {
    const text = `title: x
seed: 007
exercises: [{ exercise: a, as: b, points: 2.50, digits: 3, ask: [z], kind: formulas, fade: forward }]
sections: { Monday: { due: 2026-12-07 } }
`;
    const read = readHomeworkSet(text);
    expect(read).toMatchObject({
      set: {
        seed: "007",
        items: [{ key: "b", instead: { points: "2.50", digits: "3", ask: ["z"], kind: "formulas", fade: "forward" } }],
      },
    });
    expect(read.ok && read.set.sections.get("Monday")?.due?.day).toBe(7);
  });
});

test.each([
  ["nothing", "", ["empty-file 1:1"]],
  ["a list", "- a\n", ["not-a-mapping 1:1"]],
  ["half a file", "title: x\nexercises: [a", ["yaml 2:12"]],
  [
    "several shapes",
    "exercises: a\npaper: a5\neditions: [key]\n",
    ["missing-key 1:1", "wrong-shape 1:12", "not-one-of 2:8", "not-one-of 3:12"],
  ],
  [
    "several meanings",
    "title: x\nid: ../x\ndue: 2026-13-01\neditions: []\nexercises: [a, A, '']\n",
    ["bad-id 2:5", "bad-due 3:6", "no-edition 4:11", "exercise-twice 5:16", "no-exercise 5:19"],
  ],
])("%s: every problem has its place", (_, text, problems) => expect(problemsOf(text)).toEqual(problems));

test.each([
  ["2026-12-04", [2026, 12, 4, 23, 59, 59, undefined]],
  ["2026-12-04 18:00", [2026, 12, 4, 18, 0, 0, undefined]],
  ["2026-12-04T18:00:30Z", [2026, 12, 4, 18, 0, 30, 0]],
  ["2026-12-04 18:00 -05:30", [2026, 12, 4, 18, 0, 0, -330]],
  ["2028-02-29", [2028, 2, 29, 23, 59, 59, undefined]],
])("%s is a due date", (written, [year, month, day, hour, minute, second, offset]) => {
  expect(readDue(written)).toEqual({ written, year, month, day, hour, minute, second, offset });
});

test.each(["2026-02-29", "2026-13-01", "2026-12-04 24:00", "4.12.2026", "tomorrow", ""])("%j is none", (written) => {
  expect(readDue(written)).toBeUndefined();
});

it("has a JSON Schema that describes every key and takes a name for an exercise", () => {
  const schema = homeworkJsonSchema();
  expect(schema).toMatchObject({
    required: ["title", "exercises"],
    additionalProperties: false,
    properties: { exercises: { items: { anyOf: [{ type: "string" }, { type: "object", required: ["exercise"] }] } } },
  });
  const properties = "properties" in schema ? Object.values(Object(schema.properties)) : [];
  for (const property of properties) expect(property).toMatchObject({ description: expect.stringMatching(/\.$/u) });
});
