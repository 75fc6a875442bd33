// The files of practice: one for each session that waits, one for what is known of the student.

import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Learner, newLearner } from "../tutor/learner.ts";
import type { Session } from "../tutor/state.ts";
import { readLearner, readSession } from "../tutor/stored.ts";
import { dropState, type Loaded, loadState, peekState, saveState, setAside, stateFiles, stateFolder } from "./state.ts";

const sessionsName = "sessions";
const learnerName = "student.json";

type Named = Pick<Session, "exercise" | "mode" | "kind">;

/** Sessions on numbers are found where they were before there were kinds. */
function sessionPath({ exercise, mode, kind }: Named): string {
  const parts = kind === "numbers" ? [exercise, mode] : [exercise, mode, kind];
  const hash = createHash("sha256").update(parts.join("\n"), "utf8").digest("hex");
  return join(stateFolder(), sessionsName, `${hash.slice(0, 16)}.json`);
}

export function loadSession(named: Named): Loaded<Session> {
  return loadState(sessionPath(named), readSession);
}

/** Saves a session; the answer is why that was not possible, or undefined. */
export function saveSession(session: Session): string | undefined {
  return saveState(sessionPath(session), session);
}

export function dropSession(session: Session): void {
  dropState(sessionPath(session));
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
