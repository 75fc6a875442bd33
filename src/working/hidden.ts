// Finds mistakes that an exercise's own numbers hide: slips whose value is accepted as the right one, although their
// formula is another.

import { acceptanceOf } from "./acceptance.ts";
import { differs, movedInputs } from "./elsewhere.ts";
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
  const elsewhere = movedInputs(here, solved.working);
  const right = solved.evaluate(elsewhere);
  const { isTaken } = acceptanceOf(solved, asked);
  return appliedSlips(solved, authorSlips).flatMap(({ slip, at, evaluate }) => {
    const values = evaluate(here);
    const valuesElsewhere = evaluate(elsewhere);
    const reached = asked.filter((line) => differs(valuesElsewhere.of(line), right.of(line)));
    const isHidden = reached.every((line) => isTaken(line, values.of(line)));
    return isHidden ? reached.map((line) => ({ line, slip: slip.id, at })) : [];
  });
}
