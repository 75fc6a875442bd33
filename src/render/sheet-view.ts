// A sheet as the plain data that its templates read. It must not know templates or styles.

import { type ConventionsView, conventionSentences, conventionsView } from "./conventions-view.ts";
import { type ItemView, itemView } from "./item-view.ts";
import type { Edition, Paper, Sheet, Student } from "./sheet.ts";
import {
  dateLabel,
  dueLabel,
  editionNote,
  nameLabel,
  needsScript,
  numberLabel,
  sheetTitle,
} from "./words/sheet-words.ts";

export interface SheetView {
  readonly edition: Edition;
  readonly paper: Paper;
  /** What stands above several exercises; null where one exercise alone is its own title. */
  readonly heading: string | null;
  /** What kind of sheet it is, where that is to be said. */
  readonly note: string | null;
  readonly student: Student | null;
  readonly due: string | null;
  readonly labels: { readonly name: string; readonly number: string; readonly date: string; readonly due: string };
  /** Said where scripts do not run and the page needs one. */
  readonly withoutScript: string | null;
  /** What all exercises agree on; an exercise states only what is its own. */
  readonly conventions: ConventionsView | null;
  readonly exercises: readonly ItemView[];
}

export function sheetView({ edition, paper, title, student, due, items }: Sheet, hasScript: boolean): SheetView {
  const alone = items.length === 1 && title === undefined;
  const stated = items.map(conventionSentences);
  const [first = []] = stated;
  const shared =
    items.length === 1 ? [] : first.filter((each) => stated.every((sentences) => sentences.includes(each)));
  const own = stated.map((sentences) => sentences.filter((each) => !shared.includes(each)));
  return {
    edition,
    paper,
    heading: alone ? null : (title ?? sheetTitle),
    note: editionNote(edition) ?? null,
    student: student ?? null,
    due: due ?? null,
    labels: { name: nameLabel, number: numberLabel, date: dateLabel, due: dueLabel },
    withoutScript: hasScript ? (needsScript(edition) ?? null) : null,
    conventions: conventionsView(shared),
    exercises: items.map((item, index) => itemView(item, { index, alone, edition, conventions: own[index] ?? [] })),
  };
}
