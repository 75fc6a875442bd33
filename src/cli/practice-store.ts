// The files of practice: one for each session that waits, one for what is known of the student.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Learner, newLearner } from "../tutor/learner.ts";
import type { Session } from "../tutor/state.ts";
import { readLearner, readSession } from "../tutor/stored.ts";
import type { Mode } from "../tutor/task.ts";
import { dropState, type Loaded, loadState, peekState, saveState, setAside, stateFiles, stateFolder } from "./state.ts";

const sessionsName = "sessions";
const learnerName = "student.json";

function sessionPath(exercise: string, mode: Mode): string {
  const hash = createHash("sha256").update(`${exercise}\n${mode}`, "utf8").digest("hex");
  return join(stateFolder(), sessionsName, `${hash.slice(0, 16)}.json`);
}

export function loadSession(exercise: string, mode: Mode): Loaded<Session> {
  return loadState(sessionPath(exercise, mode), readSession);
}

/** Saves a session; the answer is why that was not possible, or undefined. */
export function saveSession(session: Session): string | undefined {
  return saveState(sessionPath(session.exercise, session.mode), session);
}

export function dropSession({ exercise, mode }: Session): void {
  dropState(sessionPath(exercise, mode));
}

/** Every session that waits, the one worked on last first; those that cannot be read are set aside when they are taken up. */
export function waitingSessions(): readonly Session[] {
  return stateFiles(join(stateFolder(), sessionsName)).flatMap((path) => peekState(path, readSession) ?? []);
}

export function loadLearner(): Loaded<Learner> & { readonly learner: Learner } {
  const loaded = loadState(join(stateFolder(), learnerName), readLearner);
  return { ...loaded, learner: loaded.value ?? newLearner };
}

export function saveLearner(learner: Learner): string | undefined {
  return saveState(join(stateFolder(), learnerName), learner);
}

/** Moves all of it out of the way. */
export function resetPractice(): { readonly kept: string; readonly count: number } {
  return setAside(stateFolder(), [sessionsName, learnerName]);
}
