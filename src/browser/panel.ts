// An exercise on a practice page with all that belongs to it: its coaching, its numbers, its solution. It begins where the
// student stopped. The same with fresh numbers may come in between: the exercise waits meanwhile.

import type { Exercise } from "../exercise/exercise.ts";
import {
  changedHere,
  keptHere,
  noFreshNumbers,
  nothingToCoach,
  setAsideHere,
  variantHere,
} from "../render/words/page-words.ts";
import { practisedKey } from "../tutor/practised.ts";
import { fits, type Session, startSession } from "../tutor/state.ts";
import type { Task, Twin } from "../tutor/task.ts";
import { coach } from "./coach.ts";
import { freshNumbers, type Numbers, numbersOf } from "./numbers.ts";
import {
  foldSolution,
  type PanelParts,
  panelParts,
  showFigure,
  showKeys,
  showNumbers,
  showPrinted,
} from "./panel-parts.ts";
import { dropProgress, learnFrom, loadLearner, loadProgress, type Practised, saveProgress } from "./progress.ts";
import { type WorkedPage, workedPage } from "./worked.ts";

export interface PanelRequest {
  readonly exercise: Exercise;
  /** What it is called where it has no title. */
  readonly called: string;
  /** Where progress is kept. */
  readonly key: string;
  /** The code of the numbers that the page shows. */
  readonly variant?: string | undefined;
  /** Begins the ids of its elements. */
  readonly prefix: string;
  /** The list of fields, and what else the page shows of the exercise: its numbers. */
  readonly list: HTMLElement;
  readonly section: Element;
}

interface Panel extends PanelRequest {
  readonly own: Numbers;
  readonly parts: PanelParts;
  current: AbortController;
  /** The code of the numbers that are to be seen. */
  seen: string | undefined;
  /** What is gone back to from fresh numbers. */
  waiting: Practised | undefined;
  /** The session as it stands. */
  session: Session | undefined;
}

/** Puts the coaching around the list of fields. Nothing is to be coached without numbers. */
export function openPanel(request: PanelRequest): void {
  const { exercise, variant, list, key } = request;
  const parts = panelParts(list, {
    fresh: () => takeFresh(panel),
    again: () => startAgain(panel),
    back: () => goBack(panel),
  });
  const panel: Panel = {
    ...request,
    own: { exercise, variant },
    parts,
    current: new AbortController(),
    seen: variant,
    waiting: undefined,
    session: undefined,
  };
  const known = loadProgress(key);
  if (typeof known === "object") panel.waiting = known.waiting;
  if (typeof known === "object") begin(panel, numbersOf(panel.own, known.variant), known.session);
  else begin(panel, panel.own, undefined, known === undefined ? "" : setAsideHere(known));
}

/** The same numbers from the beginning. */
function startAgain(panel: Panel): void {
  dropProgress(panel.key);
  begin(panel, numbersOf(panel.own, panel.seen));
  focusFirst(panel);
}

/** Other numbers for good. */
function takeFresh(panel: Panel): void {
  const numbers = freshNumbers(panel.own, panel.seen);
  if (numbers === undefined) {
    panel.parts.note.textContent = noFreshNumbers;
    return;
  }
  panel.waiting = undefined;
  begin(panel, numbers);
  focusFirst(panel);
}

/** Fresh numbers, and back afterwards: of several in a row, back to the first. */
function toTwin(panel: Panel, { variant }: Twin): void {
  const { session, seen } = panel;
  if (variant === null || session === undefined) return;
  panel.waiting ??= { variant: seen, session };
  begin(panel, numbersOf(panel.own, variant));
  focusFirst(panel);
}

function goBack(panel: Panel): void {
  const { waiting } = panel;
  if (waiting === undefined) return;
  panel.waiting = undefined;
  begin(panel, numbersOf(panel.own, waiting.variant), waiting.session);
  panel.list.querySelector<HTMLInputElement>(".now input")?.focus();
}

function focusFirst({ list }: Panel): void {
  list.querySelector("input")?.focus();
}

/** Begins with these numbers: where a session on them was left, if it still fits them, else afresh. */
function begin(panel: Panel, numbers: Numbers, saved?: Session, remark = ""): void {
  const worked = workedPage(numbers.exercise, panel.called, numbers.variant ?? panel.called);
  const task = worked.ok ? worked.worked.taskFor(taskRequest(panel, numbers)) : undefined;
  if (!worked.ok || task === undefined || task.fields.length === 0) {
    panel.parts.note.textContent = worked.ok ? nothingToCoach : worked.why;
    return;
  }
  showExercise(panel, numbers, worked.worked);
  const isFitting = saved !== undefined && fits(saved, task);
  tellWhere(panel, task, saved === undefined || isFitting ? remark : changedHere);
  coachThrough(panel, task, isFitting ? saved : startSession(task, "line by line"));
  // Other numbers than the page's would be lost, did the student leave before the first entry.
  if (numbers.variant !== panel.own.variant) keepState(panel);
}

function showExercise(panel: Panel, { variant }: Numbers, { solution, printed, figure }: WorkedPage): void {
  const { parts, section, prefix } = panel;
  if (variant !== panel.seen) {
    showNumbers(section, solution);
    showFigure(section, figure("practice", `${prefix}-graph`));
  }
  panel.seen = variant;
  foldSolution(parts, solution, section.querySelector("h1") === null ? 3 : 2);
  showPrinted(parts, printed, solution.working);
  showKeys(parts, solution.working);
  parts.back.hidden = panel.waiting === undefined;
}

function taskRequest({ called, own }: Panel, { variant }: Numbers): Pick<Task, "exercise" | "earlier" | "twin"> {
  return {
    exercise: practisedKey({ exercise: called, variant: variant ?? null }),
    earlier: loadLearner().slips,
    twin: () => {
      const code = freshNumbers(own, variant)?.variant;
      return code === undefined ? undefined : { exercise: called, variant: code };
    },
  };
}

function tellWhere({ parts, seen }: Panel, { fields }: Task, remark: string): void {
  const code = seen === undefined ? "" : variantHere(seen);
  parts.note.textContent = [
    code,
    keptHere(
      fields.length,
      fields.every(({ kind }) => kind === "line"),
    ),
    remark,
  ]
    .join(" ")
    .trim();
}

function coachThrough(panel: Panel, task: Task, session: Session): void {
  const { list, parts, prefix } = panel;
  panel.current.abort();
  panel.current = new AbortController();
  panel.session = session;
  const { summary } = parts;
  const changed = follower(panel, task, session);
  const twin = (to: Twin): void => toTwin(panel, to);
  const help = (): void => {
    parts.help.open = true;
    parts.help.querySelector("summary")?.focus();
  };
  coach({ task, session, list, summary, prefix, changed, twin, help, signal: panel.current.signal });
}

/** Keeps each state; says the first trouble with that, and no more. What a finished session shows is learned once. */
function follower(panel: Panel, task: Task, begun: Session): (session: Session) => void {
  let isSaid = false;
  let isLearned = begun.phase === "finished";
  return (session) => {
    panel.session = session;
    const trouble = keepState(panel);
    if (trouble !== "" && !isSaid) panel.parts.note.textContent = trouble;
    isSaid = isSaid || trouble !== "";
    if (session.phase !== "finished" || isLearned) return;
    isLearned = true;
    learnFrom(session, task);
    if (!panel.parts.back.hidden) panel.parts.back.focus();
  };
}

/** Keeps the state as it stands; the answer is why that was not possible, or nothing. */
function keepState({ key, seen, session, waiting }: Panel): string {
  return session === undefined ? "" : (saveProgress(key, { variant: seen, session, waiting }) ?? "");
}
