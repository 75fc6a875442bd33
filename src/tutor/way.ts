// Which line comes next: forward through the open lines, round to the ones skipped, back, or to one named. It must not
// know verdicts.

import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { freshRecord, type LineRecord, recordOf, type Session } from "./state.ts";

/** A line that has been skipped this often is left. */
const mostSkips = 2;

/** The state at the next open line after the one being asked; finished where none is left. */
export function onward(state: Session): Session {
  const open = rotated(state).filter((line) => line.asked && line.stand === "open" && line.skips < mostSkips);
  const fewest = Math.min(...open.map(({ skips }) => skips));
  const next = open.find(({ skips }) => skips === fewest);
  if (next !== undefined) return { ...state, at: next.id };
  return state.phase === "collecting" ? state : { ...state, phase: "finished" };
}

/** A finished session taken up again, to look at what is not right; any other as it is. */
export function takenUp(state: Session): Session {
  return state.phase === "finished" ? { ...state, phase: "answering" } : state;
}

/** Whether every line has an entry, was shown, or was skipped for good. */
export function isComplete({ lines }: Session): boolean {
  return lines.every((line) => !line.asked || line.stand !== "open" || line.skips >= mostSkips);
}

/** The lines from the one after the current to the current one. */
function rotated({ lines, at }: Session): readonly LineRecord[] {
  const index = lines.findIndex(({ id }) => id === at);
  return [...lines.slice(index + 1), ...lines.slice(0, index + 1)];
}

/** The state at the line before; undefined at the first. */
export function backward(state: Session): Session | undefined {
  const index = state.lines.findIndex(({ id }) => id === state.at);
  const before = state.lines[index - 1];
  return before === undefined ? undefined : { ...state, at: before.id };
}

/** The state at a line of the working, which joins the lines where the session does not ask for it. */
export function atLine(state: Session, id: LineId, working: Working): Session {
  if (recordOf(state, id) !== undefined) return { ...state, at: id };
  const records = new Map([...state.lines, freshRecord(id, false)].map((line) => [line.id, line]));
  return { ...state, at: id, lines: [...working.lines.keys()].flatMap((each) => records.get(each) ?? []) };
}
