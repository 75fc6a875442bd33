// The parts of an exercise as HTML, for a script that makes new ones in a page: other numbers, a solution, a whole sheet. The
// same elements and classes as our templates write, so that one style sheet does for both; it must not know the browser.

import { escapeHtml } from "./escape-html.ts";
import type { FigureView } from "./figure-view.ts";
import type { HtmlPrinter } from "./html.ts";
import type { PrintedRow } from "./question-view.ts";
import type { SettingView } from "./setting-view.ts";
import { type RowView, rowViews, type SolutionView } from "./solution-view.ts";

/** The formulas and the given numbers, the drawing, and the question. */
export function settingHtml({ definitions, given, questionHtml }: SettingView, figure: FigureView | null): string {
  const rows = definitions.map(({ leftHtml, rightHtml }) => equationHtml(leftHtml, [rightHtml], ""));
  const numbers = given.length === 0 ? "" : `<dl class="given">${givenHtml(given)}</dl>`;
  return `<div class="setting"><div class="definitions rows">${rows.join("")}</div>${numbers}</div>${figure === null ? "" : figureHtml(figure)}<p class="question">${questionHtml}</p>`;
}

function figureHtml({ svg, table }: FigureView): string {
  const heads = table.heads.map((head) => `<th scope="col">${escapeHtml(head)}</th>`).join("");
  const rows = tableRowsHtml(table.rows);
  return `<figure class="graph">${svg}<details class="table"><summary>${escapeHtml(table.label)}</summary><table><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></details></figure>`;
}

/** What stands inside the body of the table beside a drawing. */
export function tableRowsHtml(rows: FigureView["table"]["rows"]): string {
  return rows
    .map(([head = "", ...cells]) => {
      const rest = cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("");
      return `<tr><th scope="row">${escapeHtml(head)}</th>${rest}</tr>`;
    })
    .join("");
}

/** What stands inside the list of given numbers. */
export function givenHtml(given: SettingView["given"]): string {
  return given
    .map(({ label, numbers }) => {
      const entries = numbers.map((number) => `<dd>${number}</dd>`).join("");
      return `<div><dt>${escapeHtml(label)}</dt>${entries}</div>`;
    })
    .join("");
}

/** What stands inside a worked solution. */
export function workingHtml({ sections, closing, level }: SolutionView): string {
  const parts = sections.map(({ headingHtml, rows }) => {
    const title = `<h${level}>${headingHtml}</h${level}>`;
    return `<section class="part">${title}<div class="rows">${rows.map(rowHtml).join("")}</div></section>`;
  });
  const end = closing.map((text) => `<span>${text}</span>`).join(" ");
  return parts.join("") + (closing.length === 0 ? "" : `<p class="closing">${end}</p>`);
}

/** What stands inside the list of the lines that a question prints; a gap is filled in below. */
export function printedHtml(rows: readonly PrintedRow[], html: HtmlPrinter): string {
  return rows
    .flatMap((row) => {
      if (row.kind === "gap")
        return [`<li>${equationHtml(html.formula(html.printer.formula(row.left)), [gapSign], "")}</li>`];
      const letter = row.letter === undefined ? "" : `<b class="letter">${row.letter})</b> `;
      return rowViews(row.equation, undefined, html).map(
        (each, index) => `<li>${index === 0 ? letter : ""}${rowHtml(each)}</li>`,
      );
    })
    .join("");
}

const gapSign = "= …";

function rowHtml(row: RowView): string {
  switch (row.kind) {
    case "equation":
      return equationHtml(row.leftHtml, row.steps, row.reasonHtml);
    case "sentence":
      return `<p class="sentence">${row.html}</p>`;
  }
}

function equationHtml(left: string, steps: readonly string[], reason: string): string {
  const chain = steps.map((step) => `<span class="step">${step}</span>`).join(" ");
  const why = reason === "" ? "" : ` <span class="reason">${reason}</span>`;
  return `<p class="equation"><span class="left">${left}</span> <span class="chain">${chain}</span>${why}</p>`;
}
