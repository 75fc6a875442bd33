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
import { button, element, nodesOf } from "./dom.ts";

export interface LineRow {
  readonly line: FieldId;
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
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
  const { line, field, working, html, prefix } = request;
  const isWide = field.kind !== "line" || field.form === "formula";
  const item = element("li", { class: isWide ? "field wide" : "field" });
  item.dataset["field"] = line;
  item.dataset["form"] = field.kind === "line" ? field.form : field.kind;
  const spoken = printFragments(fieldText(field, working), spokenMedium(working));
  const input = element("input", {
    id: `${prefix}-input`,
    type: "text",
    "aria-label": spoken,
    "aria-describedby": `${prefix}-told`,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "done",
    maxlength: longestEntry,
  });
  const label = element("label", { for: input.id });
  const text = fieldText(field, working);
  label.append(nodesOf(isLineLabel(field) ? labelHtml(name(field.line), html) : html.sentence(text)));
  const mark = element("span", { class: "stand" });
  const read = element("div", { class: "read", "aria-hidden": "true" });
  const told = element("div", { class: "told", id: `${prefix}-told`, role: "status" });
  const options = field.kind === "choice" ? [optionList(request, spoken, input)] : [];
  item.append(label, ...options, input, mark, tools(request), read, told);
  return { line, item, input, read, told, mark };
}

/** What can be chosen, each with its letter; choosing one enters it. */
function optionList(
  { field, working, html, prefix, check }: RowRequest,
  spoken: string,
  input: HTMLInputElement,
): HTMLElement {
  const view = fieldView(field, working);
  const options = view.kind === "choice" ? view.options : [];
  const list = element("div", { class: "options", role: "radiogroup", "aria-label": spoken });
  for (const { letter, text } of options) {
    const radio = element("input", { type: "radio", name: `${prefix}-option`, value: letter });
    radio.addEventListener("change", () => {
      input.value = letter;
      check();
    });
    const label = element("label", {}, radio, ` ${letter}) `);
    label.append(nodesOf(html.sentence(text)));
    list.append(label);
  }
  return list;
}

function labelHtml(left: Expression, html: HtmlPrinter): string {
  const { tex, text } = html.printer.formula(left);
  return html.formula({ tex: `${tex} =`, text: `${text} =` }, "display");
}

function tools({ check, press }: RowRequest): HTMLElement {
  const keys = lineButtons.map(({ key, label }) => button(label, () => press(key), { "data-key": key }));
  return element("span", { class: "tools" }, button(checkLabel, check, { "data-key": "check" }), ...keys);
}
