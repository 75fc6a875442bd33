// An exercise worked out for a page: its lines, its numbers, its solution, and the task of practising it.

import { askedLines, asksForUpdates } from "../exercise/asked.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { workingOf } from "../exercise/plan.ts";
import { buildSolution } from "../render/build-solution.ts";
import { faultText } from "../render/fault-text.ts";
import type { Solution } from "../render/solution.ts";
import { unknownLine } from "../render/words/command-words.ts";
import { makeTask } from "../tutor/make-task.ts";
import type { SeenSlip, Task } from "../tutor/task.ts";
import { solve } from "../working/solve.ts";

export interface WorkedPage {
  readonly solution: Solution;
  /** The task under a key and with the slips seen before; undefined without numbers. */
  readonly taskFor: (key: string, earlier: readonly SeenSlip[]) => Task | undefined;
}

export type WorkedResult =
  | { readonly ok: true; readonly worked: WorkedPage }
  | { readonly ok: false; readonly why: string };

/** Works an exercise out; `called` is its title where it has none. */
export function workedPage(exercise: Exercise, called: string): WorkedResult {
  const { given, learningRate, digits, title, source, note } = exercise;
  const working = workingOf(exercise);
  const result = given === undefined ? undefined : solve(working, { given, rate: learningRate }, digits);
  if (result?.ok === false) return { ok: false, why: faultText(working, result.fault) };
  const asked = askedLines(exercise, working);
  if (!asked.ok)
    return { ok: false, why: asked.problems.map(({ written, known }) => unknownLine(written, known)).join(" ") };
  const solved = result?.solved;
  const solution = buildSolution({
    heading: { title: title ?? called, source, note },
    working,
    solved,
    given: given ?? new Map(),
    rate: learningRate,
    depth: "standard",
    updates: asksForUpdates(asked.lines),
    approach: "chain",
    notation: exercise.notation,
  });
  const taskFor: WorkedPage["taskFor"] = (key, earlier) =>
    solved === undefined
      ? undefined
      : makeTask({ exercise: key, solved, asked: asked.lines, mode: "line by line", earlier });
  return { ok: true, worked: { solution, taskFor } };
}
