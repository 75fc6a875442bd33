// Formulas that have a common value at single points only, such as cos(πx) and (−1)^x at whole x: agreement there is no
// proof that they are the same function, unless people mean whole numbers by the name. It must not judge other pairs.

import type { Comparison } from "./comparison.ts";
import { apart, confirmedAt } from "./confirm.ts";
import { isGap } from "./interpret.ts";
import { type Point, scattered } from "./samples.ts";
import { emptyTally, firstWitness, type Pair, type Tally, valuesAt } from "./tally.ts";

/** Points whose neighbourhood is looked at, at most. */
const mostLookedAt = 24;

/** Whether both formulas have a value on more than single points, or nowhere. */
export function hasInterior(pair: Pair, { agreements, blurred }: Tally): boolean {
  const common = [...agreements, ...blurred];
  if (common.length === 0 || common.some(isGeneric)) return true;
  return common.slice(0, mostLookedAt).some((at) =>
    [beside(at, 1), beside(at, -1)].some((near) => {
      const [a, b] = valuesAt(pair, near);
      return a !== "undefined" && b !== "undefined";
    }),
  );
}

/** A point that no formula is likely to be defined at alone. */
function isGeneric(at: Point): boolean {
  return ![...at.values()].some(Number.isInteger);
}

function beside(at: Point, sign: 1 | -1): Point {
  return new Map([...at].map(([name, value]) => [name, value * (1 + sign * 0.000123) + sign * 0.000457]));
}

/** Names that stand for whole numbers in what people write. */
const wholeNames: ReadonlySet<string> = new Set(["i", "j", "k", "m", "n"]);
const fewestWhole = 8;
const leastApart = 10;

/** The verdict on formulas that have a common value at single points only, where they agree. */
export function onSinglePoints(pair: Pair, names: readonly string[], tally: Tally): Comparison {
  const { onlyLeft, onlyRight, outside } = tally;
  if (!names.some((name) => wholeNames.has(name))) {
    return Math.max(onlyLeft.length, onlyRight.length) >= leastApart
      ? apart(pair, tally)
      : { verdict: "undecided", reason: "too few points" };
  }
  // (−1)^n·cos(x)^n and (−cos x)^n both need a whole n; cos(πn), which does not, may be another function than (−1)^n.
  const bothNeedIt = outside.length > onlyLeft.length && outside.length > onlyRight.length;
  return bothNeedIt ? atWholeNumbers(pair, names) : { verdict: "undecided", reason: "too few points" };
}

const wholeNumbers: readonly number[] = [2, 3, 1, 4, -1, 5, -2, 7, 6, -3];

function atWholeNumbers(pair: Pair, names: readonly string[]): Comparison {
  const points = [...scattered(names, 48, 6)].map(
    (at, index) =>
      new Map([...at].map(([name, value]) => [name, wholeNames.has(name) ? (wholeNumbers[index % 10] ?? 2) : value])),
  );
  const tally = emptyTally();
  const witness = firstWitness(pair, points, tally, points.length);
  if (witness !== undefined) return { verdict: "different", reason: "sampled", witness };
  const common = [...tally.agreements, ...tally.blurred].filter((at) => !valuesAt(pair, at).some(isGap));
  return common.length < fewestWhole
    ? { verdict: "undecided", reason: "too few points" }
    : confirmedAt(pair, common.slice(0, 2 * fewestWhole), fewestWhole, "too few points");
}
