// The question of a worked exercise: as its file says, or as the options of a command do.

import { basename } from "node:path";
import type { Fade } from "../exercise/fade.ts";
import type { Question, QuestionKind } from "../exercise/question.ts";
import { questionOf } from "../exercise/question-of.ts";
import { questionProblemWords } from "../render/words/question-problems.ts";
import { InputError } from "./input-error.ts";
import type { Worked } from "./work.ts";

export interface QuestionArguments {
  readonly kind?: QuestionKind | undefined;
  readonly fade?: Fade | undefined;
}

/** The question. Throws an InputError where the exercise cannot be asked in that way. */
export function questionFor(worked: Worked, { kind, fade }: QuestionArguments): Question {
  const asFaded = fade !== undefined && kind === undefined ? "faded" : kind;
  const result = questionOf(worked.exercise, worked, { kind: asFaded, fade, seed: seedOf(worked) });
  if (result.ok) return result.question;
  throw new InputError(result.problems.map((problem) => `${worked.name}: ${questionProblemWords(problem)}`).join("\n"));
}

/** The same exercise is asked in the same way each time, wherever its file is. */
function seedOf({ name }: Worked): string {
  return basename(name).replace(/\.(?:ya?ml|json)$/u, "");
}
