// The files of one student: the pages, the key, the piece of the file to print, and last the record, which says that they
// are all there. The same set and rank give the same bytes.

import { join } from "node:path";
import type { BuiltSet } from "../../exercise/built-set.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import { type KeyExercise, readRecord, recordText, type StudentRecord } from "../../exercise/student-record.ts";
import { writtenMarks } from "../../marking/marks.ts";
import { fieldAnswer } from "../../render/field-answer.ts";
import { version } from "../package-file.ts";
import { writeTogether, writeWhole } from "../whole-file.ts";
import { recordPath, sha256, textIn } from "./folder.ts";
import { studentPages } from "./pages.ts";
import { type BaseExercise, basesOf, exerciseAt, type StudentExercise } from "./variant.ts";

/** What the files of all students are made from. */
export interface Recipe {
  readonly folder: string;
  readonly set: BuiltSet;
  readonly setHash: string;
  readonly bases: readonly BaseExercise[];
}

export function recipeFor(folder: string, set: BuiltSet, setHash: string): Recipe {
  return { folder, set, setHash, bases: basesOf(set) };
}

/** A fingerprint of all that a student's files are made from. */
export function madeFrom(setHash: string, { id, name, section, rank, file }: Enrolled): string {
  return sha256(JSON.stringify([version(), setHash, id, name, section ?? null, rank, file]));
}

/**
 * Makes the files of a student at once, and writes them while the caller goes on. The record comes last, without waiting for
 * the disk: should the power fail at once, a damaged record counts as none, and its student is built again.
 */
export async function buildStudent(recipe: Recipe, student: Enrolled): Promise<void> {
  const { folder, set, setHash, bases } = recipe;
  const exercises = bases.map((base) => exerciseAt(base, set.seed, student.rank));
  const pages = [...studentPages(set, student, exercises)].map(([path, text]) => [path, Buffer.from(text)] as const);
  const record: StudentRecord = {
    version: 1,
    id: student.id,
    rank: student.rank,
    made: madeFrom(setHash, student),
    exercises: exercises.map(keyOf),
    files: Object.fromEntries(pages.map(([path, bytes]) => [path, sha256(bytes)])),
  };
  await writeTogether(pages.map(([path, bytes]) => [join(folder, path), bytes]));
  writeWhole(join(folder, recordPath(student.file)), recordText(record), "program");
}

function keyOf(exercise: StudentExercise): KeyExercise {
  const { key, code, question, solved, share } = exercise;
  return {
    exercise: key,
    ...(code === undefined ? {} : { variant: code }),
    fields: question.fields.map((field) => ({
      field: field.id,
      answer: fieldAnswer(field, solved),
      points: writtenMarks(share),
    })),
  };
}

/** How far a student is built: `changed` names files that somebody has written to since. */
export type Progress =
  | { readonly kind: "built"; readonly record: StudentRecord }
  | { readonly kind: "missing" }
  | { readonly kind: "changed"; readonly paths: readonly string[] };

/** Looks at the files of a student. */
export function progressOf(folder: string, setHash: string, student: Enrolled): Progress {
  const text = textIn(folder, recordPath(student.file));
  const record = text === undefined ? undefined : readRecord(text);
  if (record === undefined || record.made !== madeFrom(setHash, student)) return { kind: "missing" };
  const found = Object.entries(record.files).map(([path, hash]) => {
    const there = textIn(folder, path);
    return { path, isThere: there !== undefined, isSame: there !== undefined && sha256(there) === hash };
  });
  const changed = found.filter(({ isThere, isSame }) => isThere && !isSame);
  if (changed.length > 0) return { kind: "changed", paths: changed.map(({ path }) => path) };
  return found.every(({ isSame }) => isSame) ? { kind: "built", record } : { kind: "missing" };
}
