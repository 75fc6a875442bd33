// Tells formulas apart by their values at other numbers: what agrees here may be an accident of the numbers, what agrees
// there as well is the same formula.

import type { Inputs } from "./evaluate.ts";
import type { Plan } from "./plan.ts";
import { shapeOf } from "./slips/shape.ts";

/**
 * Numbers without special relations to each other or to whole numbers. A class of a cross-entropy that occurs, or does
 * not, stays so: with a target 0 its term is no part of the exercise, and a mistake in it none that could show.
 */
export function movedInputs({ given, rate }: Inputs, plan: Plan): Inputs {
  const moved = (value: number, index: number): number => value * (1.2345 + 0.0917 * index) + 0.1234;
  return { given: changed(given, plan, moved), rate: rate * 1.3579 };
}

/** Small positive numbers, whatever the own ones are: there no curve is so flat that it hides a formula behind it. */
export function plainInputs({ given }: Inputs, plan: Plan): Inputs {
  return { given: changed(given, plan, (_, index) => 0.4137 + 0.1931 * (index % 7)), rate: 0.2713 };
}

function changed(
  given: Inputs["given"],
  plan: Plan,
  change: (value: number, index: number) => number,
): ReadonlyMap<string, number> {
  const { loss } = shapeOf(plan);
  const classes = new Set(loss?.kind === "cross-entropy" ? loss.targets : []);
  return new Map(
    [...given].map(([name, value], index): [string, number] => {
      const isClass = classes.has(name) && (value === 0 || value === 1);
      return [name, isClass ? value : change(value, index)];
    }),
  );
}

/** Whether two values differ by more than round-off; a number differs from what is none. */
export function differs(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.isFinite(a) !== Number.isFinite(b);
  return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
