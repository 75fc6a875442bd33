// Whether two formulas are the same function wherever both are defined. Rational formulas are decided exactly; others at
// sample points, where every value has a guaranteed error bound: a difference is then a fact, and agreement is confirmed
// with sixty digits. What cannot be told is undecided. Both orders of a pair get one verdict, always the same.

import { meeting, nearestDouble } from "./ball.ts";
import { balls } from "./ball-functions.ts";
import { compareFactorials, hasFactorial, hasStairs, provenByFamilies } from "./compare-families.ts";
import { compareSampled } from "./compare-sampled.ts";
import type { Comparison } from "./comparison.ts";
import { type Expression, namesIn, partsOf } from "./expression.ts";
import { interpreter, isGap } from "./interpret.ts";
import { sameTree } from "./keyring.ts";
import { isRational, type Likeness, likeness } from "./residue.ts";

export type { Comparison, Witness } from "./comparison.ts";

/** Formulas with more parts than this are not compared point by point. */
const mostParts = 2500;

/** The verdict on a pair of formulas. */
export function compareFormulas(left: Expression, right: Expression): Comparison {
  const size = partCount(left) + partCount(right);
  if (size > 2 * mostParts) return { verdict: "undecided", reason: "too large" };
  const names = [...new Set([...namesIn(left), ...namesIn(right)])].sort();
  const alike = likeness(left, right);
  if (isRational(left) && isRational(right)) return compareExactly(left, right, names, alike, size);
  if (names.length === 0) return compareNumbers(left, right);
  if (hasFactorial(left) || hasFactorial(right)) return compareFactorials(left, right, names, size, compareFormulas);
  return compareAtPoints(left, right, names, alike, size);
}

function compareAtPoints(
  left: Expression,
  right: Expression,
  names: readonly string[],
  alike: Likeness,
  size: number,
): Comparison {
  const sampled = compareSampled(left, right, names, size, alike === "equal");
  if (sampled.verdict === "different") return sampled;
  if (sampled.verdict === "undecided" && sampled.reason === "nowhere defined") return sampled;
  if (alike !== "equal") {
    return hasStairs(left) || hasStairs(right) ? provenByFamilies(left, right, compareFormulas) : sampled;
  }
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
  alike: Likeness,
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
        witness: { at: new Map(), left: nearestDouble(a), right: nearestDouble(b) },
      };
    case "together":
      return { verdict: "same", reason: "sampled" };
    case "unclear":
      return { verdict: "undecided", reason: "too close" };
  }
}
