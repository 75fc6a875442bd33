// An exercise with other numbers than its own.

import { learningRate } from "../working/line.ts";
import type { Exercise } from "./exercise.ts";
import type { Point } from "./grid.ts";
import type { Quantity } from "./quantity.ts";

/** The given numbers and the learning rate where some are others; those that are not named stay as they are. */
export function numbersWith(
  { given, learningRate: rate }: Exercise,
  point: Point,
): { readonly given: ReadonlyMap<string, Quantity>; readonly rate: Quantity } {
  return {
    given: new Map([...(given ?? [])].map(([name, own]) => [name, point.get(name) ?? own])),
    rate: point.get(learningRate) ?? rate,
  };
}

/** The exercise with other numbers; a symbolic one stays symbolic. */
export function withNumbers(exercise: Exercise, point: Point): Exercise {
  const { given, rate } = numbersWith(exercise, point);
  return { ...exercise, given: exercise.given && given, learningRate: rate };
}
