// Finds which known mistakes give a student's number: every slip at every place, on the true and on the student's own
// earlier lines. It names nothing that chance would explain as well.

import { isZero, toNumber } from "../number/rational.ts";
import type { Pins } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { slipKind } from "../working/slips/catalogue.ts";
import type { SlipId } from "../working/slips/slip.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { writtenUnit } from "./follow.ts";
import type { Judging } from "./judging.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { SlipMatch, Verdict } from "./verdict.ts";

type NumberEntry = ReadEntry & { readonly kind: "decimal" | "arithmetic" };

/** More candidates than this are no diagnosis. */
const mostNamed = 3;

/** How many matches chance may be expected to give: one in a hundred. */
const mostByChance = 0.01;

/** A wrong number is taken to lie within a factor of ten of the right one, of either sign, evenly on a logarithmic scale. */
const plausibleRange = 2 * Math.log(100);

/** What is known of a wrong entry: the mistakes that give it, and a slip of the pen on top of a single one. */
export interface Diagnosis {
  readonly slips: readonly SlipMatch[];
  readonly also?: SlipMatch;
}

/** The slips that give the entry, if they are few enough and chance would not give them. */
export function diagnose(line: LineId, entry: NumberEntry, judging: Judging): Diagnosis {
  const halfWidth = halfWidthOf(entry, judging.solved.digits);
  const candidates = candidatesFor(line, enteredBut(line, judging), pinsFor(line, judging), judging.solved);
  const value = toNumber(entry.value);
  const matches = candidates.filter((candidate) => Math.abs(candidate.value - value) <= widthAt(candidate, halfWidth));
  const others = matches.filter(({ isRounding }) => !isRounding);
  const named = distinct(others.length > 0 ? others : matches);
  if (named.length === 0) return pairOf(value, halfWidth, line, candidates, judging) ?? { slips: [] };
  const right = judging.solved.values.of(line);
  const isChance = expectedByChance(candidates, value, halfWidth, right) > mostByChance;
  const likely = named.length > mostNamed ? named.filter(({ slip }) => slipKind(slip) === "conceptual") : named;
  return { slips: isChance || likely.length > mostNamed ? [] : likely };
}

/** Slips of the pen that may come on top of a mistake: a sign, or a point by up to three places. */
const penSlips: readonly (readonly [SlipId, factor: number])[] = [
  ["E03", -1],
  ...[-3, -2, -1, 1, 2, 3].map((places): readonly [SlipId, number] => ["E05", 10 ** places]),
];

/**
 * One mistake and one slip of the pen together: only a mistake that the student's other lines show by themselves, and
 * only if no other pair gives the entry.
 */
function pairOf(
  value: number,
  halfWidth: number,
  line: LineId,
  candidates: readonly Candidate[],
  { verdicts }: Judging,
): Diagnosis | undefined {
  const shown = new Set([...verdicts.values()].flatMap((verdict) => aloneIn(verdict)));
  const pairs = candidates
    .filter(({ slip }) => shown.has(slip))
    .flatMap((candidate) =>
      penSlips
        .filter(([, factor]) => Math.abs(candidate.value * factor - value) <= halfWidth + 1e-9 * Math.abs(value))
        .map(([pen]): Diagnosis => ({ slips: distinct([candidate]), also: { slip: pen, site: line } })),
    );
  const kinds = new Set(pairs.map(({ slips, also }) => `${slips[0]?.slip} ${also?.slip}`));
  return kinds.size === 1 ? pairs[0] : undefined;
}

/** The mistake that another line shows alone, unless only the number went wrong there. */
function aloneIn(verdict: Verdict): readonly SlipId[] {
  const [only, second] = verdict.kind === "wrong" ? verdict.slips : [];
  return only === undefined || second !== undefined || slipKind(only.slip) === "numeric" ? [] : [only.slip];
}

/**
 * Half a unit in the last place that was asked for: a shorter entry is diagnosed only where it is the very number, as 26
 * is, since what two digits fit fits too much.
 */
function halfWidthOf(entry: NumberEntry, digits: number): number {
  return entry.kind === "arithmetic" || isZero(entry.value)
    ? 0
    : toNumber(writtenUnit(entry.value, entry.decimal, digits)) / 2;
}

/** Doubles are never equal to the last bit after different roads to the same number. */
function widthAt({ value }: Candidate, halfWidth: number): number {
  return halfWidth + 1e-9 * Math.abs(value);
}

function enteredBut(line: LineId, { entries }: Judging): ReadonlySet<LineId> {
  return new Set([...entries.keys()].filter((each) => each !== line));
}

/** The student's earlier lines as entered; then the truth, which they may have carried in full. */
function pinsFor(line: LineId, { followed }: Judging): readonly (Pins | undefined)[] {
  const own = new Map([...followed.pins].filter(([each]) => each !== line));
  return own.size === 0 ? [undefined] : [own, undefined];
}

function distinct(matches: readonly Candidate[]): readonly SlipMatch[] {
  const bySlip = new Map<string, SlipMatch>();
  for (const { slip, site } of matches) if (!bySlip.has(slip)) bySlip.set(slip, { slip, site });
  return [...bySlip.values()];
}

/**
 * How many candidates a number from the plausible range would hit by chance, written with as many digits as this one;
 * equal candidates count once.
 */
function expectedByChance(candidates: readonly Candidate[], value: number, halfWidth: number, right: number): number {
  const inRange = candidates.filter((candidate) => {
    if (right === 0) return true;
    const size = Math.abs(candidate.value / right);
    return size >= 0.1 && size <= 10;
  });
  if (value === 0) return 0;
  const distinctValues = new Set(inRange.map((candidate) => candidate.value.toPrecision(9)));
  return (distinctValues.size * 2 * halfWidth) / Math.abs(value) / plausibleRange;
}
