// Files that are there whole or not at all, whenever the program or the machine stops: written beside their place, brought
// to the disk, then moved. It must not know what they hold.

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** What a stopped run may leave behind, and no other file is called. */
const partial = /\.\d+\.part$/u;

/** Takes the pieces of a file one by one. */
export type Write = (piece: string | Uint8Array) => void;

/** Writes a file beside its place and moves it there, so that nobody sees half of it. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  writePieces(path, (write) => write(content));
}

/** As `writeWhole`, for a text that is too long to be held at once. */
export function writePieces(path: string, pieces: (write: Write) => void): void {
  const beside = `${path}.${process.pid}.part`;
  try {
    const file = openSync(beside, "w");
    try {
      pieces((piece) => writeAll(file, typeof piece === "string" ? Buffer.from(piece, "utf8") : piece));
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
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
