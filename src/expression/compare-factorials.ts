// Formulas with factorials of names. They have values at whole numbers only, so points cannot show that two are the same:
// (n+1)! is written as (n+1)·n!, and n! taken for one more name. Points show where two differ; what neither shows is
// undecided. It must not know the other functions.

import type { Comparison, Witness } from "./comparison.ts";
import { exactValue } from "./exact.ts";
import { type Call, type Expression, integer, mapParts, name, namesIn, partsOf, product, sum } from "./expression.ts";
import { isGap } from "./interpret.ts";
import { middleOf } from "./interval.ts";
import { likeness } from "./residue.ts";
import { type Point, plain, random } from "./samples.ts";
import { type Pair, pairOf, valuesAt } from "./tally.ts";

/** Whether a factorial of a name is part of the formula. */
export function hasFactorial(expression: Expression): boolean {
  return isFactorial(expression) || partsOf(expression).some(hasFactorial);
}

function isFactorial(expression: Expression): expression is Call {
  return expression.kind === "call" && expression.operation === "factorial" && namesIn(expression).size > 0;
}

/** The verdict on formulas of which one has a factorial; `compare` judges those without. */
export function compareFactorials(
  left: Expression,
  right: Expression,
  names: readonly string[],
  size: number,
  compare: (left: Expression, right: Expression) => Comparison,
): Comparison {
  const { witness, agreements } = meetings(pairOf(left, right, size), wholePoints(left, right, names));
  if (witness !== undefined) return { verdict: "different", reason: "sampled", witness };
  if (agreements === 0) return { verdict: "undecided", reason: "nowhere defined" };
  const families = familiesIn([left, right]);
  if (families === undefined) return { verdict: "undecided", reason: "too large" };
  const [first, second] = [written(left, families), written(right, families)];
  // A factorial that is in no family has an operand that algebra cannot tell from others.
  const isWritten = agreements >= fewest && !hasFactorial(first) && !hasFactorial(second);
  const proven = isWritten ? compare(first, second) : undefined;
  return proven?.verdict === "same" ? proven : { verdict: "undecided", reason: "too few points" };
}

/** Fewer points at which both have a value are no common domain. */
const fewest = 3;

/** Factorials whose operands differ by whole numbers: (n−1)!, n! and (n+2)!. */
interface Family {
  readonly of: Expression;
  /** What is added to `of` in the least of them. */
  least: number;
}

const mostFactorials = 24;

function familiesIn(formulas: readonly Expression[]): readonly Family[] | undefined {
  const families: Family[] = [];
  let count = 0;
  const collect = (expression: Expression): void => {
    if (count > mostFactorials) return;
    const [operand] = isFactorial(expression) ? partsOf(expression) : [];
    if (operand !== undefined) {
      count += 1;
      const [family, shift] = placeOf(operand, families) ?? [];
      if (family === undefined || shift === undefined) families.push({ of: operand, least: 0 });
      else family.least = Math.min(family.least, shift);
    }
    partsOf(expression).forEach(collect);
  };
  formulas.forEach(collect);
  return count > mostFactorials ? undefined : families;
}

/** The family of an operand, and how far it is from the operand that the family is named by. */
function placeOf(operand: Expression, families: readonly Family[]): readonly [Family, number] | undefined {
  for (const family of families) {
    const shift = shifts.find((each) => likeness(operand, moved(family.of, each)) === "equal");
    if (shift !== undefined) return [family, shift];
  }
  return undefined;
}

/** Whole numbers by which operands may differ, the small ones first. */
const shifts: readonly number[] = Array.from({ length: 25 }, (_, index) =>
  index % 2 === 1 ? (index + 1) / 2 : -index / 2,
);

function moved(expression: Expression, by: number): Expression {
  return by === 0 ? expression : sum([expression, integer(by)]);
}

/** The formula with the least factorial of each family as a name, and the others as products with it. */
function written(expression: Expression, families: readonly Family[]): Expression {
  const inside = mapParts(expression, (part) => (isFactorial(expression) ? part : written(part, families)));
  if (inside.kind !== "call" || inside.operation !== "factorial") return inside;
  const exact = exactValue(inside, () => undefined);
  if (exact !== undefined) return { kind: "number", value: exact, text: String(exact.numerator) };
  const [operand = inside] = inside.operands;
  const [family, shift] = placeOf(operand, families) ?? [];
  if (family === undefined || shift === undefined) return inside;
  const factors = Array.from({ length: shift - family.least }, (_, index) => moved(operand, -index));
  // No name that is read has a blank in it.
  return product([...factors, name(`factorial ${families.indexOf(family)}`)]);
}

/** Where the formulas have values: the first point at which these differ, and at how many points they meet. */
function meetings(
  pair: Pair,
  points: readonly Point[],
): { readonly witness: Witness | undefined; readonly agreements: number } {
  let agreements = 0;
  for (const at of points) {
    const [a, b] = valuesAt(pair, at);
    if (isGap(a) || isGap(b)) continue;
    if (a.high < b.low || b.high < a.low) {
      return { witness: { at, left: middleOf(a), right: middleOf(b) }, agreements };
    }
    agreements += 1;
  }
  return { witness: undefined, agreements };
}

const greatestOfOne = 24;
const scatteredPoints = 60;

/** Points with whole numbers from 0 on for the names of which there are factorials, and plain ones for the others. */
function wholePoints(left: Expression, right: Expression, names: readonly string[]): readonly Point[] {
  const whole = new Set([...countedIn(left), ...countedIn(right)]);
  const next = random(7);
  const count = greatestOfOne + (whole.size === 1 ? 0 : scatteredPoints);
  const others = plain(names);
  return Array.from({ length: count + 1 }, (_, index) => {
    const other = others[index % others.length] ?? new Map<string, number>();
    const wholeNumber = (): number =>
      whole.size === 1 ? index : Math.floor(next() * (index < count / 2 ? 6 : greatestOfOne));
    return new Map(names.map((each) => [each, whole.has(each) ? wholeNumber() : (other.get(each) ?? 2)]));
  });
}

function countedIn(expression: Expression): readonly string[] {
  if (isFactorial(expression)) return [...namesIn(expression)];
  return partsOf(expression).flatMap(countedIn);
}
