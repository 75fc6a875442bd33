// `longhand worksheet`: exercises on one self-contained page, in the edition that is asked for.

import { basename } from "node:path";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Fade } from "../../exercise/fade.ts";
import { linesIn, type QuestionKind } from "../../exercise/question.ts";
import { slug } from "../../exercise/safe-name.ts";
import type { ExerciseSource } from "../../exercise/source.ts";
import type { PageScript } from "../../render/page.ts";
import type { Edition, Paper, Student } from "../../render/sheet.ts";
import { type SheetExercise, sheetItem } from "../../render/sheet-item.ts";
import { whoseHomework } from "../../render/words/command-words.ts";
import { lineNames } from "../../working/line-names.ts";
import { InputError } from "../input-error.ts";
import { loadExercise } from "../load-exercise.ts";
import { writeBytes, writeResult } from "../output.ts";
import { pageOf } from "../page.ts";
import { homeworkScript, practiceScript } from "../page-script.ts";
import { questionFor } from "../question.ts";
import { UsageError } from "../usage-error.ts";
import { work } from "../work.ts";

export interface WorksheetArguments {
  readonly exercises: readonly string[];
  readonly output: string;
  /** Default: practice, and student where it is printed at once. */
  readonly edition?: Edition | undefined;
  readonly paper: Paper;
  /** Whether it is written as PDF instead of a page. */
  readonly pdf: boolean;
  /** The browser that prints it. */
  readonly chromium?: string | undefined;
  readonly title?: string | undefined;
  /** A folder with templates that come before ours. */
  readonly template?: string | undefined;
  readonly kind?: QuestionKind | undefined;
  readonly fade?: Fade | undefined;
  /** Codes of variants in the order of the exercises, with commas between them. */
  readonly variant?: string | undefined;
  /** The id of the homework set. */
  readonly id?: string | undefined;
  /** The id of the student. */
  readonly student?: string | undefined;
}

/** Writes the page; the answer is the exit code. */
export async function worksheet(args: WorksheetArguments): Promise<number> {
  const { output, paper, title, template, pdf, chromium } = args;
  const edition = args.edition ?? (pdf ? "student" : "practice");
  const sources = await sourcesOf(args);
  const items = sources.map((each) => sheetItem(each, edition));
  const script = scriptFor(edition, sources, args);
  const page = pageOf({ edition, paper, title, student: studentOf(args), items }, { templates: template, script });
  if (pdf) writeBytes(await (await import("../pdf.ts")).pdfOf(page, chromium), output);
  else writeResult(page, output);
  return 0;
}

/** A worked exercise with its question, and as it was written. */
type Source = SheetExercise & { readonly source: ExerciseSource };

async function sourcesOf({ exercises, variant, kind, fade }: WorksheetArguments): Promise<readonly Source[]> {
  const codes = variant?.split(",") ?? [];
  if (codes.length > 0 && codes.length !== exercises.length)
    throw new UsageError(`--variant: give a code for each exercise, in their order; here are ${exercises.length}.`);
  const sources: Source[] = [];
  for (const [index, exercise] of exercises.entries()) {
    const loaded = await loadExercise({ exercise, variant: codes[index] });
    const worked = work(loaded);
    sources.push({ ...worked, question: questionFor(worked, { kind, fade }), source: loaded.source, plots: true });
  }
  return sources;
}

/** What the page of an edition is given to run. */
function scriptFor(edition: Edition, sources: readonly Source[], args: WorksheetArguments): PageScript | undefined {
  switch (edition) {
    case "student":
    case "key":
      return undefined;
    case "practice":
      return practiceScript(
        sources.map(({ name, source, exercise, question: { kind } }) => {
          const isOther = kind !== exercise.kind;
          return { name, source, ...codeOf(exercise), ...(isOther && { kind }), ...(args.fade && { fade: args.fade }) };
        }),
      );
    case "homework": {
      const { id: set, student } = args;
      if (set === undefined || student === undefined) throw new InputError(whoseHomework);
      const exercises = sources.map(({ name, exercise, working, question }) => ({
        exercise: basename(name),
        ...codeOf(exercise),
        names: lineNames(working, linesIn(question)),
      }));
      return homeworkScript({ set, student, file: `answers-${slug(student)}.json`, exercises });
    }
  }
}

function codeOf({ variant }: Exercise): { readonly variant?: string } {
  return variant === undefined ? {} : { variant: variant.code };
}

function studentOf({ student }: WorksheetArguments): Student | undefined {
  return student === undefined ? undefined : { name: student, id: student };
}
