// What stands around the fields of an exercise on a practice page: notes, buttons, the keys, the folded solution.

import type { FigureView } from "../render/figure-view.ts";
import { htmlPrinter } from "../render/html.ts";
import { givenHtml, printedHtml, tableRowsHtml, workingHtml } from "../render/item-html.ts";
import type { PrintedRow } from "../render/question-view.ts";
import { settingView } from "../render/setting-view.ts";
import type { Solution } from "../render/solution.ts";
import { solutionView } from "../render/solution-view.ts";
import { againLabel, backLabel, freshLabel, keyboardWords, keysLabel, pageKeys } from "../render/words/page-words.ts";
import { helpWords, keyMeaning, tableHelp } from "../render/words/practice-words.ts";
import { solutionLabel } from "../render/words/sheet-words.ts";
import { isName, keyLetters } from "../tutor/event.ts";
import type { Working } from "../working/build.ts";
import { tablesOf } from "../working/tables.ts";
import { button, element, nodesOf } from "./dom.ts";

export interface PanelParts {
  /** The lines that the question prints. */
  readonly printed: HTMLElement;
  readonly note: HTMLElement;
  readonly summary: HTMLElement;
  readonly help: HTMLDetailsElement;
  readonly keys: HTMLElement;
  readonly solution: HTMLDetailsElement;
  /** Leads from fresh numbers back to the exercise that waits. */
  readonly back: HTMLButtonElement;
}

export interface PanelActions {
  readonly fresh: () => void;
  readonly again: () => void;
  readonly back: () => void;
}

/** Puts the parts around the list of fields. */
export function panelParts(list: HTMLElement, actions: PanelActions): PanelParts {
  const note = element("p", { class: "kept", role: "status" });
  const summary = element("div", { class: "told summary", role: "status" });
  const keys = element("dl", { class: "keys" });
  const solution = element("details", { class: "solution" }, element("summary", {}, solutionLabel));
  const help = element("details", { class: "help" }, element("summary", {}, keysLabel));
  const [enterWords, keyWords] = keyboardWords;
  help.append(...[enterWords, ...helpWords, keyWords].map((text) => element("p", {}, text)), keys);
  const back = button(backLabel, actions.back);
  const buttons = [back, button(freshLabel, actions.fresh), button(againLabel, actions.again)];
  const printed = element("ol", { class: "printed rows" });
  list.before(printed, note);
  list.after(summary, element("div", { class: "tools below" }, ...buttons), help, solution);
  return { printed, note, help, summary, keys, solution, back };
}

/** What each key does; one that is a name of the exercise is typed with a colon. */
export function showKeys({ keys }: PanelParts, working: Working): void {
  const rows = pageKeys.map((key) => {
    const letter = keyLetters[key];
    const typed = isName(letter, working) ? `:${letter}` : letter;
    return element("div", {}, element("dt", {}, element("kbd", {}, typed)), element("dd", {}, keyMeaning(key)));
  });
  const matrix = element("div", {}, element("dt", {}, element("kbd", {}, "[ ]")), element("dd", {}, tableHelp));
  keys.replaceChildren(...rows, ...(tablesOf(working).length === 0 ? [] : [matrix]));
}

/** The page shows the numbers that are practised. */
export function showNumbers(section: Element, solution: Solution): void {
  const { given } = settingView(solution, htmlPrinter(solution.working));
  section.querySelector(".given")?.replaceChildren(nodesOf(givenHtml(given)));
}

/** The drawing and its table with the numbers that are practised; where these leave no room for one, none. */
export function showFigure(section: Element, figure: FigureView | null): void {
  const place = section.querySelector<HTMLElement>("figure.graph");
  if (place === null) return;
  place.hidden = figure === null;
  if (figure === null) return;
  place.querySelector("svg")?.replaceWith(nodesOf(figure.svg));
  place.querySelector("tbody")?.replaceChildren(nodesOf(tableRowsHtml(figure.table.rows)));
}

/** The lines that the question prints, lettered where they are options. */
export function showPrinted({ printed }: PanelParts, rows: readonly PrintedRow[], working: Working): void {
  printed.replaceChildren(nodesOf(printedHtml(rows, htmlPrinter(working))));
  printed.classList.toggle(
    "lettered",
    rows.some((row) => row.kind === "line" && row.letter !== undefined),
  );
  printed.hidden = rows.length === 0;
}

/** The whole working, set when it is first unfolded. */
export function foldSolution({ solution: place }: PanelParts, solution: Solution, level: number): void {
  place.querySelector(".working")?.remove();
  place.open = false;
  place.ontoggle = () => {
    if (!place.open || place.querySelector(".working") !== null) return;
    const working = element("div", { class: "working" });
    working.append(nodesOf(workingHtml(solutionView(solution, level, true, htmlPrinter(solution.working)))));
    place.append(working);
  };
}
