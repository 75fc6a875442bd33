// What a practice session says, as HTML for a page. It prints what `practice-said` gives and decides nothing.

import type { Verdict } from "../marking/verdict.ts";
import { visible } from "./characters.ts";
import { escapeHtml } from "./escape-html.ts";
import type { HtmlPrinter } from "./html.ts";
import type { Said } from "./practice-said.ts";
import type { VerdictSaid } from "./practice-verdict.ts";
import type { Equation } from "./solution.ts";
import { chainOf } from "./tex-rows.ts";
import { standMark, standWords } from "./words/practice-words.ts";
import { verdictMark } from "./words/verdict-words.ts";

/** One piece of a reply. What can be typed or chosen is told elsewhere on a page: help and options have nothing here. */
export function saidHtml(said: Said, html: HtmlPrinter): string {
  switch (said.kind) {
    case "sentence":
      return `<p>${html.sentence(said.text)}</p>`;
    case "verdict":
      return verdictHtml(said, html);
    case "options":
      return "";
    case "table":
      return said.rows.map((row) => tableRow(row, html)).join("");
    case "line":
      return lineHtml(said.line, html);
    case "list":
      return `<ul class="lines">${said.rows.map((row) => listItem(row, html)).join("")}</ul>`;
    case "keys":
      return "";
    case "summary":
      return said.sentences.map((text) => `<p>${html.sentence(text)}</p>`).join("");
  }
}

function verdictHtml({ verdict, marked, sentences }: VerdictSaid, html: HtmlPrinter): string {
  const place = marked === undefined ? "" : `<p class="entry">${markedHtml(marked.entry, marked.span)}</p>`;
  const told = sentences.map((text, index) => `<p>${index === 0 ? markHtml(verdict) : ""}${html.sentence(text)}</p>`);
  return `<div class="verdict" data-verdict="${verdict.kind}">${place}${told.join("")}</div>`;
}

function markHtml(verdict: Verdict): string {
  return `<span class="mark">${verdictMark(verdict, false)}</span> `;
}

/** The entry with the place set off; a place without width is a gap. */
function markedHtml(entry: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const [before, place, after] = [entry.slice(0, start), entry.slice(start, end), entry.slice(end)];
  const shown = place.trim() === "" ? "\u00a0" : visible(place);
  return `${escapeHtml(near(before, "end"))}<mark>${escapeHtml(shown.slice(0, mostAround))}</mark>${escapeHtml(near(after, "start"))}`;
}

const mostAround = 60;

/** What stands beside the place, as far as it helps to find it. */
function near(text: string, side: "start" | "end"): string {
  if (text.length <= mostAround) return visible(text);
  return side === "start" ? `${visible(text.slice(0, mostAround))}…` : `…${visible(text.slice(-mostAround))}`;
}

type RowOf<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind; readonly rows: unknown }>["rows"][number];

function tableRow({ label, joint, entry = "", verdict }: RowOf<"table">, html: HtmlPrinter): string {
  return `<p>${markHtml(verdict)}${html.sentence(label)}${joint}${escapeHtml(visible(entry.trim()))}</p>`;
}

function listItem({ label, joint, entry, stand }: RowOf<"list">, html: HtmlPrinter): string {
  const given = entry === undefined ? "" : `${joint}${escapeHtml(visible(entry))}`;
  const note = standWords(stand) === "" ? "" : ` (${standWords(stand)})`;
  return `<li>${standMark(stand, false)} ${html.sentence(label)}${given}${note}</li>`;
}

/** left = formula = substitution = result. */
function lineHtml(equation: Equation, html: HtmlPrinter): string {
  return chainOf(equation, html.printer)
    .map(({ left, steps }) => {
      const sides = [...(left === undefined ? [] : [left]), ...steps].map((side) => html.formula(side, "display"));
      return `<p class="whole">${sides.map((side) => `<span class="step">${side}</span>`).join(" ")}</p>`;
    })
    .join("");
}
