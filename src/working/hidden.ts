// Finds mistakes that an exercise's own numbers hide: slips whose value is accepted as the right one, although their
// formula is another.

import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { zero } from "../number/rational.ts";
import { edited } from "./edit.ts";
import { evaluatorOf, type Inputs } from "./evaluate.ts";
import { isAccepted } from "./interval.ts";
import type { LineId } from "./line.ts";
import { slips } from "./slips/catalogue.ts";
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
  const { working, numbers } = solved;
  const here = inputsOf(numbers);
  const elsewhere = movedInputs(here);
  const trueElsewhere = solved.evaluate(elsewhere);
  return slips.flatMap(({ id: slip, sites }) =>
    sites(working).flatMap(({ at, edit }) => {
      const evaluate = evaluatorOf(edited(working, edit));
      const values = evaluate(here);
      const valuesElsewhere = evaluate(elsewhere);
      return asked
        .filter(
          (line) => differs(valuesElsewhere.of(line), trueElsewhere.of(line)) && isTaken(solved, line, values.of(line)),
        )
        .map((line) => ({ line, slip, at }));
    }),
  );
}

function isTaken(solved: Solved, line: LineId, value: number): boolean {
  return Number.isFinite(value) && isAccepted(solved, line, toRational(decimalFromNumber(value)), zero);
}

/** Numbers without special relations: what agrees there as well agrees as a formula. */
function movedInputs({ given, rate }: Inputs): Inputs {
  const moved = [...given].map(([name, value], index): [string, number] => [
    name,
    value * (1.2345 + 0.0917 * index) + 0.1234,
  ]);
  return { given: new Map(moved), rate: rate * 1.3579 };
}

function differs(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.isFinite(a) !== Number.isFinite(b);
  return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
