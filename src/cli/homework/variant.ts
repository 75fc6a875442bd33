// The exercises of a set with the numbers of one student, worked. Everything follows from the set and the student's rank.

import { exerciseFrom } from "../../exercise/build.ts";
import type { BuiltExercise, BuiltSet } from "../../exercise/built-set.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import { divide, fromInteger, one, type Rational } from "../../number/rational.ts";
import { type Worked, work } from "../work.ts";
import type { Solved } from "../../working/solve.ts";

export interface StudentExercise {
  readonly key: string;
  /** The code of the numbers; undefined where everybody has the same. */
  readonly code: string | undefined;
  readonly worked: Worked;
  readonly solved: Solved;
  /** What each asked line is worth: the exercise's points in equal shares, or 1. */
  readonly share: Rational;
}

/** The exercises of a set as they are built, in its order. */
export function exercisesOf({ exercises }: BuiltSet): readonly { readonly key: string; readonly exercise: Exercise }[] {
  return exercises.map(({ key, source }: BuiltExercise) => {
    const built = exerciseFrom(source);
    if (!built.ok) throw new Error(`the exercise ${key} was built and cannot be read`);
    return { key, exercise: built.exercise };
  });
}

/** Every exercise with the numbers of this rank. */
export function exercisesAt(bases: ReturnType<typeof exercisesOf>, _seed: string, _rank: number): readonly StudentExercise[] {
  return bases.map(({ key, exercise }) => {
    const worked = work({ name: key, exercise, warnings: [] });
    if (worked.solved === undefined) throw new Error(`the exercise ${key} has no numbers`);
    const share = exercise.points && divide(exercise.points.exact, fromInteger(worked.asked.length));
    return { key, code: undefined, worked, solved: worked.solved, share: share ?? one };
  });
}
