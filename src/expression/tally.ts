// What the points of a comparison say: each is an agreement, blurred, outside a domain, or the witness of a difference. It
// must not choose points, nor give a verdict.

import type { Witness } from "./comparison.ts";
import type { Expression } from "./expression.ts";
import { type Gap, type Interpreter, interpreter, isGap } from "./interpret.ts";
import { type Interval, middleOf, point } from "./interval.ts";
import { intervals } from "./interval-functions.ts";
import type { Point } from "./samples.ts";

/** The two formulas, how many parts they have together, and how they are evaluated. */
export interface Pair {
  readonly left: Expression;
  readonly right: Expression;
  readonly size: number;
  readonly interpret: Interpreter<Interval>;
}

export interface Tally {
  readonly agreements: Point[];
  /** Points where rounding, or a value beyond the range of doubles, hides what the values are. */
  readonly blurred: Point[];
  readonly onlyLeft: Point[];
  readonly onlyRight: Point[];
  /** Points where one of the two, or both, have no value. */
  readonly outside: Point[];
  tried: number;
}

export function pairOf(left: Expression, right: Expression, size: number): Pair {
  return { left, right, size, interpret: interpreter(intervals) };
}

export function emptyTally(): Tally {
  return { agreements: [], blurred: [], onlyLeft: [], onlyRight: [], outside: [], tried: 0 };
}

export function valuesAt({ left, right, interpret }: Pair, at: Point): readonly [Interval | Gap, Interval | Gap] {
  const valueFor = (name: string): Interval => point(at.get(name) ?? Number.NaN);
  return [interpret(left, valueFor), interpret(right, valueFor)];
}

/** Enters points into the tally, as many as are affordable, up to the first witness of a difference. */
export function firstWitness(
  pair: Pair,
  points: Iterable<Point>,
  tally: Tally,
  affordable: number,
): Witness | undefined {
  for (const at of points) {
    if (tally.tried >= affordable) return undefined;
    tally.tried += 1;
    const witness = tryPoint(pair, at, tally);
    if (witness !== undefined) return witness;
  }
  return undefined;
}

/** How closely two intervals must agree, relative to their size, to be an agreement. */
const closeness = 1e-9;

/** Enters a point into the tally, or returns it as a witness of a difference. */
function tryPoint(pair: Pair, at: Point, tally: Tally): Witness | undefined {
  const [a, b] = valuesAt(pair, at);
  if (isGap(a) || isGap(b)) {
    if (a === "undefined" || b === "undefined") tally.outside.push(at);
    listFor(a, b, tally)?.push(at);
    return undefined;
  }
  if (a.high < b.low || b.high < a.low) return { at, left: middleOf(a), right: middleOf(b) };
  const width = Math.max(a.high, b.high) - Math.min(a.low, b.low);
  const scale = Math.max(Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high));
  (width <= closeness * scale ? tally.agreements : tally.blurred).push(at);
  return undefined;
}

/** Where a point belongs at which one of the two has no value. */
function listFor(a: Interval | Gap, b: Interval | Gap, tally: Tally): Point[] | undefined {
  if (a === "undefined") return isGap(b) ? undefined : tally.onlyRight;
  if (b === "undefined") return isGap(a) ? undefined : tally.onlyLeft;
  return tally.blurred;
}
