// The numbers that known mistakes give for a line: each slip at each of its places, evaluated with the student's lines
// pinned. What a slip does not change is no candidate.

import { changesBy } from "../working/edit.ts";
import type { Pins } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { type AppliedSlip, appliedSlips } from "../working/slips/applied.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { idsOfWritten } from "../working/twin.ts";
import { openLines } from "./ask.ts";

export interface Candidate {
  readonly slip: SlipId;
  /** The line where the mistake is made. */
  readonly site: LineId;
  readonly value: number;
  /** Whether only rounding went wrong: said only where nothing else explains the number. */
  readonly isRounding: boolean;
}

interface Reaching extends AppliedSlip {
  /** The lines whose formula is another; undefined where every line is rounded. */
  readonly changes: readonly LineId[] | undefined;
}

const applied = new WeakMap<Solved, readonly Reaching[]>();

/** The slips of a solved working, worked out once for all entries that are judged against it. */
function slipsOf(solved: Solved): readonly Reaching[] {
  const known = applied.get(solved);
  if (known !== undefined) return known;
  const found = appliedSlips(solved, slips).map((slip): Reaching => {
    const { lines, rounding } = changesBy(solved.working, slip.edit);
    return { ...slip, changes: rounding === undefined ? [...lines.keys()] : undefined };
  });
  applied.set(solved, found);
  return found;
}

/**
 * All candidates for a line; each set of pins is tried. A mistake counts only where it is made in this line or in one
 * that was not entered: an entered line has been judged for itself.
 */
export function candidatesFor(
  line: LineId,
  entered: ReadonlySet<LineId>,
  pins: readonly (Pins | undefined)[],
  solved: Solved,
): readonly Candidate[] {
  const inputs = inputsOf(solved.numbers);
  const ids = idsOfWritten(solved.working, line);
  const written = openLines(line, entered, solved);
  const open = new Set([...ids, ...written.flatMap((each) => idsOfWritten(solved.working, each))]);
  // Rounding shows only through lines that were not entered.
  const possible = slipsOf(solved).filter(
    (slip) => isOpen(slip, line, open) && (slip.changes !== undefined || written.length > 0),
  );
  return pins.flatMap((each) => {
    const right = solved.evaluate(inputs, each).computed(line);
    return possible.flatMap((slip): readonly Candidate[] => {
      const wrong = slip.evaluate(inputs, each);
      const values = slip.keyed === undefined ? ids.map(wrong.computed) : [slip.keyed];
      return [...new Set(values)]
        .filter((value) => Number.isFinite(value) && value !== right)
        .map((value) => ({ slip: slip.slip.id, site: slip.at, value, isRounding: slip.changes === undefined }));
    });
  });
}

function isOpen({ keyed, at, changes }: Reaching, line: LineId, open: ReadonlySet<LineId>): boolean {
  if (keyed !== undefined) return at === line;
  return changes === undefined || changes.some((id) => open.has(id));
}
