// How drawn numbers scatter around 0, and one such number from a generator. The same draws give the same numbers on every
// machine: only sums, products and square roots are taken.

import type { Draw } from "../../number/random.ts";

/** One number: `spread` is the standard deviation of a normal scatter, and the bound of an even one. */
export interface NumberScatter {
  readonly shape: "normal" | "even";
  readonly spread: number;
}

/** A number, or what so many products of a weight and an input add up to, each drawn for itself. */
export type Scatter =
  | NumberScatter
  | { readonly shape: "products"; readonly count: number; readonly factors: readonly [NumberScatter, NumberScatter] };

const grain = 2 ** 20;

/** A number that scatters so. */
export function scattered(scatter: Scatter, draw: Draw): number {
  switch (scatter.shape) {
    case "even":
      return scatter.spread * even(draw);
    case "normal":
      return scatter.spread * normal(draw);
    case "products": {
      const [one, other] = scatter.factors;
      let sum = 0;
      for (let count = 0; count < scatter.count; count++) sum += scattered(one, draw) * scattered(other, draw);
      return sum;
    }
  }
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

export function varianceOf(scatter: Scatter): number {
  switch (scatter.shape) {
    case "even":
      return (scatter.spread * scatter.spread) / 3;
    case "normal":
      return scatter.spread * scatter.spread;
    case "products":
      return scatter.factors.reduce((product, factor) => product * varianceOf(factor), scatter.count);
  }
}
