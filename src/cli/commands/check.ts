// `longhand check`: judges a student's answers, line by line.

import { type Judged, judge } from "../../marking/judge.ts";
import { jsonCheck } from "../../render/check-json.ts";
import { checkTable } from "../../render/check-text.ts";
import { type AnswerArguments, loadAnswers } from "../answers.ts";
import { InputError } from "../input-error.ts";
import { type ExerciseArguments, loadExercise } from "../load-exercise.ts";

import { work } from "../work.ts";

export interface CheckArguments extends ExerciseArguments, AnswerArguments {
  readonly json: boolean;
  readonly plain: boolean;
}

/** Prints the verdicts; the answer is 0 where every asked entry is accepted, else 1. */
export async function check(args: CheckArguments): Promise<number> {
  const { working, solved, asked } = work(await loadExercise(args));
  if (solved === undefined)
    throw new InputError("This exercise has no numbers to check against. Give them with --at or in `given`.");
  const entries = await loadAnswers(args, working);
  if (entries.size === 0) throw new InputError('Give answers with --answers FILE or -a "dz/dw1 = 13".');
  const isTyped = args.answers === undefined;
  const lines = isTyped ? [...entries.keys()] : [...new Set([...asked.map(({ id }) => id), ...entries.keys()])];
  const judged = judge(lines, entries, solved);
  process.stdout.write(args.json ? `${JSON.stringify(jsonCheck(judged))}\n` : checkTable(judged, working, args.plain));
  return judged.every(isAccepted) ? 0 : 1;
}

function isAccepted({ verdict }: Judged): boolean {
  return verdict.kind === "right" || verdict.kind === "imprecise";
}
