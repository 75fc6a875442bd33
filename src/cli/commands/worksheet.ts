// `longhand worksheet`: exercises with blanks and folded solutions on one self-contained page.

import { loadExercise } from "../load-exercise.ts";
import { writeResult } from "../output.ts";
import { pageExercise, pageOf } from "../page.ts";
import { solutionOf, standard } from "../solution.ts";
import { work } from "../work.ts";

export interface WorksheetArguments {
  readonly exercises: readonly string[];
  readonly output: string;
  readonly title?: string | undefined;
}

/** Writes the page; the answer is the exit code. */
export async function worksheet({ exercises, output, title }: WorksheetArguments): Promise<number> {
  const pages = [];
  for (const exercise of exercises) {
    const worked = work(await loadExercise({ exercise }));
    pages.push(pageExercise(worked, solutionOf(worked, standard)));
  }
  writeResult(pageOf(pages, title), output);
  return 0;
}
