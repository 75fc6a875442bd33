// The marks of one run, kept so that the next run can tell whose marks have changed, and so that a set can be marked again
// without what came back. Fractions are exact. It must not know how marks come about.

import { z } from "zod";
import { parsedJson } from "./parsed-json.ts";

export interface FieldRecord {
  readonly field: string;
  readonly entry?: string | undefined;
  readonly verdict: string;
  readonly marks: string;
  readonly of: string;
  /** Whether the marks wait for a person. */
  readonly open?: boolean | undefined;
}

export interface ExerciseRecord {
  readonly exercise: string;
  readonly fields: readonly FieldRecord[];
  readonly marks: string;
  readonly of: string;
}

export interface StudentMarks {
  readonly id: string;
  readonly marks: string;
  readonly of: string;
  readonly exercises: readonly ExerciseRecord[];
}

const field = z.object({
  field: z.string(),
  entry: z.string().optional(),
  verdict: z.string(),
  marks: z.string(),
  of: z.string(),
  open: z.boolean().optional(),
});
const exercise = z.object({ exercise: z.string(), fields: z.array(field), marks: z.string(), of: z.string() });
const student = z.object({ id: z.string(), marks: z.string(), of: z.string(), exercises: z.array(exercise) });
const file = z.object({ version: z.literal(1), students: z.array(student) });

/** Reads the marks of a run; undefined where the text holds none. */
export function readMarks(text: string): readonly StudentMarks[] | undefined {
  const read = file.safeParse(parsedJson(text));
  return read.success ? read.data.students : undefined;
}

/** What stands before the students, and behind them; between two of them stands a comma. */
export const marksFrame: { readonly before: string; readonly after: string } = {
  before: '{"version":1,"students":[\n',
  after: "\n]}\n",
};

const answer = z.object({ line: z.string(), entry: z.string() });
const counted = z.object({
  student: z.string(),
  exercise: z.string(),
  path: z.string(),
  late: z.boolean(),
  answers: z.array(answer),
});
const handedIn = z.object({ version: z.literal(1), answers: z.array(counted) });

/** Answers that count, with the file they came in. */
export interface KeptAnswers {
  readonly student: string;
  readonly exercise: string;
  readonly path: string;
  readonly late: boolean;
  readonly answers: readonly { readonly line: string; readonly entry: string }[];
}

/** Reads the answers that were marked last; undefined where the text holds none. */
export function readKeptAnswers(text: string): readonly KeptAnswers[] | undefined {
  const read = handedIn.safeParse(parsedJson(text));
  return read.success ? read.data.answers : undefined;
}

export function keptAnswersText(answers: readonly KeptAnswers[]): string {
  return `{"version":1,"answers":[\n${answers.map((each) => JSON.stringify(each)).join(",\n")}\n]}\n`;
}
