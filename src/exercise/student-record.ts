// What was built for one student: the answers asked, with what each is worth, and a hash of each file. It is the student's key
// for programs, the part of the manifest that a shard writes, and the sign that the student's files are all there.

import { z } from "zod";
import { parsedJson } from "./parsed-json.ts";
import type { FieldId } from "./question.ts";

export interface KeyField {
  readonly field: FieldId;
  /** As shown in the worked solution. */
  readonly answer: string;
  /** An exact fraction: 1, 1/2. */
  readonly points: string;
}

export interface KeyExercise {
  readonly exercise: string;
  /** Absent where everybody has the same numbers. */
  readonly variant?: string | undefined;
  readonly fields: readonly KeyField[];
}

export interface StudentRecord {
  readonly version: 1;
  readonly id: string;
  readonly rank: number;
  /** A fingerprint of all that the files were made from. */
  readonly made: string;
  readonly exercises: readonly KeyExercise[];
  /** SHA-256 by path in the folder. */
  readonly files: Readonly<Record<string, string>>;
}

const record = z.object({
  version: z.literal(1),
  id: z.string(),
  rank: z.int(),
  made: z.string(),
  exercises: z.array(
    z.object({
      exercise: z.string(),
      variant: z.string().optional(),
      fields: z.array(z.object({ field: z.string(), answer: z.string(), points: z.string() })),
    }),
  ),
  files: z.record(z.string(), z.string()),
});

/** Reads a record from its text; undefined where it is none. */
export function readRecord(text: string): StudentRecord | undefined {
  const read = record.safeParse(parsedJson(text));
  return read.success ? read.data : undefined;
}

export function recordText(made: StudentRecord): string {
  return `${JSON.stringify(made, null, 1)}\n`;
}
