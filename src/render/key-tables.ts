// The tables beside the keys: every answer of every student, and what each field is worth. Rows of cells only.

import { readQuantity } from "../exercise/quantity.ts";
import type { Student } from "../exercise/roster.ts";
import type { KeyExercise } from "../exercise/student-record.ts";
import { decimalMarks } from "../marking/marks.ts";

export const answerKeyHeading: readonly string[] = [
  "id",
  "name",
  "section",
  "exercise",
  "variant",
  "line",
  "answer",
  "points",
];

/** A row for each field of a student. */
export function answerKeyRows(
  { id, name, section }: Student,
  exercises: readonly KeyExercise[],
): readonly (readonly string[])[] {
  return exercises.flatMap(({ exercise, variant, fields }) =>
    fields.map(({ field, answer, points }) => [
      id,
      name,
      section ?? "",
      exercise,
      variant ?? "",
      field,
      answer,
      pointsCell(points),
    ]),
  );
}

export const pointsHeading: readonly string[] = ["exercise", "line", "points"];

/** A row for each field. */
export function pointsRows(exercises: readonly KeyExercise[]): readonly (readonly string[])[] {
  return exercises.flatMap(({ exercise, fields }) =>
    fields.map(({ field, points }) => [exercise, field, pointsCell(points)]),
  );
}

/** An exact fraction as a decimal. */
function pointsCell(points: string): string {
  const read = readQuantity(points);
  return read.ok ? decimalMarks(read.quantity.exact) : points;
}
