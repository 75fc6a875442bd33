// `longhand worksheet`: exercises on one self-contained page, in the edition that is asked for.

import type { Edition, Paper, SheetItem } from "../../render/sheet.ts";
import { sheetItem } from "../../render/sheet-item.ts";
import { loadExercise } from "../load-exercise.ts";
import { writeResult } from "../output.ts";
import { pageOf } from "../page.ts";
import { work } from "../work.ts";

export interface WorksheetArguments {
  readonly exercises: readonly string[];
  readonly output: string;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly title?: string | undefined;
  /** A folder with templates that come before ours. */
  readonly template?: string | undefined;
}

/** Writes the page; the answer is the exit code. */
export async function worksheet(args: WorksheetArguments): Promise<number> {
  const { exercises, output, edition, paper, title, template } = args;
  const items: SheetItem[] = [];
  for (const exercise of exercises) items.push(sheetItem(work(await loadExercise({ exercise })), edition));
  writeResult(pageOf({ edition, paper, title, items }, template), output);
  return 0;
}
