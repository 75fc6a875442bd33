// Points beside the places where two formulas turn, one name moving at a time: a formula may leave the other there. It must
// not judge.

import { type Expression, namesIn } from "./expression.ts";
import { type Interpreter, interpreter, isGap } from "./interpret.ts";
import { type Interval, intervals, point } from "./interval.ts";
import { farSizes, mostLandmarks, type Point, random, scattered, within } from "./samples.ts";
import type { Turnings } from "./turnings.ts";
import { type Curve, zerosAlong } from "./zeros.ts";

const nearGrid: readonly number[] = [
  0, 1e-3, 0.01, 0.1, 0.3, 0.7, 1, 1.5, 2.2, 3, 4.5, 7, 10, 30, 100, 300, 1e3, 1e4, 1e5, 1e6, 1e7, 1e9, 1e12, 1e15,
  1e20, 1e30, 1e60,
];

function gridWith(landmarks: readonly number[]): readonly number[] {
  const sizes = [...nearGrid, ...farSizes(landmarks), ...landmarks.slice(-mostLandmarks).map(Math.abs)];
  return [...new Set(sizes.flatMap((value) => (value === 0 ? [0] : [-value, value])))].sort((a, b) => a - b);
}

const mostPlaces = 24;
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

function valueAlong(expression: Expression, moving: string, fixed: Point, interpret: Interpreter<Interval>): Curve {
  return (place) => {
    const value = interpret(expression, (name) => point(name === moving ? place : (fixed.get(name) ?? Number.NaN)));
    return isGap(value) ? Number.NaN : value.low + (value.high - value.low) / 2;
  };
}
