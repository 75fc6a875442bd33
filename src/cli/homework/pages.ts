// The pages of one student, by their path in the folder.

import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import { pageExercise, pageOf } from "../page.ts";
import { solutionOf, standard } from "../solution.ts";
import { piecePath } from "./folder.ts";
import type { StudentExercise } from "./variant.ts";

/** Every page of a student. */
export function studentPages(
  set: BuiltSet,
  student: Enrolled,
  exercises: readonly StudentExercise[],
): ReadonlyMap<string, string> {
  const items = exercises.map(({ worked }) => pageExercise(worked, solutionOf(worked, standard)));
  const blank = pageOf(
    items.map((item) => ({ ...item, worked: undefined })),
    `${set.title}: ${student.name} (${student.id})`,
  );
  const key = pageOf(items, `${set.title}: ${student.name} (${student.id})`);
  return new Map([
    [`students/${student.file}.html`, blank],
    [`keys/${student.file}.html`, key],
    [piecePath(student.file), bodyOf(blank)],
  ]);
}

function bodyOf(page: string): string {
  return page.slice(page.indexOf("<body"), page.lastIndexOf("</body>"));
}
