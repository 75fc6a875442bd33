// Decides what a build is to hold, and that nothing is overwritten unasked: who has which rank, and whether the folder holds
// this set, another one, or something else.

import { existsSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { type BuiltSet, builtSetText, readBuiltSet } from "../../exercise/built-set.ts";
import { type Enrolled, type Enrolment, enrol, type Manifest, manifestText } from "../../exercise/manifest.ts";
import { printOrderText } from "../../exercise/print-order.ts";
import type { Student } from "../../exercise/roster.ts";
import { changedBuild, changesOf, foreignFolder } from "../../render/words/homework-words.ts";
import { InputError } from "../input-error.ts";
import { version } from "../package-file.ts";
import { makeFolder, sweep, writeWhole } from "../whole-file.ts";
import { builtFolders, foldersOf, manifestIn, names, sha256, textIn } from "./folder.ts";
import { orderIn } from "./print-page.ts";

/** What may happen to a build of another set or list: nothing, a change that keeps everybody's rank, or a fresh start. */
export type Renewal = "none" | "update" | "force";

export interface Plan {
  readonly folder: string;
  readonly set: BuiltSet;
  readonly manifest: Manifest;
}

/** Prepares the folder and writes down who has which rank. Throws an InputError where something would be overwritten. */
export function planBuild(folder: string, set: BuiltSet, list: readonly Student[], renewal: Renewal): Plan {
  if (renewal === "force" && existsSync(join(folder, names.manifest))) clear(folder);
  const earlier = manifestIn(folder);
  if (earlier === undefined) expectEmpty(folder);
  const enrolment = enrol(list, earlier?.students);
  const setText = builtSetText(set);
  const manifest: Manifest = {
    version: 1,
    longhand: version(),
    set: { id: set.id, title: set.title, sha256: sha256(setText) },
    state: "building",
    students: enrolment.students,
    files: {},
  };
  const order = orderText(list, enrolment.students);
  if (earlier !== undefined) {
    const changes = changesSince(earlier, { folder, set, manifest }, enrolment, order);
    if (changes.length === 0) return { folder, set, manifest: withOrder(folder, earlier, order) };
    if (renewal !== "update") throw new InputError(changedBuild(folder, changes));
  }
  for (const each of ["", ...foldersOf(set.editions)]) makeFolder(join(folder, each));
  writeWhole(join(folder, names.set), setText);
  writeWhole(join(folder, names.order), order);
  writeWhole(join(folder, names.manifest), manifestText(manifest));
  return { folder, set, manifest };
}

/** What is other than in the build that is there, a line each. */
function changesSince(
  earlier: Manifest,
  { folder, set, manifest }: Plan,
  enrolment: Enrolment,
  order: string,
): readonly string[] {
  const isSameSet = earlier.set.sha256 === manifest.set.sha256;
  return changesOf({
    set: isSameSet ? undefined : changedKeys(textIn(folder, names.set) ?? "", set),
    program: earlier.longhand === manifest.longhand ? undefined : earlier.longhand,
    isReordered: orderIn(folder, earlier).isWhole && textIn(folder, names.order) !== order,
    ...enrolment,
  });
}

/** The ranks in the order of the list: the only thing that depends on it, beside the file to print. */
function orderText(list: readonly Student[], students: readonly Enrolled[]): string {
  const ranks = new Map(students.map(({ id, rank }) => [id, rank]));
  return printOrderText(list.map(({ id }) => ranks.get(id)));
}

/** Writes down the order again where it was lost or damaged: what belongs to all has then to be made anew. */
function withOrder(folder: string, manifest: Manifest, order: string): Manifest {
  if (textIn(folder, names.order) === order) return manifest;
  makeFolder(join(folder, dirname(names.order)));
  writeWhole(join(folder, names.order), order);
  return { ...manifest, state: "building" };
}

/** The keys of a set whose values differ from those it was built with. */
function changedKeys(before: string, set: BuiltSet): readonly string[] {
  const old = new Map(Object.entries(readBuiltSet(before) ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
  return Object.entries(set).flatMap(([key, value]) => (old.get(key) === JSON.stringify(value) ? [] : [key]));
}

/** A folder without a manifest may hold what a run left that was stopped before it wrote one, and nothing else. */
function expectEmpty(folder: string): void {
  if (!existsSync(folder)) return;
  const ours = new Set<string>([names.set, ...builtFolders]);
  const foreign = entriesOf(folder).filter((name) => !ours.has(name) && !name.endsWith(".part"));
  if (foreign.length > 0) throw new InputError(foreignFolder(folder, foreign));
  sweep(folder);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    throw new InputError(foreignFolder(folder, []));
  }
}

/** Takes away what was built, and leaves what was marked. */
function clear(folder: string): void {
  rmSync(join(folder, names.manifest));
  for (const name of [...builtFolders, names.set, names.answerKey, names.points]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}
