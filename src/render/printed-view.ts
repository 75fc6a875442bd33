// The lines that a question prints, as the plain data that templates read: rows as in a solution, with gaps where a line is
// to be filled in. It must not know templates or styles.

import { type FieldView, fieldView } from "./field-view.ts";
import type { HtmlPrinter } from "./html.ts";
import type { QuestionView } from "./question-view.ts";
import type { Edition } from "./sheet.ts";
import { type RowView, rowViews } from "./solution-view.ts";

export type PrintedView =
  | (RowView & { readonly letter: string | null })
  | { readonly kind: "gap"; readonly field: FieldView };

export interface QuestionParts {
  readonly printed: readonly PrintedView[];
  /** The fields that stand below the lines. */
  readonly fields: readonly FieldView[];
}

/** The parts of a question; `id` begins the ids of its fields. */
export function questionParts(question: QuestionView, id: string, edition: Edition, html: HtmlPrinter): QuestionParts {
  const fields = new Map(
    question.fields.map((field, place) => [field.id, fieldView(field, `${id}-field-${place + 1}`, edition, html)]),
  );
  const printed = question.printed.flatMap((row): readonly PrintedView[] => {
    if (row.kind === "line") {
      return rowViews(row.equation, undefined, html).map((each, index) => ({
        ...each,
        letter: index === 0 ? (row.letter ?? null) : null,
      }));
    }
    const field = fields.get(row.field);
    fields.delete(row.field);
    return field === undefined ? [] : [{ kind: "gap", field }];
  });
  return { printed, fields: [...fields.values()] };
}
