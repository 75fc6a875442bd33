// Finds mistakes that an exercise's own numbers hide: slips whose value is accepted as the right one, although their
// formula is another.

import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { zero } from "../number/rational.ts";
import { differs, movedInputs } from "./elsewhere.ts";
import { isAccepted } from "./interval.ts";
import type { LineId } from "./line.ts";
import { appliedSlips } from "./slips/applied.ts";
import { authorSlips } from "./slips/catalogue.ts";
import type { SlipId } from "./slips/slip.ts";
import { inputsOf, type Solved } from "./solve.ts";

export interface HiddenMistake {
  /** The line whose right value the mistake gives. */
  readonly line: LineId;
  readonly slip: SlipId;
  /** Where the mistake is made. */
  readonly at: LineId;
}

/** The mistakes that go unseen in the lines asked, each line with the slips that hide in it. */
export function hiddenMistakes(solved: Solved, asked: readonly LineId[]): readonly HiddenMistake[] {
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here);
  const right = solved.evaluate(elsewhere);
  return appliedSlips(solved, authorSlips).flatMap(({ slip, at, evaluate }) => {
    const values = evaluate(here);
    const valuesElsewhere = evaluate(elsewhere);
    return asked
      .filter((line) => differs(valuesElsewhere.of(line), right.of(line)) && isTaken(solved, line, values.of(line)))
      .map((line) => ({ line, slip: slip.id, at }));
  });
}

function isTaken(solved: Solved, line: LineId, value: number): boolean {
  return Number.isFinite(value) && isAccepted(solved, line, toRational(decimalFromNumber(value)), zero);
}
