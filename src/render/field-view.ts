// A place where a student writes or chooses, as the plain data that templates read. Scripts find the field by its name, and
// what is said about the answer has a place of its own beside it. It must not know templates or styles.

import type { FieldId } from "../exercise/question.ts";
import type { HtmlPrinter } from "./html.ts";
import type { FieldView as QuestionField, GridView as QuestionGrid } from "./question-view.ts";
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

/** Fields that stand as a vector or matrix: row by row, each of them in its place. */
export interface GridView {
  readonly kind: "grid";
  readonly html: string;
  /** What rows and columns are. */
  readonly axes: string;
  readonly hasColumns: boolean;
  readonly rows: readonly (readonly FieldView[])[];
}

export interface OptionView {
  readonly letter: string;
  readonly html: string;
}

/** The table of fields; undefined where one of them is no field of the question, or stands elsewhere. */
export function gridView(
  { label, axes, rows }: QuestionGrid,
  fields: ReadonlyMap<FieldId, FieldView>,
  html: HtmlPrinter,
): GridView | undefined {
  const found = rows.map((row) => row.flatMap((id) => fields.get(id) ?? []));
  if (found.some((row, index) => row.length !== rows[index]?.length)) return undefined;
  return {
    kind: "grid",
    html: html.label(label, { tex: " =", text: " =" }),
    axes: html.spoken(axes),
    hasColumns: (rows[0]?.length ?? 0) > 1,
    rows: found,
  };
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
