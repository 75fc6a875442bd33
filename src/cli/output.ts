// Where results go: standard output, or the file named by -o, written as a whole or not at all.

import { renameSync, rmSync, writeFileSync } from "node:fs";
import { InputError } from "./input-error.ts";

/** Writes a result, with a line end at its end. A file appears only when it is complete. */
export function writeResult(text: string, path: string | undefined): void {
  const ended = text.endsWith("\n") ? text : `${text}\n`;
  if (path === undefined) process.stdout.write(ended);
  else writeWhole(path, ended);
}

function writeWhole(path: string, text: string): void {
  const partial = `${path}.${process.pid}.part`;
  try {
    writeFileSync(partial, text);
    renameSync(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw new InputError(`${path}: cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}
