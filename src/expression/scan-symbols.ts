// Signs in a formula: operators, brackets, bars of an absolute value, signs of roots and raised numbers. It must not know
// names or precedence.

import { parseDecimal } from "../number/decimal.ts";
import type { FunctionName } from "./expression.ts";
import { digitsOf } from "./names.ts";
import { type FormulaProblem, failure, type Span, success } from "./problem.ts";
import { match, type Scan, type Step } from "./scan.ts";
import { type CallForm, endsOperand, type Operator, operatorAt } from "./tokens.ts";
import { baseOf } from "./wide-words.ts";

const operators: ReadonlyMap<string, Operator> = new Map([
  ["+", "+"],
  ["-", "-"],
  ["−", "-"],
  ["–", "-"],
  ["*", "*"],
  ["·", "*"],
  ["⋅", "*"],
  ["×", "*"],
  ["∗", "*"],
  ["/", "/"],
  ["÷", "/"],
  ["⁄", "/"],
  ["∕", "/"],
  ["^", "^"],
  ["**", "^"],
]);

const superscript = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;

/** Reads a raised number or the sign at a place. */
export function scanSign(scan: Scan, at: number): Step {
  const raised = match(superscript, scan.text, at);
  return raised === undefined ? scanSymbol(scan, at) : scanSuperscript(scan, at, raised);
}

function scanSuperscript({ tokens }: Scan, at: number, raised: string): Step {
  const span = { start: at, end: at + raised.length };
  const text = digitsOf(raised.replace(/[⁺⁻]/u, ""));
  if (parseDecimal(text) === undefined) return failure({ code: "number-too-long", span });
  tokens.push(operatorAt("^", span));
  if (raised.startsWith("⁻")) tokens.push(operatorAt("-", span));
  tokens.push({ kind: "number", text, span });
  return success(span.end);
}

/** The signs of roots; those of cubes and fourth powers belong to the wide dialect. */
const rootSigns = new Map<string, { readonly operation: FunctionName; readonly form?: CallForm }>([
  ["√", { operation: "sqrt" }],
  ["∛", { operation: "cbrt" }],
  ["∜", { operation: "root", form: baseOf("4") }],
]);

function rootAt({ tokens, vocabulary }: Scan, character: string, span: Span): boolean {
  const root = character === "√" || vocabulary.wide ? rootSigns.get(character) : undefined;
  if (root === undefined) return false;
  tokens.push({ kind: "function", written: character, slope: false, span, ...root });
  return true;
}

function scanSymbol(scan: Scan, at: number): Step {
  const { text, tokens } = scan;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const span = { start: at, end: at + (text.startsWith("**", at) ? 2 : character.length) };
  const operator = operators.get(text.slice(at, span.end));
  if (operator !== undefined) tokens.push(operatorAt(operator, span));
  else if (character === "(") openBracket(scan, span);
  else if (character === ")") return closeBracket(scan, span);
  else if (character === ",") tokens.push({ kind: "comma", span });
  else if (rootAt(scan, character, span)) return success(span.end);
  else if (character === "|") scanBar(scan, span);
  else return failure({ code: "unexpected-character", span, character });
  return success(span.end);
}

function openBracket({ tokens, opened }: Scan, span: Span): void {
  opened.push({ bar: false, afterOperand: endsOperand(tokens.at(-1)), span });
  tokens.push({ kind: "open", span });
}

/** A round bracket does not close a bar; a bracket that closes nothing is left to the grammar. */
function closeBracket({ tokens, opened }: Scan, span: Span): Step {
  const last = opened.pop();
  if (last?.bar === true) return failure({ code: "unclosed-bracket", span: last.span });
  tokens.push({ kind: "close", span });
  return success(span.end);
}

/** A bar closes |u| where an operand has just ended and a bar was the last to be opened; otherwise it opens one. */
function scanBar({ tokens, opened }: Scan, span: Span): void {
  const afterOperand = endsOperand(tokens.at(-1));
  if (afterOperand && opened.at(-1)?.bar === true) {
    opened.pop();
    tokens.push({ kind: "close", span });
    return;
  }
  opened.push({ bar: true, afterOperand, span });
  tokens.push({ kind: "function", operation: "abs", written: "|", slope: false, span }, { kind: "open", span });
}

/** `a || b`: two bars after an operand that nothing closes. */
export function doubleBar({ text, opened }: Scan): FormulaProblem | undefined {
  const first = opened.find(({ bar, afterOperand, span }) => bar && afterOperand && text[span.end] === "|");
  if (first === undefined) return undefined;
  return { code: "refused-syntax", syntax: "logic", span: { start: first.span.start, end: first.span.end + 1 } };
}
