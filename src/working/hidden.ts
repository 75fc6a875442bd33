// Finds mistakes that an exercise's own numbers hide: slips whose value is accepted as the right one, although their
// formula is another.

import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { zero } from "../number/rational.ts";
import { differs, movedInputs } from "./elsewhere.ts";
import { isWithin, roundingAllowance, unitOfLargestTerm } from "./interval.ts";
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

/** The mistakes that no asked line shows, although some would with other numbers; each with the lines it hides in. */
export function hiddenMistakes(solved: Solved, asked: readonly LineId[]): readonly HiddenMistake[] {
  const here = inputsOf(solved.numbers);
  const elsewhere = movedInputs(here);
  const right = solved.evaluate(elsewhere);
  const isTaken = acceptance(solved, asked);
  return appliedSlips(solved, authorSlips).flatMap(({ slip, at, evaluate }) => {
    const values = evaluate(here);
    const valuesElsewhere = evaluate(elsewhere);
    const reached = asked.filter((line) => differs(valuesElsewhere.of(line), right.of(line)));
    const isHidden = reached.every((line) => isTaken(line, values.of(line)));
    return isHidden ? reached.map((line) => ({ line, slip: slip.id, at })) : [];
  });
}

/** Whether a value is taken for that of a line. What each line allows is found once; decimals compare what comes near. */
export function acceptance(solved: Solved, asked: readonly LineId[]): (line: LineId, value: number) => boolean {
  const allowances = new Map(asked.map((line) => [line, roundingAllowance(solved, line, new Map())]));
  return (line, value) => {
    const right = solved.values.of(line);
    const allowance = allowances.get(line) ?? 0;
    const isFar = value !== 0 && right !== 0 && Math.abs(value - right) > 2 * allowance + 1e-9 * Math.abs(right);
    if (isFar || !Number.isFinite(value)) return false;
    const target = solved.exact.get(line) ?? toRational(decimalFromNumber(right));
    return isWithin(toRational(decimalFromNumber(value)), target, zero, allowance, () =>
      unitOfLargestTerm(solved, line),
    );
  };
}
