// Makes the question of an exercise: the kind decides which lines are printed and what is filled in. Everything is read
// from one working; no kind derives anything of its own. Only kinds with something to choose from need its values.

import { askedLines, askedTables, asksForUpdates } from "./asked.ts";
import type { Exercise } from "./exercise.ts";
import { blanksOf, defaultFade, type Fade } from "./fade.ts";
import { findTheMistake } from "./find-the-mistake.ts";
import type { Made, Making, NumberedMaking, QuestionProblem, WorkedExercise } from "./making.ts";
import { multipleChoice } from "./multiple-choice.ts";
import { orderOfVisits } from "./order-of-visits.ts";
import type { LineField, PrintedLine, Question, QuestionKind } from "./question.ts";
import { skillOf } from "./skill.ts";
import { sortTheLines } from "./sort-the-lines.ts";
import { whichWay } from "./which-way.ts";
import { linesOnPage } from "./written-lines.ts";

export interface QuestionOptions {
  /** Default: what the exercise says. */
  readonly kind?: QuestionKind | undefined;
  readonly fade?: Fade | undefined;
  /** What chooses where there is a choice: the code of the variant, or the name of the exercise. */
  readonly seed: string;
}

export type QuestionResult =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problems: readonly QuestionProblem[] };

/** The question of an exercise. */
export function questionOf(exercise: Exercise, worked: WorkedExercise, options: QuestionOptions): QuestionResult {
  const { working, solved } = worked;
  const asked = askedLines(exercise, working);
  if (!asked.ok) return asked;
  const { kind = exercise.kind, fade = exercise.fade ?? defaultFade, seed } = options;
  const page = linesOnPage(working, asksForUpdates(asked.lines));
  const made = make(kind, { working, asked: asked.lines, page, fade, seed }, solved);
  if ("code" in made) return { ok: false, problems: [made] };
  const tables = kind === "numbers" ? askedTables(exercise, working) : [];
  return { ok: true, question: { kind, ...made, ...(tables.length === 0 ? {} : { tables }) } };
}

function make(kind: QuestionKind, making: Making, solved: WorkedExercise["solved"]): Made {
  const withNumbers = (maker: (making: NumberedMaking) => Made): Made =>
    solved === undefined ? { code: "needs-numbers", kind } : maker({ ...making, solved });
  switch (kind) {
    case "numbers":
      return { printed: [], fields: making.asked.map(({ id, form }) => lineField(id, form)) };
    case "formulas":
      return formulas(making);
    case "table":
      return { printed: [], fields: making.page.map((id) => lineField(id, "value")) };
    case "faded":
      return faded(making);
    case "find the mistake":
      return withNumbers(findTheMistake);
    case "multiple choice":
      return withNumbers(multipleChoice);
    case "which way":
      return withNumbers(whichWay);
    case "order of visits":
      return orderOfVisits(making);
    case "sort the lines":
      return sortTheLines(making);
  }
}

function lineField(line: string, form: LineField["form"]): LineField {
  return { kind: "line", id: line, line, form };
}

/** The formula of a node is given, so only backward lines and updates are derived. */
function formulas({ asked, working }: Making): Made {
  const derived = asked.filter(({ id }) => {
    const kind = working.lines.get(id)?.kind;
    return kind !== "value" && kind !== "check";
  });
  if (derived.length === 0) return { code: "nothing-to-derive" };
  return { printed: [], fields: derived.map(({ id }) => lineField(id, "formula")) };
}

function faded({ page, fade, working, seed }: Making): Made {
  const blanks = blanksOf(fade, page, working, seed);
  if (blanks.length === 0 && fade.kind === "skill") {
    const known = [...new Set(page.map((line) => skillOf(line, working)))];
    return { code: "nothing-faded", skill: fade.skill, known };
  }
  const blank = new Set(blanks);
  const printed = page.filter((line) => !blank.has(line)).map((line): PrintedLine => ({ line, shows: "whole line" }));
  return { printed, fields: blanks.map((id) => lineField(id, "value")) };
}
