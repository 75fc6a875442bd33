// A practice session as a pure state machine: a state and an event give the next state and what is answered. The terminal
// and the page drive the same one. It must not know how anything is said, shown or stored.

import type { AskedLine } from "../exercise/asked.ts";
import { skillOf } from "../exercise/skill.ts";
import { hintAt, lastRung, type Rung } from "../marking/hints.ts";
import { isAccepted } from "../marking/verdict.ts";
import { findLine } from "../working/find-line.ts";
import type { LineId } from "../working/line.ts";
import { collect, enter, judgeWith, reopened, type Step, verdictReply } from "./entry.ts";
import { readTyped, type SessionEvent } from "./event.ts";
import { listed } from "./listed.ts";
import type { Ask, Refusal, Reply } from "./reply.ts";
import { changed, current, recordOf, type Session, startSession } from "./state.ts";
import { summaryOf } from "./summary.ts";
import type { Mode, Task } from "./task.ts";
import { atLine, backward, isComplete, onward, sameQuantity } from "./way.ts";

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
  return next(state, readTyped(typed, task.solved.working), task);
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
  const id = lineMeant(written, state, task);
  if (id === undefined) return { state, replies: [{ kind: "unknown line", written }] };
  return { state: atLine(state, id, task.solved.working), replies: [] };
}

/** The line that a text names; of two lines that are the same quantity, the one that is asked. */
function lineMeant(written: string, state: Session, { solved }: Task): LineId | undefined {
  const id = findLine(solved.working, written);
  if (id === undefined || recordOf(state, id) !== undefined) return id;
  const same = sameQuantity(id, solved.working);
  return same !== undefined && recordOf(state, same) !== undefined ? same : id;
}

/** After the place of a mistake is known, a hint is the question about it; then rung by rung, the value last. */
function hinted(state: Session, task: Task): Step {
  const record = current(state);
  if (record.told === "place" && record.slip !== null && record.entry !== null) {
    const reply = { ...verdictReply(state, judgeWith(state, record.entry, task), task), stage: "question" as const };
    return { state: changed(state, state.at, { told: "question" }), replies: [reply] };
  }
  const rung = rungs[record.hints] ?? lastRung;
  const request = { line: state.at, form: formAt(state, task), onPage: onPage(state, task) };
  const reply: Reply = { kind: "hint", hint: hintAt(task.solved.working, request, rung) };
  const counted = changed(state, state.at, { hints: rung });
  return rung < lastRung ? { state: counted, replies: [reply] } : givenAway(counted, reply, task);
}

const rungs: readonly Rung[] = [1, 2, 3, 4];

/** The lines whose true values the student has seen: right ones, and those shown. */
function onPage(state: Session, task: Task): ReadonlySet<LineId> {
  const seen = listed(state, task).filter(({ stand }) => stand === "right" || stand === "shown");
  return new Set(seen.map(({ line }) => line));
}

function formAt({ at }: Session, { lines }: Task): AskedLine["form"] {
  return lines.find(({ id }) => id === at)?.form ?? "value";
}

function shown(state: Session, task: Task): Step {
  const { slip, told } = current(state);
  const reply: Reply = { kind: "shown", line: state.at, slip: slip === null || told === "name" ? undefined : slip };
  return givenAway(changed(state, state.at, { told: slip === null ? told : "name" }), reply, task);
}

/** The value has been told: the line is settled, and the same on fresh numbers is offered, once for each skill. */
function givenAway(state: Session, reply: Reply, task: Task): Step {
  const settled = reopened(changed(state, state.at, { stand: "shown", entry: null }), state.at, task);
  const skill = skillOf(state.at, task.solved.working);
  const twin = state.offered.includes(skill) ? undefined : task.twin?.(skill);
  const replies = [reply, ...settled.replies];
  if (twin === undefined) return { state: onward(settled.state), replies };
  const offered = { ...settled.state, offered: [...state.offered, skill], twin };
  return { state: onward(offered), replies: [...replies, { kind: "twin offered", twin, line: state.at }] };
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
  const { lines } = task;
  const index = lines.findIndex(({ id }) => id === state.at);
  return {
    kind: "ask",
    line: state.at,
    form: formAt(state, task),
    place: index < 0 ? undefined : index + 1,
    of: lines.length,
    entry: isHere ? undefined : (current(state).entry ?? undefined),
  };
}
