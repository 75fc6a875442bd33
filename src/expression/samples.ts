// Where two formulas are compared: points for their names, of several sizes and signs, always the same for the same
// names. Around the numbers that a formula holds, and where it turns, it looks more closely. It must not judge.

import { toNumber } from "../number/rational.ts";
import { type Expression, negative, partsOf, sum } from "./expression.ts";
import { type Interpreter, interpreter, isGap } from "./interpret.ts";
import { type Interval, intervals, point } from "./interval.ts";
import { Keyring } from "./keyring.ts";

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

const mostLiterals = 8;
const largest = 1e9;

/** Points where one name is at or beside a number that the formulas hold. */
export function nearLiterals(
  names: readonly string[],
  formulas: readonly Expression[],
  seed: number,
): readonly Point[] {
  const found = new Set<number>();
  for (const formula of formulas) collectLiterals(formula, found);
  const literals = [...found].sort((a, b) => a - b).slice(0, 40);
  const between = literals.slice(1).map((value, index) => (value + (literals[index] ?? value)) / 2);
  const spread = Math.max(1, Math.ceil(literals.length / mostLiterals));
  const places = literals
    .filter((_, index) => index % spread === 0)
    .flatMap((value) => [value, -value, value * 1.0009765625, value * 0.9990234375]);
  return beside([...places, ...between.slice(0, mostLiterals)], names, seed);
}

function beside(places: readonly number[], names: readonly string[], seed: number): readonly Point[] {
  const next = random(seed);
  return names
    .slice(0, 3)
    .flatMap((moving) =>
      places.map((place) => new Map(names.map((name) => [name, name === moving ? place : within([0.3, 3], next())]))),
    );
}

function collectLiterals(expression: Expression, found: Set<number>): void {
  if (found.size > 200) return;
  if (expression.kind === "number") {
    const value = toNumber(expression.value);
    if (Math.abs(value) < largest) found.add(value);
  }
  for (const part of partsOf(expression)) collectLiterals(part, found);
}

/** What is 0 where a formula turns: the operand of abs, relu or step, the difference of the operands of max. */
function turnings(expression: Expression): readonly Expression[] {
  const inside = partsOf(expression).flatMap(turnings);
  if (expression.kind === "slope" && ["relu", "abs"].includes(expression.operation)) {
    return [...inside, expression.operand];
  }
  if (expression.kind !== "call") return inside;
  const [first, second] = expression.operands;
  if (first === undefined) return inside;
  switch (expression.operation) {
    case "abs":
    case "relu":
    case "step":
    case "sgn":
      return [...inside, first];
    case "min":
    case "max":
      return second === undefined ? inside : [...inside, sum([first, negative(second)])];
    default:
      return inside;
  }
}

const grid: readonly number[] = [0, 1e-3, 0.01, 0.1, 0.3, 0.7, 1, 1.5, 2.2, 3, 4.5, 7, 10, 30, 100, 300, 1e3, 1e4, 1e5]
  .flatMap((value) => (value === 0 ? [0] : [-value, value]))
  .sort((a, b) => a - b);

const mostTurnings = 6;
const mostPartsOfTurning = 40;
const mostZeros = 3;
const mostBisections = 52;
const mostThirds = 20;

/** Points on each side of every place where a formula turns, and at it, one name moving at a time. */
export function nearTurnings(
  names: readonly string[],
  formulas: readonly Expression[],
  seed: number,
): readonly Point[] {
  const all = distinct(formulas.flatMap(turnings)).slice(0, mostTurnings);
  if (all.length === 0) return [];
  const interpret = interpreter(intervals);
  const next = random(seed);
  const around = names.slice(0, 3).flatMap((moving) => {
    const fixed = new Map(names.map((name) => [name, within([-3, 3], next())]));
    const zeros = all.flatMap((turning) => zerosAlong(turning, moving, fixed, interpret));
    const places = [...new Set(zeros)].sort((a, b) => a - b).slice(0, 16);
    const sides = places.flatMap((place, index) => {
      const following = places[index + 1] ?? place + 1 + Math.abs(place);
      const width = 1e-4 * (1 + Math.abs(place));
      return [place, place - width, place + width, (place + following) / 2];
    });
    return sides.map((place) => new Map([...fixed, [moving, place]]));
  });
  return [...around, ...scattered(names, 48, seed)];
}

/** Each turning once, and none that is long. */
function distinct(all: readonly Expression[]): readonly Expression[] {
  const keys = new Keyring();
  const seen = new Map(all.filter((each) => isShort(each)).map((each) => [keys.keyOf(each), each]));
  return [...seen.values()];
}

function isShort(expression: Expression): boolean {
  let parts = 0;
  const count = (part: Expression): void => {
    parts += 1;
    if (parts <= mostPartsOfTurning) partsOf(part).forEach(count);
  };
  count(expression);
  return parts <= mostPartsOfTurning;
}

function zerosAlong(
  turning: Expression,
  moving: string,
  fixed: Point,
  interpret: Interpreter<Interval>,
): readonly number[] {
  const at = (place: number): number => {
    const value = interpret(turning, (name) => point(name === moving ? place : (fixed.get(name) ?? Number.NaN)));
    return isGap(value) ? Number.NaN : value.low + (value.high - value.low) / 2;
  };
  if (at(0.37) === at(2.53)) return [];
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
    if (value === 0) zeros.push(place);
    else if (before * value < 0) zeros.push(bisected(at, previous, place));
    else if (isDip(before, value, after)) zeros.push(...zerosInDip(at, previous, following, value));
  }
  return zeros;
}

/** Whether a value is nearer to 0 than its neighbours, on the same side: between them it may cross 0 twice. */
function isDip(before: number, value: number, after: number): boolean {
  const size = Math.abs(value);
  return before * value > 0 && after * value > 0 && size <= Math.abs(before) && size <= Math.abs(after);
}

function zerosInDip(at: (place: number) => number, from: number, to: number, value: number): readonly number[] {
  const side = Math.sign(value);
  let [low, high] = [from, to];
  for (let round = 0; round < mostThirds; round++) {
    const [left, right] = [low + (high - low) / 3, high - (high - low) / 3];
    const [atLeft, atRight] = [side * at(left), side * at(right)];
    const lower = atLeft < atRight ? left : right;
    if (Math.min(atLeft, atRight) < 0) return [bisected(at, from, lower), bisected(at, lower, to)];
    if (atLeft < atRight) high = right;
    else low = left;
  }
  return [];
}

function bisected(at: (place: number) => number, from: number, to: number): number {
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
