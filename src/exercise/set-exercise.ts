// An exercise as a homework set asks it: its own file, with what the set puts in its place. Problems of what the set changes
// are told at their place in the set. It must not know where exercises are kept.

import { buildWorking } from "../working/build.ts";
import { askedLines } from "./asked.ts";
import { exerciseFrom } from "./build.ts";
import type { Exercise } from "./exercise.ts";
import type { SetFault, SetItem } from "./homework-set.ts";
import type { Finding } from "./place.ts";
import type { MeaningProblem } from "./problem.ts";
import type { ExerciseSource } from "./source.ts";

export type SetExerciseResult =
  | { readonly ok: true; readonly source: ExerciseSource; readonly exercise: Exercise }
  | { readonly ok: false; readonly problems: readonly Finding<SetFault | MeaningProblem>[] };

/** The exercise of item `index` of a set; the source alone has no problems. */
export function setExercise(own: ExerciseSource, { key, instead }: SetItem, index: number): SetExerciseResult {
  const source = { ...own, ...instead };
  const built = exerciseFrom(source);
  const place = (path: readonly (string | number)[]) => ["exercises", index, ...path];
  if (!built.ok) {
    const problems = built.problems.map(({ found, at }) => ({ found, at: { ...at, path: place(at.path) } }));
    return { ok: false, problems };
  }
  const { exercise } = built;
  if (exercise.given === undefined) {
    return { ok: false, problems: [{ found: { code: "no-numbers", key }, at: { path: place([]), part: "value" } }] };
  }
  const { graph, train, update } = exercise;
  const asked = askedLines(exercise, buildWorking({ graph, train, direction: update }));
  if (asked.ok) return { ok: true, source, exercise };
  return {
    ok: false,
    problems: asked.problems.map(({ code, written, index: request, known }) => ({
      found: { code, written, known },
      at: { path: place(["ask", request]), part: "value" },
    })),
  };
}
