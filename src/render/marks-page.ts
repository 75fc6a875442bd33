// Pages that marking writes: small, without a script, and with nothing loaded. Their looks are in marks.css.

import { documentFrame } from "./document-frame.ts";
import { escapeHtml } from "./escape-html.ts";

export interface MarksStyle {
  readonly css: string;
  /** SHA-256 of a text in UTF-8, in base64. */
  readonly sha256: (text: string) => string;
}

/** A page with this body, which is HTML. */
export function marksPage(title: string, body: string, { css, sha256 }: MarksStyle): string {
  const policy = `default-src 'none'; style-src 'sha256-${sha256(css)}'; base-uri 'none'; form-action 'none'`;
  const { before, after } = documentFrame({ title, style: css, policy });
  return `${before}<main>
<h1>${escapeHtml(title)}</h1>
${body}</main>
${after}`;
}
