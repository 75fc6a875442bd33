// Finds which known mistakes give a student's number: every slip at every place, on the true and on the student's own
// earlier lines. It names nothing that chance would explain as well.

import { isZero, toNumber } from "../number/rational.ts";
import type { Pins } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import { writtenUnit } from "./follow.ts";
import type { Judging } from "./judging.ts";
import type { ReadEntry } from "./read-entry.ts";
import type { SlipMatch } from "./verdict.ts";

type NumberEntry = ReadEntry & { readonly kind: "decimal" | "arithmetic" };

/** More candidates than this are no diagnosis. */
const mostNamed = 3;

/** How many matches chance may be expected to give: one in a hundred. */
const mostByChance = 0.01;

/** A wrong number is taken to lie within a factor of ten of the right one, of either sign, evenly on a logarithmic scale. */
const plausibleRange = 2 * Math.log(100);

/** The slips that give the entry, if they are few enough and chance would not give them. */
export function diagnose(line: LineId, entry: NumberEntry, judging: Judging): readonly SlipMatch[] {
  const halfWidth = halfWidthOf(entry, judging.solved.digits);
  const candidates = candidatesFor(line, enteredBut(line, judging), pinsFor(line, judging), judging.solved);
  const value = toNumber(entry.value);
  const matches = candidates.filter((candidate) => Math.abs(candidate.value - value) <= widthAt(candidate, halfWidth));
  const others = matches.filter(({ isRounding }) => !isRounding);
  const named = distinct(others.length > 0 ? others : matches);
  if (named.length === 0 || named.length > mostNamed) return [];
  const right = judging.solved.values.of(line);
  return expectedByChance(candidates, value, halfWidth, right) <= mostByChance ? named : [];
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
    const size = Math.abs(candidate.value / right);
    return size >= 0.1 && size <= 10;
  });
  if (value === 0) return 0;
  const distinctValues = new Set(inRange.map((candidate) => candidate.value.toPrecision(9)));
  return (distinctValues.size * 2 * halfWidth) / Math.abs(value) / plausibleRange;
}
