// A place where a student writes or chooses, as the plain data that templates read. Scripts find the field by its name, and
// what is said about the answer has a place of its own beside it. It must not know templates or styles.

import type { HtmlPrinter } from "./html.ts";
import type { FieldView as QuestionField } from "./question-view.ts";
import type { Edition } from "./sheet.ts";
import { orderHelp } from "./words/sheet-words.ts";

interface CommonView {
  /** The name of the answer, for scripts: a line's id, or what the kind of question calls it. */
  readonly field: string;
  /** The id of its input in the page; of a choice, what the ids of its options begin with. */
  readonly id: string;
  /** The id of the place where a script says how the answer stands; null on pages without one. */
  readonly toldId: string | null;
  /** In letters alone, to be read aloud. */
  readonly label: string;
  readonly html: string;
  /** Whether it takes a whole line, as a formula does, or words in front of the answer. */
  readonly wide: boolean;
}

export type FieldView = CommonView &
  (
    | { readonly kind: "line"; readonly form: "value" | "formula" }
    | { readonly kind: "choice"; readonly options: readonly OptionView[]; readonly areLetters: boolean }
    | { readonly kind: "order"; readonly items: readonly string[]; readonly help: string }
  );

export interface OptionView {
  readonly letter: string;
  readonly html: string;
}

export function fieldView(field: QuestionField, id: string, edition: Edition, html: HtmlPrinter): FieldView {
  const common = {
    field: field.id,
    id,
    toldId: edition === "practice" || edition === "homework" ? `${id}-told` : null,
    label: html.spoken(field.label),
  };
  switch (field.kind) {
    case "line": {
      const { form } = field;
      const left = html.label(field.label, { tex: " =", text: " =" });
      const isName = field.label.length === 1 && field.label[0]?.kind === "math";
      return { ...common, kind: "line", form, html: left, wide: form === "formula" || !isName };
    }
    case "choice":
      return {
        ...common,
        kind: "choice",
        html: html.label(field.label),
        wide: true,
        options: field.options.map(({ letter, text }) => ({ letter, html: html.sentence(text) })),
        areLetters: field.areLines,
      };
    case "order":
      return {
        ...common,
        kind: "order",
        html: html.sentence(field.label),
        wide: true,
        items: field.items.map(html.sentence),
        help: orderHelp,
      };
  }
}
