// What the tutor is given for an exercise: its working, the lines to ask for, the marking, and where a twin is found.

import { exerciseFrom } from "../exercise/build.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Question } from "../exercise/question.ts";
import { skillOf } from "../exercise/skill.ts";
import { variantAt } from "../exercise/variants.ts";
import { equals, type Rational } from "../number/rational.ts";
import { noNumbers } from "../render/words/practice-words.ts";
import type { Learner } from "../tutor/learner.ts";
import { makeTask } from "../tutor/make-task.ts";
import { practisedIn } from "../tutor/practised.ts";
import { type Candidate, pickTwin } from "../tutor/schedule.ts";
import type { Session } from "../tutor/state.ts";
import { slipsOf } from "../tutor/summary.ts";
import { linesFor, type Mode, type Task, type Twin } from "../tutor/task.ts";
import { learningRate } from "../working/line.ts";
import { loadBank } from "./bank.ts";
import { InputError } from "./input-error.ts";
import { type Worked, work } from "./work.ts";

/** What the student has done and is doing, besides the session that begins. */
export interface Past {
  readonly learner: Learner;
  readonly waiting: readonly Session[];
}

/** The task of practising an exercise; `key` names it in the files of practice. Throws an InputError without numbers. */
export function practiceTask(
  worked: Worked,
  question: Question,
  key: string,
  mode: Mode,
  past: Past,
  candidates: readonly Candidate[],
): Task {
  const { solved, name, exercise } = worked;
  if (solved === undefined) throw new InputError(`${name}: ${noNumbers}`);
  const twin: Task["twin"] = (skill) => {
    const fresh = freshVariant(exercise, key, past);
    if (fresh !== undefined) return fresh;
    const found = pickTwin(candidates, skill, practisedIn(key).exercise, past.learner);
    return found === undefined ? undefined : { exercise: found.exercise, variant: null };
  };
  const earlier = [...past.learner.slips, ...past.waiting.flatMap(slipsOf)];
  const task = makeTask({ exercise: key, solved, question, mode, twin, earlier });
  if (task.fields.length === 0) throw new InputError(`${name}: ${noNumbers}`);
  return task;
}

/** Variants for practice are those of one set that everybody draws from, in its order. */
const practiceSeed = "practice";

/** So many ranks further on, a small exercise has nothing new. */
const mostTaken = 40;

/** The next variant of the exercise that the student has not met; undefined where there is none. */
function freshVariant(exercise: Exercise, key: string, { learner, waiting }: Past): Twin | undefined {
  const base = practisedIn(key).exercise;
  const met = [key, ...[...learner.done, ...waiting].map((each) => each.exercise)].map(practisedIn);
  const codes = new Set(met.flatMap((each) => (each.exercise === base && each.variant !== null ? [each.variant] : [])));
  const own = exercise.variant?.of ?? exercise;
  for (let rank = codes.size; rank < codes.size + mostTaken; rank++) {
    const variant = variantAt(own, { seed: practiceSeed, rank });
    if (!variant.ok) return undefined;
    const isOwn = [...variant.numbers].every(([name, { exact }]) => hasNumber(own, name, exact));
    if (!codes.has(variant.code) && !isOwn) return { exercise: base, variant: variant.code };
  }
  return undefined;
}

function hasNumber({ given, learningRate: rate }: Exercise, name: string, number: Rational): boolean {
  const own = name === learningRate ? rate : given?.get(name);
  return own !== undefined && equals(own.exact, number);
}

/** The exercises of the bank that have numbers, with the skills that each of them practises. */
export async function practiceCandidates(): Promise<readonly Candidate[]> {
  return (await loadBank()).flatMap(({ name, topic, source }) => {
    const result = exerciseFrom(source);
    if (!result.ok || result.exercise.given === undefined) return [];
    const { working, asked } = work({ name, exercise: result.exercise });
    const skills = new Set(linesFor("line by line", asked, working).map(({ id }) => skillOf(id, working)));
    return [{ exercise: name, topic, level: levelOf(result.exercise.level), skills }];
  });
}

function levelOf(level: number | string | undefined): number | undefined {
  return level === undefined || Number.isNaN(Number(level)) ? undefined : Number(level);
}
