// The end of a session: what went well and which skills to practise. One match of a slip is a slip; only one that comes
// again in a fresh variant of the exercise is a habit. It must not know words.

import type { SkillId } from "../exercise/skill.ts";
import { lastRung } from "../marking/hints.ts";
import { isAccepted } from "../marking/verdict.ts";
import { isOtherVariant } from "./practised.ts";
import { type LineRecord, type Session, standingEntries } from "./state.ts";
import { type SeenSlip, skillAt, type Task } from "./task.ts";

export interface PractiseSkill {
  readonly skill: SkillId;
  /** How many of its lines were wrong at first, shown, or needed the last hint. */
  readonly missed: number;
  readonly of: number;
}

export interface Summary {
  /** How many lines or other fields were asked. */
  readonly lines: number;
  /** Whether all of them are lines to write. */
  readonly areLines: boolean;
  /** Right at the first entry, without a hint. */
  readonly rightAtOnce: number;
  /** Right or following in the end. */
  readonly accepted: number;
  /** With an entry that is not accepted. */
  readonly wrong: number;
  readonly shown: number;
  readonly hints: number;
  /** Lines without an entry. */
  readonly left: number;
  /** Most missed first. */
  readonly practise: readonly PractiseSkill[];
  /** Slips of this session that were seen in another variant of the exercise before. */
  readonly habits: readonly string[];
}

export function summaryOf(state: Session, task: Task): Summary {
  const asked = state.lines.filter((line) => line.asked);
  const judged = task.judge(
    asked.map(({ id }) => id),
    standingEntries(state),
  );
  return {
    lines: asked.length,
    areLines: task.fields.every(({ kind }) => kind === "line"),
    rightAtOnce: asked.filter(({ first, stand }) => first === "right" && stand === "accepted").length,
    accepted: judged.filter(({ verdict }) => isAccepted(verdict)).length,
    wrong: judged.filter(({ verdict }) => verdict.kind === "wrong" || verdict.kind === "void").length,
    shown: asked.filter(({ stand }) => stand === "shown").length,
    hints: state.lines.reduce((total, { hints }) => total + hints, 0),
    left: asked.filter(({ entry, stand }) => entry === null && stand !== "shown").length,
    practise: skillsToPractise(asked, task),
    habits: habitsIn(slipsOf(state), task.earlier),
  };
}

function skillsToPractise(asked: readonly LineRecord[], task: Task): readonly PractiseSkill[] {
  const skills = new Map<SkillId, { missed: number; of: number }>();
  for (const record of asked) {
    const skill = skillAt(task, record.id);
    if (skill === undefined) continue;
    const { missed, of } = skills.get(skill) ?? { missed: 0, of: 0 };
    skills.set(skill, { missed: missed + (isMissed(record) ? 1 : 0), of: of + 1 });
  }
  return [...skills]
    .filter(([, { missed }]) => missed > 0)
    .map(([skill, counts]) => ({ skill, ...counts }))
    .sort((a, b) => b.missed - a.missed);
}

function isMissed({ first, stand, hints }: LineRecord): boolean {
  return first === "wrong" || stand === "shown" || hints >= lastRung;
}

/** The slips that were found in a session, each once. */
export function slipsOf({ lines, exercise }: Session): readonly SeenSlip[] {
  const ids = new Set(lines.flatMap(({ slip }) => (slip === null ? [] : [slip.slip])));
  return [...ids].map((slip) => ({ slip, exercise }));
}

export function habitsIn(slips: readonly SeenSlip[], earlier: readonly SeenSlip[]): readonly string[] {
  return slips.filter((each) => isHabit(each, earlier)).map(({ slip }) => slip);
}

/** Whether a slip was seen before in the same exercise with other numbers. */
export function isHabit({ slip, exercise }: SeenSlip, earlier: readonly SeenSlip[]): boolean {
  return earlier.some((each) => each.slip === slip && isOtherVariant(each.exercise, exercise));
}
