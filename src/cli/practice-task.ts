// What the tutor is given for an exercise: its working, the lines to ask for, the marking, and where a twin is found.

import { exerciseFrom } from "../exercise/build.ts";
import { skillOf } from "../exercise/skill.ts";
import { noNumbers } from "../render/words/practice-words.ts";
import type { Learner } from "../tutor/learner.ts";
import { makeTask } from "../tutor/make-task.ts";
import { type Candidate, pickTwin } from "../tutor/schedule.ts";
import { linesFor, type Mode, type Task } from "../tutor/task.ts";
import { loadBank } from "./bank.ts";
import { InputError } from "./input-error.ts";
import { type Worked, work } from "./work.ts";

/** The task of practising an exercise; `key` names it in the files of practice. Throws an InputError without numbers. */
export function practiceTask(
  worked: Worked,
  key: string,
  mode: Mode,
  learner: Learner,
  candidates: readonly Candidate[],
): Task {
  const { solved, asked, name } = worked;
  if (solved === undefined) throw new InputError(`${name}: ${noNumbers}`);
  const twin: Task["twin"] = (skill) => {
    const found = pickTwin(candidates, skill, key, learner);
    return found === undefined ? undefined : { exercise: found.exercise, variant: null };
  };
  const task = makeTask({ exercise: key, solved, asked, mode, twin, earlier: learner.slips });
  if (task.lines.length === 0) throw new InputError(`${name}: ${noNumbers}`);
  return task;
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
