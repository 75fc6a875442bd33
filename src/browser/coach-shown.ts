// What a page shows of a session: what was said beside the line that it is about, and how each line stands. It must not know
// how anything is typed.

import type { Judged } from "../marking/judge.ts";
import type { HtmlPrinter } from "../render/html.ts";
import { saidHtml } from "../render/practice-html.ts";
import { type Said, saidOf } from "../render/practice-said.ts";
import { spoken } from "../render/practice-spoken.ts";
import { standMark, standWords } from "../render/words/practice-words.ts";
import { verdictMark } from "../render/words/verdict-words.ts";
import { listed } from "../tutor/listed.ts";
import type { ListedLine, Reply } from "../tutor/reply.ts";
import { type Session, standingEntries } from "../tutor/state.ts";
import type { Task } from "../tutor/task.ts";
import type { LineId } from "../working/line.ts";
import { element, nodesOf } from "./dom.ts";
import type { LineRow } from "./line-row.ts";

/** An exercise that is being coached: what it asks, how far it is, and where that is shown. */
export interface Coached {
  readonly task: Task;
  readonly html: HtmlPrinter;
  readonly rows: ReadonlyMap<LineId, LineRow>;
  /** Where the end of a session is told. */
  readonly summary: HTMLElement;
  readonly session: Session;
}

export function judgedIn(replies: readonly Reply[]): readonly Judged[] {
  return replies.flatMap((reply) => {
    if (reply.kind === "table entered") return reply.judged;
    return reply.kind === "verdict" || reply.kind === "noted" ? [reply.judged] : [];
  });
}

/** A field holds its entry as it was judged, and nothing where its line was shown. */
export function takeOver({ rows, session }: Coached, replies: readonly Reply[]): void {
  for (const { line, given = "" } of judgedIn(replies)) {
    const row = rows.get(line);
    row?.control.write(given.trim());
  }
  for (const { id, stand } of session.lines) {
    const row = rows.get(id);
    if (stand === "shown") row?.control.write("");
  }
}

/** What was said stands beside the line that it is about. */
export function tell(coaching: Coached, replies: readonly Reply[], from: LineId): void {
  const { task, session, rows, summary } = coaching;
  const { solved } = task;
  const facts = { working: solved.working, solved, fields: task.fields, entries: standingEntries(session) };
  const byLine = new Map<LineId, Said[]>();
  for (const reply of replies) {
    if (reply.kind === "summary") show(coaching, summary, saidOf(reply, facts));
    else if (reply.kind !== "ask")
      byLine.set(lineOf(reply, from), [...(byLine.get(lineOf(reply, from)) ?? []), ...saidOf(reply, facts)]);
  }
  for (const [line, said] of byLine) {
    const row = rows.get(line);
    if (row !== undefined && said.length > 0) show(coaching, row.told, said);
  }
}

function lineOf(reply: Reply, from: LineId): LineId {
  switch (reply.kind) {
    case "verdict":
    case "noted":
      return reply.judged.line;
    case "hint":
    case "nudge":
    case "shown":
    case "kept":
    case "twin offered":
    case "ask":
      return reply.line;
    case "reopened":
      return reply.since;
    case "table":
    case "table entered":
    case "unread table":
    case "list":
    case "help":
    case "unclear":
    case "unknown line":
    case "refused":
    case "to twin":
    case "summary":
    case "left":
      return from;
  }
}

/** To be seen with formulas set, and to be heard in words: the region is live. */
function show({ html, task }: Coached, place: HTMLElement, said: readonly Said[]): void {
  const words = said.flatMap((each) => spoken(each, task.solved.working)).join(" ");
  const seen = element("div", { class: "seen", "aria-hidden": "true" });
  seen.append(nodesOf(said.map((each) => saidHtml(each, html)).join("")));
  place.replaceChildren(element("span", { class: "spoken" }, words), seen);
}

/** How each line stands, in sign and word. */
export function refresh(coaching: Coached): void {
  for (const line of listed(coaching.session, coaching.task)) showStand(coaching, line);
  markNow(coaching);
}

/** What cannot be read is in the field, and leaves the entry that stands as it is. */
export function showUnread({ rows }: Coached, replies: readonly Reply[]): void {
  for (const { line, verdict } of judgedIn(replies)) {
    const row = rows.get(line);
    if (row === undefined || (verdict.kind !== "unreadable" && verdict.kind !== "ambiguous")) continue;
    row.item.dataset["stand"] = "unread";
    row.mark.textContent = verdictMark(verdict, false);
    row.control.markInvalid(true);
  }
}

function showStand({ rows }: Coached, { line, stand }: ListedLine): void {
  const row = rows.get(line);
  if (row === undefined) return;
  row.item.dataset["stand"] = stand;
  row.mark.replaceChildren(
    element("span", { "aria-hidden": "true" }, stand === "open" ? "" : standMark(stand, false)),
    element("span", { class: "spoken" }, stand === "open" ? "" : standWords(stand)),
  );
  row.control.markInvalid(stand === "wrong");
}

export function markNow({ rows, session }: Coached): void {
  for (const { item, line } of rows.values()) {
    item.classList.toggle("now", line === session.at && session.phase !== "finished");
  }
}
