// An exercise as a homework set asks it: its own file, with what the set puts in its place. Problems of what the set changes
// are told at their place in the set. It must not know where exercises are kept.

import { solve } from "../working/solve.ts";
import { exerciseFrom } from "./build.ts";
import type { Exercise } from "./exercise.ts";
import type { SetFault, SetItem } from "./homework-set.ts";
import type { QuestionProblem } from "./making.ts";
import type { Finding } from "./place.ts";
import { workingOf } from "./plan.ts";
import type { MeaningProblem } from "./problem.ts";
import { questionOf } from "./question-of.ts";
import type { ExerciseSource } from "./source.ts";

export type SetExerciseResult =
  | { readonly ok: true; readonly source: ExerciseSource; readonly exercise: Exercise }
  | { readonly ok: false; readonly problems: readonly Finding<SetFault | MeaningProblem>[] };

/** The exercise of item `index` of a set; the source alone has no problems. */
export function setExercise(own: ExerciseSource, { key, instead }: SetItem, index: number): SetExerciseResult {
  const source = { ...own, ...instead };
  const built = exerciseFrom(source);
  if (!built.ok) {
    const problems = built.problems.map(({ found, at }) => ({
      found,
      at: { ...at, path: ["exercises", index, ...at.path] },
    }));
    return { ok: false, problems };
  }
  const { exercise } = built;
  const problems = questionProblems(exercise, key).map((found) => ({
    found,
    at: { path: ["exercises", index, ...pathOf(found)], part: "value" } as const,
  }));
  return problems.length === 0 ? { ok: true, source, exercise } : { ok: false, problems };
}

function questionProblems(exercise: Exercise, key: string): readonly SetFault[] {
  const { given, learningRate, digits } = exercise;
  if (given === undefined) return [{ code: "no-numbers", key }];
  const working = workingOf(exercise);
  const result = solve(working, { given, rate: learningRate }, digits);
  if (!result.ok) return [{ code: "no-value-of", key, line: result.fault.line.id }];
  const question = questionOf(exercise, { working, solved: result.solved }, { seed: key });
  return question.ok ? [] : question.problems.map((problem) => ({ code: "bad-question", problem }));
}

function pathOf(fault: SetFault): readonly (string | number)[] {
  return fault.code === "bad-question" ? pathOfQuestion(fault.problem) : [];
}

function pathOfQuestion(problem: QuestionProblem): readonly (string | number)[] {
  switch (problem.code) {
    case "unknown-line":
      return ["ask", problem.index];
    case "nothing-faded":
      return ["fade"];
    case "needs-numbers":
    case "nothing-to-derive":
    case "no-mistake":
    case "no-options":
      return ["kind"];
  }
}
