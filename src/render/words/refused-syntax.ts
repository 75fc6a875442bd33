// The words for what calculators and programming languages read and formulas here do not: why, and what to write instead.

import type { RefusedSyntax } from "../../expression/problem.ts";
import type { Advice } from "./advice.ts";
import { quoted } from "./user-text.ts";

const choices = "To choose between values, write max, min, relu or step.";

/** `piece` is what stands at the place. */
export function refusedSyntaxWords(syntax: RefusedSyntax, piece: string): Advice {
  switch (syntax) {
    case "text":
      return { found: "There is a quotation mark in the formula.", remedy: "Write names and numbers without quotes." };
    case "assignment":
      return {
        found: "There is an equals sign in the formula.",
        remedy: "Write only what stands to the right of it.",
      };
    case "comparison":
      return { found: `${quoted(piece)} compares two values, and a formula computes one.`, remedy: choices };
    case "condition":
      return { found: "`?` makes a condition, which has no slope where it turns.", remedy: choices };
    case "logic":
      return { found: `${quoted(piece)} joins truth values, and a formula has numbers.`, remedy: choices };
    case "matrix":
      return {
        found: "Square brackets make a vector or a matrix, and every name here is one number.",
        remedy: "Write a formula for each entry; grouping takes round brackets.",
      };
    case "object":
      return { found: "There is a brace in the formula.", remedy: "Group with round brackets: ( )." };
    case "range":
      return {
        found: "A colon makes a range of values, and a formula computes one.",
        remedy: "Write a division as /, and leave other colons out.",
      };
    default:
      return notationWords(syntax, piece);
  }
}

type Notation =
  | "factorial"
  | "percent"
  | "hexadecimal"
  | "digit separator"
  | "comment"
  | "boolean"
  | "property"
  | "several formulas"
  | "double star"
  | "prime";

function notationWords(syntax: Notation, piece: string): Advice {
  switch (syntax) {
    case "factorial":
      return { found: "`!` is the factorial, which has no slope.", remedy: "Write the product out, such as 3*2*1." };
    case "percent":
      return { found: "There is a percent sign in the formula.", remedy: "Write a decimal: 0.1 for 10%." };
    case "hexadecimal":
      return hexadecimal(piece);
    case "digit separator":
      return {
        found: `${quoted(piece)} has an underscore between its digits.`,
        remedy: `Write ${quoted(piece.replaceAll("_", ""))}.`,
      };
    case "comment":
      return {
        found: `${quoted(piece)} begins a comment, and a formula has none.`,
        remedy: "Take the remark out; a division is a single /.",
      };
    case "boolean":
      return {
        found: `${quoted(piece)} is a word of programming languages and not a number.`,
        remedy: "Write a number, a name or a function of the lecture.",
      };
    case "property":
      return {
        found: "There is a point here that belongs to no number.",
        remedy: "Write indices with an underscore, as in y_1, and products with a plain *.",
      };
    case "several formulas":
      return severalFormulas(piece);
    case "double star":
      return { found: "`**` is the power of programming languages.", remedy: "Write ^, as in x^2." };
    case "prime":
      return {
        found: "There is a prime behind something that has none.",
        remedy: "A prime marks the slope of a function, before its bracket, as in σ'(x).",
      };
  }
}

function hexadecimal(piece: string): Advice {
  const value = Number(piece.toLowerCase());
  const remedy = Number.isSafeInteger(value) ? `Write ${value}.` : "Write it in the digits 0 to 9.";
  return { found: `${quoted(piece)} is not written in base ten.`, remedy };
}

function severalFormulas(piece: string): Advice {
  if (/^[\n\r\u2028\u2029]/u.test(piece)) {
    return {
      found: "The line ends here, and the next one begins without a sign.",
      remedy: "Write the sign, such as + or *, or keep one of the two formulas.",
    };
  }
  return { found: `A second formula begins behind ${quoted(piece)}.`, remedy: "Write one formula in each place." };
}
