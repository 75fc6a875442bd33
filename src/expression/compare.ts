// Whether two formulas are the same function wherever both are defined. Rational formulas are decided exactly; others at
// sample points, where every value has a guaranteed error bound: a difference is then a fact, and agreement is confirmed
// with sixty digits. What cannot be told is undecided. Both orders of a pair get one verdict, always the same.

import { type Ball, ballFrom, balls, meeting } from "./ball.ts";
import { type Expression, namesIn, partsOf } from "./expression.ts";
import { type Gap, type Interpreter, interpreter, isGap } from "./interpret.ts";
import { type Interval, intervals, point } from "./interval.ts";
import { sameTree } from "./keyring.ts";
import { nearTurnings } from "./near-turnings.ts";
import { isRational, likeness } from "./residue.ts";
import { far, landmarksOf, nearLandmarks, type Point, plain, scattered } from "./samples.ts";
import { cellsOf, isSettled } from "./sides.ts";
import { type Turnings, turningsOf } from "./turnings.ts";

/** A point at which both have a value, and the values differ; or one of them has none. */
export interface Witness {
  readonly at: Point;
  readonly left: number | undefined;
  readonly right: number | undefined;
}

export type Comparison =
  /** `exact`: by algebra; `sampled`: the values agree wherever they were computed. */
  | { readonly verdict: "same"; readonly reason: "same text" | "exact" | "sampled" }
  /** `apart`: where one has a value, the other has none, but for a few points at most. */
  | {
      readonly verdict: "different";
      readonly reason: "exact" | "sampled" | "apart";
      readonly witness: Witness | undefined;
    }
  | {
      readonly verdict: "undecided";
      readonly reason: "too large" | "too few points" | "too close" | "nowhere defined";
    };

/** Formulas with more parts than this are not compared point by point. */
const mostParts = 2500;
/** Values computed for one pair, at most: keeps the time of large formulas in bounds. */
const mostWork = 30_000;
const fewestAgreements = 8;

/** The verdict on a pair of formulas. */
export function compareFormulas(left: Expression, right: Expression): Comparison {
  const size = partCount(left) + partCount(right);
  if (size > 2 * mostParts) return { verdict: "undecided", reason: "too large" };
  const names = [...new Set([...namesIn(left), ...namesIn(right)])].sort();
  const alike = likeness(left, right);
  if (isRational(left) && isRational(right)) return compareExactly(left, right, names, alike, size);
  if (names.length === 0) return compareNumbers(left, right);
  const sampled = compareSampled(left, right, names, size, alike === "equal");
  if (alike !== "equal" || sampled.verdict === "different") return sampled;
  if (sampled.verdict === "undecided" && sampled.reason === "nowhere defined") return sampled;
  return { verdict: "same", reason: sameTree(left, right) ? "same text" : "exact" };
}

function partCount(expression: Expression): number {
  let count = 1;
  for (const part of partsOf(expression)) {
    count += partCount(part);
    if (count > 2 * mostParts) return count;
  }
  return count;
}

function compareExactly(
  left: Expression,
  right: Expression,
  names: readonly string[],
  alike: ReturnType<typeof likeness>,
  size: number,
): Comparison {
  switch (alike) {
    case "nowhere defined":
      return { verdict: "undecided", reason: "nowhere defined" };
    case "equal":
      return { verdict: "same", reason: sameTree(left, right) ? "same text" : "exact" };
    case "unequal": {
      const sampled =
        names.length === 0 ? compareNumbers(left, right) : compareSampled(left, right, names, size, false);
      return {
        verdict: "different",
        reason: "exact",
        witness: sampled.verdict === "different" ? sampled.witness : undefined,
      };
    }
  }
}

/** Two formulas without names: one value each, to sixty digits. */
function compareNumbers(left: Expression, right: Expression): Comparison {
  const interpret = interpreter(balls);
  const noName = () => "unknown" as const;
  const a = interpret(left, noName);
  const b = interpret(right, noName);
  if (a === "undefined" || b === "undefined") return { verdict: "undecided", reason: "nowhere defined" };
  if (isGap(a) || isGap(b)) {
    const isSame = sameTree(left, right);
    return isSame ? { verdict: "same", reason: "same text" } : { verdict: "undecided", reason: "too close" };
  }
  switch (meeting(a, b, 100)) {
    case "apart":
      return {
        verdict: "different",
        reason: "sampled",
        witness: { at: new Map(), left: toDouble(a), right: toDouble(b) },
      };
    case "together":
      return { verdict: "same", reason: "sampled" };
    case "unclear":
      return { verdict: "undecided", reason: "too close" };
  }
}

function toDouble({ middle, exponent }: Ball): number {
  const digits = middle.toString(2).length;
  const shift = Math.max(0, digits - 60);
  return Number(middle >> BigInt(shift)) * 2 ** (exponent + shift);
}

/** What the points say so far. */
interface Tally {
  readonly agreements: Point[];
  /** Points where rounding, or a value beyond the range of doubles, hides what the values are. */
  readonly blurred: Point[];
  readonly onlyLeft: Point[];
  readonly onlyRight: Point[];
  /** Points where one of the two, or both, have no value. */
  readonly outside: Point[];
  tried: number;
}

interface Pair {
  readonly left: Expression;
  readonly right: Expression;
  readonly size: number;
  readonly interpret: Interpreter<Interval>;
}

/** How closely two intervals must agree, relative to their size, to be an agreement. */
const closeness = 1e-9;

function compareSampled(
  left: Expression,
  right: Expression,
  names: readonly string[],
  size: number,
  isProven: boolean,
): Comparison {
  const pair: Pair = { left, right, size, interpret: interpreter(intervals) };
  const tally: Tally = { agreements: [], blurred: [], onlyLeft: [], onlyRight: [], outside: [], tried: 0 };
  const affordable = Math.max(6, Math.floor(mostWork / size));
  const turnings = turningsOf([left, right]);
  for (const points of roundsOf(names, [left, right], turnings)) {
    if (tally.agreements.length > 0 && isProven) break;
    const witness = firstWitness(pair, points(tally.agreements.length), tally, affordable);
    if (witness !== undefined) return { verdict: "different", reason: "sampled", witness };
  }
  if (isProven) return provenVerdict(tally);
  const verdict = confirmed(pair, tally);
  return verdict.verdict === "same" ? confirmedOnSides(pair, tally, turnings) : verdict;
}

function firstWitness(pair: Pair, points: Iterable<Point>, tally: Tally, affordable: number): Witness | undefined {
  for (const at of points) {
    if (tally.tried >= affordable) return undefined;
    tally.tried += 1;
    const witness = tryPoint(pair, at, tally);
    if (witness !== undefined) return witness;
  }
  return undefined;
}

/** Points in rounds, each given how many agreements the rounds before have brought. */
function roundsOf(
  names: readonly string[],
  formulas: readonly Expression[],
  turnings: Turnings,
): readonly ((agreements: number) => Iterable<Point>)[] {
  let known: readonly number[] | undefined;
  const landmarks = (): readonly number[] => {
    known ??= landmarksOf(formulas);
    return known;
  };
  return [
    () => plain(names),
    () => scattered(names, 24, 1),
    () => nearLandmarks(names, landmarks(), 2),
    () => nearTurnings(names, turnings, landmarks(), 3),
    () => far(names, landmarks(), 5),
    (agreements) => (agreements < fewestAgreements ? scattered(names, 240, 4) : []),
  ];
}

function provenVerdict({ agreements, blurred }: Tally): Comparison {
  if (agreements.length + blurred.length > 0) return { verdict: "same", reason: "exact" };
  return { verdict: "undecided", reason: "nowhere defined" };
}

function valuesAt({ left, right, interpret }: Pair, at: Point): readonly [Interval | Gap, Interval | Gap] {
  const valueFor = (name: string): Interval => point(at.get(name) ?? Number.NaN);
  return [interpret(left, valueFor), interpret(right, valueFor)];
}

/** Enters a point into the tally, or returns it as a witness of a difference. */
function tryPoint(pair: Pair, at: Point, tally: Tally): Witness | undefined {
  const [a, b] = valuesAt(pair, at);
  if (isGap(a) || isGap(b)) {
    if (a === "undefined" || b === "undefined") tally.outside.push(at);
    listFor(a, b, tally)?.push(at);
    return undefined;
  }
  if (a.high < b.low || b.high < a.low) return { at, left: middle(a), right: middle(b) };
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

function middle({ low, high }: Interval): number {
  return low + (high - low) / 2;
}

const confirmations = 2;
const confirmationsOfBlurred = 6;
/** Parts evaluated to sixty digits for one pair, at most. */
const mostPreciseWork = 1200;
/** Blurred points that are looked at with sixty digits, at most. */
const mostBlurred = 24;
/** As many points must have a value of one alone, for each of the two, before their domains are said to be apart. */
const leastApart = 10;

/** Agreement in doubles, confirmed with more digits at a few points; blurred points where there are too few others. */
function confirmed(pair: Pair, tally: Tally): Comparison {
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
    const others = spreadOut(blurred, Math.min(mostBlurred, affordable));
    return confirmedAt(pair, others, Math.ceil(others.length / 2), "too few points");
  }
  const points = [...agreements, ...blurred].slice(0, Math.min(mostBlurred, affordable));
  return confirmedAt(pair, points, confirmationsOfBlurred, "too few points");
}

function confirmedAt(
  { left, right }: Pair,
  points: readonly Point[],
  wanted: number,
  otherwise: "too close" | "too few points",
): Comparison {
  const interpret = interpreter(balls);
  let together = 0;
  for (const at of points) {
    const meet = meetAt(left, right, at, interpret);
    if (typeof meet === "object") return { verdict: "different", reason: "sampled", witness: meet };
    if (meet === "together") together += 1;
    if (together >= wanted) return { verdict: "same", reason: "sampled" };
  }
  return { verdict: "undecided", reason: otherwise };
}

/** Cells between turnings that are looked at with sixty digits, at most. */
const mostCells = 24;
const mostWorkOnCells = 6000;
/** Points of one cell that are tried, where the first ones are unclear. */
const mostOfCell = 3;

/** A formula that turns may leave the other beyond a turning: each side of every turning needs a point that agrees. */
function confirmedOnSides(pair: Pair, tally: Tally, { turnings, isPartial }: Turnings): Comparison {
  if (isPartial) return { verdict: "undecided", reason: "too large" };
  if (turnings.length === 0) return { verdict: "same", reason: "sampled" };
  const cells = cellsOf(turnings, [...tally.agreements, ...tally.blurred], tally.outside);
  const interpret = interpreter(balls);
  const agreeing: string[] = [];
  const affordable = Math.min(mostCells, Math.floor(mostWorkOnCells / pair.size));
  for (const { signs, common } of cells.slice(0, affordable)) {
    for (const at of common.slice(0, mostOfCell)) {
      const meet = meetAt(pair.left, pair.right, at, interpret);
      if (typeof meet === "object") return { verdict: "different", reason: "sampled", witness: meet };
      if (meet === "unclear") continue;
      agreeing.push(signs);
      break;
    }
  }
  return isSettled(turnings, cells, agreeing)
    ? { verdict: "same", reason: "sampled" }
    : { verdict: "undecided", reason: "too few points" };
}

/** Each has a value where the other has none, and hardly any point has both: ln x and ln(−x). */
function apart(pair: Pair, { onlyLeft }: Tally): Comparison {
  const [at] = onlyLeft;
  const [value] = at === undefined ? [] : valuesAt(pair, at);
  if (at === undefined || value === undefined) return { verdict: "different", reason: "apart", witness: undefined };
  const left = isGap(value) ? undefined : middle(value);
  return { verdict: "different", reason: "apart", witness: { at, left, right: undefined } };
}

function meetAt(
  left: Expression,
  right: Expression,
  at: Point,
  interpret: Interpreter<Ball>,
): Witness | "together" | "unclear" {
  const valueFor = (name: string) => ballFrom(at.get(name) ?? Number.NaN);
  const a = interpret(left, valueFor);
  const b = interpret(right, valueFor);
  if (isGap(a) || isGap(b)) return "unclear";
  const meet = meeting(a, b, 100);
  return meet === "apart" ? { at, left: toDouble(a), right: toDouble(b) } : meet;
}

function spreadOut(points: readonly Point[], count: number): readonly Point[] {
  const step = Math.max(1, Math.floor(points.length / count));
  return points.filter((_, index) => index % step === 0).slice(0, count);
}
