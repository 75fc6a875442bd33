// `longhand validate`: every problem of exercise files at once, and numbers of theirs that hide a mistake.

import { readExercise } from "../../exercise/read.ts";
import { visible } from "../../render/characters.ts";
import { wrapped } from "../../render/columns.ts";
import { unicodeMedium } from "../../render/text.ts";
import { printFragments } from "../../render/text-cells.ts";
import { hiddenText } from "../../render/words/hidden-words.ts";
import { type HiddenMistake, hiddenMistakes } from "../../working/hidden.ts";
import { shownOf } from "../../working/solve.ts";
import { InputError } from "../input-error.ts";
import { readText } from "../load-exercise.ts";
import { problemLines, warningLines } from "../problem-lines.ts";
import { screenWidth } from "../screen.ts";
import { type Worked, work } from "../work.ts";
import { workingProblems } from "../working-problems.ts";

export interface ValidateArguments {
  readonly files: readonly string[];
}

const noteIndent = "  ";

/** Workings longer than this are not searched for hidden mistakes: each known mistake is one more working. */
const mostLines = 400;

/** Prints what is found; the answer is 1 if a file is rejected, else 0. */
export function validate({ files }: ValidateArguments): number {
  const verdicts = files.map(validateFile);
  return verdicts.every((accepted) => accepted) ? 0 : 1;
}

/** A file that cannot be worked is rejected, and the next one is looked at. */
function validateFile(path: string): boolean {
  const text = readText(path);
  try {
    return validateText(path, text);
  } catch (error) {
    if (error instanceof InputError) return rejected(error.message);
    throw error;
  }
}

function validateText(path: string, text: string): boolean {
  const result = readExercise(text);
  if (!result.ok) return rejected(problemLines(path, text, result.problems));
  const troubles = workingProblems(path, text, result);
  if (troubles.length > 0) return rejected(troubles.join("\n\n"));
  const worked = work({ name: path, exercise: result.exercise });
  const { why } = result.exercise;
  const reason = why === undefined ? [] : wrapped(visible(why), screenWidth() - noteIndent.length);
  const notes = [
    ...reason.map((line) => noteIndent + line),
    ...warningLines(path, text, result.warnings),
    ...hiddenNotes(worked),
  ];
  process.stdout.write(`${[`${path}: good`, ...notes].join("\n")}\n`);
  return true;
}

function rejected(message: string): false {
  process.stdout.write(`${message}\n`);
  return false;
}

function hiddenNotes({ solved, working, asked }: Worked): readonly string[] {
  if (solved === undefined || working.lines.size > mostLines) return [];
  const medium = unicodeMedium({ working });
  const mistakes = hiddenMistakes(
    solved,
    asked.map(({ id }) => id),
  );
  return firstOfEach(mistakes).flatMap((mistake) => {
    const text = printFragments(hiddenText(mistake, shownOf(solved, mistake.line)), medium);
    return wrapped(`note: ${text}`, screenWidth() - noteIndent.length).map((line) => noteIndent + line);
  });
}

/** A mistake that hides in one line hides in all that follow from it: the first is told. */
function firstOfEach(mistakes: readonly HiddenMistake[]): readonly HiddenMistake[] {
  const told = new Set<string>();
  return mistakes.filter(({ slip, at }) => {
    const key = `${slip} ${at}`;
    return !told.has(key) && told.add(key) !== undefined;
  });
}
