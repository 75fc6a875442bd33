// Turns the text of a formula into tokens with their places. It accepts what people write (2x, x², w₁x₁, ·, ÷, √, |x|)
// and refuses what only programs would read. It must not know precedence.

import { parseDecimal } from "../number/decimal.ts";
import { withCalls } from "./calls.ts";
import { withProducts, withRootBrackets } from "./explicit.ts";
import type { FunctionName } from "./expression.ts";
import { writtenFunctionNames } from "./function-names.ts";
import { grammarProblem } from "./grammar.ts";
import { digitsOf, foldName } from "./names.ts";
import { scanPostfix } from "./postfix.ts";
import { type FormulaProblem, failure, type Result, type Span, success } from "./problem.ts";
import { refusedAt } from "./refused.ts";
import { type CallForm, endsOperand, type Operator, operatorAt, type Token } from "./tokens.ts";
import { lookUpFunction, type Vocabulary, type Word, wordsIn } from "./vocabulary.ts";
import { baseOf, wideWordsIn } from "./wide-words.ts";

/** The longest text that is read as one formula, in UTF-16 units. */
export const lengthLimit = 400_000;

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

const space = /\s+/uy;
const digits = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-−]?\d+)?/uy;
const identifier = /[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)?/uy;
/** A layer and an example: both belong to a name only where the name is known. */
const namedSuffix = /(?:\^\([\p{L}\p{Nd}]+\))?(?:#\d+)?/uy;
const superscript = /[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/uy;
const bracketAhead = /['′’]?\s*\(/uy;
const prime = /['′’]/uy;

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** A bracket or bar that is not closed yet. */
interface Opened {
  readonly bar: boolean;
  readonly afterOperand: boolean;
  readonly span: Span;
}

interface Scan {
  readonly text: string;
  readonly vocabulary: Vocabulary;
  readonly tokens: Token[];
  readonly opened: Opened[];
}

/** The position after what was read, or what is wrong there. */
type Step = Result<number, FormulaProblem>;

/** The tokens of a formula, with products made explicit. Positions count UTF-16 units of the text as given. */
export function tokenize(text: string, vocabulary: Vocabulary): Result<readonly Token[], FormulaProblem> {
  if (text.length > lengthLimit) {
    return failure({ code: "formula-too-long", span: { start: lengthLimit, end: text.length }, limit: lengthLimit });
  }
  const scan: Scan = { text, vocabulary, tokens: [], opened: [] };
  let at = 0;
  while (at < text.length) {
    const step = scanAt(scan, at);
    if (!step.ok) return step;
    at = step.value;
  }
  if (scan.tokens.length === 0) return failure({ code: "empty-formula", span: { start: 0, end: text.length } });
  const logic = doubleBar(scan);
  if (logic !== undefined) return failure(logic);
  const bracketed = withRootBrackets(scan.tokens);
  return withProducts(vocabulary.wide ? withCalls(bracketed) : bracketed, text);
}

/** Scans the one token, number, word or blank at a position. */
function scanAt(scan: Scan, at: number): Step {
  const { text, vocabulary } = scan;
  const blank = match(space, text, at);
  if (blank !== undefined) return success(at + blank.length);
  const quantity = vocabulary.quantityAt?.(text, at);
  if (quantity !== undefined) {
    const span = { start: at, end: at + quantity.length };
    scan.tokens.push({ kind: "name", name: quantity.name, span });
    return success(span.end);
  }
  const wide = vocabulary.wide ? scanWide(scan, at) : undefined;
  if (wide !== undefined) return wide;
  const refused = refusedAt(text, at, vocabulary);
  if (refused !== undefined) return failure(refused);
  const number = match(digits, text, at);
  if (number !== undefined) return scanNumber(scan, at, number);
  const word = match(identifier, text, at);
  if (word !== undefined) return scanIdentifier(scan, at, word);
  const raised = match(superscript, text, at);
  return raised === undefined ? scanSymbol(scan, at) : scanSuperscript(scan, at, raised);
}

function scanNumber(scan: Scan, at: number, matched: string): Step {
  const text = withoutNamedExponent(scan, at, matched);
  const span = { start: at, end: at + text.length };
  if (parseDecimal(text) === undefined) return failure({ code: "number-too-long", span });
  scan.tokens.push({ kind: "number", text, span });
  return success(span.end);
}

const bracketedBase = /log_(?:\{([^{}]*)\}|\(([^()]*)\))/uy;

/** What only the wide dialect reads: n!, 50% and log_(1/2) x. */
function scanWide(scan: Scan, at: number): Step | undefined {
  const end = scanPostfix(scan.text, at, scan.tokens);
  return end === undefined ? scanBracketedBase(scan, at) : success(end);
}

/** log_(1/2) and log_{1/2}: the base is a formula of its own. */
function scanBracketedBase({ text, vocabulary, tokens }: Scan, at: number): Step | undefined {
  bracketedBase.lastIndex = at;
  const [found, braced, bracketed = braced] = bracketedBase.exec(text) ?? [];
  if (found === undefined || bracketed === undefined) return undefined;
  const read = tokenize(bracketed, vocabulary);
  const span = { start: at, end: at + found.length };
  if (!read.ok) return failure(movedBy(at + "log_(".length, read.problem));
  const problem = grammarProblem(read.value);
  if (problem !== undefined) return failure(movedBy(at + "log_(".length, problem));
  tokens.push({ kind: "function", operation: "log", written: found, slope: false, form: { base: read.value }, span });
  return success(span.end);
}

/** The same problem, so many characters further on. */
function movedBy(start: number, problem: FormulaProblem): FormulaProblem {
  return { ...problem, span: { start: start + problem.span.start, end: start + problem.span.end } };
}

/** `2e1` is 2·e1 where the author has a node e1, and `2e1_1` is 2·e1_1 where there is a node e1_1. */
function withoutNamedExponent({ text, vocabulary }: Scan, at: number, matched: string): string {
  const letter = matched.search(/e/iu);
  if (letter < 0) return matched;
  const readings = [matched.slice(letter), match(identifier, text, at + letter) ?? ""];
  return readings.some((reading) => vocabulary.known.has(foldName(reading))) ? matched.slice(0, letter) : matched;
}

function scanIdentifier(scan: Scan, at: number, matched: string): Step {
  const { text, vocabulary } = scan;
  const end = at + matched.length;
  const raised = match(namedSuffix, text, end) ?? "";
  const named = raised === "" ? undefined : vocabulary.known.get(foldName(matched + raised));
  if (named !== undefined) {
    const span = { start: at, end: end + raised.length };
    scan.tokens.push({ kind: "name", name: named, span });
    return success(span.end);
  }
  const bracket = match(bracketAhead, text, end) !== undefined;
  const words = vocabulary.wide ? wideWordsIn(matched, bracket, vocabulary) : wordsIn(matched, bracket, vocabulary);
  return words === undefined
    ? failure(unknownWord(vocabulary, matched, { start: at, end }, bracket))
    : success(words.reduce((start, word) => pushWord(scan, start, word), at));
}

/** Pushes the token of a word and returns the position after it; a prime goes with the function in front. */
function pushWord({ text, tokens }: Scan, start: number, word: Word): number {
  const end = start + word.length;
  if (word.kind !== "function") {
    tokens.push(atomToken(word, { start, end }));
    return end;
  }
  const mark = match(prime, text, end) ?? "";
  const span = { start, end: end + mark.length };
  const { operation, written, form } = word;
  tokens.push({
    kind: "function",
    operation,
    written,
    slope: mark !== "",
    span,
    ...(form === undefined ? {} : { form }),
  });
  return span.end;
}

function atomToken(word: Exclude<Word, { readonly kind: "function" }>, span: Span): Token {
  switch (word.kind) {
    case "name":
      return { kind: "name", name: word.name, span };
    case "constant":
      return { kind: "constant", name: word.name, span };
    case "number":
      return { kind: "number", text: word.text, span };
  }
}

function unknownWord(vocabulary: Vocabulary, written: string, span: Span, bracket: boolean): FormulaProblem {
  const known = [...vocabulary.known.values()];
  if (!bracket && lookUpFunction(vocabulary, written) !== undefined) {
    return { code: "function-needs-bracket", span, name: written };
  }
  if (!bracket) return { code: "unknown-name", span, name: written, known };
  const functions = new Set([...vocabulary.functions.keys(), ...writtenFunctionNames()]);
  return { code: "unknown-function", span, name: written, known: [...functions, ...known] };
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
function doubleBar({ text, opened }: Scan): FormulaProblem | undefined {
  const first = opened.find(({ bar, afterOperand, span }) => bar && afterOperand && text[span.end] === "|");
  if (first === undefined) return undefined;
  return { code: "refused-syntax", syntax: "logic", span: { start: first.span.start, end: first.span.end + 1 } };
}
