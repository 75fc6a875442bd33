// Compares two formulas at points, in rounds: plain numbers, scattered ones, and those beside whatever the formulas hold.
// The first difference ends it. It must not know algebra.

import type { Comparison } from "./comparison.ts";
import { confirmed, confirmedOnSides, fewestAgreements } from "./confirm.ts";
import type { Expression } from "./expression.ts";
import { hasInterior, onSinglePoints } from "./isolated.ts";
import { nearTurnings } from "./near-turnings.ts";
import { far, landmarksOf, nearLandmarks, type Point, plain, scattered } from "./samples.ts";
import { emptyTally, firstWitness, pairOf, type Tally } from "./tally.ts";
import { type Turnings, turningsOf } from "./turnings.ts";

/** Values computed for one pair, at most: keeps the time of large formulas in bounds. */
const mostWork = 30_000;

/** The verdict by points. Of formulas that algebra has proven equal, only whether they have a common value is asked. */
export function compareSampled(
  left: Expression,
  right: Expression,
  names: readonly string[],
  size: number,
  isProven: boolean,
): Comparison {
  const pair = pairOf(left, right, size);
  const tally = emptyTally();
  const affordable = Math.max(6, Math.floor(mostWork / size));
  const turnings = turningsOf([left, right]);
  for (const points of roundsOf(names, [left, right], turnings)) {
    if (tally.agreements.length > 0 && isProven) break;
    const witness = firstWitness(pair, points(tally.agreements.length), tally, affordable);
    if (witness !== undefined) return { verdict: "different", reason: "sampled", witness };
  }
  if (isProven) return provenVerdict(tally);
  if (!hasInterior(pair, tally)) return onSinglePoints(pair, names, tally);
  const verdict = confirmed(pair, tally);
  return verdict.verdict === "same" ? confirmedOnSides(pair, tally, turnings) : verdict;
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
    // Without corners and edges of a domain, formulas that agree on this side of the landmarks agree beyond them.
    () => (isSmooth(turnings) ? [] : far(names, landmarks(), 5)),
    (agreements) => (agreements < fewestAgreements ? scattered(names, 240, 4) : []),
  ];
}

function isSmooth({ turnings, radicands, isPartial }: Turnings): boolean {
  return turnings.length + radicands.length === 0 && !isPartial;
}

function provenVerdict({ agreements, blurred }: Tally): Comparison {
  if (agreements.length + blurred.length > 0) return { verdict: "same", reason: "exact" };
  return { verdict: "undecided", reason: "nowhere defined" };
}
