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
import { variantAt } from "./variants.ts";

export type SetExerciseResult =
  | { readonly ok: true; readonly source: ExerciseSource; readonly exercise: Exercise }
  | { readonly ok: false; readonly problems: readonly Finding<SetFault | MeaningProblem>[] };

/** Where an item stands in its set, from 0, and the seed of that. */
export interface PlaceInSet {
  readonly index: number;
  readonly seed: string;
}

/** The seed of the numbers of an exercise in a set. */
export function seedOf(seed: string, key: string): string {
  return `${seed}/${key}`;
}

/** The exercise of an item of a set; the source alone has no problems. */
export function setExercise(
  own: ExerciseSource,
  { key, instead }: SetItem,
  { index, seed }: PlaceInSet,
): SetExerciseResult {
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
  const asked = questionProblems(exercise, key);
  const faults = asked.length > 0 ? asked : variantProblems(exercise, key, seed);
  const problems = faults.map((found) => ({
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

/** Where the first student gets numbers, all do: they are drawn alike, and come again where there are few. */
function variantProblems(exercise: Exercise, key: string, seed: string): readonly SetFault[] {
  const variant = variantAt(exercise, { seed: seedOf(seed, key), rank: 0 });
  const isFine = variant.ok || variant.problem.code === "nothing-varies";
  return isFine ? [] : [{ code: "no-variant-of", key, problem: variant.problem }];
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
