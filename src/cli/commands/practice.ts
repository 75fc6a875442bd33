// `longhand practice`: the tutor at the terminal; its sub-actions show and reset what is saved.

import { practisedIn } from "../../tutor/practised.ts";
import { type Candidate, pickNext } from "../../tutor/schedule.ts";
import type { Mode } from "../../tutor/task.ts";
import { openDialogue } from "../dialogue.ts";
import { InputError } from "../input-error.ts";
import { type ExerciseArguments, type LoadedExercise, loadExercise } from "../load-exercise.ts";
import { loadLearner, waitingSessions } from "../practice-store.ts";
import { practiceCandidates } from "../practice-task.ts";
import { practise } from "../practise.ts";
import type { QuestionArguments } from "../question.ts";
import { resetPractice, showStatus } from "./practice-status.ts";

export interface PracticeArguments extends ExerciseArguments, QuestionArguments {
  readonly all?: boolean | undefined;
  readonly final?: boolean | undefined;
  readonly plain: boolean;
}

/** As Ctrl-C is reported by shells. */
const interrupted = 130;

/** Practises an exercise, or shows or resets what is saved; the answer is the exit code. */
export async function practice(args: PracticeArguments): Promise<number> {
  if (args.exercise === "status") return showStatus();
  if (args.exercise === "reset") return resetPractice();
  const candidates = await practiceCandidates();
  const { named, mode, asked } = await chosen(args, candidates);
  const dialogue = openDialogue();
  try {
    const end = await practise(named, mode, { plain: args.plain, dialogue, candidates }, asked);
    return end === "interrupted" ? interrupted : 0;
  } finally {
    dialogue.close();
  }
}

interface Chosen {
  readonly named: LoadedExercise;
  readonly mode: Mode;
  readonly asked: QuestionArguments;
}

/** What was named; else what waits unfinished, if it is in the bank; else what the schedule picks. */
async function chosen(args: PracticeArguments, candidates: readonly Candidate[]): Promise<Chosen> {
  const mode: Mode = args.all === true ? "all at once" : args.final === true ? "final lines" : "line by line";
  if (args.exercise !== undefined || args.expression !== undefined)
    return { named: await loadExercise(args), mode, asked: args };
  const isOpen = mode === "line by line" && args.kind === undefined && args.fade === undefined;
  const waiting = isOpen ? await waitingIn(candidates) : undefined;
  if (waiting !== undefined) return waiting;
  const next = pickNext(candidates, loadLearner().learner, Date.now());
  if (next === undefined) throw new InputError("There is no exercise to pick from: name one.");
  return { named: await loadExercise({ exercise: next.exercise }), mode, asked: args };
}

/** The exercise of the bank that was worked on last and is not finished. */
async function waitingIn(candidates: readonly Candidate[]): Promise<Chosen | undefined> {
  const inBank = new Set(candidates.map(({ exercise }) => exercise));
  for (const waiting of waitingSessions()) {
    const { exercise, variant } = practisedIn(waiting.exercise);
    const named = inBank.has(exercise) ? await stillThere(exercise, variant) : undefined;
    if (named !== undefined) return { named, mode: waiting.mode, asked: { kind: waiting.kind } };
  }
  return undefined;
}

/** An exercise of the bank, or a variant of it; undefined where a newer bank has other numbers there. */
async function stillThere(exercise: string, variant: string | null): Promise<LoadedExercise | undefined> {
  try {
    return await loadExercise({ exercise, ...(variant !== null && { variant }) });
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
