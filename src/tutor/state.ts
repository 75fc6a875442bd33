// The state of a practice session: plain data that survives JSON, with a version. What can be judged again from the
// entries is not kept. It must not know how anything is said or stored.

import type { FieldId, QuestionKind } from "../exercise/question.ts";
import type { SkillId } from "../exercise/skill.ts";
import type { SlipMatch } from "../marking/verdict.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Mode, Task, Twin } from "./task.ts";

/** What the first entry that counted was; `helped` where a hint came before it. */
export type FirstTry = "right" | "wrong" | "follows" | "helped" | "unclear";

/** How much of a wrong entry has been said: where it is, a question about it, what it is called. */
export type Told = "nothing" | "place" | "question" | "name";

export type Stand =
  | "open"
  | "accepted"
  /** Wrong, and the student goes on from it. */
  | "kept"
  /** Its value was given, on request or as the last hint. */
  | "shown";

export interface LineRecord {
  readonly id: FieldId;
  /** Whether the session asks for it; other lines are here because the student went to them. */
  readonly asked: boolean;
  /** The entry that the other lines are judged with. */
  readonly entry: string | null;
  /** Every entry that counted, from first to last. */
  readonly tried: readonly string[];
  readonly first: FirstTry | null;
  readonly misses: number;
  /** The rungs of hints taken: 0 to 5. */
  readonly hints: number;
  readonly told: Told;
  /** The slip of the last wrong entry that had exactly one. */
  readonly slip: SlipMatch | null;
  readonly stand: Stand;
  readonly skips: number;
}

export const stateVersion = 1;

export interface Session {
  readonly version: typeof stateVersion;
  readonly exercise: string;
  readonly kind: QuestionKind;
  /** Of the lines and their values: a session on another text of the exercise is no use. */
  readonly fingerprint: string;
  readonly mode: Mode;
  /** While all is asked at once, entries are taken without a word until each line has one. */
  readonly phase: "collecting" | "answering" | "finished";
  /** The line or field being asked, which is one of those below. */
  readonly at: FieldId;
  /** In the order of the working, or of the question's fields. */
  readonly lines: readonly LineRecord[];
  /** Skills that a twin has been offered for. */
  readonly offered: readonly SkillId[];
  /** The twin that was offered last. */
  readonly twin: Twin | null;
}

/** A session before its first field. The task asks for at least one. */
export function startSession(task: Task, mode: Mode): Session {
  const [first] = task.fields;
  if (first === undefined) throw new Error("a session needs something to ask for");
  return {
    version: stateVersion,
    exercise: task.exercise,
    kind: task.kind,
    fingerprint: fingerprintOf(task.solved),
    mode,
    phase: mode === "all at once" ? "collecting" : "answering",
    at: first.id,
    lines: task.fields.map(({ id }) => freshRecord(id, true)),
    offered: [],
    twin: null,
  };
}

export function freshRecord(id: FieldId, asked: boolean): LineRecord {
  return {
    id,
    asked,
    entry: null,
    tried: [],
    first: null,
    misses: 0,
    hints: 0,
    told: "nothing",
    slip: null,
    stand: "open",
    skips: 0,
  };
}

/** The record of the line being asked. */
export function current(state: Session): LineRecord {
  return recordOf(state, state.at) ?? freshRecord(state.at, false);
}

export function recordOf({ lines }: Session, id: FieldId): LineRecord | undefined {
  return lines.find((line) => line.id === id);
}

/** The state with some fields of one line changed. */
export function changed(state: Session, id: FieldId, change: Partial<LineRecord>): Session {
  return { ...state, lines: state.lines.map((line) => (line.id === id ? { ...line, ...change } : line)) };
}

/** The entries that lines are judged with. */
export function standingEntries({ lines }: Session): Map<FieldId, string> {
  const entries = new Map<FieldId, string>();
  for (const { id, entry } of lines) if (entry !== null) entries.set(id, entry);
  return entries;
}

/** Whether a session fits a task: its exercise may have been changed since. */
export function fits({ exercise, kind, fingerprint, lines }: Session, task: Task): boolean {
  const asked = lines.filter((line) => line.asked).map(({ id }) => id);
  return (
    exercise === task.exercise &&
    kind === task.kind &&
    fingerprint === fingerprintOf(task.solved) &&
    asked.join("\n") === task.fields.map(({ id }) => id).join("\n")
  );
}
