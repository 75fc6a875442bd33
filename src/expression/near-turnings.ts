// Points beside the places where two formulas turn, one name moving at a time: a formula may leave the other there. It must
// not judge.

import { functionOf } from "./evaluate.ts";
import { type Expression, namesIn, partsOf } from "./expression.ts";
import { interpreter, isGap } from "./interpret.ts";
import { middleOf, point } from "./interval.ts";
import { intervals } from "./interval-functions.ts";
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
  const next = random(seed);
  const placesAlong = placeFinder(turnings, radicands, gridWith(landmarks));
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

/** The places along one name, the others fixed, at and beside which a formula turns. */
function placeFinder(
  turnings: readonly Expression[],
  radicands: readonly Expression[],
  grid: readonly number[],
): (moving: string, fixed: Point) => readonly number[] {
  const found = [
    ...turnings.map((each) => ({ names: namesIn(each), values: valuesOf(each), isTouching: false })),
    ...radicands.map((each) => ({ names: namesIn(each), values: valuesOf(each), isTouching: true })),
  ];
  return (moving, fixed) =>
    sidesOf(
      found
        .filter(({ names }) => names.has(moving))
        .flatMap(({ values, isTouching }) => zerosAlong(along(values, moving, fixed), grid, isTouching)),
    );
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

/** The values of a formula as doubles. */
type Values = (at: (name: string) => number) => number;

/** Flat where it may be: a root of a negative number has a value in interval arithmetic only. */
function valuesOf(expression: Expression): Values {
  return hasPower(expression) ? throughIntervals(expression) : functionOf(expression);
}

function hasPower(expression: Expression): boolean {
  const isSimple = expression.kind !== "power" || expression.exponent.kind === "number";
  return !isSimple || partsOf(expression).some(hasPower);
}

function throughIntervals(expression: Expression): Values {
  const interpret = interpreter(intervals);
  return (at) => {
    const value = interpret(expression, (name) => point(at(name)));
    return isGap(value) ? Number.NaN : middleOf(value);
  };
}

function along(values: Values, moving: string, fixed: Point): Curve {
  return (place) => values((name) => (name === moving ? place : (fixed.get(name) ?? Number.NaN)));
}
