// Where two formulas are compared: points for their names, of several sizes and signs, always the same for the same
// names. Around the numbers that a formula holds, and where it turns, it looks more closely. It must not judge.

import { type Expression, namesIn, partsOf } from "./expression.ts";
import { type Interpreter, interpreter, isGap } from "./interpret.ts";
import { type Interval, intervals, point } from "./interval.ts";
import type { Turnings } from "./turnings.ts";

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
function within([from, to]: readonly [number, number], share: number): number {
  return Math.fround(from + (to - from) * share);
}

const mostLandmarks = 8;
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
function farSizes(landmarks: readonly number[]): readonly number[] {
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

const nearGrid: readonly number[] = [
  0, 1e-3, 0.01, 0.1, 0.3, 0.7, 1, 1.5, 2.2, 3, 4.5, 7, 10, 30, 100, 300, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9, 1e12, 1e15,
  1e20, 1e30, 1e60,
];

function gridWith(landmarks: readonly number[]): readonly number[] {
  const sizes = [...nearGrid, ...farSizes(landmarks), ...landmarks.slice(-mostLandmarks).map(Math.abs)];
  return [...new Set(sizes.flatMap((value) => (value === 0 ? [0] : [-value, value])))].sort((a, b) => a - b);
}

const mostZeros = 6;
const mostPlaces = 24;
const mostBisections = 60;
const mostThirds = 80;
const mostMixed = 64;
const mostStarts = 16;

/**
 * Points on each side of every place where a formula turns, and at it, one name moving at a time; then points where each
 * name is at such a place of its own.
 */
export function* nearTurnings(
  names: readonly string[],
  { turnings, radicands }: Turnings,
  landmarks: readonly number[],
  seed: number,
): Generator<Point> {
  if (turnings.length + radicands.length === 0) return;
  const interpret = interpreter(intervals);
  const next = random(seed);
  const grid = gridWith(landmarks);
  const placesAlong = (moving: string, fixed: Point): readonly number[] => {
    const along = (all: readonly Expression[], isTouching: boolean): readonly number[] =>
      all
        .filter((each) => namesIn(each).has(moving))
        .flatMap((each) => zerosAlong(valueAlong(each, moving, fixed, interpret), grid, isTouching));
    return sidesOf([...along(turnings, false), ...along(radicands, true)]);
  };
  const known = new Map<string, readonly number[]>();
  const found: Point[] = [];
  for (const moving of names.slice(0, 4)) {
    const fixed = new Map(names.map((name) => [name, within([-3, 3], next())]));
    const places = placesAlong(moving, fixed);
    known.set(moving, places);
    found.push(...places.map((place) => new Map([...fixed, [moving, place]])));
  }
  yield* found;
  yield* scattered(names, 48, seed);
  if (names.length < 2) return;
  yield* mixed(names, known, farSizes(landmarks), seed);
  if (turnings.length < 2) return;
  // From the side of one turning to those of the others: a narrow cell between them may lie beyond the first only.
  for (const from of thinned(found, mostStarts)) {
    for (const moving of names.slice(0, 4)) {
      for (const place of placesAlong(moving, from)) yield new Map([...from, [moving, place]]);
    }
  }
}

function thinned(points: readonly Point[], count: number): readonly Point[] {
  const step = Math.max(1, Math.ceil(points.length / count));
  return points.filter((_, index) => index % step === 0);
}

/** Every place, beside it, and between it and the next. */
function sidesOf(zeros: readonly number[]): readonly number[] {
  const places = [...new Set(zeros)].sort((a, b) => a - b).slice(0, mostPlaces);
  return places.flatMap((place, index) => {
    const following = places[index + 1] ?? place + 1 + Math.abs(place);
    const width = 1e-4 * (1 + Math.abs(place));
    const before = index === 0 ? [place - 1 - Math.abs(place)] : [];
    return [...before, place, place - width, place + width, (place + following) / 2];
  });
}

function* mixed(
  names: readonly string[],
  known: ReadonlyMap<string, readonly number[]>,
  sizes: readonly number[],
  seed: number,
): Generator<Point> {
  const next = random(seed);
  const numberFor = (name: string): number => {
    const places = known.get(name) ?? [];
    const choice = next();
    if (choice < 0.6 && places.length > 0) return places[Math.floor(next() * places.length)] ?? 1;
    if (choice < 0.85) return within([-4, 4], next());
    const size = sizes[Math.floor(next() * sizes.length)] ?? 1;
    return next() < 0.5 ? -size : size;
  };
  for (let index = 0; index < mostMixed; index++) yield new Map(names.map((name) => [name, numberFor(name)]));
}

type Curve = (place: number) => number;

function valueAlong(expression: Expression, moving: string, fixed: Point, interpret: Interpreter<Interval>): Curve {
  return (place) => {
    const value = interpret(expression, (name) => point(name === moving ? place : (fixed.get(name) ?? Number.NaN)));
    return isGap(value) ? Number.NaN : value.low + (value.high - value.low) / 2;
  };
}

/** Where a curve crosses 0; with `isTouching` also where it is nearest to 0 without crossing. */
function zerosAlong(at: Curve, grid: readonly number[], isTouching: boolean): readonly number[] {
  const values = grid.map(at);
  const zeros: number[] = [];
  for (const [index, place] of grid.entries()) {
    if (zeros.length >= mostZeros) break;
    const [before = Number.NaN, value = Number.NaN, after = Number.NaN] = [
      values[index - 1],
      values[index],
      values[index + 1],
    ];
    const [previous = place, following = place] = [grid[index - 1], grid[index + 1]];
    if (value === 0 && (before !== 0 || after !== 0)) zeros.push(place);
    else if (before * value < 0) zeros.push(bisected(at, previous, place));
    else if (isDip(before, value, after)) zeros.push(...zerosInDip(at, previous, following, isTouching));
  }
  return zeros;
}

/** Whether a value is nearer to 0 than its neighbours, on the same side: between them it may cross 0 twice. */
function isDip(before: number, value: number, after: number): boolean {
  const size = Math.abs(value);
  if (!(before * value > 0 && after * value > 0)) return false;
  const [left, right] = [Math.abs(before), Math.abs(after)];
  return size <= left && size <= right && (size < left || size < right);
}

function zerosInDip(at: Curve, from: number, to: number, isTouching: boolean): readonly number[] {
  const side = Math.sign(at(from));
  let [low, high] = [from, to];
  for (let round = 0; round < mostThirds; round++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    const [atLeft, atRight] = [side * at(left), side * at(right)];
    const lower = atLeft < atRight ? left : right;
    if (Math.min(atLeft, atRight) < 0) return [bisected(at, from, lower), bisected(at, lower, to)];
    if (atLeft < atRight) high = right;
    else low = left;
    if (high - low <= 1e-13 * Math.abs(low)) break;
  }
  return isTouching ? [(low + high) / 2] : [];
}

function bisected(at: Curve, from: number, to: number): number {
  let [low, high] = [from, to];
  const startsBelow = at(low) < 0;
  for (let round = 0; round < mostBisections; round++) {
    const middle = (low + high) / 2;
    const value = at(middle);
    if (value === 0) return middle;
    if (value < 0 === startsBelow) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
