// The exercises of a set with the numbers of one student, worked. Everything follows from the set and the student's rank.

import { exerciseFrom } from "../../exercise/build.ts";
import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Question } from "../../exercise/question.ts";
import { questionOf } from "../../exercise/question-of.ts";
import { seedOf } from "../../exercise/set-exercise.ts";
import type { ExerciseSource } from "../../exercise/source.ts";
import { variantAt } from "../../exercise/variants.ts";
import { divide, fromInteger, one, type Rational } from "../../number/rational.ts";
import { noVariant } from "../../render/words/homework-words.ts";
import { type Solved, solveAgain } from "../../working/solve.ts";
import { InputError } from "../input-error.ts";
import { expectAskable, type Worked, work } from "../work.ts";

export interface StudentExercise {
  readonly key: string;
  readonly source: ExerciseSource;
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
  /** As the set asks it, as it was written. */
  readonly source: ExerciseSource;
  /** With the numbers of its file: the working is the same for everybody. */
  readonly worked: Worked;
  readonly solved: Solved;
}

/** The exercises of a set as they are built, in its order. */
export function basesOf({ exercises }: BuiltSet): readonly BaseExercise[] {
  return exercises.map(({ key, source }) => {
    const built = exerciseFrom(source);
    if (!built.ok) throw new Error(`the exercise ${key} was built and cannot be read`);
    const worked = work({ name: key, exercise: built.exercise });
    expectAskable(key, worked.working);
    if (worked.solved === undefined) throw new Error(`the exercise ${key} was built and has no numbers`);
    return { key, source, worked, solved: worked.solved };
  });
}

/** An exercise with the numbers of this rank. Throws an InputError where no numbers meet its conditions. */
export function exerciseAt(base: BaseExercise, seed: string, rank: number): StudentExercise {
  const { key, source } = base;
  const { exercise, code } = numbered(key, base.worked.exercise, seedOf(seed, key), rank);
  const solved = solvedAt(base, exercise);
  const worked = { ...base.worked, exercise, solved };
  const asked = questionOf(exercise, worked, { seed: code ?? key });
  if (!asked.ok) throw new Error(`the exercise ${key} was built and cannot be asked`);
  const { question } = asked;
  const share = exercise.points && divide(exercise.points.exact, fromInteger(question.fields.length));
  return { key, source, code, worked, solved, question, share: share ?? one };
}

/** The working at the numbers of a variant, which have been looked at when it was chosen. */
function solvedAt({ key, solved }: BaseExercise, { given, learningRate, batches }: Exercise): Solved {
  const result = given === undefined ? undefined : solveAgain(solved, { given, rate: learningRate, batches });
  if (result?.ok !== true) throw new Error(`the variant of ${key} has no values`);
  return result.solved;
}

interface Numbered {
  readonly exercise: Exercise;
  readonly code: string | undefined;
}

/** Where nothing can vary, everybody has the numbers of the file. */
function numbered(key: string, exercise: Exercise, seed: string, rank: number): Numbered {
  const variant = variantAt(exercise, { seed, rank });
  if (variant.ok) return variant;
  if (variant.problem.code === "nothing-varies") return { exercise, code: undefined };
  throw new InputError(noVariant(key, rank));
}
