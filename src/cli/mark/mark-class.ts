// Marks a class: each student's answers against their own numbers, one student after another. Writes the marks and the pages
// that go back, and gathers what the summary tells.

import { join } from "node:path";
import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Decisions } from "../../exercise/decisions.ts";
import { findField } from "../../exercise/find-field.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import { type KeptAnswers, marksFrame, type StudentMarks } from "../../exercise/marks-record.ts";
import { type MarkedExercise, markExercise } from "../../marking/apply-decisions.ts";
import type { Total } from "../../marking/changes.ts";
import { type ClassTally, emptyTally, withStudent } from "../../marking/class-summary.ts";
import type { Judged } from "../../marking/judge.ts";
import { judgeFields } from "../../marking/judge-fields.ts";
import { decimalMarks, sumOf, writtenMarks } from "../../marking/marks.ts";
import { withTables } from "../../marking/orientation.ts";
import { readTable } from "../../marking/read-table.ts";
import { isZero } from "../../number/rational.ts";
import type { OpenEntry } from "../../render/class-report.ts";
import { csvRow } from "../../render/csv.ts";
import { feedbackBody } from "../../render/feedback-page.ts";
import { type MarksStyle, marksPage } from "../../render/marks-page.ts";
import { marksHeading, marksRow } from "../../render/marks-table.ts";
import { shellWord } from "../../render/shell-text.ts";
import { toldFields } from "../../render/told-field.ts";
import { clipped } from "../../render/words/user-text.ts";
import { findLine } from "../../working/find-line.ts";
import { findTable } from "../../working/find-table.ts";
import type { LineId } from "../../working/line.ts";
import { tablesOf } from "../../working/tables.ts";
import { type BaseExercise, basesOf, exerciseAt, type StudentExercise } from "../homework/variant.ts";
import { writePieces, writeWhole } from "../whole-file.ts";

export const marksNames = {
  csv: "marks.csv",
  json: "marks.json",
  answers: "answers.json",
  files: "hand-ins.csv",
  page: "summary.html",
  text: "summary.txt",
  feedback: "feedback",
} as const;

export interface MarkingJob {
  readonly set: BuiltSet;
  /** Who is in the class now, by rank. */
  readonly students: readonly Enrolled[];
  readonly answers: readonly KeptAnswers[];
  readonly decisions: Decisions;
  readonly style: MarksStyle;
  /** Where the marks go. */
  readonly folder: string;
  readonly step: () => void;
}

/** What a marked class comes to. */
export interface MarkedClass {
  readonly tally: ClassTally;
  readonly totals: readonly Total[];
  /** Those of whom something counts. */
  readonly handedIn: ReadonlySet<string>;
  readonly open: readonly OpenEntry[];
}

/** Marks everybody, and writes marks and feedback. */
export function markClass(job: MarkingJob): MarkedClass {
  const { set, students, folder } = job;
  const bases = basesOf(set);
  const answers = answersByStudent(job.answers);
  let tally = emptyTally;
  const totals: Total[] = [];
  const open: OpenEntry[] = [];
  const rows = [csvRow(marksHeading(set.exercises.map(({ key }) => key)))];
  writePieces(join(folder, marksNames.json), (write) => {
    write(marksFrame.before);
    students.forEach((student, index) => {
      const one = markStudent(job, bases, student, answers.get(student.id));
      writeWhole(join(folder, marksNames.feedback, `${student.file}.html`), one.page);
      write(`${index === 0 ? "" : ",\n"}${JSON.stringify(one.record)}`);
      rows.push(csvRow(one.row));
      totals.push(one.total);
      open.push(...one.open);
      if (answers.has(student.id)) tally = withStudent(tally, one.exercises);
      job.step();
    });
    write(marksFrame.after);
  });
  writeWhole(join(folder, marksNames.csv), rows.join(""));
  return { tally, totals, handedIn: new Set(answers.keys()), open };
}

type Answers = ReadonlyMap<string, KeptAnswers>;

function answersByStudent(all: readonly KeptAnswers[]): ReadonlyMap<string, Answers> {
  const students = new Map<string, Map<string, KeptAnswers>>();
  for (const each of all) {
    const own = students.get(each.student) ?? new Map<string, KeptAnswers>();
    students.set(each.student, own.set(each.exercise, each));
  }
  return students;
}

interface MarkedStudent {
  readonly exercises: readonly MarkedExercise[];
  readonly total: Total;
  readonly open: readonly OpenEntry[];
  readonly record: StudentMarks;
  readonly row: readonly string[];
  readonly page: string;
}

function markStudent(
  { set, decisions, style }: MarkingJob,
  bases: readonly BaseExercise[],
  student: Enrolled,
  answers: Answers = new Map(),
): MarkedStudent {
  const parts = bases.map((base) => {
    const exercise = exerciseAt(base, set.seed, student.rank);
    return markOne(exercise, student.id, answers.get(base.key), decisions);
  });
  const exercises = parts.map(({ marked }) => marked);
  const marks = sumOf(exercises.map((each) => each.marks));
  const of = sumOf(exercises.map((each) => each.of));
  const open = sumOf(exercises.map((each) => each.open));
  const late = [...answers.values()].some((each) => each.late);
  const handedIn = answers.size > 0;
  const feedback = {
    student: student.name === "" ? student.id : `${student.name} (${student.id})`,
    marks: decimalMarks(marks),
    of: decimalMarks(of),
    open: isZero(open) ? undefined : decimalMarks(open),
    handedIn,
    late,
    exercises: parts.map(({ exercise, judged, marked }) => ({
      title: exercise.worked.exercise.title ?? exercise.key,
      marked,
      fields: toldFields(exercise.question, judged, exercise.solved),
    })),
  };
  return {
    exercises,
    total: { id: student.id, marks, of },
    open: parts.flatMap((part) => openEntries(part, student.id)),
    record: { id: student.id, marks: writtenMarks(marks), of: writtenMarks(of), exercises: exercises.map(recordOf) },
    row: marksRow(student, exercises, { marks, of, handedIn, late }),
    page: marksPage(set.title, feedbackBody(feedback), style),
  };
}

interface Part {
  readonly exercise: StudentExercise;
  readonly judged: readonly Judged[];
  readonly marked: MarkedExercise;
  /** Entries for lines that the working does not have. */
  readonly stray: KeptAnswers["answers"];
}

function markOne(
  exercise: StudentExercise,
  student: string,
  answers: KeptAnswers | undefined,
  decisions: Decisions,
): Part {
  const { key, question, solved, share } = exercise;
  const { entries, stray } = entriesOf(answers?.answers ?? [], exercise);
  const judged = judgeFields(question, entries, solved);
  const at = { student, exercise: key, question, working: solved.working, share };
  return { exercise, judged, marked: markExercise(judged, at, decisions), stray };
}

/** Answers by the fields they are for; those for other lines of the working count as working shown. */
function entriesOf(
  answers: KeptAnswers["answers"],
  { question, solved }: StudentExercise,
): { readonly entries: ReadonlyMap<LineId, string>; readonly stray: KeptAnswers["answers"] } {
  const { working } = solved;
  const own = new Map<LineId, string>();
  const others = answers.filter(({ line, entry }) => {
    const id = findField(question.fields, line, working)?.id ?? findLine(working, line);
    if (id !== undefined) own.set(id, entry);
    return id === undefined;
  });
  const named = { graph: working.graph, tables: tablesOf(working) };
  const readings = others.map(({ line, entry }) => {
    const table = findTable(named, line);
    return table === undefined ? undefined : readTable(entry, table);
  });
  const { entries, tables } = withTables(
    own,
    readings.flatMap((each) => each ?? []),
    solved,
  );
  const laid = new Set(tables.flatMap(({ written, outcome }) => (outcome.ok ? [written] : [])));
  return { entries, stray: others.filter(({ entry }, index) => readings[index] === undefined || !laid.has(entry)) };
}

/** Characters of an entry that a summary shows. */
const mostOfEntry = 80;

function openEntries({ exercise: { key }, marked, stray }: Part, student: string): readonly OpenEntry[] {
  const waiting = marked.fields
    .filter(({ open }) => open)
    .map(({ field, judged }) => ({
      student,
      exercise: key,
      line: field,
      entry: clipped(judged.given ?? "", mostOfEntry),
      decide: `--override ${shellWord(`${student}:${key}:${field}=right`)}`,
    }));
  const unknown = stray.map(({ line, entry }) => ({
    student,
    exercise: key,
    line: clipped(line, mostOfEntry),
    entry: clipped(entry, mostOfEntry),
    decide: "",
  }));
  return [...waiting, ...unknown];
}

function recordOf({ exercise, fields, marks, of }: MarkedExercise): StudentMarks["exercises"][number] {
  return {
    exercise,
    fields: fields.map((each) => ({
      field: each.field,
      ...(each.judged.given !== undefined && { entry: each.judged.given }),
      verdict: each.say === "verdict" ? each.judged.verdict.kind : each.say,
      marks: writtenMarks(each.marks),
      of: writtenMarks(each.of),
      ...(each.open && { open: true }),
    })),
    marks: writtenMarks(marks),
    of: writtenMarks(of),
  };
}
