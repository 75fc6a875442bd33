// How drawn numbers scatter around 0, and one such number from a generator. The same draws give the same numbers on every
// machine: only sums, products and square roots are taken.

import type { Draw } from "../../number/random.ts";

/** `spread` is the standard deviation of a normal scatter, and the bound of an even one. */
export interface Scatter {
  readonly shape: "normal" | "even";
  readonly spread: number;
}

const grain = 2 ** 20;

/** A number that scatters so. */
export function scattered({ shape, spread }: Scatter, draw: Draw): number {
  return spread * (shape === "even" ? even(draw) : normal(draw));
}

/** From -1 to 1, evenly. */
function even(draw: Draw): number {
  return (2 * draw(grain) + 1) / grain - 1;
}

/** Twelve even numbers from 0 to 1 together, less 6: nearly normal, mean 0, standard deviation 1, never beyond 6. */
function normal(draw: Draw): number {
  let sum = 0;
  for (let count = 0; count < 12; count++) sum += (draw(grain) + 0.5) / grain;
  return sum - 6;
}

export function varianceOf({ shape, spread }: Scatter): number {
  return shape === "even" ? (spread * spread) / 3 : spread * spread;
}
