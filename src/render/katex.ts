// One formula as HTML, with MathML beside it for screen readers. What KaTeX refuses (a letter of a script that it has no
// glyphs for) is shown in plain letters, so that no name of an author's breaks a page.

import katex, { type KatexOptions } from "katex";
import { boundedMemo } from "./bounded-memo.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Formula } from "./tex-rows.ts";

export type FormulaSize = "inline" | "display";

/** Glyphs in their places with MathML beside them, or MathML alone: a seventh of the size, set by the browser. */
export type FormulaOutput = "htmlAndMathml" | "mathml";

/** The formula as HTML that stands in a line of text; at `display` size its fractions and sums are as large as in a display. */
export function formulaHtml(
  { tex, text }: Formula,
  size: FormulaSize = "inline",
  output: FormulaOutput = "htmlAndMathml",
): string {
  const source = size === "display" ? `\\displaystyle ${tex}` : tex;
  const html = remembered[output](source);
  return html === refused ? `<span class="letters">${escapeHtml(text)}</span>` : html;
}

/** Whether KaTeX takes the TeX in its strict mode. */
export function isAccepted(tex: string): boolean {
  return remembered.htmlAndMathml(tex) !== refused;
}

/** The colour in which KaTeX prints a command that it knows and does not trust, instead of throwing. */
const refusal = "#cc0001";

const settings: KatexOptions = {
  errorColor: refusal,
  strict: "error",
  throwOnError: true,
  trust: false,
  maxSize: 10,
  maxExpand: 100,
};

/** What stands in the memo for TeX that KaTeX refuses. No formula is empty. */
const refused = "";

/**
 * KaTeX is the floor of what a page costs, and the sheets of a set share most of their formulas: each is set once. So
 * many characters are kept of each kind, at two bytes a character.
 */
const mostKept = 4_000_000;

function settingOnce(output: FormulaOutput): (tex: string) => string {
  const bounds = { keyOf: (tex: string) => tex, sizeOf: (html: string) => html.length, most: mostKept };
  return boundedMemo((tex) => rendered(tex, output), bounds);
}

const remembered: Readonly<Record<FormulaOutput, (tex: string) => string>> = {
  htmlAndMathml: settingOnce("htmlAndMathml"),
  mathml: settingOnce("mathml"),
};

/** Without the TeX that KaTeX leaves in the MathML: a reader of the page has no use for it. */
function rendered(tex: string, output: FormulaOutput): string {
  try {
    const html = katex.renderToString(tex, { ...settings, output });
    return html.includes(refusal) ? refused : html.replace(/<annotation [^>]*>[^<]*<\/annotation>/u, "");
  } catch (error) {
    if (error instanceof katex.ParseError) return refused;
    throw error;
  }
}
