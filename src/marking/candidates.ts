// The numbers that known mistakes give for a line: each slip at each of its places, evaluated with the student's lines
// pinned. What a slip does not change is no candidate.

import { dependencies } from "../working/dependencies.ts";
import { differs } from "../working/elsewhere.ts";
import type { Pins, Values } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import type { AppliedSlip } from "../working/slips/applied.ts";
import type { SlipId } from "../working/slips/slip.ts";
import type { Solved } from "../working/solve.ts";
import { idsOfWritten } from "../working/twin.ts";
import { notEntered, openLines } from "./ask.ts";
import { type KnownSlips, type Reaching, slipsOf } from "./known-slips.ts";

export interface Candidate {
  readonly slip: SlipId;
  /** The line where the mistake is made. */
  readonly site: LineId;
  readonly value: number;
  /** Whether only rounding went wrong: said only where nothing else explains the number. */
  readonly isRounding: boolean;
}

/**
 * Mistakes are looked for in so many lines before the one judged, the nearest of those that were not entered. A student
 * leaves out fewer; without a bound, the time for one entry grows with the square of the working.
 */
const mostOpen = 150;

/**
 * All candidates for a line in the order of the catalogue; each set of pins is tried. A mistake counts only where it is made in this line or in one
 * that was not entered: an entered line has been judged for itself. One whose place the line does not need would also show
 * elsewhere; of this line it says no more than the mistake that is made here. Rounding shows only through lines not entered.
 */
export function candidatesFor(
  line: LineId,
  entered: ReadonlySet<LineId>,
  pins: readonly (Pins | undefined)[],
  solved: Solved,
): readonly Candidate[] {
  const known = slipsOf(solved);
  const isRounded = openLines(line, entered, solved).length > 0;
  const numeric = [...(known.keyed().get(line) ?? []), ...(isRounded ? known.rounding() : [])];
  const all = [...formulasFor(line, entered, solved), ...numeric].sort((a, b) => a.index - b.index);
  return candidatesAmong(all, line, pins, solved);
}

/** The candidates of other formulas alone, nothing being pinned: a number that was rounded or miswritten can be anything. */
export function otherFormulasFor(line: LineId, entered: ReadonlySet<LineId>, solved: Solved): readonly Candidate[] {
  return candidatesAmong(formulasFor(line, entered, solved), line, [undefined], solved);
}

/** The mistakes that change a line that the given one needs and that was not entered. */
function formulasFor(line: LineId, entered: ReadonlySet<LineId>, solved: Solved): readonly Reaching[] {
  const written = notEntered(line, entered, solved).slice(-mostOpen);
  const open = new Set([line, ...written].flatMap((each) => idsOfWritten(solved.working, each)));
  return slipsOf(solved).changing([...open]);
}

/** The candidates of some slips, in their order. */
function candidatesAmong(
  slips: readonly Reaching[],
  line: LineId,
  pins: readonly (Pins | undefined)[],
  solved: Solved,
): readonly Candidate[] {
  const known = slipsOf(solved);
  const ids = idsOfWritten(solved.working, line);
  const needed = dependencies(solved.working, ids);
  const possible = slips.filter(({ at }) => needed.has(at));
  return pins.flatMap((each) => {
    const right = each === undefined ? solved.values : solved.evaluate(known.inputs, each);
    return possible.flatMap((slip) =>
      wrongNumbers(slip, ids, right, each, known).map((value) => ({
        slip: slip.slip.id,
        site: slip.at,
        value,
        isRounding: slip.slip.actsOn === "rounding",
      })),
    );
  });
}

/** The numbers other than the right one that a slip gives for a written line. */
function wrongNumbers(
  slip: Reaching,
  ids: readonly LineId[],
  right: Values,
  pins: Pins | undefined,
  known: KnownSlips,
): readonly number[] {
  const [line = ""] = ids;
  const truth = right.computed(line);
  const wrong = slip.keyed === undefined ? valuesOn(ids, slip, pins, known) : [slip.keyed];
  const others = wrong.filter(
    (value, index) => value !== truth && Number.isFinite(value) && wrong.indexOf(value) === index,
  );
  // A number that is clearly another is a mistake; round-off may be none, which is looked into elsewhere in the working.
  const isClear = pins === undefined && slip.keyed === undefined && others.some((value) => differs(value, truth));
  return isClear || known.isMistake(slip) ? others : [];
}

function valuesOn(
  ids: readonly LineId[],
  slip: Reaching,
  pins: Pins | undefined,
  { plain, inputs }: KnownSlips,
): readonly number[] {
  const values = pins === undefined ? plain(slip) : slip.evaluate(inputs, pins);
  return ids.map(values.computed);
}

/** The mistakes that change the line itself: what a formula entered for it may show. */
export function slipsChanging(line: LineId, solved: Solved): readonly AppliedSlip[] {
  const { changing, isMistake } = slipsOf(solved);
  return changing(idsOfWritten(solved.working, line)).filter(isMistake);
}
