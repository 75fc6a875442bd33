// `longhand worksheet`: exercises on one self-contained page, in the edition that is asked for.

import { basename } from "node:path";
import { slug } from "../../exercise/safe-name.ts";
import type { ExerciseSource } from "../../exercise/source.ts";
import type { PageScript } from "../../render/page.ts";
import type { Edition, Paper, Student } from "../../render/sheet.ts";
import { sheetItem } from "../../render/sheet-item.ts";
import { whoseHomework } from "../../render/words/command-words.ts";
import { lineNames } from "../../working/line-names.ts";
import { InputError } from "../input-error.ts";
import { loadExercise } from "../load-exercise.ts";
import { writeResult } from "../output.ts";
import { pageOf } from "../page.ts";
import { homeworkScript, practiceScript } from "../page-script.ts";
import { type Worked, work } from "../work.ts";

export interface WorksheetArguments {
  readonly exercises: readonly string[];
  readonly output: string;
  readonly edition: Edition;
  readonly paper: Paper;
  readonly title?: string | undefined;
  /** A folder with templates that come before ours. */
  readonly template?: string | undefined;
  /** The id of the homework set. */
  readonly id?: string | undefined;
  /** The id of the student. */
  readonly student?: string | undefined;
}

/** Writes the page; the answer is the exit code. */
export async function worksheet(args: WorksheetArguments): Promise<number> {
  const { exercises, output, edition, paper, title, template } = args;
  const sources: Source[] = [];
  for (const exercise of exercises) {
    const loaded = await loadExercise({ exercise });
    sources.push({ ...work(loaded), source: loaded.source, variant: loaded.exercise.variant?.code });
  }
  const items = sources.map((each) => sheetItem(each, edition));
  const script = scriptFor(sources, args);
  writeResult(
    pageOf({ edition, paper, title, student: studentOf(args), items }, { templates: template, script }),
    output,
  );
  return 0;
}

/** A worked exercise as it was written, with the code of its numbers. */
type Source = Worked & { readonly source: ExerciseSource; readonly variant: string | undefined };

/** What the page of an edition is given to run. */
function scriptFor(sources: readonly Source[], args: WorksheetArguments): PageScript | undefined {
  switch (args.edition) {
    case "student":
    case "key":
      return undefined;
    case "practice":
      return practiceScript(
        sources.map(({ name, source, variant }) => ({ name, source, ...(variant && { variant }) })),
      );
    case "homework": {
      const { id: set, student } = args;
      if (set === undefined || student === undefined) throw new InputError(whoseHomework);
      const exercises = sources.map(({ name, variant, working }) => ({
        exercise: basename(name),
        ...(variant && { variant }),
        names: lineNames(working),
      }));
      return homeworkScript({ set, student, file: `answers-${slug(student)}.json`, exercises });
    }
  }
}

function studentOf({ student }: WorksheetArguments): Student | undefined {
  return student === undefined ? undefined : { name: student, id: student };
}
