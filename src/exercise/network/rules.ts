// The rules by which the numbers of a network are drawn. The same seed gives the same numbers on every machine, rounded to
// a few places.

import { type NumberScatter, type Scatter, scattered, varianceOf } from "../../graph/network/scatter.ts";
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

/** How numbers by a rule scatter; undefined where they do not. */
export function scatterOf(rule: RuleName, { inputs, units }: Fan): NumberScatter | undefined {
  switch (rule) {
    case "normal":
      return { shape: "normal", spread: 1 / Math.sqrt(inputs) };
    case "uniform":
      return { shape: "even", spread: 1 / Math.sqrt(inputs) };
    case "glorot":
      return { shape: "even", spread: Math.sqrt(6 / (inputs + units)) };
    case "standard normal":
      return { shape: "normal", spread: 1 };
    case "zero":
      return undefined;
  }
}

/** A number drawn by a rule, as it would be written: two digits behind the size of the spread, not 0. */
export function drawn(rule: RuleName, fan: Fan, key: string): string {
  const scatter = scatterOf(rule, fan);
  return scatter === undefined ? "0" : drawnFrom(scatter, key);
}

/** A number that scatters so, written in the same way. */
export function drawnFrom(scatter: Scatter, key: string): string {
  const spread = scatter.shape === "products" ? Math.sqrt(varianceOf(scatter)) : scatter.spread;
  let places = 2;
  while (10 ** (1 - places) > spread) places += 1;
  for (let round = 0; ; round++) {
    const value = scattered(scatter, drawFrom(`${key} ${round}`));
    const decimal = roundToPlaces(decimalFromNumber(value), places);
    if (decimal.coefficient !== 0n) return formatDecimal(decimal);
  }
}
