// A practice session as a pure state machine: a state and an event give the next state and what is answered. The terminal
// and the page drive the same one. It must not know how anything is said, shown or stored.

import { findField } from "../exercise/find-field.ts";
import { type FieldId, letterOf } from "../exercise/question.ts";
import { isAccepted } from "../marking/verdict.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import { collect, enter, judgeWith, type Step } from "./entry.ts";
import { readTyped, type SessionEvent } from "./event.ts";
import { hinted, shown } from "./helping.ts";
import { listed } from "./listed.ts";
import type { Ask, Refusal, Reply } from "./reply.ts";
import { changed, current, recordOf, type Session, startSession } from "./state.ts";
import { summaryOf } from "./summary.ts";
import { enterTable, firstOf, tableIn } from "./table-entry.ts";
import { fieldAt, type Mode, type Task } from "./task.ts";
import { atLine, backward, isComplete, onward } from "./way.ts";

export type { Step } from "./entry.ts";

/** A session at its first line. */
export function start(task: Task, mode: Mode): Step {
  return withAsk({ state: startSession(task, mode), replies: [] }, task);
}

/** What is said when a session is taken up again. */
export function resume(state: Session, task: Task): Step {
  return withAsk({ state, replies: [] }, task);
}

/** Takes a line as it was typed. */
export function nextTyped(state: Session, typed: string, task: Task): Step {
  return next(state, typedEvent(state, typed, task), task);
}

/** What a typed line means where the session is: an option's letter is an answer there, not a key. */
export function typedEvent({ at }: Session, typed: string, task: Task): SessionEvent {
  const field = fieldAt(task, at);
  const letters = field.kind === "choice" ? field.options.map((_, index) => letterOf(index)) : [];
  return readTyped(typed, task.solved.working, letters);
}

/** The next state, and what is answered: last the line to fill in, or the summary where none is left. */
export function next(state: Session, event: SessionEvent, task: Task): Step {
  if (event.kind === "quit") return { state, replies: [{ kind: "left" }] };
  if (event.kind === "list")
    return withAsk({ state, replies: [{ kind: "list", lines: listed(state, task) }] }, task, state.at);
  if (event.kind === "help") return withAsk({ state, replies: [{ kind: "help" }] }, task, state.at);
  if (event.kind === "twin") return toTwin(state, task);
  if (state.phase === "finished") return refused(state, "finished");
  const step = answered(state, event, task);
  const isCollected = step.state.phase === "collecting" && isComplete(step.state);
  if (!isCollected) return withAsk(step, task, state.at);
  const { state: collected, replies } = collect(step.state, task);
  return withAsk({ state: collected, replies: [...step.replies, ...replies] }, task);
}

type Answered = Exclude<SessionEvent, { readonly kind: "quit" | "list" | "help" | "twin" }>;

function answered(state: Session, event: Answered, task: Task): Step {
  switch (event.kind) {
    case "entry":
      return entered(state, event.text, task);
    case "jump":
      return jumped(state, event.line, task);
    case "hint":
      return hinted(state, task);
    case "show":
      return shown(state, task);
    case "back": {
      const before = backward(state);
      return before === undefined ? refused(state, "first line") : { state: before, replies: [] };
    }
    case "skip":
      return skipped(state);
    case "keep":
      return kept(state);
    case "repair":
      return repairing(state, task);
    case "unclear":
      return { state, replies: [{ kind: "unclear", key: event.key, means: event.means }] };
  }
}

function refused(state: Session, why: Refusal): Step {
  return { state, replies: [{ kind: "refused", why }] };
}

/** An entry may name its line: `dz/dy = 13` goes there; a name alone goes there unless it is the answer. */
function entered(state: Session, text: string, task: Task): Step {
  const field = fieldAt(task, state.at);
  if (field.kind !== "line" || field.unnamed === true) return enter(state, text, task);
  const table = tableIn(state, text, task);
  if (table !== undefined) return enterTable(state, table, task);
  const sign = text.search(/[=≈]/u);
  if (sign > 0) {
    const id = lineMeant(text.slice(0, sign), state, task);
    const value = text.slice(sign + 1).trim();
    return id === undefined ? enter(state, text, task) : valued(atLine(state, id, task.solved.working), value, task);
  }
  return valued(state, text, task);
}

function valued(state: Session, text: string, task: Task): Step {
  const named = lineMeant(text, state, task);
  if (named === undefined) return enter(state, text, task);
  if (named === state.at) return refused(state, "names itself");
  if (isAccepted(judgeWith(state, text, task).verdict)) return enter(state, text, task);
  return { state: atLine(state, named, task.solved.working), replies: [] };
}

function jumped(state: Session, written: string, task: Task): Step {
  const id = lineMeant(written, state, task) ?? firstOf(written, task);
  if (id === undefined) return { state, replies: [{ kind: "unknown line", written }] };
  return { state: atLine(state, id, task.solved.working), replies: [] };
}

/** The field that a text names; beside lines that are asked, any line of the working. */
function lineMeant(written: string, state: Session, task: Task): FieldId | undefined {
  const { working } = task.solved;
  const id = findLine(working, written);
  if (id !== undefined && recordOf(state, id) !== undefined) return id;
  const field = findField(task.fields, written, working);
  if (field !== undefined || id === undefined) return field?.id;
  return task.fields.every(({ kind }) => kind === "line") && task.kind !== "find the mistake" ? id : undefined;
}

function toTwin(state: Session, task: Task): Step {
  if (state.twin === null) return withAsk(refused(state, "no twin"), task, state.at);
  return { state: { ...state, twin: null }, replies: [{ kind: "to twin", twin: state.twin }] };
}

function skipped(state: Session): Step {
  const { stand, skips } = current(state);
  return { state: onward(stand === "open" ? changed(state, state.at, { skips: skips + 1 }) : state), replies: [] };
}

/** A wrong entry stays, and what comes after is judged from it. */
function kept(state: Session): Step {
  const { entry, stand } = current(state);
  if (entry === null || stand !== "open") return refused(state, "nothing to keep");
  return { state: onward(changed(state, state.at, { stand: "kept" })), replies: [{ kind: "kept", line: state.at }] };
}

/** Goes back to the first line whose entry is not accepted. */
function repairing(state: Session, task: Task): Step {
  const wrong = listed(state, task).find(({ stand }) => stand === "wrong");
  if (wrong === undefined) return refused(state, "nothing to repair");
  return { state: changed({ ...state, at: wrong.line }, wrong.line, { stand: "open" }), replies: [] };
}

/** The entry that stands is told where a line is come back to, not where the student has stayed on it. */
function withAsk({ state, replies }: Step, task: Task, from?: LineId): Step {
  const isHere = from === state.at;
  const last: Reply =
    state.phase === "finished" ? { kind: "summary", summary: summaryOf(state, task) } : askOf(state, task, isHere);
  return { state, replies: [...replies, last] };
}

function askOf(state: Session, task: Task, isHere: boolean): Ask {
  const { fields } = task;
  const index = fields.findIndex(({ id }) => id === state.at);
  return {
    kind: "ask",
    line: state.at,
    field: fieldAt(task, state.at),
    fresh: !isHere,
    place: index < 0 ? undefined : index + 1,
    of: fields.length,
    entry: isHere ? undefined : (current(state).entry ?? undefined),
  };
}
