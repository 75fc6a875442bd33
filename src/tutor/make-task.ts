// Joins an exercise and the marking to the task of a session. Terminal and page begin with it.

import type { AskedLine } from "../exercise/asked.ts";
import { judge } from "../marking/judge.ts";
import { probeFor } from "../marking/situation.ts";
import type { Solved } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { linesFor, type Mode, type Task } from "./task.ts";

export interface TaskRequest extends Pick<Task, "exercise" | "twin" | "earlier"> {
  readonly solved: Solved;
  /** What the exercise asks for. */
  readonly asked: readonly AskedLine[];
  readonly mode: Mode;
}

/** The task of practising an exercise; it asks for nothing where the exercise does. */
export function makeTask({ solved, asked, mode, ...rest }: TaskRequest): Task {
  const { working } = solved;
  const formulas = new Set(asked.filter(({ form }) => form === "formula").map(({ id }) => id));
  return {
    ...rest,
    solved,
    lines: linesFor(mode, asked, working),
    judge: (lines, entries) => judge(lines, entries, solved, formulas),
    probe: (judged, entries) =>
      probeFor(judged, new Set([...entries.keys()].map((id) => writtenLine(working, id))), solved),
  };
}
