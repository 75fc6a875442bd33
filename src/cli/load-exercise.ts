// Finds the exercise that the user names: in the bank, in a file, or in the options -e, --at, --wrt, --rate. Problems
// become one InputError with every place underlined.

import { existsSync, readFileSync, statSync } from "node:fs";
import { findInBank } from "../exercise/bank.ts";
import { exerciseFrom } from "../exercise/build.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { ExerciseWarning } from "../exercise/problem.ts";
import type { ExerciseResult } from "../exercise/result.ts";
import type { ExerciseSource } from "../exercise/source.ts";
import { adviceText } from "../render/words/advice.ts";
import { unknownExercise } from "../render/words/command-words.ts";
import { loadBank } from "./bank.ts";
import { fileTrouble } from "./file-trouble.ts";
import { InputError } from "./input-error.ts";

export interface ExerciseArguments {
  readonly exercise?: string | undefined;
  readonly expression?: string | undefined;
  readonly at?: string | undefined;
  readonly wrt?: string | undefined;
  readonly rate?: string | undefined;
  /** The code of a variant of the exercise. */
  readonly variant?: string | undefined;
}

export interface LoadedExercise {
  /** The bank name or the path, or `-e`. */
  readonly name: string;
  readonly exercise: Exercise;
  /** As it was written: what a page is given, which works it out by itself. */
  readonly source: ExerciseSource;
  readonly warnings: readonly ExerciseWarning[];
}

/**
 * The exercise named by the arguments, with the numbers of a variant where a code is given. Throws an InputError that
 * points at every problem.
 */
export async function loadExercise(args: ExerciseArguments): Promise<LoadedExercise> {
  const loaded = await namedExercise(args);
  return args.variant === undefined ? loaded : variantOf(loaded, args.variant);
}

/** The loaded exercise with the numbers of a variant. Throws an InputError where the code is none of its codes. */
export async function variantOf(loaded: LoadedExercise, code: string): Promise<LoadedExercise> {
  const { variantOfCode } = await import("../exercise/variants.ts");
  const variant = variantOfCode(loaded.exercise, code);
  if (variant.ok) return { ...loaded, exercise: variant.exercise };
  const { variantProblemWords } = await import("../render/words/variant-words.ts");
  throw new InputError(`${loaded.name}: ${adviceText(variantProblemWords(variant.problem))}`);
}

async function namedExercise(args: ExerciseArguments): Promise<LoadedExercise> {
  const { exercise, expression, at, wrt, rate } = args;
  if (expression !== undefined) {
    if (exercise !== undefined) throw new InputError("Give an exercise or -e, not both.");
    const { readInline } = await import("../exercise/inline.ts");
    const options = { expression, ...(at && { at }), ...(wrt && { wrt }), ...(rate && { rate }) };
    return accepted("-e", expression, readInline(options));
  }
  const [only] = Object.entries({ at, wrt, rate }).flatMap(([option, value]) => (value === undefined ? [] : [option]));
  if (only !== undefined)
    throw new InputError(`--${only} goes with formulas in -e; an exercise has its own numbers, in its file.`);
  if (exercise === undefined)
    throw new InputError("Name an exercise, a file, or give formulas with -e.\nlonghand list shows the bank.");
  const isFile =
    /[\\/]|\.ya?ml$|\.json$/iu.test(exercise) || statSync(exercise, { throwIfNoEntry: false })?.isFile() === true;
  return isFile ? fromFile(exercise) : fromBank(exercise);
}

async function fromBank(name: string): Promise<LoadedExercise> {
  const bank = await loadBank();
  const entry = findInBank(bank, name);
  if (entry === undefined && existsSync(name)) return fromFile(name);
  if (entry === undefined)
    throw new InputError(
      unknownExercise(
        name,
        bank.map((each) => each.name),
      ),
    );
  const result = exerciseFrom(entry.source);
  if (!result.ok) throw new Error(`the bank exercise ${entry.name} has problems`);
  return { name: entry.name, exercise: result.exercise, source: entry.source, warnings: [] };
}

async function fromFile(path: string): Promise<LoadedExercise> {
  const text = readText(path);
  const { readExercise } = await import("../exercise/read.ts");
  return accepted(path, text, readExercise(text));
}

/** The text of a file; an InputError says why where there is none. */
export function readText(path: string): string {
  if (!existsSync(path)) throw new InputError(`${path}: there is no such file.`);
  const kind = statSync(path);
  if (kind.isDirectory()) throw new InputError(`${path}: this is a folder; name a file in it.`);
  if (kind.isCharacterDevice() || kind.isBlockDevice()) throw new InputError(`${path}: this is a device; name a file.`);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InputError(`${path}: ${fileTrouble(error)}.`);
  }
}

/** Only a refused exercise waits for the words about its problems. */
async function accepted(name: string, text: string, result: ExerciseResult): Promise<LoadedExercise> {
  if (!result.ok) {
    const { problemLines } = await import("./problem-lines.ts");
    throw new InputError(problemLines(name, text, result.problems));
  }
  const { exercise, source, warnings } = result;
  return { name, exercise, source, warnings };
}
