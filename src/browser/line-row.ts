// The row of one line on a practice page: its name, the place to write, its buttons, and what is said about it. A row that
// the page brings is taken over; another is made like it.

import { type Expression, name } from "../expression/expression.ts";
import type { HtmlPrinter } from "../render/html.ts";
import { spokenLine } from "../render/practice-spoken.ts";
import { checkLabel, lineButtons } from "../render/words/page-words.ts";
import { formulaOf } from "../render/words/practice-words.ts";
import type { KeyName } from "../tutor/event.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { button, element } from "./dom.ts";

export interface LineRow {
  readonly line: LineId;
  readonly item: HTMLLIElement;
  readonly input: HTMLInputElement;
  /** How the entry is understood while it is typed. */
  readonly read: HTMLElement;
  /** What is said of it, in words and to be seen. */
  readonly told: HTMLElement;
  readonly mark: HTMLElement;
}

export interface RowRequest {
  readonly line: LineId;
  readonly form: "value" | "formula";
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

export function lineRow(request: RowRequest, there: HTMLLIElement | undefined): LineRow {
  const { line, form, working, prefix } = request;
  const item = there ?? newItem(request);
  const input = item.querySelector("input") ?? element("input");
  const told = item.querySelector<HTMLElement>(".told") ?? element("div", { class: "told", id: `${prefix}-told` });
  const spoken = spokenLine(line, working);
  const attributes = {
    "aria-label": form === "formula" ? formulaOf(spoken) : spoken,
    "aria-describedby": told.id,
    enterkeyhint: "done",
    maxlength: longestEntry,
  };
  for (const [attribute, value] of Object.entries(attributes)) input.setAttribute(attribute, value);
  const mark = element("span", { class: "stand" });
  const read = element("div", { class: "read", "aria-hidden": "true" });
  item.querySelector(".stand")?.remove();
  item.querySelector(".tools")?.remove();
  item.querySelector(".read")?.remove();
  input.after(mark, tools(request), read, told);
  told.setAttribute("role", "status");
  told.replaceChildren();
  return { line, item, input, read, told, mark };
}

function newItem({ line, form, html, prefix }: RowRequest): HTMLLIElement {
  const item = element("li", { class: form === "formula" ? "field wide" : "field" });
  item.dataset["field"] = line;
  item.dataset["form"] = form;
  const label = element("label", { for: `${prefix}-input` });
  label.innerHTML = labelHtml(name(line), html);
  const input = element("input", {
    id: `${prefix}-input`,
    type: "text",
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
  });
  item.append(label, input);
  return item;
}

function labelHtml(left: Expression, html: HtmlPrinter): string {
  const { tex, text } = html.printer.formula(left);
  return html.formula({ tex: `${tex} =`, text: `${text} =` }, "display");
}

function tools({ check, press }: RowRequest): HTMLElement {
  const keys = lineButtons.map(({ key, label }) => button(label, () => press(key), { "data-key": key }));
  return element("span", { class: "tools" }, button(checkLabel, check, { "data-key": "check" }), ...keys);
}
