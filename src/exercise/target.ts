// Reads what a person names on the command line: an exercise of a set and one of its fields, `weighted-sum:dz/dw1`, with what
// is decided about it. Names of exercises and ids of students may hold any sign, so known ones are looked for first.

import type { Working } from "../working/build.ts";
import { type Accepted, isMarks, type Override, type Target } from "./decisions.ts";
import { findField } from "./find-field.ts";
import type { Question } from "./question.ts";

/** An exercise of the set, as far as its fields go. */
export interface Targetable {
  readonly key: string;
  readonly question: Question;
  readonly working: Working;
}

export type TargetProblem =
  | { readonly code: "no-exercise"; readonly written: string; readonly known: readonly string[] }
  | { readonly code: "no-line"; readonly exercise: string; readonly written: string; readonly known: readonly string[] }
  | { readonly code: "no-student"; readonly written: string }
  | { readonly code: "no-value"; readonly written: string }
  | { readonly code: "bad-marks"; readonly written: string };

export type TargetResult<Found> =
  | { readonly ok: true; readonly found: Found }
  | { readonly ok: false; readonly problem: TargetProblem };

/** `EXERCISE` or `EXERCISE:LINE`. */
export function readTarget(written: string, exercises: readonly Targetable[]): TargetResult<Target> {
  const { known, rest } = split(written, exercises, ({ key }) => key);
  const exercise = known?.key ?? written;
  return resolved(rest === "" ? { exercise } : { exercise, line: rest }, exercises);
}

/** A target with its line as the field is called; a person may have written it otherwise. */
export function resolved<Named extends Target>(target: Named, exercises: readonly Targetable[]): TargetResult<Named> {
  const exercise = exercises.find(({ key }) => key === target.exercise);
  if (exercise === undefined) {
    return refused({ code: "no-exercise", written: target.exercise, known: exercises.map(({ key }) => key) });
  }
  if (target.line === undefined) return { ok: true, found: target };
  const line = findField(exercise.question.fields, target.line, exercise.working)?.id;
  if (line !== undefined) return { ok: true, found: { ...target, line } };
  const known = exercise.question.fields.map(({ id }) => id);
  return refused({ code: "no-line", exercise: exercise.key, written: target.line, known });
}

/** `EXERCISE:LINE=VALUE`; the line may hold no equals sign. */
export function readAccepted(written: string, exercises: readonly Targetable[]): TargetResult<Accepted> {
  const at = written.indexOf("=");
  const value = at < 0 ? "" : written.slice(at + 1).trim();
  if (value === "") return refused({ code: "no-value", written });
  const target = readTarget(written.slice(0, at), exercises);
  if (!target.ok) return target;
  const { exercise, line } = target.found;
  return line === undefined ? refused({ code: "no-value", written }) : { ok: true, found: { exercise, line, value } };
}

/** `STUDENT:EXERCISE=MARKS` or `STUDENT:EXERCISE:LINE=MARKS`. */
export function readOverride(
  written: string,
  exercises: readonly Targetable[],
  students: readonly string[],
): TargetResult<Override> {
  const { known: student, rest } = split(written, students, (id) => id);
  if (student === undefined) return refused({ code: "no-student", written });
  const at = rest.lastIndexOf("=");
  const marks = at < 0 ? "" : rest.slice(at + 1).trim();
  if (!isMarks(marks)) return refused({ code: "bad-marks", written });
  const target = readTarget(rest.slice(0, at), exercises);
  return target.ok ? { ok: true, found: { student, ...target.found, marks } } : target;
}

function refused(problem: TargetProblem): { readonly ok: false; readonly problem: TargetProblem } {
  return { ok: false, problem };
}

/** The longest known name that the text begins with, and what stands behind its colon. */
function split<Known>(
  written: string,
  all: readonly Known[],
  nameOf: (known: Known) => string,
): { readonly known: Known | undefined; readonly rest: string } {
  const text = written.trim();
  const fits = all.filter((each) => text === nameOf(each) || text.startsWith(`${nameOf(each)}:`));
  const known = fits.toSorted((a, b) => nameOf(b).length - nameOf(a).length)[0];
  return { known, rest: known === undefined ? "" : text.slice(nameOf(known).length + 1).trim() };
}
