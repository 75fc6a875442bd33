// A place where a student writes, as the plain data that templates read. Scripts find the field by its id, and what is
// said about the answer has a place of its own beside it. It must not know templates or styles.

import type { HtmlPrinter } from "./html.ts";
import { escapeHtml } from "./katex.ts";
import type { Edition, SheetField } from "./sheet.ts";

export interface FieldView {
  /** The name of the answer, for scripts: a line's id. */
  readonly field: string;
  readonly form: "value" | "formula";
  /** The id of its input in the page. */
  readonly id: string;
  /** The id of the place where a script says how the answer stands; null on pages without one. */
  readonly toldId: string | null;
  /** For screen readers, in plain letters. */
  readonly label: string;
  readonly html: string;
  /** Whether the answer takes a whole line, as a formula does. */
  readonly wide: boolean;
}

export function fieldView(
  { id: field, left, form }: SheetField,
  id: string,
  edition: Edition,
  html: HtmlPrinter,
): FieldView {
  const toldId = edition === "practice" || edition === "homework" ? `${id}-told` : null;
  const rest = { field, form, id, toldId, wide: form === "formula" };
  if (typeof left === "string") return { ...rest, label: left, html: escapeHtml(left) };
  const { tex, text } = html.printer.formula(left);
  const equation = { tex: `${tex} =`, text: `${text} =` };
  return { ...rest, label: html.letters(left), html: html.formula(equation, "display") };
}
