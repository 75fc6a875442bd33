// The bank of exercises as plain data, and finding one by its name. It must not know where the bank is stored.

import type { ExerciseSource } from "./source.ts";

export interface BankEntry {
  /** The name of its file, without the ending: weighted-sum. */
  readonly name: string;
  /** The name of its folder: chain-rule. */
  readonly topic: string;
  readonly source: ExerciseSource;
}

/** One key for all spellings of a name: Weighted_Sum and weighted-sum. */
export function bankKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(/[_\s]+/gu, "-");
}

export function findInBank<Entry extends { readonly name: string }>(
  bank: readonly Entry[],
  name: string,
): Entry | undefined {
  const key = bankKey(name);
  return bank.find((entry) => bankKey(entry.name) === key);
}
