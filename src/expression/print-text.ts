// Prints a formula on one line: Unicode for people, plain ASCII, or text that any reader of formulas takes. What is
// printed reads back as the same tree. What names look like is the caller's business.

import { leadsBare, needsBrackets, type Position, type Surroundings } from "./brackets.ts";
import {
  type Call,
  type Expression,
  type FunctionName,
  hasName,
  type NameReference,
  type NumberLiteral,
  type Power,
  type Product,
  type Sum,
} from "./expression.ts";
import { asSuperscript } from "./names.ts";

export interface TextStyle {
  readonly name: (name: string) => string;
  readonly function: (operation: FunctionName) => string;
  readonly number: (literal: NumberLiteral) => string;
  readonly constant: (name: "e" | "pi") => string;
  readonly minus: string;
  /** The sign of multiplication where one is written, with its spaces. */
  readonly times: string;
  readonly prime: string;
  /** Whether 2y, y(1 − y) and w₁x₁ are written without a sign. */
  readonly juxtaposes: boolean;
  /** Whether a name may stand beside another factor without a sign: one letter with its indices, no word, no dz/dy. */
  readonly isShort: (name: string) => boolean;
  /** Whether two names may: w₁x₁. */
  readonly joinsNames: boolean;
  /** Whether a symbol has a space, and no sign, before what it is multiplied by: δ₁ x₁, σ′(z₁) (…). */
  readonly standsApart: (name: string) => boolean;
  /** x², e^u, |u| and √u, as in a book; otherwise x^2, exp(u), abs(u), sqrt(u). */
  readonly bookish: boolean;
  /** Whether e^u may be written for exp(u): not where e is a name of the author's. */
  readonly euler: boolean;
}

/** The formula as one line of text in a style. */
export function printText(expression: Expression, style: TextStyle): string {
  return printIn(expression, "none", style);
}

function printIn(expression: Expression, around: Surroundings, style: TextStyle): string {
  switch (expression.kind) {
    case "number":
      return style.number(expression);
    case "name":
      return style.name(expression.name);
    case "constant":
      return style.constant(expression.name);
    case "negative":
      return `${style.minus}${inPlace(expression.operand, "operand of minus", style)}`;
    case "sum":
      return printSum(expression, around, style);
    case "product":
      return printProduct(expression, around, style);
    case "quotient": {
      const { numerator, denominator } = expression;
      return `${inPlace(numerator, "numerator", style)}/${inPlace(denominator, "denominator", style)}`;
    }
    case "power":
      return printPower(expression, style);
    case "slope":
      return `${slopeName(expression.operation, style)}${style.prime}(${printIn(expression.operand, "bracket", style)})`;
    case "call":
      return printCall(expression, style);
  }
}

/** A root sign takes no prime. */
function slopeName(operation: FunctionName, style: TextStyle): string {
  return operation === "sqrt" ? "sqrt" : style.function(operation);
}

function inPlace(expression: Expression, position: Position, style: TextStyle, around: Surroundings = "other"): string {
  if (needsBrackets(expression, position)) return `(${printIn(expression, "bracket", style)})`;
  const printed = printIn(expression, around, style);
  return compounds.has(position) && isCompound(expression, printed) ? `(${printed})` : printed;
}

/** Where dz/dy and `new w1` stand in brackets, although each is one name. */
const compounds: ReadonlySet<Position> = new Set<Position>(["base", "exponent", "denominator"]);

function isCompound(expression: Expression, printed: string): boolean {
  return expression.kind === "name" && /[/ ]/u.test(printed);
}

function printSum({ terms }: Sum, around: Surroundings, style: TextStyle): string {
  const first = around === "bracket" ? "bracket" : "other";
  const printed = terms.map((term, index) => {
    if (index === 0) return inPlace(term, "first term", style, first);
    if (term.kind === "negative") return ` ${style.minus} ${inPlace(term.operand, "operand of minus", style)}`;
    return ` + ${inPlace(term, "term", style)}`;
  });
  return printed.join("");
}

function printProduct({ factors }: Product, around: Surroundings, style: TextStyle): string {
  const isBare = leadsBare(factors, around);
  const printed = factors.map((factor, index) => {
    const previous = factors[index - 1];
    if (previous === undefined)
      return isBare ? printIn(factor, "other", style) : inPlace(factor, "first factor", style);
    return `${between(previous, factor, style)}${inPlace(factor, "factor", style)}`;
  });
  return printed.join("");
}

/** The sign between two factors, a space, or nothing. */
function between(left: Expression, right: Expression, style: TextStyle): string {
  if (style.juxtaposes && left.kind === "name" && style.standsApart(left.name) && fitsBehind(right, style)) return " ";
  return joins(left, right, style) ? "" : style.times;
}

/** Whether a factor may follow another without a sign: it begins with a bracket, or is one letter. */
function fitsBehind(right: Expression, style: TextStyle): boolean {
  const symbol = leadSymbol(right);
  return (hasName(right) && opensWithBracket(right)) || (symbol !== undefined && isOneLetter(symbol, style));
}

/** Whether two neighbouring factors may stand side by side: never before a digit, and never where it looks like a call. */
function joins(left: Expression, right: Expression, style: TextStyle): boolean {
  // 0xf is a number to programs, and is refused.
  const isZero = left.kind === "number" && left.text === "0";
  if (!style.juxtaposes || isZero) return false;
  const leftSymbol = leadSymbol(left);
  const rightFits = fitsBehind(right, style);
  if (left.kind === "number" && left.counts === undefined) return rightFits || (hasName(right) && isNamedCall(right));
  if (!rightFits) return false;
  if (leftSymbol === undefined) return closesItself(left);
  return isOneLetter(leftSymbol, style) && (style.joinsNames || opensWithBracket(right));
}

/** Whether a symbol may stand beside another and looks like it: one letter, perhaps with indices. */
function isOneLetter(symbol: NameReference | NumberLiteral, style: TextStyle): boolean {
  const isShort = symbol.kind === "number" || style.isShort(symbol.name);
  return isShort && /^\p{L}\P{L}*$/u.test(printText(symbol, style));
}

/** Whether a factor begins with a bracket: (x + 1), (y − t)². */
function opensWithBracket(expression: Expression): boolean {
  if (needsBrackets(expression, "factor")) return true;
  return expression.kind === "power" && needsBrackets(expression.base, "base");
}

/** σ(u), ln(u): a function that is written by its name. */
function isNamedCall(expression: Expression): boolean {
  if (expression.kind === "call") return !["exp", "sqrt", "abs"].includes(expression.operation);
  return expression.kind === "slope";
}

/** The name or count that a factor shows at its edge: its own, or that of the base of its power. */
function leadSymbol(expression: Expression): NameReference | NumberLiteral | undefined {
  if (expression.kind === "name") return expression;
  if (expression.kind === "number") return expression.counts === undefined ? undefined : expression;
  return expression.kind === "power" && isWholeNumber(expression.exponent) ? leadSymbol(expression.base) : undefined;
}

/** Whether a factor ends with its own bracket: a call, or something in brackets. */
function closesItself(expression: Expression): boolean {
  if (expression.kind === "power") return isWholeNumber(expression.exponent) && closesItself(expression.base);
  if (expression.kind === "call") return expression.operation !== "exp" && expression.operation !== "sqrt";
  return expression.kind === "slope" || needsBrackets(expression, "first factor");
}

function isWholeNumber(expression: Expression): expression is NumberLiteral {
  return expression.kind === "number" && /^\d+$/u.test(expression.text);
}

function printPower({ base, exponent }: Power, style: TextStyle): string {
  const below = inPlace(base, "base", style);
  if (!style.bookish || !isWholeNumber(exponent)) return `${below}^${inPlace(exponent, "exponent", style)}`;
  const isRaisedName = base.kind === "name" && /[⁰¹²³⁴⁵⁶⁷⁸⁹⁾]$/u.test(below);
  return `${isRaisedName ? `(${below})` : below}${asSuperscript(exponent.text)}`;
}

function printCall({ operation, operands }: Call, style: TextStyle): string {
  const [first] = operands;
  if (style.bookish && first !== undefined) {
    if (operation === "exp" && style.euler) return `e^${inPlace(first, "exponent", style)}`;
    if (operation === "abs") return `|${printIn(first, "bracket", style)}|`;
  }
  const name = operation === "log" ? "log" : style.function(operation);
  return `${name}(${operands.map((operand, index) => printIn(operand, index === 0 ? "bracket" : "other", style)).join(", ")})`;
}
