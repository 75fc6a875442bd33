// What reading an exercise ends in, from a file or from options: the exercise, or problems with their places.
// It loads neither yaml nor zod.

import { exerciseFrom } from "./build.ts";
import type { Exercise } from "./exercise.ts";
import { type At, type Finding, type Located, type Origin, placeOf, type Spot } from "./place.ts";
import type { ExerciseProblem, ExerciseWarning } from "./problem.ts";
import type { ExerciseSource } from "./source.ts";

/** Tells where a part of the exercise stands, also for problems that show only when it is worked. */
export type PlaceOf = (at: At) => Located;

export interface Refused {
  readonly ok: false;
  /** In the order of the text. */
  readonly problems: readonly ExerciseProblem[];
}

export type ExerciseResult =
  | {
      readonly ok: true;
      readonly exercise: Exercise;
      /** As it was written, for those who read it again. */
      readonly source: ExerciseSource;
      readonly warnings: readonly ExerciseWarning[];
      readonly placeOf: PlaceOf;
    }
  | Refused;

export function placesIn(root: Spot, origin: Origin): PlaceOf {
  return (at) => placeOf(root, origin, at);
}

/** Every finding with its place, in the order of the text. */
export function placed<Found>(findings: readonly Finding<Found>[], places: PlaceOf): readonly (Found & Located)[] {
  return findings.map(({ found, at }) => ({ ...found, ...places(at) })).sort((a, b) => a.place.start - b.place.start);
}

/** The exercise that a source describes, or all its problems in their places. */
export function placedExercise(source: ExerciseSource, places: PlaceOf): ExerciseResult {
  const result = exerciseFrom(source);
  if (!result.ok) return { ok: false, problems: placed(result.problems, places) };
  const { exercise, warnings } = result;
  return { ok: true, exercise, source, warnings: placed(warnings, places), placeOf: places };
}
