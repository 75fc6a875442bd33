// In which order the sheets of a class are printed: the ranks as they stood in the list. The file may be lost or damaged, and
// nobody may be missing from the print for that.

import type { Enrolled } from "./manifest.ts";
import { parsedJson } from "./parsed-json.ts";

export interface PrintOrder {
  /** Everybody who is to be printed, once: as the list had them, then by rank whom it does not name. */
  readonly students: readonly Enrolled[];
  /** Whether the text names just these. */
  readonly isWhole: boolean;
}

/** The order from its text; nothing that a damaged one says is trusted but ranks of those who are there. */
export function printOrder(text: string, students: readonly Enrolled[]): PrintOrder {
  const present = students.filter(({ gone }) => !gone);
  const data = parsedJson(text);
  const written: readonly unknown[] = Array.isArray(data) ? data : [];
  const byRank = new Map<unknown, Enrolled>(present.map((student) => [student.rank, student]));
  const named = new Set(written.flatMap((rank) => byRank.get(rank) ?? []));
  const others = present.filter((student) => !named.has(student));
  return { students: [...named, ...others], isWhole: others.length === 0 && written.length === named.size };
}

export function printOrderText(ranks: readonly (number | undefined)[]): string {
  return `${JSON.stringify(ranks)}\n`;
}
