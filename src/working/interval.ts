// The accepted interval of a line: the exact value, plus or minus half a unit in the last place that the entry shows, plus
// an allowance for rounding the lines before it. Marking judges by it and variants are chosen by it.

import { evaluate } from "../expression/evaluate.ts";
import { decimalFromNumber, roundToDigits, toRational, unitInLastPlace } from "../number/decimal.ts";
import {
  absolute,
  add,
  compare,
  isZero,
  multiply,
  type Rational,
  rational,
  subtract,
  toNumber,
  zero,
} from "../number/rational.ts";
import { unitAt } from "../number/unit.ts";
import { dependencies } from "./dependencies.ts";
import type { Pins } from "./evaluate.ts";
import type { LineId } from "./line.ts";
import { inputsOf, type Solved, shownOf } from "./solve.ts";

/** Coverage factor: twice the roundings of earlier lines, added in quadrature (GUM, section 6.2). */
const coverage = 2;

/**
 * How far a line may lie from its exact value because earlier lines were rounded to the digits shown: the effect of half
 * a unit on each line it depends on, found by pinning, added in quadrature, doubled. Lines that the student entered are
 * pinned to the entry and add nothing.
 */
export function roundingAllowance(solved: Solved, id: LineId, entered: Pins): number {
  return roundingAllowances(solved, [id], entered).get(id) ?? 0;
}

/** The allowances of several lines: a rounding that reaches many of them is tried once. */
export function roundingAllowances(solved: Solved, ids: readonly LineId[], entered: Pins): ReadonlyMap<LineId, number> {
  const sources = sourcesOf(solved, ids, entered);
  const squares = new Map(ids.map((id) => [id, 0]));
  const inputs = inputsOf(solved.numbers);
  const base = sources.size === 0 ? solved.values : solved.evaluate(inputs, entered);
  for (const [earlier, reached] of sources) {
    const half = lastUnit(solved, earlier) / 2;
    const moved = solved.evaluate(inputs, new Map([...entered, [earlier, base.of(earlier) + half]]));
    for (const { id, weight } of reached) {
      const effect = moved.of(id) - base.of(id);
      if (Number.isFinite(effect)) squares.set(id, (squares.get(id) ?? 0) + weight * effect * effect);
    }
  }
  return new Map([...squares].map(([id, total]) => [id, coverage * Math.sqrt(total)]));
}

/** What one step in the last digit of a line's number is worth, as it is shown. */
function lastUnit(solved: Solved, line: LineId): number {
  const isPlain = !solved.exact.has(line) && solved.working.lines.get(line)?.kind !== "update";
  if (isPlain) return unitAt(solved.values.of(line), solved.digits);
  return toNumber(unitInLastPlace(shownOf(solved, line).decimal));
}

/** A line that a rounding reaches, and how many roundings this one stands for there. */
interface Reached {
  readonly id: LineId;
  readonly weight: number;
}

/** The rounded lines before some lines, each with those of them that it reaches. */
function sourcesOf(solved: Solved, ids: readonly LineId[], entered: Pins): ReadonlyMap<LineId, readonly Reached[]> {
  const known = new Map<LineId, boolean>();
  const isRounded = (earlier: LineId): boolean => {
    const found = known.get(earlier) ?? (!solved.exact.has(earlier) || !shownOf(solved, earlier).exact);
    known.set(earlier, found);
    return found;
  };
  const sources = new Map<LineId, Reached[]>();
  for (const id of ids) {
    const earlier = [...dependencies(solved.working, [id])].filter((each) => each !== id && !entered.has(each));
    const { lines, weight } = sampled(earlier.filter(isRounded));
    for (const line of lines) {
      const reached = sources.get(line);
      if (reached === undefined) sources.set(line, [{ id, weight }]);
      else reached.push({ id, weight });
    }
  }
  return sources;
}

/** Each source of rounding costs an evaluation: of more than this, some stand for their neighbours as well. */
const mostSources = 150;

/** Evenly spread lines out of many, and how many lines each of them stands for. */
export function sampled(lines: readonly LineId[]): { readonly lines: readonly LineId[]; readonly weight: number } {
  const step = Math.ceil(lines.length / mostSources);
  const chosen = step <= 1 ? lines : lines.filter((_, index) => index % step === 0);
  return { lines: chosen, weight: chosen.length === 0 ? 1 : lines.length / chosen.length };
}

/**
 * Whether an entry lies in an accepted interval: `target` plus or minus half of `unit`, the unit in the last place that
 * the entry shows (0 where it is exact), plus the allowance. At zero the unit is that of the line's largest term. Bounds
 * are inclusive and compared as decimals.
 */
export function isWithin(
  entry: Rational,
  target: Rational,
  unit: Rational,
  allowance: number,
  unitAtZero: () => Rational,
): boolean {
  const shownUnit = isZero(entry) || isZero(target) ? unitAtZero() : unit;
  const half = multiply(shownUnit, rational(1n, 2n));
  const slack = toRational(decimalFromNumber(allowance + roundOff(toNumber(target))));
  return compare(absolute(subtract(entry, target)), add(half, slack)) <= 0;
}

/** Whether an entry is accepted as the value of a line, nothing else being entered. */
export function isAccepted(solved: Solved, id: LineId, entry: Rational, unit: Rational): boolean {
  const target = solved.exact.get(id) ?? toRational(decimalFromNumber(solved.values.of(id)));
  const allowance = roundingAllowance(solved, id, new Map());
  return isWithin(entry, target, unit, allowance, () => unitOfLargestTerm(solved, id));
}

/** What doubles themselves may be off by. */
function roundOff(value: number): number {
  return 1e-13 * Math.abs(value);
}

/** A zero shows no digits: its unit is that of the largest term of the line, as it would be shown. */
export function unitOfLargestTerm(solved: Solved, id: LineId): Rational {
  const formula = solved.working.lines.get(id)?.formula;
  const terms = formula?.kind === "sum" ? formula.terms : formula === undefined ? [] : [formula];
  const sizes = terms.map((term) => Math.abs(evaluate(term, solved.values.of)));
  const largest = Math.max(0, ...sizes.filter(Number.isFinite));
  return largest === 0 ? zero : unitInLastPlace(roundToDigits(decimalFromNumber(largest), solved.digits));
}
