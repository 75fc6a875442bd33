// The words around a solution on paper: given numbers, blanks, conventions. In English.

import type { Expression } from "../../expression/expression.ts";
import type { Direction } from "../../working/build.ts";
import type { GivenGroup, Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** What a group of given numbers is called in front of them; empty where that goes without saying. */
export function roleLabel(role: GivenGroup["role"]): string {
  return { constants: "constants", "to adjust": "to adjust", given: "" }[role];
}

export const givenLabel = "given";
export const rateLabel = "learning rate";
export const solutionLabel = "Worked solution";
export const untitled = "Exercise";
export const sheetTitle = "Worksheet";
export const nameLabel = "Name";

/** How precise answers are to be. */
export function precision(digits: number): Text {
  return sentence`Give each result exactly or to ${String(digits)} significant digits; a new value keeps the decimals of its step.`;
}

export function precisionWithoutStep(digits: number): Text {
  return sentence`Give each result exactly or to ${String(digits)} significant digits.`;
}

/** Which way a step goes. */
export function stepRule(rate: Expression, direction: Direction): Text {
  const sign = direction === "descent" ? "−" : "+";
  return sentence`New value = old value ${sign} ${rate} · gradient.`;
}
