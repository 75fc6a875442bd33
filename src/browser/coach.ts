// Coaches one exercise on a page: hands what is typed and pressed to the session, shows what it answers beside the line, and
// keeps the state. It decides nothing about teaching; `tutor/session` does.

import { readEntry } from "../marking/read-entry.ts";
import { htmlPrinter } from "../render/html.ts";
import { understoodAs } from "../render/words/verdict-words.ts";
import type { KeyName } from "../tutor/event.ts";
import { next, resume, type Step, typedEvent } from "../tutor/session.ts";
import { recordOf, type Session } from "../tutor/state.ts";
import { tableIn } from "../tutor/table-entry.ts";
import { fieldAt, type Task, type Twin } from "../tutor/task.ts";
import { takenUp } from "../tutor/way.ts";
import type { LineId } from "../working/line.ts";
import { type Coached, judgedIn, markNow, refresh, showUnread, takeOver, tell } from "./coach-shown.ts";
import { nodesOf } from "./dom.ts";
import { type LineRow, lineRow } from "./line-row.ts";

export interface CoachRequest {
  readonly task: Task;
  /** The state to begin with: fresh, or kept from before. */
  readonly session: Session;
  /** The list that holds the rows, or will. */
  readonly list: HTMLElement;
  /** Where the end of a session is told. */
  readonly summary: HTMLElement;
  /** Begins the ids of all elements. */
  readonly prefix: string;
  readonly changed: (session: Session) => void;
  /** Leads to the same with fresh numbers. */
  readonly twin: (twin: Twin) => void;
  /** Shows what can be typed. */
  readonly help: () => void;
  /** Ends the coaching: another begins on the same list. */
  readonly signal: AbortSignal;
}

/** What the parts of one coaching share. */
interface Coaching extends CoachRequest, Coached {
  readonly rows: Map<LineId, LineRow>;
  session: Session;
}

export function coach(request: CoachRequest): void {
  const { task, list, signal, session } = request;
  const coaching: Coaching = { ...request, html: htmlPrinter(task.solved.working), rows: new Map(), session };
  list.replaceChildren();
  for (const { id } of session.lines) addRow(coaching, id);
  list.addEventListener("keydown", (event) => onKey(coaching, event), { signal });
  list.addEventListener("focusin", (event) => onFocus(coaching, event), { signal });
  list.addEventListener("input", (event) => onInput(coaching, event), { signal });
  list.addEventListener("paste", (event) => onPaste(coaching, event), { signal });
  request.summary.replaceChildren();
  const { state, replies } = resume(session, task);
  coaching.session = state;
  for (const reply of replies) if (reply.kind === "summary") tell(coaching, [reply], state.at);
  refresh(coaching);
}

/** Rows stand in the order of the session's lines, also those that are added later. */
function addRow(coaching: Coaching, line: LineId): void {
  const { task, html, prefix, list, rows, session } = coaching;
  const row = lineRow({
    line,
    field: fieldAt(task, line),
    working: task.solved.working,
    html,
    prefix: `${prefix}-${rows.size + 1}`,
    check: () => submit(coaching, line),
    press: (key) => press(coaching, line, key),
  });
  row.control.write(recordOf(session, line)?.entry ?? "");
  const after = session.lines.findIndex(({ id }) => id === line) + 1;
  const following = session.lines.slice(after).flatMap(({ id }) => rows.get(id) ?? []);
  list.insertBefore(row.item, following[0]?.item ?? null);
  rows.set(line, row);
}

function rowAt({ rows }: Coaching, target: EventTarget | null): LineRow | undefined {
  return [...rows.values()].find(({ item }) => target instanceof Node && item.contains(target));
}

function onKey(coaching: Coaching, event: KeyboardEvent): void {
  const row = rowAt(coaching, event.target);
  const isAnswering = row?.control.inputs.some((input) => input === event.target) === true;
  if (event.key !== "Enter" || event.isComposing || row === undefined || !isAnswering) return;
  event.preventDefault();
  submit(coaching, row.line);
}

/** The line that has the focus is the line being asked. */
function onFocus(coaching: Coaching, event: FocusEvent): void {
  const row = rowAt(coaching, event.target);
  if (row === undefined || coaching.session.phase === "finished") return;
  goTo(coaching, row.line);
  markNow(coaching);
}

function onInput(coaching: Coaching, event: Event): void {
  const row = rowAt(coaching, event.target);
  if (row === undefined) return;
  const { html, task } = coaching;
  const isWritten = fieldAt(task, row.line).kind === "line";
  const entry = isWritten ? readEntry(row.control.read(), task.solved.working) : undefined;
  const isFormula = entry?.kind === "formula" || entry?.kind === "arithmetic";
  row.read.replaceChildren(...(isFormula ? [nodesOf(html.sentence(understoodAs(entry.expression)))] : []));
  row.item.dataset["stand"] = "open";
  row.mark.textContent = "";
}

/** A field of one line would lose the rows and columns of a matrix, so what is pasted is taken as it is. */
function onPaste(coaching: Coaching, event: ClipboardEvent): void {
  const row = rowAt(coaching, event.target);
  const text = event.clipboardData?.getData("text/plain").trim() ?? "";
  if (row === undefined || !/[\t\n]/u.test(text)) return;
  turnTo(coaching, row.line);
  if (tableIn(coaching.session, text, coaching.task) === undefined) return;
  event.preventDefault();
  enter(coaching, row, text);
}

function goTo(coaching: Coaching, line: LineId): void {
  if (coaching.session.at === line) return;
  coaching.session = next(coaching.session, { kind: "jump", line }, coaching.task).state;
}

/** Hands over what is typed. Enter on an accepted entry that has not been changed goes on, as it does at the terminal. */
function submit(coaching: Coaching, line: LineId): void {
  const row = coaching.rows.get(line);
  if (row !== undefined) enter(coaching, row, row.control.read());
}

function enter(coaching: Coaching, row: LineRow, text: string): void {
  const { line } = row;
  const { task } = coaching;
  turnTo(coaching, line);
  const record = recordOf(coaching.session, line);
  const isSettled = record?.stand === "accepted" && record.entry?.trim() === text;
  const event = typedEvent(coaching.session, isSettled ? "" : text, task);
  const step = next(coaching.session, event, task);
  // A key or the name of another line is no entry: the one that stands comes back.
  if (!judgedIn(step.replies).some((judged) => judged.line === line)) {
    row.control.write(recordOf(step.state, line)?.entry ?? "");
  }
  answered(coaching, line, step);
}

function press(coaching: Coaching, line: LineId, key: KeyName): void {
  turnTo(coaching, line);
  answered(coaching, line, next(coaching.session, { kind: key }, coaching.task));
}

/** A session that was finished goes on when a line is touched again. */
function turnTo(coaching: Coaching, line: LineId): void {
  coaching.session = takenUp(coaching.session);
  goTo(coaching, line);
}

function answered(coaching: Coaching, from: LineId, { state, replies }: Step): void {
  const { rows } = coaching;
  coaching.session = state;
  for (const { id } of state.lines) if (!rows.has(id)) addRow(coaching, id);
  takeOver(coaching, replies);
  rows.get(from)?.read.replaceChildren();
  tell(coaching, replies, from);
  refresh(coaching);
  showUnread(coaching, replies);
  coaching.changed(state);
  if (replies.some(({ kind }) => kind === "help")) coaching.help();
  const twin = replies.find((reply) => reply.kind === "to twin");
  if (twin !== undefined) coaching.twin(twin.twin);
  else if (state.at !== from && state.phase !== "finished") rows.get(state.at)?.control.focus();
}
