// The table of marks, and the table of what came back: rows of cells only.

import type { Listed } from "../exercise/collect.ts";
import type { Student } from "../exercise/roster.ts";
import type { MarkedExercise } from "../marking/apply-decisions.ts";
import { decimalMarks, sumOf } from "../marking/marks.ts";
import type { Rational } from "../number/rational.ts";
import { namedAfterWords, statusName, statusWords } from "./words/mark-words.ts";

/** A column for each exercise, behind those for the whole. */
export function marksHeading(exercises: readonly string[]): readonly string[] {
  return ["id", "name", "section", "marks", "of", "open", "handed in", ...exercises];
}

export interface MarksTotal {
  readonly marks: Rational;
  readonly of: Rational;
  readonly handedIn: boolean;
  readonly late: boolean;
}

export function marksRow(
  { id, name, section }: Student,
  exercises: readonly MarkedExercise[],
  { marks, of, handedIn, late }: MarksTotal,
): readonly string[] {
  const open = sumOf(exercises.map((each) => each.open));
  const state = late ? "late" : "yes";
  return [
    id,
    name,
    section ?? "",
    decimalMarks(marks),
    decimalMarks(of),
    decimalMarks(open),
    handedIn ? state : "no",
    ...exercises.map((each) => decimalMarks(each.marks)),
  ];
}

export const filesHeading: readonly string[] = ["file", "id", "exercise", "status", "note"];

/** A row for each file and exercise, then one for each student of whom nothing came. */
export function filesRows(listed: readonly Listed[], missing: readonly string[]): readonly (readonly string[])[] {
  const files = listed.map(({ path, student = "", exercise = "", status, namedAfter }) => {
    const note = [statusWords(status), ...(namedAfter === undefined ? [] : [namedAfterWords(namedAfter)])];
    return [path, student, exercise, statusName(status), note.join("; ")];
  });
  return [...files, ...missing.map((id) => ["", id, "", "missing", ""])];
}
