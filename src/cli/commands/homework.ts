// `longhand homework`: a sheet with numbers of their own for everybody in a list, the keys, and a record of all.

import { availableParallelism } from "node:os";
import { join as inFolder } from "node:path";
import { type BuiltSet, builtSetOf } from "../../exercise/built-set.ts";
import type { Enrolled } from "../../exercise/manifest.ts";
import {
  type BuiltPlaces,
  builtWords,
  changedFiles,
  lostOrder,
  notYetBuilt,
  printedWords,
  shardWords,
} from "../../render/words/homework-words.ts";
import { buildIn, editionFolders, names } from "../homework/folder.ts";
import { isJoined, joinBuild } from "../homework/join.ts";
import { loadRoster } from "../homework/load-roster.ts";
import { loadSet } from "../homework/load-set.ts";
import { type Plan, planBuild, type Renewal } from "../homework/plan.ts";
import { buildAll } from "../homework/pool.ts";
import { orderIn, type PrintRequest, printPdf } from "../homework/print-page.ts";
import { progressOf } from "../homework/student-files.ts";
import { InputError } from "../input-error.ts";
import { progressBar } from "../progress.ts";

/** Part `index` of `count`, from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

export interface HomeworkArguments {
  readonly set: string | undefined;
  readonly roster: string | undefined;
  readonly output: string | undefined;
  readonly "id-column"?: string | undefined;
  readonly "name-column"?: string | undefined;
  readonly jobs: number | undefined;
  readonly shard: Shard | undefined;
  readonly join: string | undefined;
  readonly renewal: Renewal;
  /** Whether the sheets are also printed as PDF. */
  readonly pdf?: boolean | undefined;
  /** The browser that prints them. */
  readonly chromium?: string | undefined;
}

/** Builds, or joins what shards have built; the answer is the exit code. */
export async function homework(args: HomeworkArguments): Promise<number> {
  if (args.pdf === true) await (await import("../pdf.ts")).expectPrinter(args.chromium);
  if (args.join !== undefined) return join(args.join, args);
  const { set: path, roster, output } = args;
  if (path === undefined)
    throw new InputError("Name the file of the set: longhand homework set.yaml --roster roster.csv -o build/");
  if (roster === undefined) throw new InputError("Name the list of the class with --roster roster.csv.");
  if (output === undefined) throw new InputError("Name the folder to build with -o build/.");
  const { set, exercises } = await loadSet(path);
  const list = loadRoster(roster, { idColumn: args["id-column"], nameColumn: args["name-column"] });
  const plan = planBuild(output, builtSetOf(set, exercises), list.students, args.renewal);
  process.stdout.write(`${list.told}\n`);
  const students = plan.manifest.students.filter((student) => !student.gone && isInShard(student, args.shard));
  const written = await build(plan, students, args.jobs ?? availableParallelism());
  if (args.shard !== undefined) {
    process.stdout.write(`${shardWords(`${args.shard.index}/${args.shard.count}`, students.length)}\n`);
    return 0;
  }
  if (written > 0 || !isJoined(output, plan.manifest)) joinBuild(output, plan.set, plan.manifest);
  process.stdout.write(`${builtWords(output, students.length, written, placesIn(output, plan.set))}\n`);
  await print({ folder: output, paper: plan.set.paper, manifest: plan.manifest }, args);
  return 0;
}

async function join(folder: string, args: HomeworkArguments): Promise<number> {
  const { manifest, set } = buildIn(folder);
  const present = manifest.students.filter(({ gone }) => !gone);
  const open = expectUnchanged(folder, manifest.set.sha256, present);
  if (open.length > 0) throw new InputError(notYetBuilt(open.length, present.length));
  if (!orderIn(folder, manifest).isWhole) process.stderr.write(`${lostOrder(folder)}\n`);
  joinBuild(folder, set, manifest);
  process.stdout.write(`${builtWords(folder, present.length, present.length, placesIn(folder, set))}\n`);
  await print({ folder, paper: set.paper, manifest }, args);
  return 0;
}

function placesIn(folder: string, { editions }: BuiltSet): BuiltPlaces {
  const pages = editions.map((edition) => inFolder(folder, `${editionFolders[edition]}/`));
  return { pages, print: inFolder(folder, names.print), keys: inFolder(folder, "keys/") };
}

async function print(request: PrintRequest, { pdf, chromium }: HomeworkArguments): Promise<void> {
  if (pdf !== true) return;
  const paths = await printPdf(request, chromium);
  process.stdout.write(`${printedWords(paths)}\n`);
}

function isInShard({ rank }: Enrolled, shard: Shard | undefined): boolean {
  return shard === undefined || rank % shard.count === shard.index - 1;
}

/** Builds those of the students who are not built yet; the answer is how many these were. */
async function build({ folder, manifest }: Plan, students: readonly Enrolled[], jobs: number): Promise<number> {
  const open = expectUnchanged(folder, manifest.set.sha256, students);
  const bar = progressBar(open.length);
  try {
    await buildAll(folder, open, jobs, bar.step);
  } finally {
    bar.end();
  }
  return open.length;
}

/** Those who are not built yet. Throws an InputError where somebody has written to a built file. */
function expectUnchanged(folder: string, setHash: string, students: readonly Enrolled[]): readonly Enrolled[] {
  const open: Enrolled[] = [];
  const changed: string[] = [];
  for (const student of students) {
    const progress = progressOf(folder, setHash, student);
    if (progress.kind === "missing") open.push(student);
    if (progress.kind === "changed") changed.push(...progress.paths);
  }
  if (changed.length > 0) throw new InputError(changedFiles(folder, changed));
  return open;
}
