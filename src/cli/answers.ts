// A student's answers as the command line gives them: a file, or `-a "dz/dw1 = 13"`. Keys name lines as people write them.

import { unknownLine } from "../render/words/command-words.ts";
import type { Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import { InputError } from "./input-error.ts";
import { problemLines, readText } from "./load-exercise.ts";
import { lineNames } from "./work.ts";

export interface AnswerArguments {
  readonly answers?: string | undefined;
  readonly answer?: readonly string[] | undefined;
}

interface Answer {
  readonly line: string;
  readonly entry: string;
}

/** The entry for each line. Throws an InputError for a file that cannot be read or a name that is no line. */
export async function loadAnswers(args: AnswerArguments, working: Working): Promise<ReadonlyMap<LineId, string>> {
  const fromFile = args.answers === undefined ? [] : await answersIn(args.answers);
  const typed = (args.answer ?? []).map(typedAnswer);
  const entries = new Map<LineId, string>();
  for (const { line, entry } of [...fromFile, ...typed]) {
    const id = findLine(working, line);
    if (id === undefined) throw new InputError(unknownLine(line, lineNames(working)));
    entries.set(id, entry);
  }
  return entries;
}

async function answersIn(path: string): Promise<readonly Answer[]> {
  const text = readText(path);
  const { readAnswers } = await import("../exercise/answers.ts");
  const read = readAnswers(text);
  if (!read.ok) throw new InputError(problemLines(path, text, read.problems));
  return read.answers;
}

/** What stands before the first equals sign names the line. */
function typedAnswer(text: string): Answer {
  const at = text.search(/[=≈]/u);
  if (at > 0) return { line: text.slice(0, at).trim(), entry: text.slice(at + 1).trim() };
  throw new InputError(`-a "${text}": write the line, an equals sign and your entry, as in -a "dz/dw1 = 13".`);
}
