// A short mark of an exercise's lines and numbers: it changes when they do. It tells nothing of the values.

import { hashOf } from "../number/hash.ts";
import type { Solved } from "../working/solve.ts";

/** Doubles of different machines may differ in their last digits. */
const digits = 9;

/** A hash of the ids and values of all lines: eight hexadecimal digits. */
export function fingerprintOf({ working, values }: Solved): string {
  const lines = [...working.lines.keys()].map((id) => `${id}=${values.of(id).toPrecision(digits)};`);
  return hashOf(lines.join("")).toString(16).padStart(8, "0");
}
