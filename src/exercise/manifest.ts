// The record of a built homework set: who has which rank and file, and what each file holds. A rank, once given, stays: it
// decides a student's numbers. It must not know files, only their names.

import { z } from "zod";
import { parsedJson } from "./parsed-json.ts";
import type { Student } from "./roster.ts";
import { foldedName, freeName } from "./safe-name.ts";

export interface Enrolled extends Student {
  /** The place among all who were ever in the list, from 0: ids in order at the first build, later ones behind them. */
  readonly rank: number;
  /** The name of the student's files, without folder and ending. */
  readonly file: string;
  /** Was in the list once, and is no longer. */
  readonly gone: boolean;
}

export interface Manifest {
  readonly version: 1;
  /** Of the program that built it. */
  readonly longhand: string;
  readonly set: { readonly id: string; readonly title: string; readonly sha256: string };
  /** Whether all files are there. */
  readonly state: "building" | "complete";
  /** By rank. */
  readonly students: readonly Enrolled[];
  /** SHA-256 of each file by its path in the folder, where all are there; but for those that follow the order of the list. */
  readonly files: Readonly<Record<string, string>>;
}

const enrolled = z.object({
  id: z.string(),
  name: z.string(),
  section: z.string().optional(),
  rank: z.int().nonnegative(),
  file: z.string().regex(/^[A-Za-z0-9_-]+$/u),
  gone: z.boolean().default(false),
});

const manifest = z.object({
  version: z.literal(1),
  longhand: z.string(),
  set: z.object({ id: z.string(), title: z.string(), sha256: z.string() }),
  state: z.enum(["building", "complete"]),
  students: z.array(enrolled),
  files: z.record(z.string(), z.string()),
});

export type ManifestResult =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly why: "newer" | "damaged" };

/** Reads a manifest from its text. */
export function readManifest(text: string): ManifestResult {
  const data = parsedJson(text);
  const read = manifest.safeParse(data);
  if (!read.success) return { ok: false, why: versionOf(data) > 1 ? "newer" : "damaged" };
  const students = read.data.students.map((each) => ({ ...each, section: each.section }));
  const isWhole = students.every(({ rank }, index) => rank === index);
  return isWhole ? { ok: true, manifest: { ...read.data, students } } : { ok: false, why: "damaged" };
}

function versionOf(data: unknown): number {
  const version = typeof data === "object" && data !== null && "version" in data ? data.version : 0;
  return typeof version === "number" ? version : 0;
}

/** The text of a manifest: a line for each student and each file, so that a change is easy to see. */
export function manifestText({ version, longhand, set, state, students, files }: Manifest): string {
  const people = students.map(({ id, name, section, rank, file, gone }) =>
    JSON.stringify({ id, name, ...(section !== undefined && { section }), rank, file, ...(gone && { gone }) }),
  );
  const hashes = Object.entries(files).map(([path, hash]) => `${JSON.stringify(path)}: ${JSON.stringify(hash)}`);
  return `{
"version": ${version},
"longhand": ${JSON.stringify(longhand)},
"set": ${JSON.stringify(set)},
"state": ${JSON.stringify(state)},
"students": ${listed("[", people, "]")},
"files": ${listed("{", hashes, "}")}
}
`;
}

function listed(open: string, items: readonly string[], close: string): string {
  return items.length === 0 ? `${open}${close}` : `${open}\n${items.join(",\n")}\n${close}`;
}

/** What a list changes in the classes that were enrolled before. */
export interface Enrolment {
  /** By rank: all who were ever in the list. */
  readonly students: readonly Enrolled[];
  readonly added: readonly string[];
  readonly gone: readonly string[];
  /** With another name or section, or back again. */
  readonly changed: readonly string[];
}

/** Enrols the students of a list: those known keep rank and file, new ones get the next ranks in the order of their ids. */
export function enrol(list: readonly Student[], earlier: readonly Enrolled[] = []): Enrolment {
  const present = new Map(list.map((student) => [student.id, student]));
  const known = new Set(earlier.map(({ id }) => id));
  const taken = new Set(earlier.map(({ file }) => foldedName(file)));
  const kept = earlier.map((each): Enrolled => {
    const now = present.get(each.id);
    return now === undefined ? { ...each, gone: true } : { ...now, rank: each.rank, file: each.file, gone: false };
  });
  const fresh = list
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((student, index): Enrolled => {
      const file = freeName(student.id, taken);
      taken.add(foldedName(file));
      return { ...student, rank: earlier.length + index, file, gone: false };
    });
  const idsWhere = (is: (now: Enrolled, before: Enrolled) => boolean): readonly string[] =>
    kept.filter((now, index) => is(now, earlier[index] ?? now)).map(({ id }) => id);
  return {
    students: [...kept, ...fresh],
    added: fresh.map(({ id }) => id),
    gone: idsWhere((now, before) => now.gone && !before.gone),
    changed: idsWhere(
      (now, before) => !now.gone && (before.gone || now.name !== before.name || now.section !== before.section),
    ),
  };
}
