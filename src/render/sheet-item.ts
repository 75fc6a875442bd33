// From a worked exercise to its place on a sheet. Each edition takes only what it may show: a homework sheet reads no value
// but those that its question prints.

import type { Exercise } from "../exercise/exercise.ts";
import type { Question } from "../exercise/question.ts";
import type { Working } from "../working/build.ts";
import type { Solved } from "../working/solve.ts";
import { buildSolution } from "./build-solution.ts";
import { markingOf } from "./marking.ts";
import { questionView } from "./question-view.ts";
import { buildSetting } from "./setting.ts";
import type { Edition, SheetItem, SheetPlot } from "./sheet.ts";
import { sheetFigure } from "./sheet-figure.ts";
import type { SettingRequest } from "./solution-request.ts";

/** An exercise with what a sheet may need of it. */
export interface SheetExercise {
  /** What it is called where its file gives no title. */
  readonly name: string;
  readonly exercise: Exercise;
  readonly working: Working;
  /** Absent where the exercise has no numbers. */
  readonly solved?: Solved | undefined;
  readonly question: Question;
  /** Whether steps and updates are part of the exercise. */
  readonly updates: boolean;
  /** Whether a key has a plot: for a class, its contours would cost more than all else. */
  readonly plots?: boolean;
}

export function sheetItem(request: SheetExercise, edition: Edition): SheetItem {
  const { exercise, working, question } = request;
  const isKept = edition !== "homework" || question.printed.some(({ shows }) => shows === "whole line");
  const solved = isKept ? request.solved : undefined;
  const setting = settingRequest(request);
  const shared: SheetItem = {
    setting: buildSetting(setting),
    question: questionView(question, working, solved),
    figure: sheetFigure(edition, { working, solved, question }),
    digits: asksForNumbers(question) && exercise.given !== undefined ? exercise.digits : undefined,
    space: spaceFor(working, question),
    variant: exercise.variant?.code,
    points: exercise.points?.exact,
  };
  switch (edition) {
    case "student":
    case "homework":
      return shared;
    case "practice":
      return onPractice(shared);
    case "key": {
      const marking = solved === undefined ? undefined : markingOf(question, exercise.points?.exact, solved);
      const solution = buildSolution({ ...setting, solved, depth: "standard", approach: "chain" });
      const plot = request.plots === true ? plotFor(request) : undefined;
      return { ...shared, solution, marking, plot };
    }
  }
}

/** What the author chose, or the output over what moves. */
export function plotFor({ exercise, solved, updates }: SheetExercise): SheetPlot | undefined {
  if (solved === undefined || (exercise.plot === undefined && !updates)) return undefined;
  return { solved, name: exercise.plot };
}

/** The script of a practice page makes the lines, the fields and the solution: its page is large enough without them. */
function onPractice(item: SheetItem): SheetItem {
  return { ...item, question: { ...item.question, printed: [], fields: [] } };
}

function settingRequest({ name: called, exercise, working, updates }: SheetExercise): SettingRequest {
  return {
    heading: { title: exercise.title ?? called, source: exercise.source, note: exercise.note },
    working,
    given: exercise.given ?? new Map(),
    rate: exercise.learningRate,
    updates,
    notation: exercise.notation,
  };
}

function asksForNumbers({ fields }: Question): boolean {
  return fields.some((field) => field.kind === "line" && field.form === "value");
}

/** Written lines beside the asked ones, within what fits on a page with the exercise. None where the lines are given. */
function spaceFor({ lines }: Working, { fields, printed }: Question): number {
  const least = 5;
  const most = 12;
  return printed.length > 0 ? 0 : Math.min(most, Math.max(least, lines.size - 2 * fields.length));
}
