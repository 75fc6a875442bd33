// Other numbers in the place of a line's, such as mistakes give: shown as a student would give them, so that only the
// number tells them from the right one.

import { decimalFromNumber, decimalPlaces, roundToDigits } from "../number/decimal.ts";
import { type Shown, showDecimal, showDecimalToPlaces } from "../number/shown.ts";
import type { LineId } from "./line.ts";
import { type Solved, shownOf } from "./solve.ts";

/** So many digits of a double tell a decimal that ends from one that was rounded: 126.75 stays as it is. */
const reliableDigits = 12;

/** How numbers look in the place of a line's. */
export interface Looks {
  /** A value with the digits, or in a new parameter that is rounded the places, of the right one. */
  readonly shown: (value: number) => Shown;
  /** Whether two values are shown alike. */
  readonly areAlike: (a: number, b: number) => boolean;
}

/** Prepares a line for many values; what is asked for again is remembered. */
export function looksOn(line: LineId, solved: Solved): Looks {
  const right = shownOf(solved, line);
  const isRoundedUpdate = solved.working.lines.get(line)?.kind === "update" && !right.exact;
  const places = decimalPlaces(right.decimal);
  const known = new Map<number, Shown>([[solved.values.of(line), right]]);
  const shown = (value: number): Shown => {
    const found = known.get(value) ?? shownAt(value);
    known.set(value, found);
    return found;
  };
  const shownAt = (value: number): Shown => {
    const exact = roundToDigits(decimalFromNumber(value), reliableDigits);
    return isRoundedUpdate ? showDecimalToPlaces(exact, places) : showDecimal(exact, solved.digits);
  };
  // Rounding moves each value by half a unit at most: what lies further apart need not be written out to be told apart.
  const unit = 10 ** (isRoundedUpdate ? -places : 1 - solved.digits);
  const reach = (a: number, b: number): number => (isRoundedUpdate ? unit : unit * Math.max(Math.abs(a), Math.abs(b)));
  const areAlike = (a: number, b: number): boolean =>
    a === b || (Math.abs(a - b) <= 1.1 * reach(a, b) && shown(a).text === shown(b).text);
  return { shown, areAlike };
}
