// From a worked exercise to its place on a sheet. Each edition takes only what it may show: a homework sheet reads no value.

import type { AskedLine } from "../exercise/asked.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { name } from "../expression/expression.ts";
import { type WrongOf, wrongFormulas, wrongValues } from "../marking/wrong-answers.ts";
import { divide, fromInteger, type Rational } from "../number/rational.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { idsOfWritten } from "../working/twin.ts";
import { buildSolution } from "./build-solution.ts";
import { displayed } from "./equation.ts";
import { buildSetting } from "./setting.ts";
import type { Edition, MarkedLine, Marking, SheetField, SheetItem, WrongAnswer } from "./sheet.ts";
import type { SettingRequest } from "./solution-request.ts";
import { meaningText } from "./words/marking-words.ts";

/** An exercise with what a sheet may need of it. */
export interface SheetExercise {
  /** What it is called where its file gives no title. */
  readonly name: string;
  readonly exercise: Exercise;
  readonly working: Working;
  /** Absent where the exercise has no numbers. A homework sheet does not look at it. */
  readonly solved?: Solved | undefined;
  readonly asked: readonly AskedLine[];
  /** Whether steps and updates are part of the exercise. */
  readonly updates: boolean;
  /** The code that gives these numbers again. */
  readonly variant?: string | undefined;
}

export function sheetItem(request: SheetExercise, edition: Edition): SheetItem {
  const { exercise, working, solved, asked, variant } = request;
  const setting = settingRequest(request);
  const fields = asked.map(fieldOf);
  const hasNumbers = exercise.given !== undefined;
  const shared: SheetItem = {
    setting: buildSetting(setting),
    fields,
    digits: hasNumbers ? exercise.digits : undefined,
    space: spaceFor(working, fields.length),
    variant,
    points: exercise.points?.exact,
  };
  switch (edition) {
    case "student":
    case "homework":
      return shared;
    case "practice":
      // The page's script has all that is needed to make fields and solution, and its page is large enough without them.
      return { ...shared, fields: [] };
    case "key":
      return {
        ...shared,
        solution: buildSolution({ ...setting, solved, depth: "standard", approach: "chain" }),
        marking: solved === undefined ? undefined : markingOf(request, solved),
      };
  }
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

function fieldOf({ id, form }: AskedLine): SheetField {
  return { id, left: name(id), form };
}

/** Written lines beside the asked ones, within what fits on a page with the exercise. */
function spaceFor({ lines }: Working, asked: number): number {
  const least = 5;
  const most = 12;
  return Math.min(most, Math.max(least, lines.size - 2 * asked));
}

function markingOf({ exercise, asked }: SheetExercise, solved: Solved): Marking {
  const share = exercise.points === undefined ? undefined : divide(exercise.points.exact, fromInteger(asked.length));
  const ids = new Set(asked.flatMap(({ id }) => idsOfWritten(solved.working, id)));
  return { lines: asked.map((line) => markedLine(line, ids, share, solved)) };
}

function markedLine(
  { id, form }: AskedLine,
  asked: ReadonlySet<LineId>,
  marks: Rational | undefined,
  solved: Solved,
): MarkedLine {
  const told = <Answer extends WrongAnswer["answer"]>({ answer, slips }: WrongOf<Answer>): WrongAnswer => ({
    answer,
    meanings: slips.map((match) => meaningText(match, id)),
  });
  const { working } = solved;
  return form === "formula"
    ? { left: name(id), answer: displayed(working, id), marks, wrong: wrongFormulas(id, solved).map(told) }
    : { left: name(id), answer: shownOf(solved, id), marks, wrong: wrongValues(id, asked, solved).map(told) };
}
