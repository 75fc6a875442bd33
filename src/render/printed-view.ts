// The lines that a question prints, as the plain data that templates read: rows as in a solution, with gaps where a line is
// to be filled in. It must not know templates or styles.

import { boundedMemo } from "./bounded-memo.ts";
import { type FieldView, fieldView, type GridView, gridView } from "./field-view.ts";
import type { HtmlPrinter } from "./html.ts";
import type { QuestionView } from "./question-view.ts";
import type { Edition } from "./sheet.ts";
import { type RowView, rowViews } from "./solution-view.ts";
import type { Notated } from "./symbols.ts";

export type PrintedView =
  | (RowView & { readonly letter: string | null })
  | { readonly kind: "gap"; readonly field: FieldView };

export interface QuestionParts {
  readonly printed: readonly PrintedView[];
  /** The fields that stand below the lines. */
  readonly fields: readonly (FieldView | GridView)[];
}

/** The parts of a question; `id` begins the ids of its fields. */
export function questionParts(question: QuestionView, id: string, edition: Edition, html: HtmlPrinter): QuestionParts {
  const all = fieldViews({ fields: question.fields, id, edition, html });
  const inGaps = new Set(question.printed.flatMap((row) => (row.kind === "gap" ? [row.field] : [])));
  const fieldOf = new Map(all.map((view) => [view.field, view]));
  const printed = question.printed.flatMap((row): readonly PrintedView[] => {
    if (row.kind === "line") {
      return rowViews(row.equation, undefined, html).map((each, index) => ({
        ...each,
        letter: index === 0 ? (row.letter ?? null) : null,
      }));
    }
    const field = fieldOf.get(row.field);
    return field === undefined ? [] : [{ kind: "gap", field }];
  });
  const below = inGaps.size === 0 ? all : all.filter(({ field }) => !inGaps.has(field));
  return { printed, fields: question.grids.length === 0 ? below : withGrids(question.grids, below, html) };
}

/** The fields in their order; a vector or matrix stands where its first cell would. */
function withGrids(
  grids: QuestionView["grids"],
  fields: readonly FieldView[],
  html: HtmlPrinter,
): readonly (FieldView | GridView)[] {
  const fieldOf = new Map(fields.map((view) => [view.field, view]));
  const gridOf = new Map<string, GridView>();
  for (const grid of grids) {
    const view = gridView(grid, fieldOf, html);
    if (view !== undefined) for (const id of grid.rows.flat()) gridOf.set(id, view);
  }
  return [...new Set(fields.map((view) => gridOf.get(view.field) ?? view))];
}

interface Asked {
  readonly fields: QuestionView["fields"];
  readonly id: string;
  readonly edition: Edition;
  readonly html: HtmlPrinter;
}

const knownLines = new WeakMap<Notated, (asked: Asked) => readonly FieldView[]>();

/** A class has the same list of lines to fill in, no number being in it: one object, which is also laid out once. */
function fieldViews(asked: Asked): readonly FieldView[] {
  if (asked.fields.some(({ kind }) => kind !== "line")) return viewsAnew(asked);
  const { working } = asked.html;
  const known = knownLines.get(working) ?? boundedMemo(viewsAnew, { keyOf: keyOfLines, sizeOf, most: 1_000_000 });
  knownLines.set(working, known);
  return known(asked);
}

function keyOfLines({ fields, id, edition, html }: Asked): string {
  return JSON.stringify([
    edition,
    id,
    html.output,
    ...fields.map((field) => [field.id, field.kind === "line" && field.form]),
  ]);
}

function viewsAnew({ fields, id, edition, html }: Asked): readonly FieldView[] {
  return fields.map((field, place) => fieldView(field, `${id}-field-${place + 1}`, edition, html));
}

function sizeOf(views: readonly FieldView[]): number {
  return views.reduce((size, { html, label }) => size + html.length + label.length, 0);
}
