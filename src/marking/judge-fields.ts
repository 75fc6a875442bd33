// Judges the answers to a question, field by field, in the verdicts that lines have. Lines that are printed count as lines
// that were entered rightly: what is filled in is judged from them. It must not know media.

import type { ChoiceField, FieldId, LineField, OrderField, Question } from "../exercise/question.ts";
import { dependencies } from "../working/dependencies.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { type Judged, judge } from "./judge.ts";
import { judgeChoice } from "./judge-choice.ts";
import { judgeOrder } from "./judge-order.ts";

/** What is judged of a question. */
export type Asked = Pick<Question, "printed" | "fields" | "slipped">;

/** The verdict for each field, in the order of the question. Answers under the ids of other lines are working shown. */
export function judgeFields(question: Asked, answers: ReadonlyMap<FieldId, string>, solved: Solved): readonly Judged[] {
  const lines = question.fields.filter((field) => field.kind === "line");
  const written = judgeLines(lines, question, answers, solved);
  return question.fields.map((field) => {
    if (field.kind !== "line") return judgeOther(field, answers.get(field.id), solved);
    return written.get(field.id) ?? missing(field.id);
  });
}

function judgeOther(field: ChoiceField | OrderField, given: string | undefined, { working }: Solved): Judged {
  return field.kind === "choice" ? judgeChoice(field, given, working) : judgeOrder(field, given, working);
}

function missing(line: FieldId): Judged {
  return { line, given: undefined, understood: undefined, formula: undefined, verdict: { kind: "missing" } };
}

function judgeLines(
  fields: readonly LineField[],
  question: Asked,
  answers: ReadonlyMap<FieldId, string>,
  solved: Solved,
): ReadonlyMap<FieldId, Judged> {
  if (fields.length === 0) return new Map();
  const shown = [...answers].filter(([id]) => solved.working.lines.has(id));
  const answered = fields.flatMap(({ id, line }) => {
    const answer = answers.get(id);
    return answer === undefined ? [] : [[line, answer] as const];
  });
  const entries = new Map([...printedEntries(question, solved), ...shown, ...answered]);
  const formulas = new Set(fields.filter(({ form }) => form === "formula").map(({ line }) => line));
  const judged = judge(
    fields.map(({ line }) => line),
    entries,
    solved,
    formulas,
  );
  return new Map(
    fields.flatMap((field, index) => {
      const each = judged[index];
      return each === undefined ? [] : [[field.id, { ...ofMeantLine(field, each, solved), line: field.id }] as const];
    }),
  );
}

/** The printed lines as entries. Of a working with a mistake, those before it: the others follow from it. */
export function printedEntries(
  { printed, slipped }: Pick<Asked, "printed" | "slipped">,
  solved: Solved,
): readonly (readonly [LineId, string])[] {
  const right = slipped === undefined ? undefined : dependencies(solved.working, [slipped.at]);
  return printed
    .filter(({ line, shows }) => shows === "whole line" && line !== slipped?.at && right?.has(line) !== false)
    .map(({ line }) => [line, shownOf(solved, line).text] as const);
}

/** Where the line itself is to be found, an entry that names another line is wrong whatever its number. */
function ofMeantLine({ line, unnamed }: LineField, judged: Judged, { working }: Solved): Judged {
  const before = unnamed === true ? /^([^=≈]+)[=≈]/u.exec(judged.given ?? "")?.[1] : undefined;
  const named = before === undefined ? undefined : findLine(working, before);
  if (named === undefined || writtenLine(working, named) === writtenLine(working, line)) return judged;
  return judged.verdict.kind === "unreadable" ? judged : { ...judged, verdict: { kind: "wrong", slips: [] } };
}
