// Which exercise comes next: the weakest skill that is due, spaced by uniform gaps, in an exercise unlike the one before.
// Deterministic given the student and the clock. It must not know files or words.
// Sources: Latimier et al. 2021 (spaced retrieval; uniform gaps do as well as growing ones); Rohrer et al. 2020 (interleaving).

import type { SkillId } from "../exercise/skill.ts";
import { knownOf, type Learner } from "./learner.ts";
import { masteryThreshold } from "./mastery.ts";
import { practisedIn } from "./practised.ts";

export interface Candidate {
  readonly exercise: string;
  readonly topic: string;
  /** From easy to hard; undefined stands after all levels. */
  readonly level: number | undefined;
  readonly skills: ReadonlySet<SkillId>;
}

/** A skill is due again after this many milliseconds: 20 hours, so that tomorrow evening counts as tomorrow. */
export const gap = 72_000_000;

/** The exercise to practise next, or undefined where there is none. */
export function pickNext(candidates: readonly Candidate[], learner: Learner, now: number): Candidate | undefined {
  const ordered = [...candidates].sort((a, b) => levelOf(a) - levelOf(b));
  const target = targetSkill(ordered, learner, now);
  const newest = learner.done.at(-1);
  const last = newest && practisedIn(newest.exercise).exercise;
  const lastTopic = ordered.find(({ exercise }) => exercise === last)?.topic;
  const withTarget = target === undefined ? ordered : ordered.filter(({ skills }) => skills.has(target));
  const fresh = withTarget.filter(({ exercise }) => exercise !== last);
  return best(fresh.length > 0 ? fresh : withTarget, (each) => [
    unknownSkills(each, learner),
    each.topic === lastTopic ? 1 : 0,
    lastDone(each, learner),
    levelOf(each),
  ]);
}

/** Another exercise with a skill: the one with the fewest other unknown skills, longest not done. */
export function pickTwin(
  candidates: readonly Candidate[],
  skill: SkillId,
  besides: string,
  learner: Learner,
): Candidate | undefined {
  const withSkill = candidates.filter(({ exercise, skills }) => exercise !== besides && skills.has(skill));
  return best(withSkill, (each) => [unknownSkills(each, learner), lastDone(each, learner), levelOf(each)]);
}

/**
 * Skills that are due come first, the least known of them; of equally known ones the one that the easiest exercise has.
 * When none is due, the least known that is not mastered; when all are, the one longest not practised.
 */
function targetSkill(ordered: readonly Candidate[], learner: Learner, now: number): SkillId | undefined {
  const offered = [...new Set(ordered.flatMap(({ skills }) => [...skills]))];
  const due = offered.filter((skill) => now - lastPractised(skill, learner) >= gap);
  const open = offered.filter((skill) => knownOf(learner, skill) < masteryThreshold);
  const weakest = best(due.length > 0 ? due : open, (skill) => [knownOf(learner, skill)]);
  return weakest ?? best(offered, (skill) => [lastPractised(skill, learner)]);
}

function lastPractised(skill: SkillId, { skills }: Learner): number {
  return skills.find((each) => each.skill === skill)?.last ?? Number.NEGATIVE_INFINITY;
}

function unknownSkills({ skills }: Candidate, learner: Learner): number {
  return [...skills].filter((skill) => knownOf(learner, skill) < masteryThreshold).length;
}

function lastDone({ exercise }: Candidate, { done }: Learner): number {
  const times = done.filter((each) => practisedIn(each.exercise).exercise === exercise).map(({ last }) => last);
  return Math.max(Number.NEGATIVE_INFINITY, ...times);
}

function levelOf({ level }: Candidate): number {
  return level ?? Number.POSITIVE_INFINITY;
}

/** The item with the least key, compared place by place; the first of equals. */
function best<Item>(items: readonly Item[], keyOf: (item: Item) => readonly number[]): Item | undefined {
  let least: { readonly item: Item; readonly key: readonly number[] } | undefined;
  for (const item of items) {
    const key = keyOf(item);
    if (least === undefined || isLess(key, least.key)) least = { item, key };
  }
  return least?.item;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, place) => each !== b[place]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
