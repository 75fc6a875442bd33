// What a practice session is about: the solved working, the fields to ask for, and the marking, given to it from outside so
// that terminal and page may judge as they like. It must not know the student's state.

import { type AskedLine, isGradientAlready, isTrivial } from "../exercise/asked.ts";
import type { Field, FieldId, LineField, QuestionKind } from "../exercise/question.ts";
import { type SkillId, skillOf, skillOfField } from "../exercise/skill.ts";
import type { Judged } from "../marking/judge.ts";
import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { ideaOf } from "../working/idea.ts";
import type { Line, LineId } from "../working/line.ts";
import type { Solved } from "../working/solve.ts";

/** Every line with its verdict at once; every line, judged together at the end; or only the lines the exercise asks for. */
export type Mode = "line by line" | "all at once" | "final lines";

/** Judges the entries of fields, or of lines that are not asked, all entries taken together. */
export type Judge = (ids: readonly FieldId[], entries: ReadonlyMap<FieldId, string>) => readonly Judged[];

/** The line whose value would tell most about a wrong entry, where there is one. */
export type Probe = (judged: Judged, entries: ReadonlyMap<FieldId, string>) => LineId | undefined;

/** The same skill on fresh numbers or in another exercise. */
export interface Twin {
  readonly exercise: string;
  /** The code of the variant, where it is one. */
  readonly variant: string | null;
}

/** A slip that was seen in an exercise or in a variant of it. */
export interface SeenSlip {
  readonly slip: string;
  readonly exercise: string;
}

export interface Task {
  /** The name of the exercise, with the code of its variant. */
  readonly exercise: string;
  readonly solved: Solved;
  readonly kind: QuestionKind;
  readonly fields: readonly Field[];
  /** The lines that are printed with their values: what is filled in is worked out from them. */
  readonly printed: readonly LineId[];
  readonly judge: Judge;
  readonly probe?: Probe;
  readonly twin?: (skill: SkillId) => Twin | undefined;
  /** The slips of other sessions, finished or waiting: what comes again in a fresh variant is a habit. */
  readonly earlier: readonly SeenSlip[];
}

/** The field that is being asked: of a line that the task does not ask for, its value. */
export function fieldAt(task: Pick<Task, "fields">, id: FieldId): Field {
  return fieldOf(task, id) ?? { kind: "line", id, line: id, form: "value" };
}

/** The field of a task; undefined for a line that it does not ask for. */
export function fieldOf({ fields }: Pick<Task, "fields">, id: FieldId): Field | undefined {
  return fields.find((field) => field.id === id);
}

/** The skill that a field shows, or a line that is not asked for; undefined where it shows none. */
export function skillAt(task: Pick<Task, "fields" | "solved">, id: FieldId): SkillId | undefined {
  const field = fieldOf(task, id);
  return field === undefined ? skillOf(id, task.solved.working) : skillOfField(field, task.solved.working);
}

/** The lines to ask for, in the order of the working. */
export function linesFor(mode: Mode, asked: readonly AskedLine[], working: Working): readonly LineField[] {
  const forms = new Map(asked.map(({ id, form }) => [id, form]));
  if (mode === "final lines") return asked.map(({ id, form }) => ({ kind: "line", id, line: id, form }));
  const needed = dependencies(
    working,
    asked.map(({ id }) => id),
  );
  return [...working.lines.values()].flatMap((line): readonly LineField[] => {
    const form = forms.get(line.id);
    const isAsked = form !== undefined || (needed.has(line.id) && isWorthAsking(line, working));
    return isAsked ? [{ kind: "line", id: line.id, line: line.id, form: form ?? "value" }] : [];
  });
}

/** What a student would write on a line of its own: not dz/dz = 1, a repetition, or the factor of a plain product. */
function isWorthAsking(line: Line, working: Working): boolean {
  switch (line.kind) {
    case "value":
      return true;
    case "partial":
      return ideaOf(line.reason) !== "linear" && !isGradientAlready(line.node, line.wrt, working);
    case "delta":
      return true;
    case "adjoint":
      if (working.deltas !== undefined && !working.train.includes(line.node)) return false;
      return working.train.includes(line.node) || !isTrivial(line, working);
    case "contribution":
    case "route":
    case "step":
    case "update":
    case "check":
      return false;
  }
}
