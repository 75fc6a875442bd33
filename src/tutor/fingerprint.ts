// A short mark of an exercise's lines and numbers: it changes when they do. It tells nothing of the values.

import type { Solved } from "../working/solve.ts";

/** Doubles of different machines may differ in their last digits. */
const digits = 9;

/** FNV-1a over the ids and values of all lines: eight hexadecimal digits. Source: Fowler, Noll, Vo. */
export function fingerprintOf({ working, values }: Solved): string {
  let hash = 0x811c9dc5;
  for (const id of working.lines.keys()) {
    for (const character of `${id}=${values.of(id).toPrecision(digits)};`) {
      hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    }
  }
  return hash.toString(16).padStart(8, "0");
}
