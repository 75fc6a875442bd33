// A sheet as the plain data that its templates read. It must not know templates or styles.

import { type ItemView, itemView } from "./item-view.ts";
import type { Edition, Paper, Sheet, Student } from "./sheet.ts";
import { dateLabel, editionNote, nameLabel, needsScript, numberLabel, sheetTitle } from "./words/sheet-words.ts";

export interface SheetView {
  readonly edition: Edition;
  readonly paper: Paper;
  /** What stands above several exercises; null where one exercise alone is its own title. */
  readonly heading: string | null;
  /** What kind of sheet it is, where that is to be said. */
  readonly note: string | null;
  readonly student: Student | null;
  readonly labels: { readonly name: string; readonly number: string; readonly date: string };
  /** Said where scripts do not run and the page needs one. */
  readonly withoutScript: string | null;
  readonly exercises: readonly ItemView[];
}

export function sheetView({ edition, paper, title, student, items }: Sheet, hasScript: boolean): SheetView {
  const alone = items.length === 1 && title === undefined;
  return {
    edition,
    paper,
    heading: alone ? null : (title ?? sheetTitle),
    note: editionNote(edition) ?? null,
    student: student ?? null,
    labels: { name: nameLabel, number: numberLabel, date: dateLabel },
    withoutScript: hasScript ? (needsScript(edition) ?? null) : null,
    exercises: items.map((item, index) => itemView(item, index, alone, edition)),
  };
}
