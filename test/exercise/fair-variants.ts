// The variants of an exercise that one rank after the other gets, solved on one working, with the lines that they ask.

import { askedLines } from "../../src/exercise/asked.ts";
import type { Exercise } from "../../src/exercise/exercise.ts";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { variantAt } from "../../src/exercise/variants.ts";
import type { LineId } from "../../src/working/line.ts";
import { type Solved, solve, solveAgain } from "../../src/working/solve.ts";

export interface FairVariant {
  readonly rank: number;
  readonly code: string;
  readonly solved: Solved;
  /** All lines that are asked. */
  readonly asked: readonly LineId[];
  /** Those of them that are asked for a number. */
  readonly lines: readonly LineId[];
}

/** The variants of some ranks of a seed. What known mistakes do to the working is found once for all of them. */
export function* fairVariants(text: string, ranks: readonly number[], seed: string): Generator<FairVariant> {
  const exercise = exerciseIn(text);
  const own = solvedBy(exercise);
  const asked = askedLines(exercise, own.working);
  if (!asked.ok) throw new Error("a line that is asked is not there");
  const ids = asked.lines.map(({ id }) => id);
  const lines = asked.lines.flatMap(({ id, form }) => (form === "value" ? [id] : []));
  for (const rank of ranks) {
    const variant = variantAt(exercise, { seed, rank });
    if (!variant.ok) throw new Error(`there is no variant: ${JSON.stringify(variant.problem)}`);
    const { given = new Map(), learningRate: rate } = variant.exercise;
    const result = solveAgain(own, { given, rate });
    if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
    yield { rank, code: variant.code, solved: result.solved, asked: ids, lines };
  }
}

function exerciseIn(text: string): Exercise {
  const read = readExercise(text);
  if (!read.ok) throw new Error(`the exercise has problems: ${read.problems.map(({ code }) => code).join(", ")}`);
  return read.exercise;
}

function solvedBy(exercise: Exercise): Solved {
  const { given, learningRate: rate, digits } = exercise;
  if (given === undefined) throw new Error("the exercise has no numbers");
  const result = solve(workingOf(exercise), { given, rate }, digits);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return result.solved;
}
