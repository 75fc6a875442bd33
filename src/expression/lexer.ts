// Turns the text of a formula into tokens with their places. It accepts what people write (2x, x², w₁x₁, ·, ÷, √, |x|)
// and refuses what only programs would read. It must not know precedence.

import { parseDecimal } from "../number/decimal.ts";
import { withCalls } from "./calls.ts";
import { withProducts, withRootBrackets } from "./explicit.ts";
import { grammarProblem } from "./grammar.ts";
import { foldName } from "./names.ts";
import { scanPostfix } from "./postfix.ts";
import { type FormulaProblem, failure, type Result, success } from "./problem.ts";
import { refusedAt } from "./refused.ts";
import { match, type Scan, type Step } from "./scan.ts";
import { doubleBar, scanSign } from "./scan-symbols.ts";
import { scanWord, wordAt } from "./scan-words.ts";
import type { Token } from "./tokens.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The longest text that is read as one formula, in UTF-16 units. */
export const lengthLimit = 400_000;

const space = /\s+/uy;
const digits = /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+\-−]?\d+)?/uy;

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
  const word = wordAt(text, at);
  return word === undefined ? scanSign(scan, at) : scanWord(scan, at, word);
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
  const readings = [matched.slice(letter), wordAt(text, at + letter) ?? ""];
  return readings.some((reading) => vocabulary.known.has(foldName(reading))) ? matched.slice(0, letter) : matched;
}
