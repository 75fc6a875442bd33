// A worker thread that builds students one after another, as the main thread hands them out. While the files of one go to
// the disk, the next is computed.

import { parentPort, workerData } from "node:worker_threads";
import type { Enrolled } from "../../exercise/manifest.ts";
import { InputError } from "../input-error.ts";
import { buildIn } from "./folder.ts";
import { buildStudent, recipeFor } from "./student-files.ts";

/** What a worker answers: that it takes the next student, that one is on the disk, or why it cannot go on. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "built" }
  | { readonly kind: "trouble"; readonly message: string; readonly isInput: boolean };

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}

function answerTrouble(error: unknown): void {
  const isInput = error instanceof InputError;
  answer({ kind: "trouble", message: isInput ? error.message : faultOf(error), isInput });
}

function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function work(folder: string): void {
  const { set, manifest } = buildIn(folder);
  const recipe = recipeFor(folder, set, manifest.set.sha256);
  let writing: Promise<void> = Promise.resolve();
  parentPort?.on("message", (student: Enrolled) => {
    // No more than one student waits for the disk, so that memory does not grow where that is slow.
    const before = writing;
    writing = buildStudent(recipe, student);
    writing.then(() => answer({ kind: "built" }), answerTrouble);
    before.then(() => answer({ kind: "ready" }), answerTrouble);
  });
  answer({ kind: "ready" });
}

try {
  work(String(workerData));
} catch (error) {
  answerTrouble(error);
}
