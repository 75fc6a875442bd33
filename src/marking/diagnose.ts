// Finds which known mistakes give a student's number: every slip at every place, on the true and on the student's own
// earlier lines. It names nothing that chance would explain as well.

import { unitInLastPlace } from "../number/decimal.ts";
import { toNumber } from "../number/rational.ts";
import type { Pins } from "../working/evaluate.ts";
import type { LineId } from "../working/line.ts";
import { type Candidate, candidatesFor } from "./candidates.ts";
import type { Judging } from "./judge.ts";
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
  const halfWidth = halfWidthOf(entry);
  const candidates = [...candidatesFor(line, pinsFor(line, judging), judging.solved)];
  const value = toNumber(entry.value);
  const matches = candidates.filter((candidate) => Math.abs(candidate.value - value) <= widthAt(candidate, halfWidth));
  const named = distinct(matches);
  if (named.length === 0 || named.length > mostNamed) return [];
  return expectedByChance(candidates, halfWidth) <= mostByChance ? named : [];
}

function halfWidthOf(entry: NumberEntry): number {
  return entry.kind === "decimal" ? toNumber(unitInLastPlace(entry.decimal)) / 2 : 0;
}

/** Doubles are never equal to the last bit after different roads to the same number. */
function widthAt({ value }: Candidate, halfWidth: number): number {
  return halfWidth + 1e-9 * Math.abs(value);
}

/** The student's earlier lines, and then the truth: both are tried. */
function pinsFor(line: LineId, { followed, verdicts }: Judging): readonly Pins[] {
  const own = new Map([...followed.pins].filter(([each]) => each !== line));
  const right = new Map([...own].filter(([each]) => verdicts.get(each)?.kind === "right"));
  return own.size === right.size ? [own] : [own, right];
}

function distinct(matches: readonly Candidate[]): readonly SlipMatch[] {
  const bySlip = new Map<string, SlipMatch>();
  for (const { slip, site } of matches) if (!bySlip.has(slip)) bySlip.set(slip, { slip, site });
  return [...bySlip.values()];
}

/** The summed probability that a number from the plausible range hits a candidate; equal candidates count once. */
function expectedByChance(candidates: readonly Candidate[], halfWidth: number): number {
  const hit = new Set<string>();
  let expected = 0;
  for (const { value } of candidates) {
    const key = value.toPrecision(9);
    if (value === 0 || hit.has(key)) continue;
    hit.add(key);
    expected += (2 * halfWidth) / Math.abs(value) / plausibleRange;
  }
  return expected;
}
