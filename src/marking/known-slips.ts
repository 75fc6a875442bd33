// The slips of a solved working by the lines that they can show in. Most of them have the same places at all numbers, and are
// found once for a working; what acts on digits and on rounding, only where somebody asks for it.

import type { Working } from "../working/build.ts";
import { changesBy } from "../working/edit.ts";
import type { Inputs, Values } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { type AppliedSlip, changesSomething, slipsAtSites } from "../working/slips/applied.ts";
import { slips } from "../working/slips/catalogue.ts";
import type { Slip } from "../working/slips/slip.ts";
import { inputsOf, type Solved } from "../working/solve.ts";

export interface Reaching extends AppliedSlip {
  /** The lines whose formula is another: none where it acts on digits or rounding. */
  readonly changes: readonly LineId[];
  /** The place in the catalogue's order, and among its sites. */
  readonly index: number;
}

export interface KnownSlips {
  /** Other formulas, by the lines that have them. */
  readonly byLine: ReadonlyMap<LineId, readonly Reaching[]>;
  /** Numbers that went wrong on their way to paper, by the line that they stand on. */
  readonly keyed: () => ReadonlyMap<LineId, readonly Reaching[]>;
  readonly rounding: () => readonly Reaching[];
  /** Whether it gives another number somewhere, at these numbers or at others. */
  readonly isMistake: (slip: Reaching) => boolean;
  /** The numbers of the exercise: one object, by which evaluations are known again. */
  readonly inputs: Inputs;
  /** What follows from a slip where the student has entered nothing. */
  readonly plain: (slip: Reaching) => Values;
}

const knownOf = new WeakMap<Solved, KnownSlips>();

/** The slips of a solved working, worked out once for all entries that are judged against it. */
export function slipsOf(solved: Solved): KnownSlips {
  const known = knownOf.get(solved) ?? indexed(solved);
  knownOf.set(solved, known);
  return known;
}

const placeOf: ReadonlyMap<Slip, number> = new Map(slips.map((slip, place) => [slip, place]));

const actingOn = (what: Slip["actsOn"]): readonly Slip[] => slips.filter(({ actsOn }) => actsOn === what);

const [onFormulas, onDigits, onRounding] = [actingOn(undefined), actingOn("digits"), actingOn("rounding")];

function indexed(solved: Solved): KnownSlips {
  const byLine = new Map<LineId, Reaching[]>();
  for (const slip of reaching(onFormulas, solved)) for (const line of slip.changes) addAt(byLine, line, slip);
  const inputs = inputsOf(solved.numbers);
  const plain = remembered(({ evaluate }: Reaching) => evaluate(inputs));
  return {
    byLine,
    keyed: once(() => {
      const keyed = new Map<LineId, Reaching[]>();
      for (const slip of reaching(onDigits, solved)) addAt(keyed, slip.at, slip);
      return keyed;
    }),
    rounding: once(() => reaching(onRounding, solved)),
    isMistake: remembered(changesSomething(solved, plain)),
    inputs,
    plain,
  };
}

/** More sites than a slip has in any working. */
const mostSites = 1_000_000;

/** Slips at their sites, with the lines that they change. */
function reaching(chosen: readonly Slip[], solved: Solved): readonly Reaching[] {
  let way = 0;
  let before: Slip | undefined;
  return slipsAtSites(solved, chosen).map((applied) => {
    way = applied.slip === before ? way + 1 : 0;
    before = applied.slip;
    const changes = applied.slip.actsOn === undefined ? changesOf(applied, solved.working) : [];
    return { ...applied, changes, index: (placeOf.get(applied.slip) ?? 0) * mostSites + way };
  });
}

const knownChanges = new WeakMap<AppliedSlip, readonly LineId[]>();

/** What a slip changes hangs on no number, and is looked at once. */
function changesOf(slip: AppliedSlip, working: Working): readonly LineId[] {
  const changes = knownChanges.get(slip) ?? [...changesBy(working, slip.edit).lines.keys()];
  knownChanges.set(slip, changes);
  return changes;
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

function once<Answer extends object>(find: () => Answer): () => Answer {
  let answer: Answer | undefined;
  return () => {
    answer ??= find();
    return answer;
  };
}
