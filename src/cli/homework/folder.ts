// Where things stand in the folder of a built homework set, and how its files are read and hashed.

import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BuiltSet, readBuiltSet } from "../../exercise/built-set.ts";
import type { Edition } from "../../exercise/homework-schema.ts";
import { type Manifest, readManifest } from "../../exercise/manifest.ts";
import { damagedBuild, newerBuild, noBuild } from "../../render/words/homework-words.ts";
import { InputError } from "../input-error.ts";

export const names = {
  manifest: "manifest.json",
  set: "set.json",
  order: "print/order.json",
  print: "print/all.html",
  answerKey: "answer-key.csv",
  points: "points.csv",
} as const;

/** Where the pages of an edition stand. */
export const editionFolders: Readonly<Record<Edition, string>> = {
  homework: "students",
  student: "paper",
  practice: "practice",
};

const sharedFolders: readonly string[] = ["keys", "print", "print/pieces"];

/** Folders whose files all come from building. */
export const builtFolders: readonly string[] = [...Object.values(editionFolders), ...sharedFolders];

/** Those of a set that has these editions. */
export function foldersOf(editions: readonly Edition[]): readonly string[] {
  return [...editions.map((edition) => editionFolders[edition]), ...sharedFolders];
}

export function recordPath(file: string): string {
  return `keys/${file}.json`;
}

export function piecePath(file: string): string {
  return `print/pieces/${file}.html`;
}

export function sha256(text: string | Uint8Array): string {
  return createHash("sha256").update(text).digest("hex");
}

/** The text of a file of the folder; undefined where there is none. */
export function textIn(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

/** The manifest of a folder; undefined where there is none. Throws an InputError for one that cannot be read. */
export function manifestIn(folder: string): Manifest | undefined {
  const text = textIn(folder, names.manifest);
  if (text === undefined) return undefined;
  const read = readManifest(text);
  if (read.ok) return read.manifest;
  throw new InputError(read.why === "newer" ? newerBuild(folder) : damagedBuild(folder, names.manifest));
}

/** The set that was built in a folder. Throws an InputError where there is none, or it has been changed. */
export function setIn(folder: string, manifest: Manifest): BuiltSet {
  const text = textIn(folder, names.set) ?? "";
  const set = readBuiltSet(text);
  if (set !== undefined && sha256(text) === manifest.set.sha256) return set;
  throw new InputError(damagedBuild(folder, names.set));
}

/** A build that has begun. Throws an InputError where the folder holds none. */
export function buildIn(folder: string): { readonly manifest: Manifest; readonly set: BuiltSet } {
  const manifest = manifestIn(folder);
  if (manifest === undefined) throw new InputError(noBuild(folder));
  return { manifest, set: setIn(folder, manifest) };
}
