// Where results go: standard output, or the file named by -o, written as a whole or not at all.

import { realpathSync, statSync, writeFileSync } from "node:fs";
import { fileTrouble } from "./file-trouble.ts";
import { InputError } from "./input-error.ts";
import { writeWhole } from "./whole-file.ts";

/** Writes a result, with a line end at its end. A file appears only when it is complete. */
export function writeResult(text: string, path: string | undefined): void {
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  if (path === undefined) process.stdout.write(ended);
  else writeFile(path, ended);
}

/** Writes bytes as they are. */
export function writeBytes(bytes: Uint8Array, path: string): void {
  writeFile(path, bytes);
}

function writeFile(path: string, content: string | Uint8Array): void {
  try {
    const there = statSync(path, { throwIfNoEntry: false });
    // A device or pipe (/dev/stdout) takes the content as it comes; a link stays, and what it points to is replaced.
    if (there !== undefined && !there.isFile()) writeFileSync(path, content);
    else writeWhole(there === undefined ? path : realpathSync(path), content);
  } catch (error) {
    throw new InputError(`${path}: cannot be written: ${fileTrouble(error)}.`);
  }
}
