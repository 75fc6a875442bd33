// `longhand mark`: marks for what came back, with feedback for everybody and a summary of the class; again and again, as
// decisions come in.

import { join } from "node:path";
import { type BuiltSet, dueOf } from "../../exercise/built-set.ts";
import { type ClassList, type Collection, collect } from "../../exercise/collect.ts";
import type { Enrolled, Manifest } from "../../exercise/manifest.ts";
import { type KeptAnswers, keptAnswersText, readKeptAnswers, readMarks } from "../../exercise/marks-record.ts";
import { readQuantity } from "../../exercise/quantity.ts";
import { changesBetween, type Total } from "../../marking/changes.ts";
import { zero } from "../../number/rational.ts";
import { type ClassReport, reportBody, reportText } from "../../render/class-report.ts";
import { csvRow } from "../../render/csv.ts";
import { marksPage } from "../../render/marks-page.ts";
import { filesHeading, filesRows } from "../../render/marks-table.ts";
import { noneKept, summaryWords, writtenWords } from "../../render/words/mark-words.ts";
import { shippedTemplates } from "../assets.ts";
import { buildIn, textIn } from "../homework/folder.ts";
import { basesOf, exerciseAt } from "../homework/variant.ts";
import { InputError } from "../input-error.ts";
import { dueTime } from "../mark/due-time.ts";
import { labelsOf } from "../mark/labels.ts";
import { type DecisionArguments, loadDecisions } from "../mark/load-decisions.ts";
import { type MarkedClass, markClass, marksNames } from "../mark/mark-class.ts";
import { returnedFiles } from "../mark/returned-files.ts";
import { sha256 } from "../page.ts";
import { progressBar } from "../progress.ts";
import { makeFolder, sweep, writeWhole } from "../whole-file.ts";

export interface MarkArguments extends DecisionArguments {
  readonly build: string;
  readonly answers?: string | undefined;
}

/** Marks a build; the answer is the exit code. */
export async function mark(args: MarkArguments): Promise<number> {
  const { manifest, set } = buildIn(args.build);
  const students = manifest.students.filter(({ gone }) => !gone);
  const folder = join(args.build, "marks");
  const sample = basesOf(set).map((base) => exerciseAt(base, set.seed, 0));
  const targets = sample.map(({ key, question, worked }) => ({ key, question, working: worked.working }));
  const ids = students.map(({ id }) => id);
  const collection =
    args.answers === undefined ? undefined : collect(returnedFiles(args.answers), classList(set, manifest));
  const answers = collection?.counted ?? keptAnswers(args.build, folder);
  const decisions = loadDecisions(args.build, args, targets, ids);
  for (const each of ["", marksNames.feedback]) makeFolder(join(folder, each));
  const before = readMarks(textIn(folder, marksNames.json) ?? "");
  const style = { css: shippedTemplates().get("marks.css") ?? "", sha256 };
  const bar = progressBar(students.length);
  const marked = markClass({ set, students, answers, decisions, style, folder, step: bar.step });
  bar.end();
  if (collection !== undefined) keep(folder, collection);
  const report: ClassReport = {
    ...reportOf(set, students, marked, collection),
    changes: before === undefined ? undefined : changesBetween(before.map(totalOf), marked.totals),
    labels: labelsOf(sample),
  };
  const text = reportText(report);
  writeWhole(join(folder, marksNames.text), text);
  writeWhole(join(folder, marksNames.page), marksPage(report.title, reportBody(report), style));
  for (const each of ["", marksNames.feedback]) sweep(join(folder, each));
  process.stdout.write(`${text}\n${writtenWords(folder)}\n`);
  return 0;
}

function reportOf(
  set: BuiltSet,
  students: readonly Enrolled[],
  { tally, totals, handedIn, open }: MarkedClass,
  collection: Collection | undefined,
): Omit<ClassReport, "changes" | "labels"> {
  const own = totals.filter(({ id }) => handedIn.has(id));
  return {
    title: `${set.title}: ${summaryWords.title}`,
    students: students.length,
    handedIn: own.length,
    totals: own.map(({ marks }) => marks),
    of: totals[0]?.of ?? zero,
    tally,
    open,
    listed: collection?.listed ?? [],
    missing: students.filter(({ id }) => !handedIn.has(id)).map(({ id }) => id),
  };
}

/** Who is in the class, and what is theirs. */
function classList(set: BuiltSet, { students }: Manifest): ClassList {
  const bases = new Map(basesOf(set).map((base) => [base.key, base]));
  const entries = students.map(({ id, file, gone, section, rank }) => {
    const variantOf = (key: string): string | undefined => {
      const base = bases.get(key);
      return base === undefined ? undefined : exerciseAt(base, set.seed, rank).code;
    };
    return [id, { id, file, gone, due: dueTime(dueOf(set, section)), variantOf }] as const;
  });
  return { set: set.id, exercises: [...bases.keys()], students: new Map(entries) };
}

/** The answers of the run before. Throws an InputError where there was none. */
function keptAnswers(build: string, folder: string): readonly KeptAnswers[] {
  const kept = readKeptAnswers(textIn(folder, marksNames.answers) ?? "");
  if (kept === undefined) throw new InputError(noneKept(build));
  return kept;
}

function keep(folder: string, { counted, listed, missing }: Collection): void {
  writeWhole(join(folder, marksNames.answers), keptAnswersText(counted));
  const rows = [filesHeading, ...filesRows(listed, missing)];
  writeWhole(join(folder, marksNames.files), rows.map(csvRow).join(""));
}

function totalOf({ id, marks, of }: { readonly id: string; readonly marks: string; readonly of: string }): Total {
  const exact = (written: string): Total["marks"] => {
    const read = readQuantity(written);
    return read.ok ? read.quantity.exact : zero;
  };
  return { id, marks: exact(marks), of: exact(of) };
}
