// `longhand check`: judges a student's answers, line by line.

import type { Field, FieldId, Question } from "../../exercise/question.ts";
import { judgeFields } from "../../marking/judge-fields.ts";
import { withTables } from "../../marking/orientation.ts";
import { isAccepted } from "../../marking/verdict.ts";
import { divide, fromInteger, one, type Rational, zero } from "../../number/rational.ts";
import { jsonCheck } from "../../render/check-json.ts";
import { checkReport } from "../../render/check-report.ts";
import { checkText } from "../../render/check-text.ts";
import type { Working } from "../../working/build.ts";
import { writtenLine } from "../../working/twin.ts";
import { type AnswerArguments, loadAnswers } from "../answers.ts";
import { InputError } from "../input-error.ts";
import { atStep } from "../later-step.ts";
import { type ExerciseArguments, loadExercise } from "../load-exercise.ts";
import { type QuestionArguments, questionFor } from "../question.ts";
import { screenWidth } from "../screen.ts";
import { work } from "../work.ts";

export interface CheckArguments extends ExerciseArguments, AnswerArguments, QuestionArguments {
  /** The step of descent that the answers are about. */
  readonly step?: number | undefined;
  readonly json: boolean;
  readonly plain: boolean;
  /** Method and answer marks apart. */
  readonly parts: boolean;
}

/** Prints the verdicts; the answer is 0 where every asked entry is accepted, else 1. */
export async function check(args: CheckArguments): Promise<number> {
  const worked = work(atStep(await loadExercise(args), args.step));
  const { working, solved, exercise } = worked;
  if (solved === undefined)
    throw new InputError("This exercise has no numbers to check against. Give them with --at or in `given`.");
  const question = asWritten(questionFor(worked, args), working);
  const loaded = await loadAnswers(args, working, question.fields, exercise.variant?.code);
  const { entries, tables } = withTables(loaded.entries, loaded.tables, solved);
  if (entries.size === 0 && tables.length === 0)
    throw new InputError('Give answers with --answers FILE or -a "dz/dw1 = 13".');
  const all = withLines(question, entries, working);
  const fields = args.answers === undefined ? all.filter(({ id }) => entries.has(id)) : all;
  const judged = judgeFields({ ...question, fields }, entries, solved);
  const report = checkReport(judged, solved, worthIn(exercise.points?.exact, question), question, tables);
  const { plain, parts } = args;
  const text = args.json
    ? `${JSON.stringify(jsonCheck(report))}\n`
    : checkText(report, { plain, parts, width: screenWidth() });
  process.stdout.write(text);
  const isRight = judged.every(({ verdict }) => isAccepted(verdict)) && tables.every(({ outcome }) => outcome.ok);
  return isRight ? 0 : 1;
}

/** A line that is written in one way only has one id: that of the local partial, where the gradient is no more. */
function asWritten(question: Question, working: Working): Question {
  const fields = question.fields.map((field): Field => {
    if (field.kind !== "line" || field.unnamed === true) return field;
    const line = writtenLine(working, field.line);
    return { ...field, id: line, line };
  });
  return { ...question, fields: [...new Map(fields.map((field) => [field.id, field])).values()] };
}

/** What is asked, and the lines that were entered beside it; where only lines are asked, in the order of the working. */
function withLines({ fields }: Question, entries: ReadonlyMap<FieldId, string>, { lines }: Working): readonly Field[] {
  const asked = new Set(fields.map(({ id }) => id));
  const beside = [...lines.keys()].filter((line) => entries.has(line) && !asked.has(line));
  const all = [...fields, ...beside.map((line): Field => ({ kind: "line", id: line, line, form: "value" }))];
  if (!all.every(({ id }) => lines.has(id))) return all;
  const byId = new Map(all.map((field) => [field.id, field]));
  return [...lines.keys()].flatMap((line) => byId.get(line) ?? []);
}

/** What a field is worth: its share of the exercise's points, or 1; nothing for a line that was not asked for points. */
function worthIn(points: Rational | undefined, { fields }: Question): (id: FieldId) => Rational {
  if (points === undefined) return () => one;
  const share = divide(points, fromInteger(fields.length)) ?? zero;
  const ids = new Set(fields.map(({ id }) => id));
  return (id) => (ids.has(id) ? share : zero);
}
