// One formula as HTML, with MathML beside it for screen readers. What KaTeX refuses (a letter of a script that it has no
// glyphs for) is shown in plain letters, so that no name of an author's breaks a page.

import katex, { type KatexOptions } from "katex";
import type { Formula } from "./tex-rows.ts";

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

/** Text for HTML, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => entities.get(character) ?? character);
}

export type FormulaSize = "inline" | "display";

/** The formula as HTML that stands in a line of text; at `display` size its fractions and sums are as large as in a display. */
export function formulaHtml({ tex, text }: Formula, size: FormulaSize = "inline"): string {
  const source = size === "display" ? `\\displaystyle ${tex}` : tex;
  return acceptedHtml(source) ?? `<span class="letters">${escapeHtml(text)}</span>`;
}

/** Whether KaTeX takes the TeX in its strict mode. */
export function isAccepted(tex: string): boolean {
  return acceptedHtml(tex) !== undefined;
}

/** The colour in which KaTeX prints a command that it knows and does not trust, instead of throwing. */
const refusal = "#cc0001";

const settings: KatexOptions = {
  errorColor: refusal,
  output: "htmlAndMathml",
  strict: "error",
  throwOnError: true,
  trust: false,
  maxSize: 10,
  maxExpand: 100,
};

/** Without the TeX that KaTeX leaves in the MathML: a reader of the page has no use for it. */
function acceptedHtml(tex: string): string | undefined {
  try {
    const html = katex.renderToString(tex, settings);
    return html.includes(refusal) ? undefined : html.replace(/<annotation [^>]*>[^<]*<\/annotation>/u, "");
  } catch (error) {
    if (error instanceof katex.ParseError) return undefined;
    throw error;
  }
}
