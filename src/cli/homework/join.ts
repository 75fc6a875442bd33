// Makes the whole of what was built for each student: the tables, the one file to print, and the manifest, written last.
// Records and pieces are read one by one, so that memory does not grow with the class.

import { createHash } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { BuiltSet } from "../../exercise/built-set.ts";
import { type Enrolled, type Manifest, manifestText } from "../../exercise/manifest.ts";
import { readRecord, type StudentRecord } from "../../exercise/student-record.ts";
import { csvRow } from "../../render/csv.ts";
import { answerKeyHeading, answerKeyRows, pointsHeading, pointsRows } from "../../render/key-tables.ts";
import { notYetBuilt } from "../../render/words/homework-words.ts";
import { InputError } from "../input-error.ts";
import { sweep, type Write, writePieces, writeWhole } from "../whole-file.ts";
import { builtFolders, names, recordPath, sha256, textIn } from "./folder.ts";
import { writePrint } from "./print-page.ts";
import { madeFrom } from "./student-files.ts";

/** Writes what belongs to all. Throws an InputError where somebody is not built yet. */
export function joinBuild(folder: string, { paper }: BuiltSet, manifest: Manifest): void {
  const { students, set } = manifest;
  const present = students.filter(({ gone }) => !gone);
  const missing = present.filter((student) => recordOf(folder, set.sha256, student) === undefined);
  if (missing.length > 0) throw new InputError(notYetBuilt(missing.length, present.length));
  const expectRecord = (student: Enrolled): StudentRecord => {
    const record = recordOf(folder, set.sha256, student);
    if (record === undefined) throw new InputError(notYetBuilt(1, present.length));
    return record;
  };
  const files = new Map<string, string>();
  files.set(
    names.answerKey,
    hashed(join(folder, names.answerKey), (write) => {
      write(csvRow(answerKeyHeading));
      for (const student of present) {
        for (const row of answerKeyRows(student, expectRecord(student).exercises)) write(csvRow(row));
      }
    }),
  );
  const [first] = present;
  files.set(
    names.points,
    hashed(join(folder, names.points), (write) => {
      write(csvRow(pointsHeading));
      const exercises = first === undefined ? [] : expectRecord(first).exercises;
      for (const row of pointsRows(exercises)) write(csvRow(row));
    }),
  );
  writePrint({ folder, paper, manifest });
  files.set(names.set, set.sha256);
  for (const student of present) {
    const record = expectRecord(student);
    for (const [path, hash] of Object.entries(record.files)) files.set(path, hash);
    files.set(recordPath(student.file), sha256(textIn(folder, recordPath(student.file)) ?? ""));
  }
  for (const each of ["", ...builtFolders]) sweep(join(folder, each));
  const sorted = [...files].toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeWhole(
    join(folder, names.manifest),
    manifestText({ ...manifest, state: "complete", files: Object.fromEntries(sorted) }),
  );
}

function recordOf(folder: string, setHash: string, student: Enrolled): StudentRecord | undefined {
  const record = readRecord(textIn(folder, recordPath(student.file)) ?? "");
  return record?.made === madeFrom(setHash, student) ? record : undefined;
}

/** Writes a file piece by piece; the answer is its hash. */
function hashed(path: string, pieces: (write: Write) => void): string {
  const hash = createHash("sha256");
  writePieces(path, (write) =>
    pieces((text) => {
      hash.update(text);
      write(text);
    }),
  );
  return hash.digest("hex");
}

/** Whether all that belongs to all is there. */
export function isJoined(folder: string, { state, files }: Manifest): boolean {
  const shared = [names.answerKey, names.points];
  const areSame = shared.every((name) => sha256(textIn(folder, name) ?? "") === files[name]);
  return state === "complete" && areSame && readdirSync(join(folder, "print")).includes("all.html");
}
