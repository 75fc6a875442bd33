// `longhand new`: a file to start an exercise from, by asking or from options; never over a file that is there.

import { existsSync } from "node:fs";
import { readInline } from "../../exercise/inline.ts";
import type { ExerciseSource } from "../../exercise/source.ts";
import { exerciseText } from "../../exercise/write.ts";
import { newWords } from "../../render/words/new-words.ts";
import { openDialogue } from "../dialogue.ts";
import { InputError } from "../input-error.ts";
import { askForExercise } from "../new-dialogue.ts";
import { writeResult } from "../output.ts";
import { problemLines } from "../problem-lines.ts";
import { validate } from "./validate.ts";

export interface NewArguments {
  readonly title?: string | undefined;
  readonly graph?: string | undefined;
  readonly given?: string | undefined;
  readonly train?: string | undefined;
  readonly rate?: string | undefined;
  readonly ascent: boolean;
  readonly output?: string | undefined;
  readonly force: boolean;
}

/** As Ctrl-C is reported by shells. */
const interrupted = 130;

/** Writes the file and validates it; the answer is the exit code. */
export async function newExercise(args: NewArguments): Promise<number> {
  if (args.graph === undefined) return asked(args);
  if (args.output === undefined) throw new InputError(newWords.needsFile);
  const { source, leaves } = fromOptions(args.graph, args);
  return written(args.output, exerciseText(source, leaves), args.force);
}

async function asked({ force, title, given, train, rate, output }: NewArguments): Promise<number> {
  const isGiven = [title, given, train, rate, output].some((each) => each !== undefined);
  if (process.stdin.isTTY !== true || isGiven) throw new InputError(newWords.needsGraph);
  const dialogue = openDialogue();
  try {
    const answered = await askForExercise(dialogue, (path) => existsSync(path) && !force);
    if (answered === undefined) {
      dialogue.say([newWords.nothingWritten]);
      return interrupted;
    }
    return written(answered.path, exerciseText(answered.draft, answered.leaves), force);
  } finally {
    dialogue.close();
  }
}

function fromOptions(
  graph: string,
  { title, given, train, rate, ascent }: NewArguments,
): { readonly source: ExerciseSource; readonly leaves: readonly string[] } {
  const read = readInline({
    expression: graph,
    ...(given !== undefined && { at: given }),
    ...(train !== undefined && { wrt: train }),
    ...(rate !== undefined && { rate }),
    options: { expression: "--graph", at: "--given", wrt: "--train", rate: "--rate" },
  });
  if (!read.ok) throw new InputError(problemLines("--graph", graph, read.problems));
  const { source, exercise } = read;
  const own = { ...(title !== undefined && { title }), ...(ascent && { update: "ascent" as const }) };
  return { source: { ...source, ...own }, leaves: exercise.graph.leaves };
}

function written(path: string, text: string, force: boolean): number {
  if (existsSync(path) && !force) throw new InputError(newWords.exists(path));
  writeResult(text, path);
  process.stdout.write(`${newWords.written(path)}\n`);
  return validate({ files: [path] });
}
