// The question of a worked exercise: as its file says, or as the options of a command do.

import { basename } from "node:path";
import type { Fade } from "../exercise/fade.ts";
import type { Question, QuestionKind } from "../exercise/question.ts";
import { questionOf } from "../exercise/question-of.ts";
import { plainMedium, plainSolution } from "../render/plain.ts";
import { jsonQuestion } from "../render/question-json.ts";
import { type QuestionScreen, questionKey } from "../render/question-text.ts";
import type { Solution } from "../render/solution.ts";
import { textSolution, unicodeMedium, unpainted } from "../render/text.ts";
import { questionProblemWords } from "../render/words/question-problems.ts";
import { InputError } from "./input-error.ts";
import { screenPaint, screenWidth } from "./screen.ts";
import { expectAskable, type Worked } from "./work.ts";

export interface QuestionArguments {
  readonly kind?: QuestionKind | undefined;
  readonly fade?: Fade | undefined;
}

/** The question. Throws an InputError where the exercise cannot be asked in that way. */
export function questionFor(worked: Worked, { kind, fade }: QuestionArguments): Question {
  expectAskable(worked.name, worked.working);
  const asFaded = fade !== undefined && kind === undefined ? "faded" : kind;
  const result = questionOf(worked.exercise, worked, { kind: asFaded, fade, seed: seedOf(worked) });
  if (result.ok) return result.question;
  throw new InputError(result.problems.map((problem) => `${worked.name}: ${questionProblemWords(problem)}`).join("\n"));
}

/** The same numbers are asked about in the same way each time, wherever the file of the exercise is. */
function seedOf({ name, exercise }: Worked): string {
  return exercise.variant?.code ?? basename(name).replace(/\.(?:ya?ml|json)$/u, "");
}

export interface KeyOptions extends QuestionArguments {
  readonly plain: boolean;
  readonly json: boolean;
  /** Whether it goes to a file, which has no colours. */
  readonly isFile: boolean;
}

/** The question with its answers, for people or for programs. */
export function questionKeyText(worked: Worked, solution: Solution, options: KeyOptions): string {
  const question = questionFor(worked, options);
  const { working, solved } = worked;
  if (options.json) return JSON.stringify(jsonQuestion(question, working, solved));
  const { plain, isFile } = options;
  const medium = plain ? plainMedium(solution) : unicodeMedium(solution);
  const paint = plain || isFile ? unpainted : screenPaint();
  const screen = { working, solved, medium, width: screenWidth(), paint, plain };
  return [...headLines(solution, worked, screen), ...questionKey(question, screen)].join("\n");
}

/** The exercise without its working. */
export function headLines(
  solution: Solution,
  { updates }: Worked,
  { plain, width, paint }: Pick<QuestionScreen, "plain" | "width" | "paint">,
): readonly string[] {
  const head = { ...solution, sections: [], closing: [], rate: updates ? solution.rate : undefined };
  return [plain ? plainSolution(head).trimEnd() : textSolution(head, { width, paint })];
}
