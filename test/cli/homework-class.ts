// A small class and its homework, and a look at what was built for them.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { folderWith, longhand, project, type Ran } from "./run.ts";

export const setText = `title: Homework 3
id: hw3
due: 2026-12-04 18:00
exercises:
  - weighted-sum
  - { exercise: two-nodes, points: 6, ask: [gradient] }
`;

export const people: readonly string[] = [
  "s1007,Ada,Lovelace,A",
  "s1003,Emmy,Noether,B",
  "s1001,Carl Friedrich,Gauß,A",
  '../../evil,"<script>alert(1)</script>",=cmd|calc,B',
  "CON,@SUM(A1),+1,A",
  "anna,Anna,Small,A",
  "Anna,Anna,Large,A",
];

export function rosterOf(rows: readonly string[]): string {
  return `Student ID,First name,Last name,Group\n${rows.join("\n")}\n`;
}

/** A folder with the set and the list of a class. */
export function classFolder(rows: readonly string[] = people, set: string = setText): string {
  return folderWith({ "set.yaml": set, "class.csv": rosterOf(rows) });
}

export function build(cwd: string, output: string, ...more: readonly string[]): Promise<Ran> {
  return longhand(["homework", "set.yaml", "--roster", "class.csv", "-o", output, ...more], { cwd });
}

/** The hash of every file of a folder, by its path. */
export function filesIn(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
  const files = paths.filter((path) => statSync(join(folder, path)).isFile()).toSorted();
  return new Map(
    files.map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(folder, path)))
        .digest("hex"),
    ]),
  );
}

/** Starts a build and ends it, without warning, as soon as so many students are built; the answer is how many were. */
export async function killedBuild(cwd: string, output: string, after: number): Promise<number> {
  const args = [
    join(project, "dist", "cli.js"),
    "homework",
    "set.yaml",
    "--roster",
    "class.csv",
    "-o",
    output,
    "--jobs",
    "1",
  ];
  const child = spawn(process.execPath, args, { cwd, stdio: "ignore" });
  const ended = new Promise((resolve) => child.on("close", resolve));
  const built = (): number => {
    const keys = join(cwd, output, "keys");
    return existsSync(keys) ? readdirSync(keys).filter((name) => name.endsWith(".json")).length : 0;
  };
  while (built() < after && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
  child.kill("SIGKILL");
  await ended;
  return built();
}
