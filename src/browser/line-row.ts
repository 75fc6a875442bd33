// The row of one line on a practice page: its name, the place to write, its buttons, and what is said about it; the same
// elements and classes as the fields of our templates.

import type { Field, FieldId } from "../exercise/question.ts";
import { type Expression, name } from "../expression/expression.ts";
import type { HtmlPrinter } from "../render/html.ts";
import { spokenMedium } from "../render/practice-spoken.ts";
import { fieldView } from "../render/question-view.ts";
import { printFragments } from "../render/text-cells.ts";
import { checkLabel, lineButtons } from "../render/words/page-words.ts";
import { fieldText, isLineLabel } from "../render/words/question-words.ts";
import type { KeyName } from "../tutor/event.ts";
import type { Working } from "../working/build.ts";
import { type Control, controlIn } from "./control.ts";
import { button, element, nodesOf } from "./dom.ts";

export interface LineRow {
  readonly line: FieldId;
  readonly item: HTMLLIElement;
  readonly control: Control;
  /** How the entry is understood while it is typed. */
  readonly read: HTMLElement;
  /** What is said of it, in words and to be seen. */
  readonly told: HTMLElement;
  readonly mark: HTMLElement;
}

export interface RowRequest {
  readonly line: FieldId;
  readonly field: Field;
  readonly working: Working;
  readonly html: HtmlPrinter;
  /** Begins the ids of its elements. */
  readonly prefix: string;
  /** What the buttons do. */
  readonly check: () => void;
  readonly press: (key: KeyName) => void;
}

/** Entries longer than this are not read; the field stops there. */
const longestEntry = "2000";

export function lineRow(request: RowRequest): LineRow {
  const { line, field, prefix } = request;
  const item = element("li", { class: classesOf(field) });
  item.dataset["field"] = line;
  item.dataset["form"] = field.kind === "line" ? field.form : field.kind;
  const mark = element("span", { class: "stand" });
  const read = element("div", { class: "read", "aria-hidden": "true" });
  const told = element("div", { class: "told", id: `${prefix}-told`, role: "status" });
  item.append(...(field.kind === "choice" ? choice(request) : writing(request)), mark, tools(request), read, told);
  const control = controlIn(item);
  if (control === undefined) throw new Error(`the field ${line} has no place for an answer`);
  return { line, item, control, read, told, mark };
}

function classesOf(field: Field): string {
  if (field.kind === "choice") return "field wide choice";
  return field.kind === "order" || field.form === "formula" ? "field wide" : "field";
}

/** A line to write on. */
function writing({ field, working, html, prefix }: RowRequest): readonly HTMLElement[] {
  const text = fieldText(field, working);
  const input = element("input", {
    id: `${prefix}-input`,
    type: "text",
    "aria-label": printFragments(text, spokenMedium(working)),
    "aria-describedby": `${prefix}-told`,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "done",
    maxlength: longestEntry,
  });
  const label = element("label", { for: input.id });
  label.append(nodesOf(isLineLabel(field) ? labelHtml(name(field.line), html) : html.sentence(text)));
  return [label, input];
}

/** What can be chosen, each with its letter. Lines that are printed above have only their letters here. */
function choice({ field, working, html, prefix }: RowRequest): readonly HTMLElement[] {
  const view = fieldView(field, working);
  if (view.kind !== "choice") return [];
  const options = view.options.map(({ letter, text }) => {
    const id = `${prefix}-${letter}`;
    const radio = element("input", { type: "radio", name: `${prefix}-option`, id, value: letter });
    const label = element("label", { for: id }, element("b", {}, `${letter})`), " ");
    if (!view.areLines) label.append(nodesOf(html.sentence(text)));
    return element("div", { class: "option" }, radio, label);
  });
  const legend = element("legend");
  legend.append(nodesOf(html.sentence(view.label)));
  return [
    element(
      "fieldset",
      { "aria-describedby": `${prefix}-told` },
      legend,
      element("div", { class: "options" }, ...options),
    ),
  ];
}

function labelHtml(left: Expression, html: HtmlPrinter): string {
  const { tex, text } = html.printer.formula(left);
  return html.formula({ tex: `${tex} =`, text: `${text} =` }, "display");
}

function tools({ check, press }: RowRequest): HTMLElement {
  const keys = lineButtons.map(({ key, label }) => button(label, () => press(key), { "data-key": key }));
  return element("span", { class: "tools" }, button(checkLabel, check, { "data-key": "check" }), ...keys);
}
