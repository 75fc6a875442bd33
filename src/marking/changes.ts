// Whose marks are other than in the run before, and by how much. It must not know why.

import { compare, isZero, type Rational, subtract } from "../number/rational.ts";

/** The marks of a student in one run. */
export interface Total {
  readonly id: string;
  readonly marks: Rational;
  readonly of: Rational;
}

export interface Change {
  readonly id: string;
  readonly before: Total;
  readonly now: Total;
  /** More, or less than 0, of the marks. */
  readonly by: Rational;
}

/**
 * Those with other marks, or out of another number of marks, in the order of `now`. Newcomers are no change, and who has no
 * marks has lost none by there being fewer.
 */
export function changesBetween(before: readonly Total[], now: readonly Total[]): readonly Change[] {
  const earlier = new Map(before.map((total) => [total.id, total]));
  return now.flatMap((total) => {
    const was = earlier.get(total.id);
    if (was === undefined) return [];
    const isSame = compare(was.marks, total.marks) === 0;
    if (isSame && (isZero(total.marks) || compare(was.of, total.of) === 0)) return [];
    return [{ id: total.id, before: was, now: total, by: subtract(total.marks, was.marks) }];
  });
}
