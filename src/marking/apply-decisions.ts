// The marks of one student for one exercise: the verdicts' marks, then what a person has decided. What cannot be read or told
// stays open until then. It must not know files or other students.

import type { Decisions, Override } from "../exercise/decisions.ts";
import { readQuantity } from "../exercise/quantity.ts";
import type { Field, FieldId, Question } from "../exercise/question.ts";
import { sameTree } from "../expression/keyring.ts";
import { equals, isZero, type Rational, zero } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import { fieldMarks } from "./field-marks.ts";
import type { Judged } from "./judge.ts";
import { sumOf, totalMarks } from "./marks.ts";
import { readEntry } from "./read-entry.ts";

/** Who has the say about the marks of a field. */
export type Say = "verdict" | "accepted" | "decided" | "dropped";

export interface MarkedField {
  readonly field: FieldId;
  readonly judged: Judged;
  readonly marks: Rational;
  readonly of: Rational;
  /** Marks that wait for a person: the entry cannot be read or told. */
  readonly open: boolean;
  readonly say: Say;
}

export interface MarkedExercise {
  readonly exercise: string;
  readonly fields: readonly MarkedField[];
  readonly marks: Rational;
  readonly of: Rational;
  /** What of the marks is open. */
  readonly open: Rational;
}

export interface MarkingOf {
  readonly student: string;
  readonly exercise: string;
  readonly question: Pick<Question, "fields">;
  readonly working: Working;
  /** What a field is worth. */
  readonly share: Rational;
}

/** The marks of judged fields. A drop beats an override of the student's, and that an accepted answer. */
export function markExercise(judged: readonly Judged[], at: MarkingOf, decisions: Decisions): MarkedExercise {
  const fieldOf = (id: FieldId): Field | undefined => at.question.fields.find((field) => field.id === id);
  const plain = fieldMarks(judged, fieldOf, () => at.share);
  const fields = judged.map((each, index): MarkedField => {
    const base = { field: each.line, judged: each, of: at.share, open: false };
    if (isDropped(each.line, at, decisions)) return { ...base, marks: zero, of: zero, say: "dropped" };
    const override = overrideOf(each.line, at, decisions);
    if (override !== undefined) return { ...base, marks: decidedMarks(override, at.share), say: "decided" };
    if (isAcceptedAnswer(each, at, decisions)) return { ...base, marks: at.share, say: "accepted" };
    const { kind } = each.verdict;
    const open = kind === "unreadable" || kind === "ambiguous" || kind === "undecided";
    const own = plain[index];
    return { ...base, marks: own === undefined ? zero : totalMarks(own), open, say: "verdict" };
  });
  const whole = overrideOf(undefined, at, decisions);
  const of = sumOf(fields.map((field) => field.of));
  return {
    exercise: at.exercise,
    fields,
    marks: whole === undefined || isZero(of) ? sumOf(fields.map(({ marks }) => marks)) : decidedMarks(whole, of),
    of,
    open: whole === undefined ? sumOf(fields.map((field) => (field.open ? field.of : zero))) : zero,
  };
}

function isDropped(field: FieldId, { exercise }: MarkingOf, { drop }: Decisions): boolean {
  return drop.some((each) => each.exercise === exercise && (each.line === undefined || each.line === field));
}

function overrideOf(
  field: FieldId | undefined,
  { student, exercise }: MarkingOf,
  { override }: Decisions,
): Override | undefined {
  return override.findLast((each) => each.student === student && each.exercise === exercise && each.line === field);
}

function decidedMarks({ marks }: Override, of: Rational): Rational {
  if (marks === "right") return of;
  const read = readQuantity(marks);
  return marks === "wrong" || !read.ok ? zero : read.quantity.exact;
}

function isAcceptedAnswer(judged: Judged, { exercise, working }: MarkingOf, { accept }: Decisions): boolean {
  const { given } = judged;
  if (given === undefined) return false;
  return accept.some(
    (each) => each.exercise === exercise && each.line === judged.line && isSameEntry(given, each.value, working),
  );
}

/** The same text, number or formula: 0.50 is 1/2, and 2x is 2*x. */
function isSameEntry(given: string, value: string, working: Working): boolean {
  if (given.trim().toLowerCase() === value.trim().toLowerCase()) return true;
  const [a, b] = [readEntry(given, working), readEntry(value, working)];
  if (a.kind === "formula" && b.kind === "formula") return sameTree(a.expression, b.expression);
  const numbers = [a, b].flatMap((each) => (each.kind === "decimal" || each.kind === "arithmetic" ? [each.value] : []));
  const [one, other] = numbers;
  return one !== undefined && other !== undefined && equals(one, other);
}
