// What a page keeps of a student: the session of each exercise with its numbers, and the slips seen so far. Anything may have
// been stored there: what is not ours is told apart, never trusted.

import { type Learner, learned, newLearner } from "../tutor/learner.ts";
import type { Session } from "../tutor/state.ts";
import { readLearner, readSession, type Unread } from "../tutor/stored.ts";
import type { Task } from "../tutor/task.ts";
import { drop, keep, kept, parsed } from "./store.ts";

/** A session, and the code of its numbers; undefined for those of the page. */
export interface Practised {
  readonly variant: string | undefined;
  readonly session: Session;
}

export interface Progress extends Practised {
  /** The session that waits while the same is tried with fresh numbers. */
  readonly waiting: Practised | undefined;
}

const progressVersion = 1;

/** The progress under a key: none, or what is wrong with what is there. */
export function loadProgress(key: string): Progress | Unread | undefined {
  const data = parsed(kept(key));
  if (data === undefined) return undefined;
  if (typeof data !== "object" || data === null || !("version" in data)) return "damaged";
  if (typeof data.version === "number" && data.version > progressVersion) return "newer";
  const practised = practisedFrom(data);
  if (typeof practised === "string") return practised;
  const waiting = "waiting" in data ? practisedFrom(data.waiting) : undefined;
  return { ...practised, waiting: typeof waiting === "object" ? waiting : undefined };
}

function practisedFrom(data: unknown): Practised | Unread {
  if (typeof data !== "object" || data === null || !("session" in data)) return "damaged";
  const session = readSession(data.session);
  if (typeof session === "string") return session;
  return { variant: "variant" in data && typeof data.variant === "string" ? data.variant : undefined, session };
}

/** Keeps the progress; the answer is why that was not possible. */
export function saveProgress(key: string, progress: Progress): string | undefined {
  return keep(key, JSON.stringify({ version: progressVersion, ...progress }));
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
