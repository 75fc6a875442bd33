// What is known of a student over all sessions: mastery by skill, slips seen, exercises done. Plain data with a version;
// the clock is handed in. It must not know words or files.

import type { SkillId } from "../exercise/skill.ts";
import { traced, tracing } from "./mastery.ts";
import type { LineRecord, Session } from "./state.ts";
import { slipsOf } from "./summary.ts";
import { fieldOf, type SeenSlip, skillAt, type Task } from "./task.ts";

export interface KnownSkill {
  readonly skill: SkillId;
  /** The probability that it is known. */
  readonly known: number;
  /** How many answers were evidence. */
  readonly answers: number;
  /** When it was last practised, in milliseconds since 1970. */
  readonly last: number;
}

export interface DoneExercise {
  readonly exercise: string;
  readonly last: number;
}

export const learnerVersion = 1;

export interface Learner {
  readonly version: typeof learnerVersion;
  readonly skills: readonly KnownSkill[];
  readonly slips: readonly SeenSlip[];
  /** The one done last stands last. */
  readonly done: readonly DoneExercise[];
}

export const newLearner: Learner = { version: learnerVersion, skills: [], slips: [], done: [] };

/** What one line shows about its skill. */
export interface Evidence {
  readonly skill: SkillId;
  /** Undefined where the line is no evidence: the skill was practised all the same. */
  readonly isRight: boolean | undefined;
  /** The probability of being right without the skill, where there were so many options to choose from. */
  readonly guess?: number;
}

/** The evidence of the lines that were worked on. A line shown, given away by the last hint, helped or following is none. */
export function evidenceOf({ lines }: Session, task: Pick<Task, "fields" | "solved">): readonly Evidence[] {
  return lines
    .filter(({ first, stand }) => first !== null || stand === "shown")
    .flatMap((record): readonly Evidence[] => {
      const skill = skillAt(task, record.id);
      const field = fieldOf(task, record.id);
      const guess = field?.kind === "choice" ? { guess: 1 / field.options.length } : {};
      return skill === undefined ? [] : [{ skill, isRight: shownBy(record), ...guess }];
    });
}

function shownBy({ first, stand }: LineRecord): boolean | undefined {
  if (stand === "shown") return undefined;
  switch (first) {
    case "right":
      return true;
    case "wrong":
      return false;
    case "follows":
    case "helped":
    case "unclear":
    case null:
      return undefined;
  }
}

/** The student after a finished session. */
export function learned(learner: Learner, session: Session, task: Task, now: number): Learner {
  const seen = new Map([...learner.slips, ...slipsOf(session)].map((each) => [`${each.slip} ${each.exercise}`, each]));
  const others = learner.done.filter(({ exercise }) => exercise !== session.exercise);
  return {
    version: learnerVersion,
    skills: evidenceOf(session, task).reduce((skills, evidence) => withEvidence(skills, evidence, now), learner.skills),
    slips: [...seen.values()],
    done: [...others, { exercise: session.exercise, last: now }],
  };
}

function withEvidence(skills: readonly KnownSkill[], evidence: Evidence, now: number): readonly KnownSkill[] {
  const { skill, isRight, guess = tracing.guess } = evidence;
  const old = skills.find((each) => each.skill === skill) ?? { skill, known: tracing.prior, answers: 0, last: now };
  const known = isRight === undefined ? old.known : traced(old.known, isRight, { ...tracing, guess });
  const answers = old.answers + (isRight === undefined ? 0 : 1);
  return [...skills.filter((each) => each !== old), { skill, known, answers, last: now }];
}

/** The probability that a skill is known; the prior where it has never been practised. */
export function knownOf({ skills }: Learner, skill: SkillId): number {
  return skills.find((each) => each.skill === skill)?.known ?? tracing.prior;
}
