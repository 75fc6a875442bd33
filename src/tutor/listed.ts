// Where each line of a session stands, as a list. It must not know words.

import { isAccepted, type Verdict } from "../marking/verdict.ts";
import type { ListedLine, ListedStand } from "./reply.ts";
import { type LineRecord, type Session, standingEntries } from "./state.ts";
import type { Task } from "./task.ts";

/** Every line of the session, in the order of the working. */
export function listed(state: Session, task: Task): readonly ListedLine[] {
  const judged = task.judge(
    state.lines.map(({ id }) => id),
    standingEntries(state),
  );
  const verdicts = new Map(judged.map(({ line, verdict }) => [line, verdict]));
  return state.lines.map((record) => ({
    line: record.id,
    entry: record.entry ?? undefined,
    stand: standOf(record, state, verdicts.get(record.id)),
    now: record.id === state.at && state.phase !== "finished",
  }));
}

function standOf({ stand, entry }: LineRecord, { phase }: Session, verdict: Verdict | undefined): ListedStand {
  if (stand === "shown") return "shown";
  if (entry === null || verdict === undefined) return "open";
  if (phase === "collecting") return "noted";
  if (verdict.kind === "undecided" || verdict.kind === "imprecise" || verdict.kind === "follows") return verdict.kind;
  return isAccepted(verdict) ? "right" : "wrong";
}
