// What an entry does to a session: its verdict, and what follows for the lines computed from it. Only a wrong entry counts
// as a miss; what cannot be read costs nothing. It must not know words.

import { enteredBefore } from "../marking/follow.ts";
import type { Judged } from "../marking/judge.ts";
import { isAccepted, type SlipMatch, type Verdict } from "../marking/verdict.ts";
import { dependencies } from "../working/dependencies.ts";
import type { LineId } from "../working/line.ts";
import type { Reply, VerdictReply } from "./reply.ts";
import { changed, current, type FirstTry, type LineRecord, recordOf, type Session, standingEntries } from "./state.ts";
import { isHabit } from "./summary.ts";
import type { Task } from "./task.ts";
import { onward } from "./way.ts";

/** A state and what was said on the way to it. */
export interface Step {
  readonly state: Session;
  readonly replies: readonly Reply[];
}

/** Takes an entry for the line being asked. */
export function enter(state: Session, text: string, task: Task): Step {
  const judged = judgeWith(state, text, task);
  switch (judged.verdict.kind) {
    case "missing":
      return current(state).stand === "open" ? { state, replies: [] } : { state: onward(state), replies: [] };
    case "unreadable":
    case "ambiguous":
      return { state, replies: [verdictReply(state, judged, task)] };
    case "right":
    case "imprecise":
    case "follows":
    case "convention":
    case "undecided":
    case "wrong":
    case "void":
      return state.phase === "collecting" ? note(state, text, judged) : answer(state, text, judged, task);
  }
}

/** The verdict for an entry on the line being asked, among the entries that stand. */
export function judgeWith(state: Session, text: string, task: Task): Judged {
  const entries = standingEntries(state).set(state.at, text);
  const [judged] = task.judge([state.at], entries);
  return (
    judged ?? { line: state.at, given: text, understood: undefined, formula: undefined, verdict: { kind: "missing" } }
  );
}

function answer(state: Session, text: string, judged: Judged, task: Task): Step {
  const reply = verdictReply(state, judged, task);
  const record = current(state);
  const entered = changed(state, state.at, {
    ...afterEntry(record, text, judged.verdict),
    told: toldAfter(record, judged.verdict, reply),
  });
  const { state: settled, replies } = reopened(entered, state.at, task);
  const isDone = isAccepted(judged.verdict) || judged.verdict.kind === "undecided";
  const staysHere = !isDone || judged.verdict.kind === "imprecise";
  return { state: staysHere ? settled : onward(settled), replies: [reply, ...replies] };
}

type Counted = Pick<LineRecord, "entry" | "tried" | "first" | "misses" | "slip" | "stand">;

/** What counts of an entry, in the record of its line. */
export function afterEntry(record: LineRecord, text: string, verdict: Verdict): Counted {
  const isMiss = verdict.kind === "wrong";
  return {
    entry: text,
    tried: [...record.tried, text],
    first: record.first ?? firstTry(record, verdict),
    misses: record.misses + (isMiss ? 1 : 0),
    slip: isMiss ? onlySlip(verdict) : record.slip,
    stand: isMiss || verdict.kind === "void" ? "open" : "accepted",
  };
}

function onlySlip(verdict: Verdict): SlipMatch | null {
  const [slip, ...others] = verdict.kind === "wrong" ? verdict.slips : [];
  return slip === undefined || others.length > 0 ? null : slip;
}

function firstTry({ hints }: LineRecord, { kind }: Verdict): FirstTry {
  if (kind === "void" || kind === "undecided") return "unclear";
  if (kind === "wrong") return "wrong";
  if (hints > 0) return "helped";
  return kind === "follows" ? "follows" : "right";
}

/** The place after the first miss, the question from the second on, the name once it is put right. */
function toldAfter(record: LineRecord, verdict: Verdict, { stage, repaired }: VerdictReply): LineRecord["told"] {
  if (verdict.kind === "wrong") return stage;
  return repaired === undefined ? record.told : "name";
}

/** The reply to an entry on the line being asked. */
export function verdictReply(state: Session, judged: Judged, task: Task): VerdictReply {
  const { misses, slip, told } = current(state);
  const isRepair = isAccepted(judged.verdict) && slip !== null && told !== "name";
  const entries = standingEntries(state).set(state.at, judged.given ?? "");
  return {
    kind: "verdict",
    judged,
    stage: misses === 0 ? "place" : "question",
    repaired: isRepair ? slip : undefined,
    afterMiss: misses > 0,
    habit: isRepair && isHabit({ slip: slip.slip, exercise: state.exercise }, task.earlier),
    probe: judged.verdict.kind === "wrong" ? task.probe?.(judged, entries) : undefined,
    above: judged.verdict.kind === "wrong" ? above(state, task) : "none",
  };
}

/** How the lines above stand: the nearest ones with an entry, or whose value was shown. */
function above(state: Session, { solved, judge, printed }: Task): VerdictReply["above"] {
  const entries = standingEntries(state);
  entries.delete(state.at);
  const filled = state.lines.filter(({ id, stand }) => stand === "shown" || entries.has(id)).map(({ id }) => id);
  const near = enteredBefore(state.at, new Set([...printed, ...filled]), solved);
  if (near.length === 0) return "none";
  const judged = judge(
    near.filter((id) => entries.has(id)),
    entries,
  );
  return judged.every(({ verdict }) => isAccepted(verdict) && verdict.kind !== "follows")
    ? "all right"
    : "not all right";
}

/** Lines that were accepted and are no longer, now that another entry has changed, are asked again. */
export function reopened(state: Session, since: LineId, task: Task): Step {
  const { working } = task.solved;
  const accepted = state.lines
    .filter(({ id, stand }) => stand === "accepted" && id !== since && dependencies(working, [id]).has(since))
    .map(({ id }) => id);
  if (accepted.length === 0) return { state, replies: [] };
  const lines = task
    .judge(accepted, standingEntries(state))
    .filter(({ verdict }) => verdict.kind === "wrong")
    .map(({ line }) => line);
  if (lines.length === 0) return { state, replies: [] };
  const open = lines.reduce((each, id) => changed(each, id, { entry: null, stand: "open", skips: 0 }), state);
  return { state: open, replies: [{ kind: "reopened", lines, since }] };
}

/** While everything is asked at once an entry is only noted. */
function note(state: Session, text: string, judged: Judged): Step {
  const { tried } = current(state);
  const noted = changed(state, state.at, { entry: text, tried: [...tried, text], stand: "accepted" });
  return { state: onward(noted), replies: [{ kind: "noted", judged }] };
}

/** All entries judged together: the wrong ones are open again, and from now on each is answered. */
export function collect(state: Session, task: Task): Step {
  const asked = state.lines.filter((line) => line.asked).map(({ id }) => id);
  const judged = task.judge(asked, standingEntries(state));
  const answered = judged.reduce((each, { line, verdict }) => {
    const record = recordOf(each, line);
    if (record === undefined || record.entry === null) return each;
    const { tried, told } = record;
    const counted = afterEntry(record, record.entry, verdict);
    return changed(each, line, { ...counted, tried, told: verdict.kind === "wrong" ? "place" : told });
  }, state);
  return { state: atFirstOpen({ ...answered, phase: "answering" }), replies: [{ kind: "table", judged }] };
}

function atFirstOpen(state: Session): Session {
  const last = state.lines.at(-1)?.id ?? state.at;
  return onward({ ...state, at: last });
}
