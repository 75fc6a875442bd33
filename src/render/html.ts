// Formulas and sentences of one working as HTML. It must not know what is said.

import type { Expression } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { piecesOf } from "./inline.ts";
import { type FormulaOutput, type FormulaSize, formulaHtml } from "./katex.ts";
import type { Fragment, Text } from "./solution.ts";
import { unicodeDigits, unicodeStyle } from "./style.ts";
import type { Notated } from "./symbols.ts";
import { type Formula, type FormulaPrinter, formulaPrinter } from "./tex-rows.ts";

export interface HtmlPrinter {
  readonly working: Notated;
  readonly output: FormulaOutput;
  readonly printer: FormulaPrinter;
  readonly formula: (formula: Formula, size?: FormulaSize) => string;
  /** Words and formulas. Plain digits stay words: they look the same, and are read better. */
  readonly sentence: (text: Text) => string;
  /** A sentence without numbers, as a working has at all its numbers: the very same text is printed once. */
  readonly lasting: (text: Text) => string;
  /** A sentence; where it is one formula alone, with fractions as large as in a display. */
  readonly label: (text: Text, after?: Formula) => string;
  /** A formula in letters alone. */
  readonly letters: (math: Expression) => string;
  /** A sentence in letters alone, for a label that is read aloud. */
  readonly spoken: (text: Text) => string;
}

export function htmlPrinter(working: Notated, output: FormulaOutput = "htmlAndMathml"): HtmlPrinter {
  const printer = formulaPrinter(working);
  const style = unicodeStyle(working);
  const formula = (each: Formula, size?: FormulaSize): string => formulaHtml(each, size, output);
  const sentence = (text: Text): string =>
    piecesOf(text, printer)
      .map((piece) => {
        const isWords = piece.kind === "words" || /^−?[\d.]+$/u.test(piece.text);
        return isWords ? escapeHtml(piece.text) : formula(piece);
      })
      .join("");
  const known = lastingOf(working, output);
  const lasting = (text: Text): string => {
    const html = known.get(text) ?? sentence(text);
    known.set(text, html);
    return html;
  };
  const label = (text: Text, after: Formula = { tex: "", text: "" }): string => {
    const [only, more] = text;
    if (only?.kind !== "math" || more !== undefined) return `${sentence(text)}${after.text}`;
    const { tex, text: letters } = printer.formula(only.math);
    return formula({ tex: `${tex}${after.tex}`, text: `${letters}${after.text}` }, "display");
  };
  const letters = (math: Expression): string => printText(math, style);
  const spoken = (text: Text): string => text.map((fragment) => lettersOf(fragment, letters)).join("");
  return { working, output, printer, formula, sentence, lasting, label, letters, spoken };
}

type Printed = WeakMap<Text, string>;

const knownSentences = new WeakMap<Notated, Record<FormulaOutput, Printed>>();

function lastingOf(working: Notated, output: FormulaOutput): Printed {
  const known = knownSentences.get(working) ?? { htmlAndMathml: new WeakMap(), mathml: new WeakMap() };
  knownSentences.set(working, known);
  return known[output];
}

function lettersOf(fragment: Fragment, letters: HtmlPrinter["letters"]): string {
  switch (fragment.kind) {
    case "words":
      return fragment.words;
    case "math":
      return letters(fragment.math);
    case "number":
      return unicodeDigits(fragment.shown.text);
  }
}
