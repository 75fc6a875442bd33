// A worker thread that builds students one after another, as the main thread hands them out.

import { parentPort, workerData } from "node:worker_threads";
import type { Enrolled } from "../../exercise/manifest.ts";
import { InputError } from "../input-error.ts";
import { buildIn } from "./folder.ts";
import { buildStudent, recipeFor } from "./student-files.ts";

/** What a worker answers: that it is ready for the next student, or why it cannot go on. */
export type Answer =
  | { readonly kind: "ready" }
  | { readonly kind: "trouble"; readonly message: string; readonly isInput: boolean };

function answer(message: Answer): void {
  parentPort?.postMessage(message);
}

function attempt(job: () => void): void {
  try {
    job();
    answer({ kind: "ready" });
  } catch (error) {
    const isInput = error instanceof InputError;
    answer({ kind: "trouble", message: isInput ? error.message : faultOf(error), isInput });
  }
}

function faultOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const folder = String(workerData);

attempt(() => {
  const { set, manifest } = buildIn(folder);
  const recipe = recipeFor(folder, set, manifest.set.sha256);
  parentPort?.on("message", (student: Enrolled) => attempt(() => buildStudent(recipe, student)));
});
