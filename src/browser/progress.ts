// What a page keeps of a student: the session of each exercise with its numbers, and the slips seen so far. Anything may have
// been stored there: what is not ours is told apart, never trusted.

import { type Learner, learned, newLearner } from "../tutor/learner.ts";
import type { Session } from "../tutor/state.ts";
import { readLearner, readSession, type Unread } from "../tutor/stored.ts";
import type { Task } from "../tutor/task.ts";
import { drop, keep, kept, parsed } from "./store.ts";

export interface Progress {
  /** The code of the numbers that were practised last; undefined for those of the page. */
  readonly variant: string | undefined;
  readonly session: Session;
}

const progressVersion = 1;

/** The progress under a key: none, or what is wrong with what is there. */
export function loadProgress(key: string): Progress | Unread | undefined {
  const data = parsed(kept(key));
  if (data === undefined) return undefined;
  if (typeof data !== "object" || data === null || !("version" in data) || !("session" in data)) return "damaged";
  if (typeof data.version === "number" && data.version > progressVersion) return "newer";
  const session = readSession(data.session);
  if (typeof session === "string") return session;
  const variant = "variant" in data && typeof data.variant === "string" ? data.variant : undefined;
  return { variant, session };
}

/** Keeps the progress; the answer is why that was not possible. */
export function saveProgress(key: string, { variant, session }: Progress): string | undefined {
  return keep(key, JSON.stringify({ version: progressVersion, variant, session }));
}

export function dropProgress(key: string): void {
  drop(key);
}

const learnerKey = "student";

export function loadLearner(): Learner {
  const learner = readLearner(parsed(kept(learnerKey)));
  return typeof learner === "string" ? newLearner : learner;
}

/** Takes a finished session into what is known of the student. */
export function learnFrom(session: Session, task: Task): void {
  keep(learnerKey, JSON.stringify(learned(loadLearner(), session, task, Date.now())));
}
