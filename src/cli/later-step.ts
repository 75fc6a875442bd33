// A loaded exercise as it is at a later step of descent.

import { afterStep } from "../exercise/after-step.ts";
import { titleOfStep } from "../render/words/solution-words.ts";
import { solveAgain } from "../working/solve.ts";
import { InputError } from "./input-error.ts";
import type { LoadedExercise } from "./load-exercise.ts";
import { work } from "./work.ts";

/** The exercise at a step, the first one being its own. Throws an InputError where it has no numbers. */
export function atStep(loaded: LoadedExercise, step: number | undefined): LoadedExercise {
  if (step === undefined || step === 1) return loaded;
  let { exercise, solved } = work(loaded);
  if (solved === undefined)
    throw new InputError("Steps need numbers: this exercise has none. Give them with --at or in `given`.");
  for (let taken = 1; taken < step; taken++) {
    exercise = afterStep(exercise, solved);
    const { given = new Map(), learningRate: rate, batches } = exercise;
    const next = solveAgain(solved, { given, rate, batches });
    // Whoever works it out says what has no value.
    if (!next.ok) break;
    solved = next.solved;
  }
  return { ...loaded, exercise: { ...exercise, title: titleOfStep(exercise.title ?? loaded.name, step) } };
}
