// Joins a question and the marking to the task of a session. Terminal and page begin with it.

import type { Field, FieldId, Question } from "../exercise/question.ts";
import { judgeFields, printedEntries } from "../marking/judge-fields.ts";
import { probeFor } from "../marking/situation.ts";
import type { Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { fieldAt, linesFor, type Mode, type Task } from "./task.ts";

export interface TaskRequest extends Pick<Task, "exercise" | "twin" | "earlier"> {
  readonly solved: Solved;
  readonly question: Question;
  readonly mode: Mode;
}

/** The task of practising an exercise; it asks for nothing where the exercise does. */
export function makeTask({ solved, question, mode, ...rest }: TaskRequest): Task {
  const { working } = solved;
  const printed = printedEntries(question, solved).map(([line]) => line);
  const fields = fieldsFor(question, mode, solved);
  const asField = (id: FieldId): Field => fieldAt({ fields }, id);
  return {
    ...rest,
    solved,
    kind: question.kind,
    fields,
    printed,
    judge: (ids, entries) => judgeFields({ ...question, fields: ids.map(asField) }, entries, solved),
    probe: (judged, entries) => {
      const entered = [...entries.keys(), ...printed].map((id) => writtenLine(working, id));
      return asField(judged.line).kind === "line" ? probeFor(judged, new Set(entered), solved) : undefined;
    },
  };
}

/** Asked for numbers, a student is led there line by line; every other kind says itself what is filled in. */
function fieldsFor({ kind, fields }: Question, mode: Mode, { working }: Solved): readonly Field[] {
  const lines = fields.filter((field) => field.kind === "line");
  return kind === "numbers" ? linesFor(mode, lines, working) : fields;
}
