// Tasks of the bank for the tests of the tutor, judged by the real marking.

import type { Field } from "../../src/exercise/question.ts";
import type { QuestionOptions } from "../../src/exercise/question-of.ts";
import { makeTask } from "../../src/tutor/make-task.ts";
import type { Mode, Task } from "../../src/tutor/task.ts";
import { type Solved, shownOf } from "../../src/working/solve.ts";
import { asked, exerciseOf } from "../exercise/questions.ts";

export function taskOf(name: string, mode: Mode = "line by line", more: Partial<Task> = {}): Task {
  return { ...taskAsked(name, {}, mode), ...more };
}

/** The task of an exercise that is asked in some way. */
export function taskAsked(name: string, options: Partial<QuestionOptions>, mode: Mode = "line by line"): Task {
  const { solved } = exerciseOf(name);
  const question = asked(name, options.kind ?? "numbers", options);
  return makeTask({ exercise: name, solved, question, mode, earlier: [] });
}

/** The right entries of a task's lines, in their order. */
export function answersOf({ fields, solved }: Task): readonly string[] {
  return fields.map((field) => shownOf(solved, lineOf(field, solved)).text);
}

function lineOf(field: Field, { working }: Solved): string {
  if (field.kind !== "line" || !working.lines.has(field.line)) throw new Error(`${field.id} is no line`);
  return field.line;
}
