// How long a question may take a student who has met its kind before, for planning a sheet: an estimate, the same on every
// machine. It rests on the difficulty of the numbers; what it must not claim is to be measured on students.

import { difficultyOf } from "../working/difficulty.ts";
import type { Solved } from "../working/solve.ts";
import type { Field, Question } from "./question.ts";

/** So many points of difficulty are worked in a minute: a line with two plain numbers and its result. */
const pointsPerMinute = 10;

/** Minutes for an answer that is chosen, ordered or written in letters, and for reading a printed line. */
const [minutesOfAnswer, minutesOfPrinted] = [1, 0.25];

/** From here on an estimate is rounded to five minutes. */
const roundedFrom = 10;

/** Whole minutes, at least 1. */
export function minutesFor({ fields, printed }: Question, solved: Solved): number {
  const values = fields.flatMap(valueLine);
  const worked = values.length === 0 ? 0 : difficultyOf(solved, values) / pointsPerMinute;
  const minutes = worked + (fields.length - values.length) * minutesOfAnswer + printed.length * minutesOfPrinted;
  return minutes < roundedFrom ? Math.max(1, Math.round(minutes)) : 5 * Math.round(minutes / 5);
}

function valueLine(field: Field): readonly string[] {
  if (field.kind === "line") return field.form === "value" && field.unnamed !== true ? [field.line] : [];
  return field.kind === "choice" && field.asks.kind === "value" ? [field.asks.line] : [];
}
