// An exercise on a practice page with all that belongs to it: its coaching, its buttons, its numbers and its solution. It
// begins where the student stopped.

import type { Exercise } from "../exercise/exercise.ts";
import { variantAt, variantOfCode } from "../exercise/variants.ts";
import { htmlPrinter } from "../render/html.ts";
import { givenHtml, workingHtml } from "../render/item-html.ts";
import { settingView } from "../render/setting-view.ts";
import type { Solution } from "../render/solution.ts";
import { solutionView } from "../render/solution-view.ts";
import {
  againLabel,
  changedHere,
  freshLabel,
  keptHere,
  keyboardWords,
  keysLabel,
  noFreshNumbers,
  nothingToCoach,
  pageKeys,
  setAsideHere,
  variantHere,
} from "../render/words/page-words.ts";
import { helpWords, keyMeaning } from "../render/words/practice-words.ts";
import { solutionLabel } from "../render/words/sheet-words.ts";
import { isName, keyLetters } from "../tutor/event.ts";
import { fits, type Session, startSession } from "../tutor/state.ts";
import type { Task } from "../tutor/task.ts";
import type { Working } from "../working/build.ts";
import { coach } from "./coach.ts";
import { button, element, nodesOf } from "./dom.ts";
import { dropProgress, learnFrom, loadLearner, loadProgress, saveProgress } from "./progress.ts";
import { workedPage } from "./worked.ts";

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
  /** The list of fields, and what else the page shows of the exercise: its numbers, its solution. */
  readonly list: HTMLElement;
  readonly section: Element;
}

interface Panel extends PanelRequest {
  readonly note: HTMLElement;
  readonly summary: HTMLElement;
  readonly keys: HTMLElement;
  readonly solution: HTMLDetailsElement;
  current: AbortController;
  /** The code of the numbers that are to be seen. */
  seen: string | undefined;
}

/** Puts the coaching around the list of fields. Nothing is to be coached without numbers. */
export function openPanel(request: PanelRequest): void {
  const note = element("p", { class: "kept", role: "status" });
  const summary = element("div", { class: "told summary", role: "status" });
  const keys = element("dl", { class: "keys" });
  const solution = element("details", { class: "solution" }, element("summary", {}, solutionLabel));
  const panel: Panel = {
    ...request,
    ...{ note, summary, keys, solution },
    current: new AbortController(),
    seen: request.variant,
  };
  const help = element("details", { class: "help" }, element("summary", {}, keysLabel));
  help.append(...[...keyboardWords, ...helpWords].map((text) => element("p", {}, text)), keys);
  const again = button(againLabel, () => startAgain(panel));
  const other = button(freshLabel, () => freshNumbers(panel));
  request.list.before(note);
  request.list.after(summary, element("div", { class: "tools below" }, other, again), help, solution);
  const known = loadProgress(request.key);
  if (typeof known === "object") begin(panel, numbersOf(panel, known.variant), known.session);
  else begin(panel, ownNumbers(panel), undefined, known === undefined ? "" : setAsideHere(known));
}

function ownNumbers({ exercise, variant }: PanelRequest): Numbers {
  return { exercise, variant };
}

/** The numbers of a code; those of the page where that is theirs, or the code of another exercise. */
function numbersOf(panel: PanelRequest, code: string | undefined): Numbers {
  if (code === undefined || code === panel.variant) return ownNumbers(panel);
  const found = variantOfCode(panel.exercise, code);
  return found.ok ? { exercise: found.exercise, variant: found.code } : ownNumbers(panel);
}

/** The same numbers from the beginning. */
function startAgain(panel: Panel): void {
  dropProgress(panel.key);
  begin(panel, numbersOf(panel, panel.seen));
  panel.list.querySelector("input")?.focus();
}

function freshNumbers(panel: Panel): void {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  const found = variantAt(panel.exercise, { seed: String(random), rank: 0 });
  if (!found.ok) {
    panel.note.textContent = noFreshNumbers;
    return;
  }
  dropProgress(panel.key);
  begin(panel, { exercise: found.exercise, variant: found.code });
  panel.list.querySelector("input")?.focus();
}

interface Numbers {
  readonly exercise: Exercise;
  readonly variant: string | undefined;
}

/** Begins with these numbers: where a session on them was left, if it still fits them, else afresh. */
function begin(panel: Panel, numbers: Numbers, saved?: Session, remark = ""): void {
  const { exercise, variant } = numbers;
  const worked = workedPage(exercise, panel.called, variant ?? panel.called);
  const taskKey = variant === undefined ? panel.called : `${panel.called} ${variant}`;
  const task = worked.ok ? worked.worked.taskFor(taskKey, loadLearner().slips) : undefined;
  if (!worked.ok || task === undefined || task.fields.length === 0) {
    panel.note.textContent = worked.ok ? nothingToCoach : worked.why;
    return;
  }
  const { solution } = worked.worked;
  if (variant !== panel.seen) showNumbers(panel, solution, variant);
  foldSolution(panel, solution);
  const isFitting = saved !== undefined && fits(saved, task);
  tellWhere(panel, task, numbers, saved === undefined || isFitting ? remark : changedHere);
  coachThrough(panel, task, numbers, isFitting ? saved : startSession(task, "line by line"));
}

function tellWhere({ note, keys }: Panel, { fields, solved }: Task, { variant }: Numbers, remark: string): void {
  const code = variant === undefined ? "" : variantHere(variant);
  note.textContent = [code, keptHere(fields.length), remark].join(" ").trim();
  keys.replaceChildren(...keyRows(solved.working));
}

function coachThrough(panel: Panel, task: Task, { variant }: Numbers, session: Session): void {
  const { list, summary, prefix } = panel;
  panel.current.abort();
  panel.current = new AbortController();
  const changed = keeper(panel, variant, session, task);
  coach({ task, session, list, summary, prefix, changed, signal: panel.current.signal });
  // Other numbers than the page's would be lost, did the student leave before the first entry.
  if (variant !== panel.variant) changed(session);
}

/** The page shows the numbers that are practised. */
function showNumbers(panel: Panel, solution: Solution, variant: string | undefined): void {
  const { given } = settingView(solution, htmlPrinter(solution.working));
  panel.section.querySelector(".given")?.replaceChildren(nodesOf(givenHtml(given)));
  panel.seen = variant;
}

/** The whole working, set when it is first unfolded. */
function foldSolution({ solution: place, section }: Panel, solution: Solution): void {
  place.querySelector(".working")?.remove();
  place.open = false;
  place.ontoggle = () => {
    if (!place.open || place.querySelector(".working") !== null) return;
    const level = section.querySelector("h1") === null ? 3 : 2;
    const working = element("div", { class: "working" });
    working.append(nodesOf(workingHtml(solutionView(solution, level, true, htmlPrinter(solution.working)))));
    place.append(working);
  };
}

/** Keeps each state; says the first trouble with that, and no more. What a finished session shows is learned once. */
function keeper(panel: Panel, variant: string | undefined, begun: Session, task: Task): (session: Session) => void {
  let isSaid = false;
  let isLearned = begun.phase === "finished";
  return (session) => {
    const trouble = saveProgress(panel.key, { variant, session });
    if (trouble !== undefined && !isSaid) panel.note.textContent = trouble;
    isSaid = isSaid || trouble !== undefined;
    if (session.phase !== "finished" || isLearned) return;
    isLearned = true;
    learnFrom(session, task);
  };
}

/** A key that is a name of the exercise is typed with a colon. */
function keyRows(working: Working): readonly HTMLElement[] {
  return pageKeys.map((key) => {
    const letter = keyLetters[key];
    const typed = isName(letter, working) ? `:${letter}` : letter;
    return element("div", {}, element("dt", {}, element("kbd", {}, typed)), element("dd", {}, keyMeaning(key)));
  });
}
