// Where two formulas are compared: points for their names, of several sizes and signs, always the same for the same
// names. Around the numbers that a formula holds it looks more closely. It must not judge.

import { type Expression, partsOf } from "./expression.ts";
import { type Interpreter, interpreter, isGap } from "./interpret.ts";
import type { Interval } from "./interval.ts";
import { intervals } from "./interval-functions.ts";

export type Point = ReadonlyMap<string, number>;

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), 1 | state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Intervals from which numbers are drawn. The negative ones and the positive ones, small, moderate and large. */
const regions: readonly (readonly [from: number, to: number])[] = [
  [0.1, 2],
  [-2, -0.1],
  [0.05, 0.95],
  [-0.95, -0.05],
  [1, 6],
  [-6, -1],
  [-0.02, 0.02],
  [6, 40],
  [-40, -6],
  [0.4, 0.6],
  [40, 1500],
  [-1500, -40],
];

/** Numbers that people would try first, so that a difference is told with them where they show it. */
const plainNumbers: readonly number[] = [2, -2, 3, 0.5, -3, 1.5, -0.5, 5];

/** A few points of plain numbers, no two names alike. */
export function plain(names: readonly string[]): readonly Point[] {
  return plainNumbers
    .slice(0, 5)
    .map((_, start) => new Map(names.map((name, index) => [name, plainNumbers[(start + index) % 8] ?? 1])));
}

/** The first points are in one region each, so that positive arguments come together; then each name has its own. */
export function* scattered(names: readonly string[], count: number, seed: number): Generator<Point> {
  const next = random(seed);
  for (let index = 0; index < count; index++) {
    const common = regions[index % regions.length];
    const isMixed = Math.floor(index / regions.length) % 2 === 1;
    yield new Map(
      names.map((name) => {
        const own = isMixed ? regions[Math.floor(next() * regions.length)] : common;
        return [name, within(own ?? [0, 1], next())];
      }),
    );
  }
}

/** A number of single precision, so that products of two are exact. */
export function within([from, to]: readonly [number, number], share: number): number {
  return Math.fround(from + (to - from) * share);
}

export const mostLandmarks = 8;
const largest = 1e100;

/** Points where one name is at or beside a number that the formulas hold. */
export function nearLandmarks(names: readonly string[], landmarks: readonly number[], seed: number): readonly Point[] {
  const first = landmarks.slice(0, 40);
  const between = first.slice(1).map((value, index) => (value + (first[index] ?? value)) / 2);
  const spread = Math.max(1, Math.ceil(first.length / mostLandmarks));
  const places = first
    .filter((_, index) => index % spread === 0)
    .flatMap((value) => [value, -value, value * 1.0009765625, value * 0.9990234375]);
  return beside([...places, ...between.slice(0, mostLandmarks)], names, seed);
}

function beside(places: readonly number[], names: readonly string[], seed: number): readonly Point[] {
  const next = random(seed);
  return names
    .slice(0, 3)
    .flatMap((moving) =>
      places.map((place) => new Map(names.map((name) => [name, name === moving ? place : within([0.3, 3], next())]))),
    );
}

/** The values of the parts without names, ascending: 12345·67 as well as 12345 and 67. */
export function landmarksOf(formulas: readonly Expression[]): readonly number[] {
  const found = new Set<number>();
  for (const formula of formulas) collectLandmarks(formula, found, interpreter(intervals));
  return [...found].sort((a, b) => a - b);
}

const mostPartsOfLandmark = 60;

/** How many parts there are, or infinity where a name is among them. */
function collectLandmarks(expression: Expression, found: Set<number>, interpret: Interpreter<Interval>): number {
  if (expression.kind === "name") return Number.POSITIVE_INFINITY;
  let count = 1;
  for (const part of partsOf(expression)) count += collectLandmarks(part, found, interpret);
  if (count > mostPartsOfLandmark || found.size > 200) return count;
  const value = interpret(expression, () => "unknown");
  if (!isGap(value) && Math.abs(value.low) < largest) found.add(value.low + (value.high - value.low) / 2);
  return count;
}

/** Sizes beyond the moderate, up to a thousand times the greatest landmark at least. */
export function farSizes(landmarks: readonly number[]): readonly number[] {
  const greatest = Math.max(1, ...landmarks.map(Math.abs));
  const beyond = [1.5 * greatest, 12 * greatest, 1e3 * greatest];
  return [...new Set([1e4, 1e6, 1e7, 1e9, 1e12, ...beyond])].sort((a, b) => a - b);
}

/** Points where one name is far from 0, and points where all are. */
export function* far(names: readonly string[], landmarks: readonly number[], seed: number): Generator<Point> {
  const next = random(seed);
  const sizes = farSizes(landmarks);
  const signed = sizes.flatMap((size) => [size, -size]);
  yield* beside(signed, names, seed);
  if (names.length < 2) return;
  for (const size of sizes) {
    for (let signs = 0; signs < 4; signs++) {
      const sided = (index: number): number => (((signs >> (index % 2)) & 1) === 0 ? 1 : -1);
      yield new Map(names.map((name, index) => [name, sided(index) * size * within([1, 2], next())]));
    }
  }
}
