// Where practice is kept between runs: JSON files under the platform's state folder, each written as a whole. A file that
// cannot be read is set aside, never overwritten. It must not know what the states mean.

import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, isAbsolute, join } from "node:path";
import { parsedJson } from "../exercise/parsed-json.ts";
import type { Unread } from "../tutor/stored.ts";
import { fileTrouble } from "./file-trouble.ts";
import { InputError } from "./input-error.ts";
import { makeFolder, writeWhole } from "./whole-file.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The folder for states: LONGHAND_STATE, or the platform's own. Source: XDG Base Directory Specification 0.8. */
export function stateFolder(
  env: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
): string {
  const own = env["LONGHAND_STATE"];
  if (own !== undefined && own !== "") return own;
  return join(platformFolder(env, platform, home), "longhand");
}

function platformFolder(env: Environment, platform: NodeJS.Platform, home: string): string {
  if (platform === "win32") return env["LOCALAPPDATA"] || join(home, "AppData", "Local");
  if (platform === "darwin") return join(home, "Library", "Application Support");
  const xdg = env["XDG_STATE_HOME"] ?? "";
  return isAbsolute(xdg) ? xdg : join(home, ".local", "state");
}

/** A state as read, or where a file that is none has been put. */
export interface Loaded<Value> {
  readonly value: Value | undefined;
  readonly aside: { readonly why: Unread; readonly path: string } | undefined;
}

/** Reads a state; a damaged or newer one is moved out of the way. */
export function loadState<Value extends object>(path: string, read: (data: unknown) => Value | Unread): Loaded<Value> {
  if (!existsSync(path)) return { value: undefined, aside: undefined };
  const value = read(parsedJson(textOf(path)));
  if (typeof value === "object") return { value, aside: undefined };
  const aside = freeName(`${path}.${value}`);
  renameSync(path, aside);
  return { value: undefined, aside: { why: value, path: aside } };
}

/** Reads a state and leaves it where it is; undefined where it cannot be read. */
export function peekState<Value extends object>(
  path: string,
  read: (data: unknown) => Value | Unread,
): Value | undefined {
  const value = read(parsedJson(textOf(path)));
  return typeof value === "object" ? value : undefined;
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new InputError(`${path}: ${fileTrouble(error)}.`);
  }
}

/** The first of path-1, path-2 … that does not exist. */
function freeName(path: string): string {
  for (let count = 1; ; count++) {
    const name = `${path}-${count}`;
    if (!existsSync(name)) return name;
  }
}

/** Writes a state; the answer is why that was not possible, or undefined. */
export function saveState(path: string, value: object): string | undefined {
  try {
    makeFolder(dirname(path), 0o700);
    writeWhole(path, `${JSON.stringify(value)}\n`);
    return undefined;
  } catch (error) {
    return `${path}: ${fileTrouble(error)}.`;
  }
}

export function dropState(path: string): void {
  rmSync(path, { force: true });
}

/** The JSON files of a folder, the one written last first. */
export function stateFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .map((path) => ({ path, written: statSync(path).mtimeMs }))
    .sort((a, b) => b.written - a.written || (a.path < b.path ? -1 : 1))
    .map(({ path }) => path);
}

/** Moves what is there into a folder of its own; the answer is that folder and how many things were moved. */
export function setAside(folder: string, names: readonly string[]): { readonly kept: string; readonly count: number } {
  const there = names.filter((name) => existsSync(join(folder, name)));
  const kept = freeName(join(folder, "before-reset"));
  if (there.length > 0) makeFolder(kept, 0o700);
  for (const name of there) renameSync(join(folder, name), join(kept, name));
  return { kept, count: there.length };
}
