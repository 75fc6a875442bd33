// Help on the field being asked: hints rung by rung, and its answer on request. What has been given away is settled, and the
// same on fresh numbers is offered once for each skill. It must not know words.

import { lineOfField } from "../exercise/find-field.ts";
import type { Field } from "../exercise/question.ts";
import { hintAt, lastRung, type Rung } from "../marking/hints.ts";
import type { LineId } from "../working/line.ts";
import { judgeWith, reopened, type Step, verdictReply } from "./entry.ts";
import { listed } from "./listed.ts";
import type { Reply } from "./reply.ts";
import { changed, current, type Session } from "./state.ts";
import { fieldAt, skillAt, type Task } from "./task.ts";
import { onward } from "./way.ts";

/** After the place of a mistake is known, a hint is the question about it; then rung by rung, the value last. */
export function hinted(state: Session, task: Task): Step {
  const record = current(state);
  if (record.told === "place" && record.slip !== null && record.entry !== null) {
    const reply = { ...verdictReply(state, judgeWith(state, record.entry, task), task), stage: "question" as const };
    return { state: changed(state, state.at, { told: "question" }), replies: [reply] };
  }
  const field = fieldAt(task, state.at);
  const line = lineHinted(field);
  if (line === undefined) return nudged(state, task);
  const rung = rungs[record.hints] ?? lastRung;
  const form = field.kind === "line" ? field.form : "value";
  const hint = hintAt(task.solved.working, { line, form, onPage: onPage(state, task) }, rung);
  const reply: Reply = { kind: "hint", line: state.at, hint };
  const counted = changed(state, state.at, { hints: rung });
  return rung < lastRung ? { state: counted, replies: [reply] } : givenAway(counted, reply, task);
}

const rungs: readonly Rung[] = [1, 2, 3, 4];

/** The line whose rule helps: where a value is asked, not where a line is to be found or put in its place. */
function lineHinted(field: Field): LineId | undefined {
  return field.kind === "choice" && field.asks.kind !== "value" ? undefined : lineOfField(field);
}

/** Where no line has a rule to tell, there is one question; then the answer. */
function nudged(state: Session, task: Task): Step {
  if (current(state).hints > 0) return shown(changed(state, state.at, { hints: lastRung }), task);
  return { state: changed(state, state.at, { hints: 1 }), replies: [{ kind: "nudge", line: state.at }] };
}

/** The lines whose true values the student has seen: printed, right, and shown. */
function onPage(state: Session, task: Task): ReadonlySet<LineId> {
  const seen = listed(state, task).filter(({ stand }) => stand === "right" || stand === "shown");
  return new Set([...task.printed, ...seen.map(({ line }) => line)]);
}

export function shown(state: Session, task: Task): Step {
  const { slip, told } = current(state);
  const reply: Reply = { kind: "shown", line: state.at, slip: slip === null || told === "name" ? undefined : slip };
  return givenAway(changed(state, state.at, { told: slip === null ? told : "name" }), reply, task);
}

/** The value has been told: the field is settled, and the same on fresh numbers is offered, once for each skill. */
function givenAway(state: Session, reply: Reply, task: Task): Step {
  const settled = reopened(changed(state, state.at, { stand: "shown", entry: null }), state.at, task);
  const skill = skillAt(task, state.at);
  const twin = skill === undefined || state.offered.includes(skill) ? undefined : task.twin?.(skill);
  const replies = [reply, ...settled.replies];
  if (skill === undefined || twin === undefined) return { state: onward(settled.state), replies };
  const offered = { ...settled.state, offered: [...state.offered, skill], twin };
  return { state: onward(offered), replies: [...replies, { kind: "twin offered", twin, line: state.at }] };
}
