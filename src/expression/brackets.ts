// Where brackets are needed when a formula is written on one line: the fewest that keep the tree. One table for all
// one-line media; a medium that stacks fractions or raises exponents asks less often.

import { sign } from "../number/rational.ts";
import type { Expression } from "./expression.ts";

export type Position =
  | "first term"
  | "term"
  | "operand of minus"
  | "first factor"
  | "factor"
  | "numerator"
  | "denominator"
  | "base"
  | "exponent";

/** What is printed around a formula: nothing, an opening bracket right before it, or anything else. */
export type Surroundings = "none" | "bracket" | "other";

/**
 * Whether the first factor of a product is a negative number that needs no brackets: behind an opening bracket, or in front
 * of everything where no other factor is negative.
 */
export function leadsBare([first, ...others]: readonly Expression[], around: Surroundings): boolean {
  if (first === undefined || !isNegativeNumber(first)) return false;
  return around === "bracket" || (around === "none" && !others.some(isNegativeNumber));
}

function isNegativeNumber(expression: Expression): boolean {
  return shapeOf(expression) === "negative number";
}

type Shape = "sum" | "minus" | "product" | "quotient" | "power" | "negative number" | "scientific number" | "atom";

const bracketed: Readonly<Record<Position, readonly Shape[]>> = {
  "first term": ["sum"],
  term: ["sum", "negative number", "minus"],
  "operand of minus": ["sum", "minus", "negative number"],
  "first factor": ["sum", "minus", "product", "negative number"],
  factor: ["sum", "minus", "product", "quotient", "negative number"],
  numerator: ["sum", "minus", "negative number"],
  denominator: ["sum", "minus", "product", "quotient", "negative number", "scientific number"],
  base: ["sum", "minus", "product", "quotient", "power", "negative number", "scientific number"],
  exponent: ["sum", "minus", "product", "quotient", "power", "negative number", "scientific number"],
};

/** Whether `child` stands in brackets at a position. */
export function needsBrackets(child: Expression, position: Position): boolean {
  return bracketed[position].includes(shapeOf(child));
}

function shapeOf(expression: Expression): Shape {
  switch (expression.kind) {
    case "sum":
      return "sum";
    case "negative":
      return "minus";
    case "product":
      return "product";
    case "quotient":
      return "quotient";
    case "power":
      return "power";
    case "number":
      if (sign(expression.value) < 0) return "negative number";
      return /e/iu.test(expression.text) ? "scientific number" : "atom";
    case "call":
      return expression.operation === "exp" ? "power" : "atom";
    case "name":
    case "constant":
    case "slope":
      return "atom";
  }
}
