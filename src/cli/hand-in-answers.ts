// The answers to one exercise from what a homework page hands in, file or code: the ones to this exercise with these numbers.

import { basename } from "node:path";
import { bankKey } from "../exercise/bank.ts";
import { type HandedIn, type HandInResult, readHandIn } from "../exercise/hand-in.ts";
import { damagedHandIn, newerHandIn, otherAnswers, otherNumbers } from "../render/words/command-words.ts";
import { InputError } from "./input-error.ts";

/** Which exercise is checked: its name or path, and the code of its numbers. */
export interface Checked {
  readonly exercise: string | undefined;
  readonly variant: string | undefined;
}

/** The answers; undefined where the text is no hand-in. Throws an InputError where it is damaged, or of something else. */
export function handInAnswers(path: string, text: string, checked: Checked): HandedIn["answers"] | undefined {
  const exercises = exercisesIn(path, readHandIn(text));
  if (exercises === undefined) return undefined;
  const own = exercises.find(({ exercise }) => nameOf(exercise) === nameOf(checked.exercise ?? ""));
  const [only, more] = exercises;
  const found = own ?? (more === undefined && checked.exercise === undefined ? only : undefined);
  if (found === undefined) throw new InputError(`${path}: ${otherAnswers(exercises.map(({ exercise }) => exercise))}`);
  if (found.variant === checked.variant) return found.answers;
  throw new InputError(`${path}: ${otherNumbers(found.variant)}`);
}

function exercisesIn(path: string, read: HandInResult): readonly HandedIn[] | undefined {
  if (read.ok) return read.handIn.exercises;
  switch (read.why) {
    case "no hand-in":
      return undefined;
    case "newer":
      throw new InputError(`${path}: ${newerHandIn}`);
    case "damaged":
      throw new InputError(`${path}: ${damagedHandIn}`);
  }
}

function nameOf(exercise: string): string {
  return bankKey(basename(exercise).replace(/\.(?:ya?ml|json)$/iu, ""));
}
