// Where a plot looks: around the point and its step, far enough to see a curve bend. Values come from the working's own
// evaluator. It must not know how anything is drawn.

import { stepId } from "../../working/line.ts";
import { inputsOf, type Solved } from "../../working/solve.ts";

export type Interval = readonly [low: number, high: number];

/** The output where some parameters are set to other values and all others are held fixed. */
export function outputAt(solved: Solved, moved: ReadonlyMap<string, number>): number {
  const { given, rate } = inputsOf(solved.numbers);
  return solved.evaluate({ given: new Map([...given, ...moved]), rate }).of(solved.working.graph.output);
}

/** How many steps wide a plot is to each side, at best; a step that is longer than this share of it fills it. */
const stepsToSide = 10;
const roomForStep = 1.6;
/** In sizes of the parameter, which counts as 1 where it is small. */
const narrowest = 0.6;
const farthest = 1.2;

/** Half the width of a plot around values that move so far. */
export function halfWidth(values: readonly number[], moves: readonly number[]): number {
  const size = Math.max(1, ...values.map(Math.abs));
  const move = Math.max(...moves.map(Math.abs));
  return Math.max(Math.min(Math.max(stepsToSide * move, narrowest * size), farthest * size), roomForStep * move);
}

/** How far a parameter moves. */
export function moveOf(solved: Solved, parameter: string): number {
  return solved.values.of(stepId(parameter));
}

export function around(middle: number, half: number): Interval {
  return [middle - half, middle + half];
}

/** The narrowest interval that holds all values, a little wider than that. */
export function holding(values: readonly number[], room: number): Interval {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const size = high - low;
  const margin = size > 0 ? room * size : Math.max(Math.abs(high), 1) * 0.1;
  return [low - margin, high + margin];
}

export interface Sample {
  readonly x: number;
  readonly y: number;
}

/** A function at evenly spaced places. */
export function samples(of: (x: number) => number, [low, high]: Interval, count: number): readonly Sample[] {
  return Array.from({ length: count }, (_, index) => {
    const x = low + ((high - low) * index) / (count - 1);
    return { x, y: of(x) };
  });
}

/** Most of the curve counts, its flights to a pole do not: this share of the values around the point. */
const share = 0.85;
const beyond = 1.5;

/** The heights that a plot shows: those that must be seen, and most of the curve around them. */
export function heights(curve: readonly Sample[], centre: number, needed: readonly number[]): Interval {
  const distances = curve.map(({ y }) => Math.abs(y - centre)).filter(Number.isFinite);
  const sorted = distances.sort((one, other) => one - other);
  const usual = (sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * beyond;
  const within = curve.map(({ y }) => y).filter((y) => Math.abs(y - centre) <= usual);
  return holding([...needed.filter(Number.isFinite), ...within], 0.06);
}
