// Several steps of descent or ascent: the same working, evaluated again at the parameters that it has updated.

import { stepId } from "./line.ts";
import { type LineFault, nextStep, type Solved } from "./solve.ts";

/** When to stop: after a number of steps, or once no parameter would move by more than the tolerance. */
export type Stop =
  | { readonly kind: "steps"; readonly count: number }
  | { readonly kind: "tolerance"; readonly tolerance: number };

/** However small the tolerance, no more steps than this are taken. */
export const mostSteps = 10_000;

export interface Descent {
  /** The working before the first step, after the first, and so on. */
  readonly stages: readonly Solved[];
  /** Why it ended: as asked, at the limit of steps, or because a value stopped being a number. */
  readonly end: "done" | "limit" | LineFault;
}

/** The stages of repeated steps. */
export function descend(start: Solved, stop: Stop): Descent {
  const stages = [start];
  let current = start;
  for (let taken = 0; !isDone(current, taken, stop); taken++) {
    if (taken >= mostSteps) return { stages, end: "limit" };
    const next = nextStep(current);
    if (!next.ok) return { stages, end: next.fault };
    current = next.solved;
    stages.push(current);
  }
  return { stages, end: "done" };
}

function isDone({ working, values }: Solved, taken: number, stop: Stop): boolean {
  if (stop.kind === "steps") return taken >= stop.count;
  return working.train.every((parameter) => Math.abs(values.of(stepId(parameter))) <= stop.tolerance);
}
