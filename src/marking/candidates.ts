// The numbers that known mistakes give for a line: each slip at each of its places, evaluated with the student's lines
// pinned. What a slip does not change is no candidate.

import type { Working } from "../working/build.ts";
import { dependencies } from "../working/dependencies.ts";
import { changesBy } from "../working/edit.ts";
import type { Inputs, Pins, Values } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { type AppliedSlip, changesSomething, slipsAtSites } from "../working/slips/applied.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";
import { idsOfWritten } from "../working/twin.ts";
import { notEntered, openLines } from "./ask.ts";

export interface Candidate {
  readonly slip: SlipId;
  /** The line where the mistake is made. */
  readonly site: LineId;
  readonly value: number;
  /** Whether only rounding went wrong: said only where nothing else explains the number. */
  readonly isRounding: boolean;
  /** Whether only writing the number down went wrong, as can happen to any number. */
  readonly isMiswritten: boolean;
}

interface Reaching extends AppliedSlip {
  /** The lines whose formula is another; undefined where every line is rounded. */
  readonly changes: readonly LineId[] | undefined;
  /** The place in the catalogue's order. */
  readonly index: number;
}

/** The slips by the lines that they change; what a slip does is found out when it is first asked for. */
interface Known {
  readonly byLine: ReadonlyMap<LineId, readonly Reaching[]>;
  /** Numbers that went wrong on their way to paper, by the line that they stand on. */
  readonly keyed: ReadonlyMap<LineId, readonly Reaching[]>;
  readonly rounding: readonly Reaching[];
  readonly isMistake: (slip: Reaching) => boolean;
  /** The numbers of the exercise: one object, by which evaluations are known again. */
  readonly inputs: Inputs;
  /** What follows from a slip where the student has entered nothing. */
  readonly plain: (slip: Reaching) => Values;
}

const knownOf = new WeakMap<Solved, Known>();

/** The slips of a solved working, worked out once for all entries that are judged against it. */
function slipsOf(solved: Solved): Known {
  const known = knownOf.get(solved) ?? indexed(solved);
  knownOf.set(solved, known);
  return known;
}

function indexed(solved: Solved): Known {
  const byLine = new Map<LineId, Reaching[]>();
  const keyed = new Map<LineId, Reaching[]>();
  const rounding: Reaching[] = [];
  for (const [index, slip] of slipsAtSites(solved, slips).entries()) {
    if (slip.keyed !== undefined) {
      addAt(keyed, slip.at, { ...slip, changes: [], index });
      continue;
    }
    const changes = changesOf(slip, solved.working);
    const reaching = { ...slip, changes, index };
    if (changes === undefined) rounding.push(reaching);
    for (const line of changes ?? []) addAt(byLine, line, reaching);
  }
  const inputs = inputsOf(solved.numbers);
  const plain = remembered(({ evaluate }: Reaching) => evaluate(inputs));
  return { byLine, keyed, rounding, isMistake: remembered(changesSomething(solved, plain)), inputs, plain };
}

const knownChanges = new WeakMap<AppliedSlip, { readonly lines: readonly LineId[] | undefined }>();

/** The lines whose formula is another; undefined where every line is rounded. A slip at all numbers is looked at once. */
function changesOf(slip: AppliedSlip, working: Working): readonly LineId[] | undefined {
  const known = knownChanges.get(slip);
  if (known !== undefined) return known.lines;
  const { rounding, lines: changed } = changesBy(working, slip.edit);
  const lines = rounding === undefined ? [...changed.keys()] : undefined;
  knownChanges.set(slip, { lines });
  return lines;
}

function addAt(slipsAt: Map<LineId, Reaching[]>, line: LineId, slip: Reaching): void {
  const known = slipsAt.get(line);
  if (known === undefined) slipsAt.set(line, [slip]);
  else known.push(slip);
}

function remembered<Answer>(find: (slip: Reaching) => Answer): (slip: Reaching) => Answer {
  const answers = new Map<Reaching, Answer>();
  return (slip) => {
    const answer = answers.get(slip) ?? find(slip);
    answers.set(slip, answer);
    return answer;
  };
}

/**
 * Mistakes are looked for in so many lines before the one judged, the nearest of those that were not entered. A student
 * leaves out fewer; without a bound, the time for one entry grows with the square of the working.
 */
const mostOpen = 150;

/**
 * All candidates for a line; each set of pins is tried. A mistake counts only where it is made in this line or in one
 * that was not entered: an entered line has been judged for itself. One whose place the line does not need would also show
 * elsewhere; of this line it says no more than the mistake that is made here.
 */
export function candidatesFor(
  line: LineId,
  entered: ReadonlySet<LineId>,
  pins: readonly (Pins | undefined)[],
  solved: Solved,
): readonly Candidate[] {
  const known = slipsOf(solved);
  const { inputs } = known;
  const ids = idsOfWritten(solved.working, line);
  const written = notEntered(line, entered, solved).slice(-mostOpen);
  const isRounded = openLines(line, entered, solved).length > 0;
  const open = new Set([...ids, ...written.flatMap((each) => idsOfWritten(solved.working, each))]);
  const needed = dependencies(solved.working, ids);
  const possible = possibleAt(line, open, isRounded, known).filter(({ at }) => needed.has(at));
  return pins.flatMap((each) => {
    const right = solved.evaluate(inputs, each).computed(line);
    return possible.flatMap((slip): readonly Candidate[] => {
      const wrong = each === undefined ? known.plain(slip) : slip.evaluate(inputs, each);
      const values = slip.keyed === undefined ? ids.map(wrong.computed) : [slip.keyed];
      return [...new Set(values)]
        .filter((value) => Number.isFinite(value) && value !== right)
        .map((value) => ({
          slip: slip.slip.id,
          site: slip.at,
          value,
          isRounding: slip.changes === undefined,
          isMiswritten: slip.keyed !== undefined,
        }));
    });
  });
}

/** The slips that can show in a line, in the order of the catalogue. Rounding shows only through lines not entered. */
function possibleAt(line: LineId, open: ReadonlySet<LineId>, isRounded: boolean, known: Known): readonly Reaching[] {
  const found = new Set([...open].flatMap((id) => known.byLine.get(id) ?? []));
  const all = [...found, ...(known.keyed.get(line) ?? []), ...(isRounded ? known.rounding : [])];
  return all.sort((a, b) => a.index - b.index).filter(known.isMistake);
}

/** The mistakes that change the line itself: what a formula entered for it may show. */
export function slipsChanging(line: LineId, solved: Solved): readonly AppliedSlip[] {
  const { byLine, isMistake } = slipsOf(solved);
  const slipsHere = idsOfWritten(solved.working, line).flatMap((id) => byLine.get(id) ?? []);
  return [...new Set(slipsHere)].filter(isMistake);
}
