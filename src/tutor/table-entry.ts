// What an entry for a vector or matrix does to a session: it is an entry for each of its lines, told together. It must not know
// words.

import type { Judged } from "../marking/judge.ts";
import { givenTable } from "../marking/orientation.ts";
import type { CellEntries, TableReading } from "../marking/read-table.ts";
import { type TableNames, tableMeant } from "../marking/table-meant.ts";
import { isAccepted } from "../marking/verdict.ts";
import { findTable } from "../working/find-table.ts";
import type { LineId } from "../working/line.ts";
import type { Table } from "../working/table.ts";
import { tablesOf } from "../working/tables.ts";
import { afterEntry, reopened, type Step, verdictReply } from "./entry.ts";
import { changed, current, recordOf, type Session, standingEntries } from "./state.ts";
import type { Task } from "./task.ts";
import { atLine, onward } from "./way.ts";

/** The table that a text is an entry for; undefined where it is one for a line. */
export function tableIn({ at }: Session, text: string, task: Task): TableReading | undefined {
  if (!asksForLines(task)) return undefined;
  return tableMeant(text, at, namesOf(task));
}

/** The first line of the table that a text names. */
export function firstOf(written: string, task: Task): LineId | undefined {
  return asksForLines(task) ? findTable(namesOf(task), written)?.rows[0]?.[0] : undefined;
}

/** Where a mistake is to be found, or options are chosen, no line of the working may be entered beside. */
function asksForLines({ fields, kind }: Task): boolean {
  return fields.every((field) => field.kind === "line") && kind !== "find the mistake";
}

function namesOf({ solved: { working } }: Task): TableNames {
  return { graph: working.graph, lines: working.lines, tables: tablesOf(working) };
}

/** Takes the cells as entries for their lines, and goes to the first that is not right. */
export function enterTable(state: Session, reading: TableReading, task: Task): Step {
  const judge = (cells: CellEntries): readonly Judged[] =>
    task.judge([...cells.keys()], new Map([...standingEntries(state), ...cells]));
  const { table, outcome } = givenTable(reading, judge);
  if (!outcome.ok) return { state, replies: [{ kind: "unread table", table, problem: outcome.problem }] };
  const { cells, isTurned } = outcome;
  const judged = judge(cells);
  const isNoted = state.phase === "collecting";
  const taken = judged.reduce<Step>((before, each) => takeCell(before, each, task), { state, replies: [] });
  const unread = judged.flatMap((each) => (isRead(each) ? [] : [verdictReply(taken.state, each, task)]));
  return {
    state: placed(taken.state, table, judged, task),
    replies: [{ kind: "table entered", table, isTurned, judged, isNoted }, ...unread, ...taken.replies],
  };
}

function isRead({ verdict: { kind } }: Judged): boolean {
  return kind !== "unreadable" && kind !== "ambiguous" && kind !== "missing";
}

/** A cell that cannot be read leaves its line as it is. */
function takeCell({ state, replies }: Step, judged: Judged, task: Task): Step {
  if (!isRead(judged)) return { state, replies };
  const { line, given = "", verdict } = judged;
  const here = atLine(state, line, task.solved.working);
  const record = current(here);
  if (here.phase === "collecting") {
    const tried = [...record.tried, given];
    return { state: changed(here, line, { entry: given, tried, stand: "accepted" }), replies };
  }
  const told = verdict.kind === "wrong" && record.told === "nothing" ? "place" : record.told;
  const entered = changed(here, line, { ...afterEntry(record, given, verdict), told });
  const { state: settled, replies: further } = reopened(entered, line, task);
  return { state: settled, replies: [...replies, ...further] };
}

/** At the first cell that is not right yet; after one row, at the next cell of the matrix; else behind the last one. */
function placed(state: Session, table: Table, judged: readonly Judged[], task: Task): Session {
  const isNoted = state.phase === "collecting";
  const wrong = judged.find(({ verdict }) => !isNoted && !isAccepted(verdict) && verdict.kind !== "undecided");
  const whole = tablesOf(task.solved.working).find(({ id }) => id === table.id);
  const open = (whole?.rows.flat() ?? []).map((line) => recordOf(state, line)).find((each) => each?.stand === "open");
  const here = wrong === undefined ? open?.id : wrong.line;
  if (here !== undefined && recordOf(state, here) !== undefined) return { ...state, at: here };
  return onward({ ...state, at: judged.at(-1)?.line ?? state.at });
}
