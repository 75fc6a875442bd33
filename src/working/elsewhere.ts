// Tells formulas apart by their values at other numbers: what agrees here may be an accident of the numbers, what agrees
// there as well is the same formula.

import type { Inputs } from "./evaluate.ts";

/** Numbers without special relations to each other or to whole numbers. */
export function movedInputs({ given, rate }: Inputs): Inputs {
  const moved = [...given].map(([name, value], index): [string, number] => [
    name,
    value * (1.2345 + 0.0917 * index) + 0.1234,
  ]);
  return { given: new Map(moved), rate: rate * 1.3579 };
}

/** Small positive numbers, whatever the own ones are: there no curve is so flat that it hides a formula behind it. */
export function plainInputs({ given }: Inputs): Inputs {
  const plain = [...given.keys()].map((name, index): [string, number] => [name, 0.4137 + 0.1931 * (index % 7)]);
  return { given: new Map(plain), rate: 0.2713 };
}

/** Whether two values differ by more than round-off; a number differs from what is none. */
export function differs(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return Number.isFinite(a) !== Number.isFinite(b);
  return Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b));
}
