// The same exercise one step of descent later: the new parameters as they were written down, and the next batch. It must not
// know how often.

import { toRational } from "../number/decimal.ts";
import { toNumber } from "../number/rational.ts";
import { updateId } from "../working/line.ts";
import { onNextBatch, type Solved, shownOf } from "../working/solve.ts";
import type { Exercise } from "./exercise.ts";
import type { Quantity } from "./quantity.ts";

/** The exercise whose given numbers are those after the step; a student goes on with the digits that were shown. */
export function afterStep(exercise: Exercise, solved: Solved): Exercise {
  const { given, batches } = onNextBatch(exercise.given ?? new Map<string, Quantity>(), exercise.batches);
  const moved = exercise.train.map((parameter) => [parameter, shownQuantity(solved, parameter)] as const);
  return { ...exercise, batches, given: new Map([...given, ...moved]) };
}

function shownQuantity(solved: Solved, parameter: string): Quantity {
  const { text, decimal } = shownOf(solved, updateId(parameter));
  const exact = toRational(decimal);
  return { written: text, exact, value: toNumber(exact) };
}
