// Confirms with sixty digits that two formulas agree where doubles do, and on every side of their turnings. Agreement that
// cannot be confirmed is undecided, never guessed. It must not choose new points.

import { type Ball, ballFrom, meeting, nearestDouble } from "./ball.ts";
import { balls } from "./ball-functions.ts";
import type { Comparison, Witness } from "./comparison.ts";
import { type Interpreter, interpreter, isGap } from "./interpret.ts";
import { middleOf } from "./interval.ts";
import type { Point } from "./samples.ts";
import { cellsOf, isSettled } from "./sides.ts";
import { type Pair, type Tally, valuesAt } from "./tally.ts";
import type { Turnings } from "./turnings.ts";

/** Fewer points at which doubles agree are no agreement. */
export const fewestAgreements = 8;
const confirmations = 2;
const confirmationsOfBlurred = 6;
/** Parts evaluated to sixty digits for one pair, at most. */
const mostPreciseWork = 1200;
/** Blurred points that are looked at with sixty digits, at most. */
const mostBlurred = 24;
/** As many points must have a value of one alone, for each of the two, before their domains are said to be apart. */
const leastApart = 10;

/** Agreement in doubles, confirmed with more digits at a few points; blurred points where there are too few others. */
export function confirmed(pair: Pair, tally: Tally): Comparison {
  const { agreements, blurred, onlyLeft, onlyRight } = tally;
  const common = agreements.length + blurred.length;
  const isApart = common < fewestAgreements && Math.min(onlyLeft.length, onlyRight.length) >= leastApart;
  if (isApart) return apart(pair, tally);
  if (common === 0) return { verdict: "undecided", reason: "nowhere defined" };
  const affordable = Math.floor(mostPreciseWork / pair.size);
  if (affordable === 0) return { verdict: "undecided", reason: "too large" };
  if (agreements.length >= fewestAgreements) {
    const points = spreadOut(agreements, Math.min(2 * confirmations, affordable));
    const verdict = confirmedAt(pair, points, Math.min(confirmations, affordable), "too close");
    // Where most points are blurred, the others may be the few at which the difference is too small to count.
    if (verdict.verdict !== "same" || blurred.length <= agreements.length) return verdict;
    return mostlyConfirmed(pair, spreadOut(blurred, Math.min(mostBlurred, affordable)));
  }
  const points = [...agreements, ...blurred].slice(0, Math.min(mostBlurred, affordable));
  return confirmedAt(pair, points, confirmationsOfBlurred, "too few points");
}

/** The verdict on points of which so many must be shown to agree. */
export function confirmedAt(
  pair: Pair,
  points: readonly Point[],
  wanted: number,
  otherwise: "too close" | "too few points",
): Comparison {
  const interpret = interpreter(balls);
  let together = 0;
  for (const at of points) {
    const meet = meetAt(pair, at, interpret);
    if (typeof meet === "object") return { verdict: "different", reason: "sampled", witness: meet };
    if (meet === "together") together += 1;
    if (together >= wanted) return { verdict: "same", reason: "sampled" };
  }
  return { verdict: "undecided", reason: otherwise };
}

/** Half of the points must be shown to agree, those apart at which a value is beyond any range. */
function mostlyConfirmed(pair: Pair, points: readonly Point[]): Comparison {
  const interpret = interpreter(balls);
  let together = 0;
  let unclear = 0;
  for (const at of points) {
    const meet = meetAt(pair, at, interpret);
    if (typeof meet === "object") return { verdict: "different", reason: "sampled", witness: meet };
    if (meet === "together") together += 1;
    if (meet === "unclear") unclear += 1;
  }
  return together >= unclear
    ? { verdict: "same", reason: "sampled" }
    : { verdict: "undecided", reason: "too few points" };
}

/** Cells between turnings that are looked at with sixty digits, at most. */
const mostCells = 24;
const mostWorkOnCells = 6000;
/** Points of one cell that are tried, where the first ones are unclear. */
const mostOfCell = 3;

/** A formula that turns may leave the other beyond a turning: each side of every turning needs a point that agrees. */
export function confirmedOnSides(pair: Pair, tally: Tally, { turnings, isPartial }: Turnings): Comparison {
  if (isPartial) return { verdict: "undecided", reason: "too large" };
  if (turnings.length === 0) return { verdict: "same", reason: "sampled" };
  const cells = cellsOf(turnings, [...tally.agreements, ...tally.blurred], tally.outside);
  const interpret = interpreter(balls);
  const agreeing: string[] = [];
  const affordable = Math.min(mostCells, Math.floor(mostWorkOnCells / pair.size));
  for (const { signs, common } of cells.slice(0, affordable)) {
    for (const at of common.slice(0, mostOfCell)) {
      const meet = meetAt(pair, at, interpret);
      if (typeof meet === "object") return { verdict: "different", reason: "sampled", witness: meet };
      if (meet !== "together") continue;
      agreeing.push(signs);
      break;
    }
  }
  return isSettled(turnings, cells, agreeing)
    ? { verdict: "same", reason: "sampled" }
    : { verdict: "undecided", reason: "too few points" };
}

/** Each has a value where the other has none, and hardly any point has both: ln x and ln(−x). */
export function apart(pair: Pair, { onlyLeft, onlyRight }: Tally): Comparison {
  const [at] = [...onlyLeft, ...onlyRight];
  if (at === undefined) return { verdict: "different", reason: "apart", witness: undefined };
  const [left, right] = valuesAt(pair, at).map((value) => (isGap(value) ? undefined : middleOf(value)));
  return { verdict: "different", reason: "apart", witness: { at, left, right } };
}

/** How the values meet at a point; `beyond` where one of them could not be computed. */
function meetAt(
  { left, right }: Pair,
  at: Point,
  interpret: Interpreter<Ball>,
): Witness | "together" | "unclear" | "beyond" {
  const valueFor = (name: string) => ballFrom(at.get(name) ?? Number.NaN);
  const a = interpret(left, valueFor);
  const b = interpret(right, valueFor);
  if (isGap(a) || isGap(b)) return "beyond";
  const meet = meeting(a, b, 100);
  return meet === "apart" ? { at, left: nearestDouble(a), right: nearestDouble(b) } : meet;
}

function spreadOut(points: readonly Point[], count: number): readonly Point[] {
  const step = Math.max(1, Math.floor(points.length / count));
  return points.filter((_, index) => index % step === 0).slice(0, count);
}
