// A homework page is made without the values of its working: with every computed value replaced by NaN, or with none at all,
// it has the same bytes.

import { expect, it } from "vitest";
import { linesIn } from "../../src/exercise/question.ts";
import { sheetPage } from "../../src/render/page.ts";
import type { Edition } from "../../src/render/sheet.ts";
import { type SheetExercise, sheetItem } from "../../src/render/sheet-item.ts";
import { lineNames } from "../../src/working/line-names.ts";
import type { Solved } from "../../src/working/solve.ts";
import { assets, bank, hostile, sha256, sheetExercise } from "./solutions.ts";

function pageFor(exercise: SheetExercise, edition: Edition): string {
  const names = lineNames(exercise.working, linesIn(exercise.question));
  const data = { set: "week-3", student: "s0421", file: "answers-s0421.json", exercises: [{ exercise: "a", names }] };
  const sheet = { edition, paper: "a4", items: [sheetItem(exercise, edition)] } as const;
  return sheetPage({ sheet, assets, sha256, script: { code: "", data } });
}

/** The same working with every computed value lost. */
function emptied(solved: Solved): Solved {
  return {
    ...solved,
    values: { ...solved.values, of: () => Number.NaN, computed: () => Number.NaN },
    exact: new Map(),
  };
}

it.each([...bank.keys(), hostile])("%.40s: the values make no difference", (name) => {
  const exercise = sheetExercise(name);
  const { solved } = exercise;
  const page = pageFor(exercise, "homework");
  expect(page.length).toBeGreaterThan(100_000);
  expect(pageFor({ ...exercise, solved: undefined }, "homework")).toBe(page);
  if (solved !== undefined) expect(pageFor({ ...exercise, solved: emptied(solved) }, "homework")).toBe(page);
});

it("values do make a difference to a key", () => {
  const exercise = sheetExercise("weighted-sum");
  expect(pageFor({ ...exercise, solved: undefined }, "key")).not.toBe(pageFor(exercise, "key"));
});
