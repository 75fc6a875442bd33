// Formulas with factorials or whole parts of names. Points cannot show that two of these are the same: factorials have
// values at whole numbers only, and whole parts jump without end. So (n+1)! is written as (n+1)·n!, ⌊x+1⌋ as ⌊x⌋+1, and
// n! and ⌊x⌋ are taken for one more name each. What that does not prove, and no point disproves, is undecided.

import { isInteger } from "../number/rational.ts";
import type { Comparison, Witness } from "./comparison.ts";
import { exactValue } from "./exact.ts";
import {
  type Call,
  type Expression,
  type FunctionName,
  integer,
  mapParts,
  name,
  namesIn,
  number,
  partsOf,
  product,
  sum,
} from "./expression.ts";
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

/** Whether a part is constant between jumps without number: the whole part of something that varies. */
export function hasStairs(expression: Expression): boolean {
  return (isCounted(expression) && !isFactorial(expression)) || partsOf(expression).some(hasStairs);
}

function hasCounted(expression: Expression): boolean {
  return isCounted(expression) || partsOf(expression).some(hasCounted);
}

const counted: ReadonlySet<FunctionName> = new Set<FunctionName>(["factorial", "floor", "round"]);

/** Whether whole numbers can be taken out of the operand: (n+1)!, ⌊x+1⌋ and the nearest whole number. */
function isCounted(expression: Expression): expression is Call {
  return expression.kind === "call" && counted.has(expression.operation) && namesIn(expression).size > 0;
}

/** The verdict on formulas of which one has a factorial; `compare` judges those without. */
export function compareFactorials(
  left: Expression,
  right: Expression,
  names: readonly string[],
  size: number,
  compare: (left: Expression, right: Expression) => Comparison,
): Comparison {
  const affordable = Math.max(8, Math.floor(mostWork / size));
  const { witness, agreements } = meetings(
    pairOf(left, right, size),
    wholePoints(left, right, names).slice(0, affordable),
  );
  if (witness !== undefined) return { verdict: "different", reason: "sampled", witness };
  if (agreements === 0) return { verdict: "undecided", reason: "nowhere defined" };
  return agreements < fewest ? tooFew : provenByFamilies(left, right, compare);
}

const tooFew: Comparison = { verdict: "undecided", reason: "too few points" };

/** The verdict on formulas that no point tells apart; `compare` judges those without factorials and whole parts. */
export function provenByFamilies(
  left: Expression,
  right: Expression,
  compare: (left: Expression, right: Expression) => Comparison,
): Comparison {
  const families = familiesIn([left, right]);
  if (families === undefined) return { verdict: "undecided", reason: "too large" };
  const [first, second] = [written(left, families), written(right, families)];
  // A call that is in no family has an operand that algebra cannot tell from others.
  const isWritten = !hasCounted(first) && !hasCounted(second);
  const proven = isWritten ? compare(first, second) : undefined;
  return proven?.verdict === "same" ? proven : tooFew;
}

/** Parts evaluated for one pair, at most. */
const mostWork = 12_000;
/** Fewer points at which both have a value are no common domain. */
const fewest = 3;

/** Calls whose operands differ by whole numbers: (n−1)!, n! and (n+2)!. */
interface Family {
  readonly operation: FunctionName;
  readonly of: Expression;
  /** What is added to `of` in the least of them. */
  least: number;
}

const mostCalls = 24;

function familiesIn(formulas: readonly Expression[]): readonly Family[] | undefined {
  const families: Family[] = [];
  let count = 0;
  const collect = (expression: Expression): void => {
    if (count > mostCalls) return;
    if (isCounted(expression)) {
      count += 1;
      enter(expression, families);
    }
    partsOf(expression).forEach(collect);
  };
  formulas.forEach(collect);
  return count > mostCalls ? undefined : families;
}

function enter(called: Call, families: Family[]): void {
  const [family, shift] = placeOf(called, families) ?? [];
  const [of = called] = called.operands;
  if (family === undefined || shift === undefined) families.push({ operation: called.operation, of, least: 0 });
  else family.least = Math.min(family.least, shift);
}

/** The family of a call, and how far its operand is from the one that the family is named by. */
function placeOf({ operation, operands }: Call, families: readonly Family[]): readonly [Family, number] | undefined {
  const [operand] = operands;
  if (operand === undefined) return undefined;
  for (const family of families) {
    if (family.operation !== operation) continue;
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

/** The formula with the least call of each family as a name, and the others by means of it. */
function written(expression: Expression, families: readonly Family[]): Expression {
  const exact = expression.kind === "call" ? exactValue(expression, () => undefined) : undefined;
  if (exact !== undefined && isInteger(exact)) return number(exact, String(exact.numerator));
  if (!isCounted(expression)) return mapParts(expression, (part) => written(part, families));
  const [family, shift] = placeOf(expression, families) ?? [];
  const [operand] = expression.operands;
  if (family === undefined || shift === undefined || operand === undefined) return expression;
  // No name that is read has a blank in it.
  const least = name(`${family.operation} ${families.indexOf(family)}`);
  const steps = shift - family.least;
  if (family.operation !== "factorial") return moved(least, steps);
  return product([...Array.from({ length: steps }, (_, index) => moved(operand, -index)), least]);
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
