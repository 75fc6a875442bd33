// The words for a formula that has no value at the numbers given. The pieces come printed; which ones, the caller knows.

import type { FaultKind } from "../../expression/fault.ts";
import type { Advice } from "./advice.ts";
import { nameList } from "./user-text.ts";

/** A part of a formula, printed, with its value; literal numbers need none. */
export interface PrintedPart {
  readonly formula: string;
  readonly value: string;
}

export interface PrintedFault {
  readonly kind: FaultKind;
  /** The smallest part without a value; “this” where it is the whole formula. */
  readonly at: string;
  /** Its own parts, in order. */
  readonly parts: readonly PrintedPart[];
}

/** Why the part has no value: “x − 1 is 0, so this divides by zero.” */
export function faultReason({ kind, at, parts }: PrintedFault): string {
  const [first = nothing, second = nothing] = parts;
  switch (kind) {
    case "division by zero":
      return `${isZero(second)}, so ${at} divides by zero.`;
    case "power of zero":
      return `${isZero(first)}, and 0 to the power of ${second.value} divides by zero.`;
    case "power of a negative number":
      return `${at} needs a base of 0 or more, as the exponent ${second.value} is not whole${here(first)}.`;
    case "logarithm":
      return `${at} needs a positive ${subject(first)}${here(first)}.`;
    case "logarithm base":
      return `${at} needs a positive base other than 1${here(second)}.`;
    case "root":
      return `${at} needs ${first.formula} to be 0 or more${here(first)}.`;
    case "overflow":
      return tooLarge(at, parts);
  }
}

const nothing: PrintedPart = { formula: "", value: "" };

function isLiteral({ formula, value }: PrintedPart): boolean {
  return formula === value;
}

function isZero(part: PrintedPart): string {
  return isLiteral(part) ? "There is a 0" : `${part.formula} is 0`;
}

function subject(part: PrintedPart): string {
  return isLiteral(part) ? "number" : part.formula;
}

function here(part: PrintedPart): string {
  return isLiteral(part) ? "" : `; here ${part.formula} = ${part.value}`;
}

const mostParts = 4;

function tooLarge(at: string, parts: readonly PrintedPart[]): string {
  const told = parts.filter((part) => !isLiteral(part)).slice(0, mostParts);
  const values = told.map(({ formula, value }) => `${formula} = ${value}`).join(", ");
  return `${at} is too large to compute${values === "" ? "" : `: ${values}`}.`;
}

/** What to change: the leaves that the value comes from, and whether the learning rate is among its causes. */
export function faultRemedy(leaves: readonly string[], hasRate: boolean): string {
  if (hasRate) return "Choose a smaller learning rate, or other numbers.";
  return leaves.length === 0 || leaves.length > 3
    ? "Choose other numbers."
    : `Choose another ${nameList(leaves, "or")}.`;
}

/** In z = 1/(x − 1): x − 1 is 0, so this divides by zero. */
export function faultyLine(left: string, formula: string, reason: string | undefined, remedy: string): Advice {
  const found =
    reason === undefined ? `${left} = ${formula} has no finite value.` : `In ${left} = ${formula}: ${reason}`;
  return { found, remedy };
}
