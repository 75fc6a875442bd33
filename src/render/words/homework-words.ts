// What the command that builds a homework set says: what it has built, what it will not overwrite, and what is missing.

import { visible } from "../characters.ts";
import { clipped, counted, nameList } from "./user-text.ts";

/** What differs from a build that is there. */
export interface BuildChanges {
  /** The keys of the set with other values. */
  readonly set: readonly string[] | undefined;
  /** The version that built it, where it is another one. */
  readonly program: string | undefined;
  readonly isReordered: boolean;
  readonly added: readonly string[];
  readonly gone: readonly string[];
  readonly changed: readonly string[];
}

const setWords: ReadonlyMap<string, string> = new Map([
  ["exercises", "the exercises"],
  ["due", "the due date"],
  ["sections", "the sections"],
  ["editions", "the editions"],
  ["paper", "the paper"],
]);

/** The changes, a line each; none where there are none. */
export function changesOf(changes: BuildChanges): readonly string[] {
  const { set, program, isReordered, added, gone, changed } = changes;
  const keys = set?.map((key) => setWords.get(key) ?? `the ${key}`);
  const hasOthers = added.length > 0 || gone.length > 0;
  return [
    ...(keys === undefined ? [] : [`the set: ${nameList(keys)}`]),
    ...(program === undefined ? [] : [`the program: it was built by longhand ${clipped(program)}`]),
    ...people("new in the list", added),
    ...people("no longer in the list", gone),
    ...people("with another name or section", changed),
    ...(isReordered && !hasOthers ? ["the order of the list"] : []),
  ];
}

function people(what: string, ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`${counted(ids.length)} ${what}: ${nameList(ids)}`];
}

export function changedBuild(folder: string, changes: readonly string[]): string {
  return [
    `${visible(folder)}: this folder was built from something else. What has changed:`,
    ...changes.map((change) => `  ${change}`),
    "--update builds what has changed, and everybody keeps their numbers.",
    "--force throws the build away and gives numbers anew.",
  ].join("\n");
}

export function foreignFolder(folder: string, names: readonly string[]): string {
  const what = names.length === 0 ? "this is not a folder" : `there is something else in it (${nameList(names)})`;
  return `${visible(folder)}: ${what}. Name a new or empty folder.`;
}

export function noBuild(folder: string): string {
  return `${visible(folder)}: there is no build in this folder. longhand homework set.yaml --roster roster.csv -o ${visible(folder)} makes one.`;
}

export function newerBuild(folder: string): string {
  return `${visible(folder)}: a newer longhand has built this folder. Use that one.`;
}

export function damagedBuild(folder: string, name: string): string {
  return `${visible(folder)}: ${name} cannot be read, or was changed by hand. Put the old one back; or --force builds everything anew.`;
}

export function changedFiles(folder: string, paths: readonly string[]): string {
  return [
    `${visible(folder)}: changed since they were built: ${nameList(paths)}.`,
    "They are left alone. Take them away, and they are built again.",
  ].join("\n");
}

export function notYetBuilt(missing: number, all: number): string {
  return `${counted(missing)} of ${counted(all)} students are not built yet. Run the shards that are left, then --join again.`;
}

export function lostOrder(folder: string): string {
  return `${visible(folder)}: the order of the list is lost or damaged, so whom it does not name is printed last, by id. Building again with the list restores it.`;
}

/** Said where the pages of a PDF cannot be counted, on which it hangs where each student begins. */
export const strangePdf: string =
  "This browser writes its PDF in another way than Chromium does, so that the pages of each student cannot be counted. Open print/all.html in it and print that; or name another one with --chromium.";

export function printedWords(paths: readonly string[]): string {
  return `${nameList(paths)}: to be printed on both sides, each student from the front of a sheet.`;
}

/** Where the parts of a build are, as paths from where its folder was named. */
export interface BuiltPlaces {
  readonly pages: readonly string[];
  readonly print: string;
  readonly keys: string;
}

/** Said at the end. */
export function builtWords(folder: string, students: number, written: number, places: BuiltPlaces): string {
  const who = `${counted(students)} ${students === 1 ? "student" : "students"}`;
  if (written === 0) return `${visible(folder)}: all is there, for ${who}.`;
  return [
    `${visible(folder)}: built for ${who}.`,
    `To hand out: ${places.pages.map(visible).join(", ")}. All sheets to print: ${visible(places.print)}. For tutors: ${visible(places.keys)}.`,
  ].join("\n");
}

export function shardWords(shard: string, students: number): string {
  return `Shard ${shard}: ${counted(students)} ${students === 1 ? "student" : "students"}. When all shards have ended: longhand homework --join FOLDER`;
}

export function noVariant(exercise: string, rank: number): string {
  return `${clipped(exercise)}: no numbers meet its conditions for student ${counted(rank + 1)}. Give \`vary\` wider ranges or fewer conditions; longhand variants ${clipped(exercise)} shows what there is.`;
}
