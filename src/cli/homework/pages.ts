// The pages of one student, by their path in the folder.

import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import { type PageAssets, sheetBody, sheetPage } from "../../render/page.ts";
import type { Edition, Sheet } from "../../render/sheet.ts";
import { sheetItem } from "../../render/sheet-item.ts";
import { pageAssets } from "../assets.ts";
import { sha256 } from "../page.ts";
import { piecePath } from "./folder.ts";
import type { StudentExercise } from "./variant.ts";

/** Every page of a student. */
export function studentPages(
  set: BuiltSet,
  student: Enrolled,
  exercises: readonly StudentExercise[],
): ReadonlyMap<string, string> {
  const sheet = (edition: Edition): Sheet => ({
    edition,
    paper: "a4",
    title: set.title,
    student,
    items: exercises.map(({ worked, code }) => sheetItem({ ...worked, variant: code }, edition)),
  });
  const blank = { sheet: sheet("student"), assets: assets(), sha256 };
  return new Map([
    [`students/${student.file}.html`, sheetPage(blank)],
    [`keys/${student.file}.html`, sheetPage({ ...blank, sheet: sheet("key") })],
    [piecePath(student.file), sheetBody(blank)],
  ]);
}

let known: PageAssets | undefined;

/** Read once in a process: every page of a set has the same. */
function assets(): PageAssets {
  known ??= pageAssets();
  return known;
}
