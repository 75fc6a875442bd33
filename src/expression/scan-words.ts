// Words in a formula: the author's names first, then functions and constants, several of them where they are written
// together (w1x1). It must not know numbers, signs or brackets.

import { writtenFunctionNames } from "./function-names.ts";
import { foldName } from "./names.ts";
import { type FormulaProblem, failure, type Span, success } from "./problem.ts";
import { match, type Scan, type Step } from "./scan.ts";
import type { Token } from "./tokens.ts";
import { lookUpFunction, type Vocabulary, type Word, wordsIn } from "./vocabulary.ts";
import { wideWordsIn } from "./wide-words.ts";

const identifier = /[\p{L}_][\p{L}\p{M}\p{Nd}_₀-₉]*(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)?/uy;
/** A layer and an example: both belong to a name only where the name is known. */
const namedSuffix = /(?:\^\([\p{L}\p{Nd}]+\))?(?:#\d+)?/uy;
const bracketAhead = /['′’]?\s*\(/uy;
const prime = /['′’]/uy;

/** The letters and digits at a place that may be a name, or several. */
export function wordAt(text: string, at: number): string | undefined {
  return match(identifier, text, at);
}

/** Reads the words that were found at a place. */
export function scanWord(scan: Scan, at: number, matched: string): Step {
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
