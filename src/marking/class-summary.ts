// What a class got right and wrong: for each field how often it was missed and what that cost, and for each known mistake the
// same. Students are added one by one, so that memory does not grow with the class. It must not know words.

import type { FieldId } from "../exercise/question.ts";
import { add, compare, isZero, type Rational, subtract, zero } from "../number/rational.ts";
import type { LineId } from "../working/line.ts";
import type { SlipId } from "../working/slips/slip.ts";
import type { MarkedExercise, MarkedField } from "./apply-decisions.ts";
import type { VerdictKind } from "./verdict.ts";

export interface FieldTally {
  readonly exercise: string;
  readonly field: FieldId;
  readonly verdicts: Readonly<Partial<Record<VerdictKind, number>>>;
  readonly marks: Rational;
  readonly of: Rational;
  /** What the class lost here, without what is open. */
  readonly lost: Rational;
  readonly open: number;
}

export interface SlipTally {
  readonly slip: SlipId;
  readonly exercise: string;
  /** The line in which it is made. */
  readonly site: LineId;
  readonly count: number;
  readonly lost: Rational;
}

export interface ClassTally {
  readonly students: number;
  readonly marks: Rational;
  readonly of: Rational;
  readonly fields: ReadonlyMap<string, FieldTally>;
  readonly slips: ReadonlyMap<string, SlipTally>;
}

export const emptyTally: ClassTally = { students: 0, marks: zero, of: zero, fields: new Map(), slips: new Map() };

/** The tally with one more student. */
export function withStudent(tally: ClassTally, exercises: readonly MarkedExercise[]): ClassTally {
  const fields = new Map(tally.fields);
  const slips = new Map(tally.slips);
  for (const { exercise, fields: marked } of exercises) {
    for (const field of marked) {
      const key = JSON.stringify([exercise, field.field]);
      fields.set(key, withField(fields.get(key) ?? emptyField(exercise, field.field), field));
      addSlip(slips, exercise, field);
    }
  }
  return {
    students: tally.students + 1,
    marks: exercises.reduce((sum, { marks }) => add(sum, marks), tally.marks),
    of: exercises.reduce((sum, { of }) => add(sum, of), tally.of),
    fields,
    slips,
  };
}

function emptyField(exercise: string, field: FieldId): FieldTally {
  return { exercise, field, verdicts: {}, marks: zero, of: zero, lost: zero, open: 0 };
}

function withField(tally: FieldTally, marked: MarkedField): FieldTally {
  const { marks, of, open } = marked;
  const kind = standing(marked);
  return {
    ...tally,
    verdicts: { ...tally.verdicts, [kind]: (tally.verdicts[kind] ?? 0) + 1 },
    marks: add(tally.marks, marks),
    of: add(tally.of, of),
    lost: open ? tally.lost : add(tally.lost, lostMarks(marks, of)),
    open: tally.open + (open ? 1 : 0),
  };
}

/** How an answer stands: where a person has had the say, by the marks. */
function standing({ judged, marks, of, say }: MarkedField): VerdictKind {
  if (say === "verdict" || say === "dropped") return judged.verdict.kind;
  if (isZero(marks)) return "wrong";
  return compare(marks, of) < 0 ? "imprecise" : "right";
}

/** A person may give more than a field is worth: then nothing is lost. */
function lostMarks(marks: Rational, of: Rational): Rational {
  return compare(marks, of) < 0 ? subtract(of, marks) : zero;
}

/**
 * Counts a mistake that is named alone: of several candidates nobody knows which was made. Where a person has had the say, it
 * may be none.
 */
function addSlip(slips: Map<string, SlipTally>, exercise: string, { judged, marks, of, say }: MarkedField): void {
  const { verdict } = judged;
  if (say !== "verdict") return;
  const [only, second] = verdict.kind === "wrong" ? verdict.slips : [];
  if (only === undefined || second !== undefined) return;
  const { slip, site } = only;
  const key = JSON.stringify([slip, exercise, site]);
  const before = slips.get(key) ?? { slip, exercise, site, count: 0, lost: zero };
  slips.set(key, { ...before, count: before.count + 1, lost: add(before.lost, lostMarks(marks, of)) });
}

/** The fields that cost the class most, the dearest first; those that cost nothing are left out. */
export function dearestFields({ fields }: ClassTally): readonly FieldTally[] {
  return [...fields.values()]
    .filter(({ lost }) => compare(lost, zero) > 0)
    .toSorted((a, b) => compare(b.lost, a.lost) || order(a.exercise, b.exercise) || order(a.field, b.field));
}

/** The mistakes that cost the class most, the dearest first. */
export function dearestSlips({ slips }: ClassTally): readonly SlipTally[] {
  return [...slips.values()].toSorted(
    (a, b) => compare(b.lost, a.lost) || b.count - a.count || order(a.slip, b.slip) || order(a.site, b.site),
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
