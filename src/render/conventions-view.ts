// The box of conventions as the plain data that templates read. It must not know templates or styles.

import { conventionsOf } from "./conventions.ts";
import { htmlPrinter } from "./html.ts";
import type { SheetItem } from "./sheet.ts";
import { conventionsLabel } from "./words/sheet-words.ts";

export interface ConventionsView {
  readonly label: string;
  /** Sentences as HTML. */
  readonly items: readonly string[];
}

/** What an exercise leaves to convention, as HTML. */
export function conventionSentences(item: SheetItem): readonly string[] {
  return conventionsOf(item).map(htmlPrinter(item.setting.working).sentence);
}

/** The box; null where there is nothing to say. */
export function conventionsView(items: readonly string[]): ConventionsView | null {
  return items.length === 0 ? null : { label: conventionsLabel, items };
}
