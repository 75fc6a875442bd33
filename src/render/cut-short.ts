// What is too long to be read is cut short in worked solutions: sums of a wide network keep their ends, lists of given
// numbers their beginning. It must not know media; programs get everything.

import { type Expression, mapParts, name, partsOf, sum } from "../expression/expression.ts";
import type { GivenGroup } from "./solution.ts";
import { leftOut } from "./symbols.ts";

/** Terms of the longest sum that is written in full, and how many stay at either end of a longer one. */
const mostTerms = 12;
const kept = 2;

/** Given numbers of the longest list in full, and how many stay of a longer one. */
const mostGiven = 60;
const givenKept = 12;

/** Whether a sum in the formula is too long to be read. */
export function isLong(expression: Expression): boolean {
  return (expression.kind === "sum" && expression.terms.length > mostTerms) || partsOf(expression).some(isLong);
}

/** The formula with the middle of its long sums left out; nobody can compute with it. */
export function cutShort(expression: Expression): Expression {
  if (expression.kind !== "sum" || expression.terms.length <= mostTerms) return mapParts(expression, cutShort);
  const ends = [...expression.terms.slice(0, kept), name(leftOut), ...expression.terms.slice(-kept)];
  return sum(ends.map(cutShort));
}

/** The beginning of a long list of numbers, and how many more there are. */
export function beginningOf(group: GivenGroup): GivenGroup {
  const { length } = group.entries;
  return length <= mostGiven
    ? group
    : { ...group, entries: group.entries.slice(0, givenKept), more: length - givenKept };
}
