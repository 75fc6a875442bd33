// Short ways to the numbers that a slip gives on a small graph.

import { decimalFromNumber, toRational } from "../../../src/number/decimal.ts";
import type { Working } from "../../../src/working/build.ts";
import { type AppliedSlip, appliedSlips } from "../../../src/working/slips/applied.ts";
import { slips } from "../../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import { type GivenNumber, inputsOf, type Solved, solve } from "../../../src/working/solve.ts";

export type Numbers = Readonly<Record<string, number>>;

/** A slip on a graph, and the wrong values it gives on a line. */
export type SlipRow = readonly [
  id: SlipId,
  formulas: Readonly<Record<string, string>>,
  train: readonly string[],
  given: Numbers,
  line: string,
  wrong: readonly number[],
];

function quantity(value: number): GivenNumber {
  return { value, exact: toRational(decimalFromNumber(value)) };
}

export function solvedAt(working: Working, given: Numbers, rate: number, digits = 4): Solved {
  const numbers = new Map(Object.entries(given).map(([name, value]) => [name, quantity(value)]));
  const result = solve(working, { given: numbers, rate: quantity(rate) }, digits);
  if (!result.ok) throw new Error(`no value: ${result.fault.line.id}`);
  return result.solved;
}

/** The sites of one slip. */
export function sitesOf(id: SlipId, solved: Solved): readonly AppliedSlip[] {
  return appliedSlips(
    solved,
    slips.filter((slip) => slip.id === id),
  );
}

/** The wrong values of a line, one for each site that changes it, equal ones once, in the order of the sites. */
export function wrongValues(id: SlipId, solved: Solved, line: string): readonly number[] {
  const right = solved.values.of(line);
  const values = sitesOf(id, solved).map(({ evaluate }) => evaluate(inputsOf(solved.numbers)).of(line));
  const wrong: number[] = [];
  for (const value of values) {
    if (!near(value, right) && !wrong.some((each) => near(each, value))) wrong.push(value);
  }
  return wrong;
}

export function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1e-3, Math.abs(a), Math.abs(b));
}
