// Runs the built program as a person would: a process of its own, no terminal, 80 columns.

import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";

export const project: string = fileURLToPath(new URL("../../", import.meta.url));

const program = join(project, "dist", "cli.js");

export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

export interface RunOptions {
  /** The folder to run in; the project where it is left out. */
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs `longhand` with these arguments. */
export function longhand(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(process.execPath, [program, ...args], options);
}

/** Runs a line of shell in which `longhand` is the program. */
export function shell(line: string, options: RunOptions = {}): Promise<Ran> {
  const defined = `longhand() { ${JSON.stringify(process.execPath)} ${JSON.stringify(program)} "$@"; }`;
  return run("bash", ["-c", `${defined}\n${line}`], options);
}

function run(command: string, args: readonly string[], { cwd = project, env = {} }: RunOptions): Promise<Ran> {
  const plain = { PATH: process.env["PATH"] ?? "", HOME: process.env["HOME"] ?? "", COLUMNS: "80" };
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...plain, ...env }, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ stdout, stderr, code }));
  });
}

const root = mkdtempSync(join(tmpdir(), "longhand-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A new folder with these files, removed when the tests of the file have ended. */
export function folderWith(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(root, "folder-"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
