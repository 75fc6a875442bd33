// Hands students out to worker threads, each the next when it has built the one before.

import { Worker } from "node:worker_threads";
import type { Enrolled } from "../../exercise/manifest.ts";
import { InputError } from "../input-error.ts";
import type { Answer } from "./worker.ts";

/** Builds the files of these students in a planned folder; `built` is called after each. */
export async function buildAll(
  folder: string,
  students: readonly Enrolled[],
  jobs: number,
  built: () => void,
): Promise<void> {
  const queue = students.values();
  const workers = Array.from({ length: Math.min(jobs, students.length) }, () => startWorker(folder));
  try {
    await Promise.all(workers.map((worker) => drain(worker, queue, built)));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

/** A worker needs far less than Node allows it, and collects its garbage only where it must. */
const resourceLimits = { maxYoungGenerationSizeMb: 48, maxOldGenerationSizeMb: 256 };

function startWorker(folder: string): Worker {
  return new Worker(new URL("./homework-worker.js", import.meta.url), { workerData: folder, resourceLimits });
}

/** Gives a worker one student after another, until none is left and all are on the disk. */
function drain(worker: Worker, queue: IterableIterator<Enrolled>, built: () => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let unfinished = 0;
    let isOver = false;
    const handOut = (): void => {
      const next = queue.next();
      if (next.done === true) isOver = true;
      else {
        unfinished += 1;
        worker.postMessage(next.value);
      }
    };
    const goOn = (answer: Answer): void => {
      switch (answer.kind) {
        case "ready":
          handOut();
          break;
        case "built":
          unfinished -= 1;
          built();
          break;
        case "trouble":
          reject(troubleOf(answer));
      }
      if (isOver && unfinished === 0) resolve();
    };
    worker.on("error", reject);
    worker.on("exit", (code) => reject(new Error(`a worker has stopped with code ${code}`)));
    worker.on("message", goOn);
  });
}

function troubleOf({ message, isInput }: Answer & { readonly kind: "trouble" }): Error {
  return isInput ? new InputError(message) : new Error(message);
}
