// Variants of an exercise: the same graph with other numbers. Which ones is decided by a key alone (a seed and a rank), or
// read from a code. It must not know who they are for.

import { permutationOf } from "../number/random.ts";
import { buildWorking } from "../working/build.ts";
import { learningRate } from "../working/line.ts";
import { solve } from "../working/solve.ts";
import type { Exercise } from "./exercise.ts";
import { type Grid, gridOf, meetsConditions, type Point, pointAt } from "./grid.ts";
import { type CodeProblem, codeOf, placeOf } from "./variant-code.ts";

/** Who a variant is for: the seed of a set, and the place of a student in it, from 0. */
export interface VariantKey {
  readonly seed: string;
  readonly rank: number;
}

export type VariantProblem =
  | CodeProblem
  /** The exercise has no numbers that could be others. */
  | { readonly code: "nothing-varies" }
  /** No candidate met every constraint. */
  | { readonly code: "no-variant"; readonly tried: number };

export type VariantResult =
  | {
      readonly ok: true;
      /** The exercise with the numbers of the variant. */
      readonly exercise: Exercise;
      readonly code: string;
      /** The numbers that vary; the learning rate under its own name. */
      readonly numbers: Point;
    }
  | { readonly ok: false; readonly problem: VariantProblem };

/** How many candidates a rank looks at before it gives up. */
const patience = 256;

/** The variant for a key. Ranks of one seed look at different candidates, so that no two get the same numbers. */
export function variantAt(exercise: Exercise, { seed, rank }: VariantKey): VariantResult {
  const grid = gridOf(exercise);
  if (grid === undefined || grid.axes.length === 0) return { ok: false, problem: { code: "nothing-varies" } };
  const order = permutationOf(grid.size, `${seed}/${grid.fingerprint}`);
  const own = Math.max(1, Math.min(patience, Math.floor(grid.size / patience)));
  for (let tried = 0; tried < own; tried++) {
    const place = order.at((rank * own + tried) % grid.size);
    const variant = variantOf(exercise, grid, place);
    if (isSound(variant.exercise, grid, variant.numbers)) return variant;
  }
  return { ok: false, problem: { code: "no-variant", tried: own } };
}

/** The variant that a code of this exercise stands for. */
export function variantOfCode(exercise: Exercise, code: string): VariantResult {
  const grid = gridOf(exercise);
  if (grid === undefined || grid.axes.length === 0) return { ok: false, problem: { code: "nothing-varies" } };
  const read = placeOf(grid, code);
  return read.ok ? variantOf(exercise, grid, read.place) : read;
}

function variantOf(exercise: Exercise, grid: Grid, place: number): VariantResult & { readonly ok: true } {
  const code = codeOf(grid, place);
  const numbers = pointAt(grid, place);
  const of = exercise.variant?.of ?? exercise;
  return { ok: true, exercise: { ...withNumbers(of, numbers), variant: { code, of } }, code, numbers };
}

/** The exercise with other numbers; what is not named stays as it is. */
export function withNumbers(exercise: Exercise, numbers: Point): Exercise {
  const { given } = exercise;
  return {
    ...exercise,
    given:
      given === undefined ? undefined : new Map([...given].map(([name, base]) => [name, numbers.get(name) ?? base])),
    learningRate: numbers.get(learningRate) ?? exercise.learningRate,
  };
}

function isSound(exercise: Exercise, grid: Grid, point: Point): boolean {
  const { graph, train, update, given, learningRate: rate, digits } = exercise;
  if (given === undefined || !meetsConditions(exercise, grid, point)) return false;
  return solve(buildWorking({ graph, train, direction: update }), { given, rate }, digits).ok;
}
