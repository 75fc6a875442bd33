// All the numbers that an exercise can have: one axis for each number that varies, in an order that never changes. Every
// point has a place; where there are too many points to count, a place is a seed from which one is drawn.

import { hashOf } from "../number/hash.ts";
import { drawFrom, largestPermutation, permutationOf } from "../number/random.ts";
import { learningRate } from "../working/line.ts";
import { autoChoices } from "./auto-choices.ts";
import { type Condition, holds } from "./condition.ts";
import type { Exercise } from "./exercise.ts";
import type { Quantity } from "./quantity.ts";

export interface Axis {
  /** A given name, or the learning rate. */
  readonly name: string;
  /** At least one. */
  readonly choices: readonly Quantity[];
}

export interface Grid {
  /** The numbers that vary or are others in every variant, in the order of `given`, the learning rate last. */
  readonly axes: readonly Axis[];
  /** The number of places, at most 2^40. */
  readonly size: number;
  readonly countable: boolean;
  readonly conditions: readonly Condition[];
  /** Changes whenever a place would mean other numbers. */
  readonly fingerprint: string;
}

/** The numbers of one point: those of `given`, and the learning rate under its own name. */
export type Point = ReadonlyMap<string, Quantity>;

const known = new WeakMap<Exercise, Grid>();

/** The grid of an exercise with numbers; that of a variant is its exercise's. Undefined where there are no numbers. */
export function gridOf(exercise: Exercise): Grid | undefined {
  const base = exercise.variant?.of ?? exercise;
  const found = known.get(base) ?? findGrid(base);
  if (found !== undefined) known.set(base, found);
  return found;
}

function findGrid(exercise: Exercise): Grid | undefined {
  const { given, learningRate: rate, vary } = exercise;
  if (given === undefined) return undefined;
  const numbers: Point = new Map([...given, [learningRate, rate]]);
  const auto = autoChoices(exercise, given, vary.choices);
  const chosen = new Map([...numbers].map(([name, base]) => [name, choicesOf(name, base, exercise, auto)]));
  const axes = [...chosen].flatMap(([name, choices]) =>
    choices.length > 1 || choices[0] !== numbers.get(name) ? [{ name, choices }] : [],
  );
  const count = axes.reduce((product, { choices }) => product * choices.length, 1);
  const all = [...chosen].map(([name, choices]) => `${name}=${choices.map(({ written }) => written).join()}`).join(";");
  return {
    axes,
    size: Math.min(count, largestPermutation),
    countable: count <= largestPermutation,
    conditions: vary.conditions,
    fingerprint: [1, 2].map((part) => hashOf(`${part};${all}`).toString(16)).join("-"),
  };
}

function choicesOf(
  name: string,
  base: Quantity,
  { vary }: Exercise,
  auto: ReadonlyMap<string, readonly Quantity[]>,
): readonly Quantity[] {
  const written = vary.choices?.get(name);
  if (Array.isArray(written)) return written;
  return auto.get(name) ?? [base];
}

/** The numbers that vary at a place from 0 to the size of the grid - 1. */
export function pointAt({ axes, countable, fingerprint }: Grid, place: number): Point {
  const digit = countable ? digitsOf(place) : drawFrom(`${fingerprint}/${place}`);
  return new Map(
    axes.flatMap(({ name, choices }) => {
      const choice = choices[digit(choices.length)];
      return choice === undefined ? [] : [[name, choice] as const];
    }),
  );
}

/** The digits of a number, one base at a time, the last one first. */
function digitsOf(place: number): (base: number) => number {
  let rest = place;
  return (base) => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  };
}

/** More points than this are not tried for one that meets all conditions. */
const mostTried = 5000;

/** How many points were tried in vain for one that meets all conditions, and whether those were all; or undefined. */
export function unmetConditions(exercise: Exercise): { readonly tried: number; readonly all: boolean } | undefined {
  // Conditions of our own always hold at the author's numbers; a grid takes long where there are thousands of them.
  const grid = exercise.vary.conditions.length === 0 ? undefined : gridOf(exercise);
  if (grid === undefined || grid.conditions.length === 0) return undefined;
  const order = permutationOf(grid.size, grid.fingerprint);
  const tried = Math.min(grid.size, mostTried);
  for (let place = 0; place < tried; place++) {
    if (meetsConditions(exercise, grid, pointAt(grid, order.at(place)))) return undefined;
  }
  return { tried, all: grid.countable && tried === grid.size };
}

/** Whether the numbers of a point meet all conditions, those that do not vary being as they are. */
export function meetsConditions(exercise: Exercise, { conditions }: Grid, point: Point): boolean {
  if (conditions.length === 0) return true;
  const numbers = new Map([...(exercise.given ?? []), ...point]);
  return conditions.every((condition) => holds(condition, numbers));
}
