// Another number in the place of a line's, such as a mistake gives: shown as a student would give it, so that only the
// number tells it from the right one.

import { decimalFromNumber, decimalPlaces, roundToDigits, toRational } from "../number/decimal.ts";
import { type Shown, show, showToPlaces } from "../number/shown.ts";
import type { LineId } from "./line.ts";
import { type Solved, shownOf } from "./solve.ts";

/** So many digits of a double tell a decimal that ends from one that was rounded: 126.75 stays as it is. */
const reliableDigits = 12;

/** A value with the digits, or in a new parameter that is rounded the places, of the right one. */
export function shownAs(value: number, line: LineId, solved: Solved): Shown {
  const exact = toRational(roundToDigits(decimalFromNumber(value), reliableDigits));
  const right = shownOf(solved, line);
  const isRoundedUpdate = solved.working.lines.get(line)?.kind === "update" && !right.exact;
  return isRoundedUpdate ? showToPlaces(value, exact, decimalPlaces(right.decimal)) : show(value, exact, solved.digits);
}
