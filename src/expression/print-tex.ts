// Prints a formula as TeX that KaTeX and amsmath both take. Stacked fractions and raised exponents need fewer brackets
// than one line does. What names look like is the caller's business.

import { leadsBare, needsBrackets, type Position, type Surroundings } from "./brackets.ts";
import {
  type Call,
  type Expression,
  type FunctionName,
  hasName,
  type NumberLiteral,
  type Power,
  type Product,
  type Sum,
} from "./expression.ts";

export interface TexStyle {
  readonly name: (name: string) => string;
  readonly function: (operation: FunctionName) => string;
  readonly number: (literal: NumberLiteral) => string;
  /** Whether e^u may be written for exp(u): not where e is a name of the author's. */
  readonly euler: boolean;
  /** Whether a name is a derivative quotient such as dz/dy, which takes a thin space beside it. */
  readonly isFraction: (name: string) => boolean;
}

/** The formula as TeX in math mode. */
export function printTex(expression: Expression, style: TexStyle): string {
  return printIn(expression, "none", style);
}

function printIn(expression: Expression, around: Surroundings, style: TexStyle): string {
  switch (expression.kind) {
    case "number":
      return style.number(expression);
    case "name":
      return style.name(expression.name);
    case "constant":
      return expression.name === "e" ? "e" : "\\pi";
    case "negative":
      return `-${inPlace(expression.operand, "operand of minus", style)}`;
    case "sum":
      return printSum(expression, around, style);
    case "product":
      return printProduct(expression, around, style);
    case "quotient":
      return `\\frac{${printTex(expression.numerator, style)}}{${printTex(expression.denominator, style)}}`;
    case "power":
      return printPower(expression, style);
    case "slope":
      return `${slopeName(expression.operation, style)}'${inBrackets(printIn(expression.operand, "bracket", style))}`;
    case "call":
      return printCall(expression, style);
  }
}

/** A root sign takes no prime. */
function slopeName(operation: FunctionName, style: TexStyle): string {
  return operation === "sqrt" ? "\\operatorname{sqrt}" : style.function(operation);
}

function inBrackets(printed: string): string {
  return /\\frac|\\sqrt/u.test(printed) ? `\\left(${printed}\\right)` : `(${printed})`;
}

/** A stacked fraction stands by itself among factors; elsewhere the table for one line holds. */
function inPlace(expression: Expression, position: Position, style: TexStyle, around: Surroundings = "other"): string {
  const standsAlone = expression.kind === "quotient" && position === "factor";
  return needsBrackets(expression, position) && !standsAlone
    ? inBrackets(printIn(expression, "bracket", style))
    : printIn(expression, around, style);
}

function printSum({ terms }: Sum, around: Surroundings, style: TexStyle): string {
  const first = around === "bracket" ? "bracket" : "other";
  const printed = terms.map((term, index) => {
    if (index === 0) return inPlace(term, "first term", style, first);
    if (term.kind === "negative") return ` - ${inPlace(term.operand, "operand of minus", style)}`;
    return ` + ${inPlace(term, "term", style)}`;
  });
  return printed.join("");
}

function printProduct({ factors }: Product, around: Surroundings, style: TexStyle): string {
  const isBare = leadsBare(factors, around);
  const printed = factors.map((factor, index) => {
    const previous = factors[index - 1];
    if (previous === undefined)
      return isBare ? printIn(factor, "other", style) : inPlace(factor, "first factor", style);
    return `${between(previous, factor, style)}${inPlace(factor, "factor", style)}`;
  });
  return printed.join("");
}

/** A dot between numbers, a thin space around fractions and after functions, nothing otherwise. */
function between(left: Expression, right: Expression, style: TexStyle): string {
  const isSymbol = right.kind === "number" && /^\p{L}/u.test(style.number(right));
  if (!hasName(right) && !isSymbol) return " \\cdot ";
  const isFraction = (each: Expression): boolean =>
    each.kind === "quotient" || (each.kind === "name" && style.isFraction(each.name));
  if (isFraction(left) || isFraction(right) || right.kind === "call" || right.kind === "slope") return "\\,";
  return left.kind === "call" || left.kind === "slope" ? "\\," : " ";
}

function printPower({ base, exponent }: Power, style: TexStyle): string {
  const below = inPlace(base, "base", style);
  const isRaisedName = base.kind === "name" && (style.isFraction(base.name) || /[\^']/u.test(below));
  return `${isRaisedName ? inBrackets(below) : below}^{${printTex(exponent, style)}}`;
}

function printCall({ operation, operands }: Call, style: TexStyle): string {
  const around = operation === "exp" || operation === "sqrt" ? "other" : "bracket";
  const printed = operands.map((operand, index) => printIn(operand, index === 0 ? around : "other", style));
  const [first = "", second = ""] = printed;
  switch (operation) {
    case "exp":
      return style.euler ? `e^{${first}}` : `\\exp${inBrackets(first)}`;
    case "sqrt":
      return `\\sqrt{${first}}`;
    case "abs":
      return `\\left|${first}\\right|`;
    case "step":
      return `\\mathbf{1}[${first} > 0]`;
    case "log":
      return `\\log_{${second}}${inBrackets(first)}`;
    default:
      return `${style.function(operation)}${inBrackets(printed.join(", "))}`;
  }
}
