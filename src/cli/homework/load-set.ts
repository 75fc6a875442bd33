// Loads a homework set with its exercises, from the bank and from files beside it. All problems are told together.

import { existsSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findInBank } from "../../exercise/bank.ts";
import { exerciseFrom } from "../../exercise/build.ts";
import type { BuiltExercise } from "../../exercise/built-set.ts";
import { type HomeworkSet, readHomeworkSet, type SetItem, type SetProblem } from "../../exercise/homework-set.ts";
import { readSource } from "../../exercise/read.ts";
import { type PlaceOf, placed } from "../../exercise/result.ts";
import { type PlaceInSet, setExercise } from "../../exercise/set-exercise.ts";
import type { ExerciseSource } from "../../exercise/source.ts";
import { told } from "../../render/problem-text.ts";
import { setProblemWords } from "../../render/words/set-problems.ts";
import { loadBank } from "../bank.ts";
import { InputError } from "../input-error.ts";
import { readText } from "../load-exercise.ts";
import { problemLines } from "../problem-lines.ts";
import { screenWidth } from "../screen.ts";

export interface LoadedSet {
  readonly set: HomeworkSet;
  readonly exercises: readonly BuiltExercise[];
}

/** The set in a file. Throws an InputError that points at every problem. */
export async function loadSet(path: string): Promise<LoadedSet> {
  const text = readText(path);
  const read = readHomeworkSet(text);
  if (!read.ok) throw new InputError(setProblemLines(path, text, read.problems));
  const { set, placeOf } = read;
  const found = await Promise.all(
    set.items.map((item, index) => loadItem(item, { index, seed: set.seed }, dirname(path), placeOf)),
  );
  const inFiles = found.flatMap(({ inFile }) => (inFile === undefined ? [] : [inFile]));
  const inSet = found.flatMap(({ problems }) => problems);
  const messages = [...(inSet.length > 0 ? [setProblemLines(path, text, inSet)] : []), ...inFiles];
  if (messages.length > 0) throw new InputError(messages.join("\n\n"));
  return { set, exercises: found.flatMap(({ exercise }) => exercise ?? []) };
}

interface LoadedItem {
  readonly exercise?: BuiltExercise;
  /** Problems at their places in the set. */
  readonly problems: readonly SetProblem[];
  /** What is wrong with the exercise's own file, told in full. */
  readonly inFile?: string;
}

async function loadItem(item: SetItem, place: PlaceInSet, folder: string, placeOf: PlaceOf): Promise<LoadedItem> {
  const bank = await loadBank();
  const source = findInBank(bank, item.exercise)?.source ?? sourceInFile(resolve(folder, item.exercise), item.exercise);
  if (source === undefined) {
    const known = bank.map(({ name }) => name);
    const at = placeOf({ path: ["exercises", place.index, "exercise"], part: "value" });
    return { problems: [{ code: "unknown-exercise", name: item.exercise, known, ...at }] };
  }
  if (typeof source === "string") return { problems: [], inFile: source };
  const result = setExercise(source, item, place);
  if (!result.ok) return { problems: placed(result.problems, placeOf) };
  return { problems: [], exercise: { key: item.key, source: result.source } };
}

/** The exercise in a file, or its problems in words; undefined where there is no such file. */
function sourceInFile(path: string, name: string): ExerciseSource | string | undefined {
  const candidate = [path, `${path}.yaml`].find((each) => existsSync(each) && statSync(each).isFile());
  if (candidate === undefined) return undefined;
  const text = readText(candidate);
  const read = readSource(text);
  if (!read.ok) return problemLines(name, text, read.problems);
  const built = exerciseFrom(read.source);
  return built.ok ? read.source : problemLines(name, text, placed(built.problems, read.placeOf));
}

function setProblemLines(name: string, text: string, problems: readonly SetProblem[]): string {
  const width = screenWidth(process.stderr);
  const inOrder = problems.toSorted((a, b) => a.place.start - b.place.start);
  return inOrder.map((problem) => told(setProblemWords(problem), problem, { name, text }, width)).join("\n\n");
}
