// Files that are there whole or not at all, whenever the program or the machine stops: written beside their place, brought
// to the disk, then moved. It must not know what they hold.

import {
  closeSync,
  existsSync,
  fsync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/** What a stopped run may leave behind, and no other file is called. */
const partial = /\.\d+\.part$/u;

/** Takes the pieces of a file one by one. */
export type Write = (piece: string | Uint8Array) => void;

/**
 * What a file outlasts: the end of the program, however it comes, or the end of the power as well, for which the disk is
 * waited for. Without that, a file may then be empty or damaged: only for what is checked when it is read, and made anew.
 */
export type Outlasts = "program" | "power";

/** Writes a file beside its place and moves it there, so that nobody sees half of it. */
export function writeWhole(path: string, content: string | Uint8Array, outlasts: Outlasts = "power"): void {
  writePieces(path, (write) => write(content), outlasts);
}

/** As `writeWhole`, for a text that is too long to be held at once. */
export function writePieces(path: string, pieces: (write: Write) => void, outlasts: Outlasts = "power"): void {
  const beside = besideOf(path);
  try {
    const file = openSync(beside, "w");
    try {
      pieces((piece) => writeAll(file, typeof piece === "string" ? Buffer.from(piece, "utf8") : piece));
      if (outlasts === "power") fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

const synced = promisify(fsync);

/**
 * As `writeWhole`, for some files that outlast the power together. The disk works on all of them at once, and meanwhile
 * the caller goes on; they stand in their places when the promise is kept.
 */
export async function writeTogether(files: Iterable<readonly [path: string, content: Uint8Array]>): Promise<void> {
  const open: { readonly path: string; readonly file: number }[] = [];
  try {
    try {
      for (const [path, content] of files) {
        const file = openSync(besideOf(path), "w");
        open.push({ path, file });
        writeAll(file, content);
      }
      await Promise.all(open.map(({ file }) => synced(file)));
    } finally {
      for (const { file } of open) closeSync(file);
    }
    for (const { path } of open) renameSync(besideOf(path), path);
  } catch (error) {
    for (const { path } of open) rmSync(besideOf(path), { force: true });
    throw error;
  }
}

function besideOf(path: string): string {
  return `${path}.${process.pid}.part`;
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** Removes what stopped runs have left in a folder. */
export function sweep(folder: string): void {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    if (partial.test(name)) rmSync(join(folder, name), { force: true });
  }
}

/** Makes a folder and those around it, one by one: the recursive way of Node never ends inside /proc. */
export function makeFolder(path: string, mode: number = 0o777): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent, mode);
  mkdirSync(path, { mode });
}
