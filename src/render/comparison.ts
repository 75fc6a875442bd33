// The verdict on a pair of formulas, for a terminal and for programs, with how each was understood. It must not judge.

import type { Comparison, Witness } from "../expression/compare.ts";
import type { TextComparison } from "../expression/compare-text.ts";
import { divisorsOf } from "../expression/doubts.ts";
import { printText, type TextStyle } from "../expression/print-text.ts";
import type { ReadFormula } from "../expression/read.ts";
import { decimalFromNumber, toRational } from "../number/decimal.ts";
import { equals, type Rational } from "../number/rational.ts";
import { show } from "../number/shown.ts";
import { visible } from "./characters.ts";
import { wrapped } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { parseableFormula, plainFormula, unicodeFormula } from "./formula-style.ts";
import { unicodeDigits } from "./style.ts";
import { adviceText } from "./words/advice.ts";
import { ambiguousWords, comparisonWords, noValue, unreadableWords, witnessWords } from "./words/compare-words.ts";
import { clipped } from "./words/user-text.ts";

export interface ComparedTexts {
  readonly a: string;
  readonly b: string;
  readonly result: TextComparison;
}

/** Version 1 of this form is frozen: keys may be added, none removed. */
export interface JsonComparison {
  readonly version: 1;
  readonly verdict: Comparison["verdict"] | "unreadable";
  readonly reason: string;
  readonly understood?: { readonly a: string; readonly b: string };
  readonly witness?: {
    readonly at: Readonly<Record<string, number>>;
    readonly a: number | null;
    readonly b: number | null;
  };
  readonly unreadable?: {
    readonly side: "a" | "b";
    readonly start: number;
    readonly end: number;
    readonly message: string;
  };
}

const mostDigits = 6;
/** A double is known by so many digits. */
const allDigits = 17;
const mostCharacters = 400;

/** The verdict in lines of at most `width` columns. An unreadable formula is shown with the place underlined. */
export function comparisonText({ a, b, result }: ComparedTexts, width: number, plain: boolean): string {
  if (result.kind === "unreadable") {
    const [side, source] = result.side === "left" ? ["a", a] : ["b", b];
    const words = adviceText(unreadableWords(result.problem, source));
    return [...wrapped(`${side}: ${words}`, width), ...excerpt(source, result.problem.span, width)].join("\n");
  }
  const { comparison, left, right } = result;
  const style = plain ? plainFormula : unicodeFormula;
  const sides = [
    `  a = ${understood(left, style)}`,
    `  b = ${understood(right, style)}`,
    ...ambiguities(left, a),
    ...ambiguities(right, b),
  ];
  const witness = comparison.verdict === "different" ? comparison.witness : undefined;
  const where = witness === undefined ? [] : [witnessLine(witness, style, plain)];
  return [...wrapped(comparisonWords(comparison), width), ...sides, ...where].join("\n");
}

function understood({ expression }: ReadFormula, style: TextStyle): string {
  return clipped(printText(expression, style), mostCharacters);
}

function ambiguities({ doubts }: ReadFormula, source: string): readonly string[] {
  return divisorsOf(doubts).map(({ start, end }) => `  ${ambiguousWords(visible(source.slice(start, end)))}`);
}

function witnessLine({ at, left, right }: Witness, style: TextStyle, plain: boolean): string {
  const digits = tellingDigits(left, right);
  const value = (number: number | undefined): string =>
    number === undefined ? noValue : written(number, digits, plain);
  const place = [...at]
    .map(([name, number]) => `${style.name(name)} = ${written(number, allDigits, plain)}`)
    .join(", ");
  return `  ${witnessWords(place, value(left), value(right))}`;
}

/** As many digits as tell the two values apart, if doubles do. */
function tellingDigits(left = 0, right = 0): number {
  if (!Number.isFinite(left) || !Number.isFinite(right)) return mostDigits;
  for (let digits = mostDigits; digits < allDigits; digits++) {
    if (!equals(rounded(left, digits), rounded(right, digits))) return digits;
  }
  return mostDigits;
}

function rounded(number: number, digits: number): Rational {
  return toRational(show(number, toRational(decimalFromNumber(number)), digits).decimal);
}

function written(number: number, digits: number, plain: boolean): string {
  if (!Number.isFinite(number)) return String(number);
  const { text } = show(number, toRational(decimalFromNumber(number)), digits);
  return plain ? text : unicodeDigits(text);
}

/** The verdict for programs. */
export function jsonComparison({ a, b, result }: ComparedTexts): JsonComparison {
  if (result.kind === "unreadable") {
    const { side, problem } = result;
    const message = adviceText(unreadableWords(problem, side === "left" ? a : b));
    const { start, end } = problem.span;
    return {
      version: 1,
      verdict: "unreadable",
      reason: problem.code,
      unreadable: { side: side === "left" ? "a" : "b", start, end, message },
    };
  }
  const { comparison, left, right } = result;
  const { verdict, reason } = comparison;
  const witness = verdict === "different" ? comparison.witness : undefined;
  return {
    version: 1,
    verdict,
    reason,
    understood: { a: understood(left, parseableFormula), b: understood(right, parseableFormula) },
    ...(witness === undefined
      ? {}
      : {
          witness: { at: Object.fromEntries(witness.at), a: witness.left ?? null, b: witness.right ?? null },
        }),
  };
}
