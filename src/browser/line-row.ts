// The row of one line on a practice page: its name, the place to write, its buttons, and what is said about it; the same
// elements and classes as the fields of our templates.

import { type Expression, name } from "../expression/expression.ts";
import type { HtmlPrinter } from "../render/html.ts";
import { spokenLine } from "../render/practice-spoken.ts";
import { checkLabel, lineButtons } from "../render/words/page-words.ts";
import { formulaOf } from "../render/words/practice-words.ts";
import type { KeyName } from "../tutor/event.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { button, element, nodesOf } from "./dom.ts";

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

export function lineRow(request: RowRequest): LineRow {
  const { line, form, working, html, prefix } = request;
  const item = element("li", { class: form === "formula" ? "field wide" : "field" });
  item.dataset["field"] = line;
  item.dataset["form"] = form;
  const spoken = spokenLine(line, working);
  const input = element("input", {
    id: `${prefix}-input`,
    type: "text",
    "aria-label": form === "formula" ? formulaOf(spoken) : spoken,
    "aria-describedby": `${prefix}-told`,
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "done",
    maxlength: longestEntry,
  });
  const label = element("label", { for: input.id });
  label.append(nodesOf(labelHtml(name(line), html)));
  const mark = element("span", { class: "stand" });
  const read = element("div", { class: "read", "aria-hidden": "true" });
  const told = element("div", { class: "told", id: `${prefix}-told`, role: "status" });
  item.append(label, input, mark, tools(request), read, told);
  return { line, item, input, read, told, mark };
}

function labelHtml(left: Expression, html: HtmlPrinter): string {
  const { tex, text } = html.printer.formula(left);
  return html.formula({ tex: `${tex} =`, text: `${text} =` }, "display");
}

function tools({ check, press }: RowRequest): HTMLElement {
  const keys = lineButtons.map(({ key, label }) => button(label, () => press(key), { "data-key": key }));
  return element("span", { class: "tools" }, button(checkLabel, check, { "data-key": "check" }), ...keys);
}
