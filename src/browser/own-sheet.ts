// A sheet of the student's own: formulas and numbers are typed, and the script shows their working or coaches through it. What
// was typed is kept for the next time.

import { readInline } from "../exercise/inline.ts";
import type { ExerciseProblem } from "../exercise/problem.ts";
import { htmlPrinter } from "../render/html.ts";
import { settingHtml, workingHtml } from "../render/item-html.ts";
import { problemText } from "../render/problem-text.ts";
import { settingView } from "../render/setting-view.ts";
import { solutionView } from "../render/solution-view.ts";
import { ownSheet } from "../render/words/page-words.ts";
import { button, element, nodesOf } from "./dom.ts";
import { openPanel } from "./panel.ts";
import { keep, kept, parsed } from "./store.ts";
import { workedPage } from "./worked.ts";

const fieldNames = ["expression", "at", "wrt", "rate"] as const;

type FieldName = (typeof fieldNames)[number];

type Typed = Readonly<Record<FieldName, string>>;

const storeKey = "own sheet";

interface OwnSheet {
  readonly fields: Readonly<Record<FieldName, HTMLInputElement | HTMLTextAreaElement>>;
  readonly trouble: HTMLElement;
  readonly place: HTMLElement;
}

/** The form, and the place below it where the exercise appears. */
export function ownSheetSection(): HTMLElement {
  const fields: OwnSheet["fields"] = {
    expression: element("textarea", { id: "own-expression", rows: "4", placeholder: ownSheet.formulasExample }),
    at: element("input", { id: "own-at", type: "text", placeholder: ownSheet.numbersExample }),
    wrt: element("input", { id: "own-wrt", type: "text", placeholder: ownSheet.trainExample }),
    rate: element("input", { id: "own-rate", type: "text", placeholder: "0.01" }),
  };
  const labels: Typed = {
    expression: ownSheet.formulas,
    at: ownSheet.numbers,
    wrt: ownSheet.train,
    rate: ownSheet.rate,
  };
  const own: OwnSheet = {
    fields,
    trouble: element("pre", { class: "trouble", role: "status" }),
    place: element("div", { class: "own" }),
  };
  recall(own);
  const rows = fieldNames.map((name) =>
    element("p", { class: "typed" }, element("label", { for: fields[name].id }, labels[name]), fields[name]),
  );
  for (const name of fieldNames) {
    for (const [attribute, value] of Object.entries({
      autocomplete: "off",
      autocapitalize: "off",
      spellcheck: "false",
    }))
      fields[name].setAttribute(attribute, value);
  }
  const buttons = element(
    "p",
    { class: "tools below" },
    button(ownSheet.show, () => open(own, "show")),
    button(ownSheet.coach, () => open(own, "coach")),
  );
  return element(
    "section",
    { class: "exercise own-sheet" },
    element("h2", {}, ownSheet.title),
    element("p", {}, ownSheet.intro),
    ...rows,
    buttons,
    own.trouble,
    own.place,
  );
}

function recall({ fields }: OwnSheet): void {
  const data = parsed(kept(storeKey));
  if (typeof data !== "object" || data === null) return;
  const typed = new Map<string, unknown>(Object.entries(data));
  for (const name of fieldNames) {
    const text = typed.get(name);
    if (typeof text === "string") fields[name].value = text;
  }
}

function typedIn({ fields }: OwnSheet): Typed {
  const { expression, at, wrt, rate } = fields;
  return { expression: expression.value, at: at.value, wrt: wrt.value, rate: rate.value };
}

/** Columns of the box that shows where a problem is. */
const troubleWidth = 60;

/** The problem under the label of its field: the command line calls these by its options. */
function troubleText(problem: ExerciseProblem): string {
  const told = problemText(problem, { name: ownSheet.formulas, text: "" }, troubleWidth);
  return told.replace(/^--?\w+(?=:\d)/u, (option) => labelsOfOptions.get(option) ?? option);
}

const labelsOfOptions: ReadonlyMap<string, string> = new Map([
  ["-e", ownSheet.formulas],
  ["--at", ownSheet.numbers],
  ["--wrt", ownSheet.train],
  ["--rate", ownSheet.rate],
]);

function open(own: OwnSheet, how: "show" | "coach"): void {
  const typed = typedIn(own);
  keep(storeKey, JSON.stringify(typed));
  const { expression, at, wrt, rate } = typed;
  const given = (text: string): boolean => text.trim() !== "";
  const read = readInline({
    expression,
    ...(given(at) && { at }),
    ...(given(wrt) && { wrt }),
    ...(given(rate) && { rate }),
  });
  own.place.replaceChildren();
  own.trouble.replaceChildren();
  if (!read.ok) {
    own.trouble.textContent = read.problems.map(troubleText).join("\n\n");
    return;
  }
  const worked = workedPage(read.exercise, ownSheet.title, "own");
  if (!worked.ok) {
    own.trouble.textContent = worked.why;
    return;
  }
  const { solution, figure } = worked.worked;
  const html = htmlPrinter(solution.working);
  const drawing = figure(how === "show" ? "key" : "practice", "own-graph");
  own.place.append(nodesOf(settingHtml(settingView(solution, html), drawing)));
  if (how === "show") {
    const working = element("div", { class: "working", tabindex: "-1" });
    working.append(nodesOf(workingHtml(solutionView(solution, 3, false, html))));
    own.place.append(working);
    working.focus();
    return;
  }
  const list = element("ol", { class: "fields" });
  own.place.append(list);
  openPanel({
    exercise: read.exercise,
    called: ownSheet.title,
    key: `practice:own:${expression}\n${at}`,
    prefix: "own",
    list,
    section: own.place,
  });
  list.querySelector("input")?.focus();
}
