// Choosing from the bank: by topic, by what an exercise trains, by lecture; and its order in a list.

import { type BankEntry, bankKey } from "./bank.ts";
import { lectureOf } from "./lecture.ts";

/** What is wanted; what is not said does not matter. */
export interface Wanted {
  readonly topic?: string | undefined;
  readonly skill?: string | undefined;
  readonly lecture?: string | undefined;
}

/** The entries that fit, by topic in the order of the bank, and in each from the easiest level on. */
export function chosen(bank: readonly BankEntry[], { topic, skill, lecture }: Wanted): readonly BankEntry[] {
  const found = bank.filter(
    (entry) =>
      (topic === undefined || entry.topic === bankKey(topic)) &&
      (skill === undefined ||
        skillsOf(entry).some((each) => each.toLowerCase().includes(skill.trim().toLowerCase()))) &&
      (lecture === undefined || sameNumber(lectureOf(entry.source.source), lecture)),
  );
  const topics = topicsOf(bank);
  return found.toSorted(
    (one, other) => topics.indexOf(one.topic) - topics.indexOf(other.topic) || levelOf(one) - levelOf(other),
  );
}

export function topicsOf(bank: readonly BankEntry[]): readonly string[] {
  return [...new Set(bank.map(({ topic }) => topic))];
}

export function skillsOf({ source }: BankEntry): readonly string[] {
  return source.skills ?? [];
}

/** 2 is lecture 002. */
function sameNumber(one: string | undefined, other: string): boolean {
  return one !== undefined && Number(one) === Number(other.trim().replace(/^lecture\s+/iu, ""));
}

/** A level in words comes after all numbers. */
function levelOf({ source }: BankEntry): number {
  const level = Number(source.level ?? Number.NaN);
  return Number.isFinite(level) ? level : Number.MAX_SAFE_INTEGER;
}
