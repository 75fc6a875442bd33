// A student's answers as the command line gives them: a file, or `-a "dz/dw1 = 13"`. Keys name lines as people write them.

import { findField } from "../exercise/find-field.ts";
import type { Field, FieldId } from "../exercise/question.ts";
import { foldName } from "../expression/names.ts";
import { readTable, type TableReading } from "../marking/read-table.ts";
import { plainMedium } from "../render/plain.ts";
import { printFragments } from "../render/text-cells.ts";
import {
  answeredTwice,
  answersWanted,
  csvProblemWords,
  givenNotAsked,
  unknownLine,
} from "../render/words/command-words.ts";
import { tableName } from "../render/words/table-words.ts";
import type { Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import { findTable } from "../working/find-table.ts";
import type { LineId } from "../working/line.ts";
import { foldTableName, type Table } from "../working/table.ts";
import { tablesOf } from "../working/tables.ts";
import { writtenLine } from "../working/twin.ts";
import { type Checked, handInAnswers } from "./hand-in-answers.ts";
import { InputError } from "./input-error.ts";
import { readText } from "./load-exercise.ts";
import { problemLines } from "./problem-lines.ts";
import { lineNames } from "./work.ts";

export interface AnswerArguments {
  readonly exercise?: string | undefined;
  readonly answers?: string | undefined;
  readonly answer?: readonly string[] | undefined;
}

interface Answer {
  readonly line: string;
  readonly entry: string;
}

/** The entry for each field, and for lines that are not asked; and what was given for a vector or matrix as a whole. */
export interface Loaded {
  readonly entries: ReadonlyMap<FieldId, string>;
  readonly tables: readonly TableReading[];
}

/** Throws an InputError for a file that cannot be read, or a name that is no field, line or table. */
export async function loadAnswers(
  args: AnswerArguments,
  working: Working,
  fields: readonly Field[],
  variant?: string,
): Promise<Loaded> {
  const checked = { exercise: args.exercise, variant };
  const fromFile = args.answers === undefined ? [] : await answersIn(args.answers, checked);
  const typed = (args.answer ?? []).map(typedAnswer);
  const entries = new Map<LineId, string>();
  const tables: TableReading[] = [];
  for (const { line, entry } of [...fromFile, ...typed]) {
    const meant = meantBy(line, working, fields);
    if (typeof meant !== "string") {
      tables.push(readTable(entry, meant));
      continue;
    }
    const other = entries.get(meant);
    if (other !== undefined && other !== entry) throw new InputError(answeredTwice(line, other, entry));
    entries.set(meant, entry);
  }
  return { entries, tables };
}

/** The field or line, or the vector or matrix, that a text names. */
function meantBy(written: string, working: Working, fields: readonly Field[]): FieldId | Table {
  const id = findField(fields, written, working)?.id ?? lineNamed(written, working);
  const meant = id ?? findTable({ graph: working.graph, tables: tablesOf(working) }, written);
  if (meant === undefined) throw new InputError(unknownAnswer(written, working, fields));
  return meant;
}

function lineNamed(written: string, working: Working): LineId | undefined {
  const found = findLine(working, written);
  return found === undefined ? undefined : writtenLine(working, found);
}

function unknownAnswer(line: string, working: Working, fields: readonly Field[]): string {
  const parameter = working.train.find((each) => foldName(each) === foldName(line));
  if (parameter !== undefined) return givenNotAsked(parameter);
  const folded = foldTableName(line);
  const matrix = tablesOf(working).find(({ kind, names }) => kind === "update" && names.includes(folded));
  if (matrix !== undefined) return givenNotAsked(line.trim());
  const asked = fields.filter(({ kind }) => kind !== "line").map(({ id }) => id);
  const tables = tablesOf(working).map((table) => printFragments(tableName(table), plainMedium({ working })));
  return unknownLine(line, [...asked, ...tables, ...lineNames(working)]);
}

async function answersIn(path: string, checked: Checked): Promise<readonly Answer[]> {
  const text = readText(path);
  const handed = handInAnswers(path, text, checked);
  if (handed !== undefined) return handed;
  const { readAnswers, readAnswerTable } = await import("../exercise/answers.ts");
  if (/\.csv$/iu.test(path)) {
    const table = readAnswerTable(text);
    if (table.ok) return table.answers;
    throw new InputError(`${path}:${table.problem.line}: ${csvProblemWords(table.problem)}`);
  }
  const read = readAnswers(text);
  if (read.ok) return read.answers;
  const isNoSheet = read.problems.some(({ code }) => code === "empty-file" || code === "not-a-mapping");
  throw new InputError(isNoSheet ? `${path}: ${answersWanted}` : problemLines(path, text, read.problems));
}

/** What stands before the first equals sign names the line. */
function typedAnswer(text: string): Answer {
  const at = text.search(/[=≈]/u);
  if (at > 0) return { line: text.slice(0, at).trim(), entry: text.slice(at + 1).trim() };
  throw new InputError(`-a "${text}": write the line, an equals sign and your entry, as in -a "dz/dw1 = 13".`);
}
