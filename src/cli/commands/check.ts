// `longhand check`: judges a student's answers, line by line.

import type { AskedLine } from "../../exercise/asked.ts";
import { judge } from "../../marking/judge.ts";
import { isAccepted } from "../../marking/verdict.ts";
import { divide, fromInteger, one, type Rational, zero } from "../../number/rational.ts";
import { jsonCheck } from "../../render/check-json.ts";
import { checkReport } from "../../render/check-report.ts";
import { checkText } from "../../render/check-text.ts";
import type { Working } from "../../working/build.ts";
import type { LineId } from "../../working/line.ts";
import { writtenLine } from "../../working/twin.ts";
import { type AnswerArguments, loadAnswers } from "../answers.ts";
import { InputError } from "../input-error.ts";
import { type ExerciseArguments, loadExercise } from "../load-exercise.ts";
import { screenWidth } from "../screen.ts";
import { work } from "../work.ts";

export interface CheckArguments extends ExerciseArguments, AnswerArguments {
  readonly json: boolean;
  readonly plain: boolean;
  /** Method and answer marks apart. */
  readonly parts: boolean;
}

/** Prints the verdicts; the answer is 0 where every asked entry is accepted, else 1. */
export async function check(args: CheckArguments): Promise<number> {
  const { working, solved, asked, exercise } = work(await loadExercise(args));
  if (solved === undefined)
    throw new InputError("This exercise has no numbers to check against. Give them with --at or in `given`.");
  const entries = await loadAnswers(args, working);
  if (entries.size === 0) throw new InputError('Give answers with --answers FILE or -a "dz/dw1 = 13".');
  const lines = args.answers === undefined ? [...entries.keys()] : allLines(asked, entries, working);
  const formulas = new Set(asked.filter(({ form }) => form === "formula").map(({ id }) => id));
  const judged = judge(lines, entries, solved, formulas);
  const report = checkReport(judged, solved, worthIn(exercise.points?.exact, asked, working));
  const { plain, parts } = args;
  const text = args.json
    ? `${JSON.stringify(jsonCheck(report))}\n`
    : checkText(report, { plain, parts, width: screenWidth() });
  process.stdout.write(text);
  return judged.every(({ verdict }) => isAccepted(verdict)) ? 0 : 1;
}

/** What is asked, and what was entered beside it, in the order of the working. */
function allLines(
  asked: readonly AskedLine[],
  entries: ReadonlyMap<LineId, string>,
  working: Working,
): readonly LineId[] {
  const wanted = new Set([...asked.map(({ id }) => id), ...entries.keys()].map((id) => writtenLine(working, id)));
  return [...working.lines.keys()].filter((id) => wanted.has(id));
}

/** What a line is worth: its share of the exercise's points, or 1; nothing where it was not asked for points. */
function worthIn(
  points: Rational | undefined,
  asked: readonly AskedLine[],
  working: Working,
): (line: LineId) => Rational {
  if (points === undefined) return () => one;
  const share = divide(points, fromInteger(asked.length)) ?? zero;
  const ids = new Set(asked.map(({ id }) => writtenLine(working, id)));
  return (line) => (ids.has(writtenLine(working, line)) ? share : zero);
}
