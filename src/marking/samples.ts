// Points at which two formulas are compared: the exercise's own numbers, and points near and far from them without special
// relations. The same exercise always gives the same points.

import type { Inputs } from "../working/evaluate.ts";

/** Fractions that no formula of a student's is likely to hit; the golden ratio spreads them evenly. */
const golden = 0.618033988749895;

const pointCount = 12;

/** The inputs to compare at, the exercise's own first. */
export function* sampleInputs(own: Inputs): Generator<Inputs> {
  yield own;
  for (let point = 1; point <= pointCount; point++) {
    const given = [...own.given.keys()].map((name, index): [string, number] => {
      const fraction = ((point * 7 + index * 13 + 1) * golden) % 1;
      const value = own.given.get(name) ?? 0;
      const nearby = value * (0.6 + 0.8 * fraction) + 0.37 * (fraction - 0.5);
      return [name, point % 3 === 0 ? 4 * fraction - 2 : nearby];
    });
    yield { given: new Map(given), rate: own.rate * (0.5 + ((point * golden) % 1)) };
  }
}
