// The exercises of a set with the numbers of one student, worked. Everything follows from the set and the student's rank.

import { exerciseFrom } from "../../exercise/build.ts";
import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Question } from "../../exercise/question.ts";
import { questionOf } from "../../exercise/question-of.ts";
import { divide, fromInteger, one, type Rational } from "../../number/rational.ts";
import type { Solved } from "../../working/solve.ts";
import { type Worked, work } from "../work.ts";

export interface StudentExercise {
  readonly key: string;
  /** The code of the numbers; undefined where everybody has the same. */
  readonly code: string | undefined;
  readonly worked: Worked;
  readonly solved: Solved;
  readonly question: Question;
  /** What each field is worth: the exercise's points in equal shares, or 1. */
  readonly share: Rational;
}

export interface BaseExercise {
  readonly key: string;
  readonly exercise: Exercise;
}

/** The exercises of a set as they are built, in its order. */
export function basesOf({ exercises }: BuiltSet): readonly BaseExercise[] {
  return exercises.map(({ key, source }) => {
    const built = exerciseFrom(source);
    if (!built.ok) throw new Error(`the exercise ${key} was built and cannot be read`);
    return { key, exercise: built.exercise };
  });
}

/** An exercise with the numbers of this rank. */
export function exerciseAt({ key, exercise }: BaseExercise, _seed: string, _rank: number): StudentExercise {
  const worked = work({ name: key, exercise });
  const { solved } = worked;
  const code = undefined;
  const asked = questionOf(exercise, worked, { seed: code ?? key });
  if (solved === undefined || !asked.ok) throw new Error(`the exercise ${key} was built and cannot be asked`);
  const { question } = asked;
  const share = exercise.points && divide(exercise.points.exact, fromInteger(question.fields.length));
  return { key, code, worked, solved, question, share: share ?? one };
}
