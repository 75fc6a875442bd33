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
  /** The slips that change the formula of one of the lines, in the order of the catalogue. */
  readonly changing: (lines: readonly LineId[]) => readonly Reaching[];
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
  const applied = slipsAtSites(solved, onFormulas);
  const fixed = fixedIn(solved, applied);
  const moving = byLine(
    reaching(
      applied.filter(({ isFixed }) => !isFixed),
      solved.working,
    ),
  );
  const inputs = inputsOf(solved.numbers);
  const plain = remembered(({ evaluate }: Reaching) => evaluate(inputs));
  return {
    changing: (lines) => {
      const here = found(lines, moving);
      return here.length === 0 ? fixed(lines) : inOrder([...fixed(lines), ...here]);
    },
    keyed: once(() => {
      const keyed = reaching(slipsAtSites(solved, onDigits), solved.working);
      return grouped(keyed.map((slip) => [slip.at, slip]));
    }),
    rounding: once(() => reaching(slipsAtSites(solved, onRounding), solved.working)),
    isMistake: remembered(changesSomething(solved, plain)),
    inputs,
    plain,
  };
}

/** The slips whose places hang on no number. */
interface FixedSlips {
  readonly digits: number;
  readonly changing: (lines: readonly LineId[]) => readonly Reaching[];
}

const knownFixed = new WeakMap<Working, FixedSlips>();

function fixedIn({ working, digits }: Solved, applied: readonly AppliedSlip[]): FixedSlips["changing"] {
  const known = knownFixed.get(working);
  if (known?.digits === digits) return known.changing;
  const fixed = byLine(
    reaching(
      applied.filter(({ isFixed }) => isFixed),
      working,
    ),
  );
  const changing = lastLists((lines) => inOrder(found(lines, fixed)), 4 * working.lines.size);
  knownFixed.set(working, { digits, changing });
  return changing;
}

/** The sheets of a class ask for the same lists again and again, entries of students for ever new ones: no more are kept than this. */
function lastLists(find: FixedSlips["changing"], most: number): FixedSlips["changing"] {
  const lists = new Map<string, readonly Reaching[]>();
  return (lines) => {
    const key = lines.join(" ");
    const list = lists.get(key) ?? find(lines);
    if (lists.size >= most) lists.clear();
    lists.set(key, list);
    return list;
  };
}

/** More sites than a slip has in any working. */
const mostSites = 1_000_000;

/** With the lines that they change. All sites of a slip come one after the other. */
function reaching(applied: readonly AppliedSlip[], working: Working): readonly Reaching[] {
  let way = 0;
  let before: Slip | undefined;
  return applied.map((each) => {
    way = each.slip === before ? way + 1 : 0;
    before = each.slip;
    const changes = each.slip.actsOn === undefined ? changesOf(each, working) : [];
    return { ...each, changes, index: (placeOf.get(each.slip) ?? 0) * mostSites + way };
  });
}

const knownChanges = new WeakMap<AppliedSlip, readonly LineId[]>();

/** What a slip changes hangs on no number, and is looked at once. */
function changesOf(slip: AppliedSlip, working: Working): readonly LineId[] {
  const changes = knownChanges.get(slip) ?? [...changesBy(working, slip.edit).lines.keys()];
  knownChanges.set(slip, changes);
  return changes;
}

type ByLine = ReadonlyMap<LineId, readonly Reaching[]>;

function byLine(slipsThere: readonly Reaching[]): ByLine {
  return grouped(slipsThere.flatMap((slip) => slip.changes.map((line) => [line, slip] as const)));
}

function grouped(pairs: readonly (readonly [LineId, Reaching])[]): ByLine {
  const groups = new Map<LineId, Reaching[]>();
  for (const [line, slip] of pairs) {
    const known = groups.get(line);
    if (known === undefined) groups.set(line, [slip]);
    else known.push(slip);
  }
  return groups;
}

function found(lines: readonly LineId[], slipsAt: ByLine): readonly Reaching[] {
  return [...new Set(lines.flatMap((id) => slipsAt.get(id) ?? []))];
}

function inOrder(chosen: readonly Reaching[]): readonly Reaching[] {
  return chosen.toSorted((a, b) => a.index - b.index);
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
