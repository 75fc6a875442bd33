// The rules by which the numbers of a network are drawn. The same seed gives the same numbers on every machine: only sums,
// products and square roots are taken, and the results are rounded to a few places.

import { decimalFromNumber, formatDecimal, roundToPlaces } from "../../number/decimal.ts";
import { drawFrom } from "../../number/random.ts";

export type RuleName = "normal" | "uniform" | "glorot" | "standard normal" | "zero";

/** Names as authors write them. */
export const ruleNames: readonly [RuleName, ...RuleName[]] = ["normal", "uniform", "glorot", "standard normal", "zero"];

/** How many numbers come together in a unit, and how many units its layer has. */
export interface Fan {
  readonly inputs: number;
  readonly units: number;
}

/** How wide a rule scatters: a standard deviation, or the bound of an even spread. */
function spreadOf(rule: RuleName, { inputs, units }: Fan): number {
  switch (rule) {
    case "normal":
    case "uniform":
      return 1 / Math.sqrt(inputs);
    case "glorot":
      return Math.sqrt(6 / (inputs + units));
    case "standard normal":
      return 1;
    case "zero":
      return 0;
  }
}

const grain = 2 ** 20;

/** From -1 to 1, evenly. */
function even(key: string): number {
  return (2 * drawFrom(key)(grain) + 1) / grain - 1;
}

/** Twelve even numbers from 0 to 1 together, less 6: nearly normal, mean 0, standard deviation 1, never beyond 6. */
function normal(key: string): number {
  const draw = drawFrom(key);
  let sum = 0;
  for (let count = 0; count < 12; count++) sum += (draw(grain) + 0.5) / grain;
  return sum - 6;
}

/** A number drawn by a rule, as it would be written: two digits behind the size of the spread, not 0. */
export function drawn(rule: RuleName, fan: Fan, key: string): string {
  if (rule === "zero") return "0";
  const spread = spreadOf(rule, fan);
  const draw = rule === "uniform" || rule === "glorot" ? even : normal;
  let places = 2;
  while (10 ** (1 - places) > spread) places += 1;
  for (let round = 0; ; round++) {
    const decimal = roundToPlaces(decimalFromNumber(spread * draw(`${key} ${round}`)), places);
    if (decimal.coefficient !== 0n) return formatDecimal(decimal);
  }
}
