// The words of the wide dialect: every function of calculus under its usual names, and what an identifier that nobody
// declared consists of. `ab` is a·b, while x1, x_1 and the names of Greek letters stay whole. It must not know tokens.

import type { FunctionName } from "./expression.ts";
import { functionNamed } from "./function-names.ts";
import { foldName, greekLetter, nameLimit } from "./names.ts";
import type { CallForm } from "./tokens.ts";
import type { Vocabulary, Word } from "./vocabulary.ts";

interface Meaning {
  readonly operation: FunctionName;
  readonly form?: CallForm;
}

const nowhere = { start: 0, end: 0 };
const atNothing = "";

/** The number that a word brings along as its last operand: the base of log₂, the degree of ∜. */
export function baseOf(text: string): CallForm {
  return { base: [{ kind: "number", text, span: nowhere }] };
}

const reciprocals: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["sec", "cos"],
  ["csc", "sin"],
  ["cosec", "sin"],
  ["cot", "tan"],
  ["cotan", "tan"],
  ["sech", "cosh"],
  ["csch", "sinh"],
  ["cosech", "sinh"],
  ["coth", "tanh"],
]);

const inverses: ReadonlyMap<FunctionName, FunctionName> = new Map<FunctionName, FunctionName>([
  ["sin", "asin"],
  ["cos", "acos"],
  ["tan", "atan"],
  ["sinh", "asinh"],
  ["cosh", "acosh"],
  ["tanh", "atanh"],
  ["asin", "sin"],
  ["acos", "cos"],
  ["atan", "tan"],
  ["asinh", "sinh"],
  ["acosh", "cosh"],
  ["atanh", "tanh"],
  ["exp", "ln"],
]);

/** The function that undoes one: sin^-1 is asin. */
export function inverseOf(operation: FunctionName): FunctionName | undefined {
  return inverses.get(operation);
}

/** The prefixes of inverse functions: arcsin, asin, and arsinh among the hyperbolic ones. */
function namesOfInverse(written: string): readonly string[] {
  return written.endsWith("h")
    ? ["a", "arc", "ar"].map((prefix) => prefix + written)
    : [`a${written}`, `arc${written}`];
}

const wideNames: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ...["sin", "cos", "tan", "sinh", "cosh", "tanh"].flatMap((written): readonly (readonly [string, Meaning])[] => {
    const operation = functionNamed(written);
    const inverse = operation === undefined ? undefined : inverses.get(operation);
    return inverse === undefined ? [] : namesOfInverse(written).map((name) => [name, { operation: inverse }] as const);
  }),
  ...[...reciprocals].flatMap(([written, operation]): readonly (readonly [string, Meaning])[] => {
    const inverse = inverses.get(operation) ?? operation;
    return [
      [written, { operation, form: { reciprocal: "value" } }],
      ...namesOfInverse(written).map(
        (name) => [name, { operation: inverse, form: { reciprocal: "operand" } }] as const,
      ),
    ];
  }),
  ["tg", { operation: "tan" }],
  ["cbrt", { operation: "cbrt" }],
  ["root", { operation: "root" }],
  ["nthRoot", { operation: "root" }],
  ["nthroot", { operation: "root" }],
  ["sign", { operation: "sgn" }],
  ["signum", { operation: "sgn" }],
  ["heaviside", { operation: "step" }],
  ["expit", { operation: "sigmoid" }],
  ["log2", { operation: "log", form: baseOf("2") }],
  ["lb", { operation: "log", form: baseOf("2") }],
  ["lg", { operation: "log", form: { ...baseOf("10"), replaceable: true } }],
  ["log10", { operation: "log", form: baseOf("10") }],
]);

/** Words that are functions before a bracket only: nCr alone is n·C·r. */
const bracketedNames: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  ["floor", { operation: "floor" }],
  ["ceil", { operation: "floor", form: { composed: "ceil" } }],
  ["ceiling", { operation: "floor", form: { composed: "ceil" } }],
  ["round", { operation: "round" }],
  ["trunc", { operation: "floor", form: { composed: "trunc" } }],
  ["mod", { operation: "floor", form: { composed: "mod" } }],
  ["atan2", { operation: "atan", form: { composed: "atan2" } }],
  ["arctan2", { operation: "atan", form: { composed: "atan2" } }],
  ["factorial", { operation: "factorial" }],
  ["binom", { operation: "factorial", form: { composed: "binomial" } }],
  ["binomial", { operation: "factorial", form: { composed: "binomial" } }],
  ["choose", { operation: "factorial", form: { composed: "binomial" } }],
  ["nCr", { operation: "factorial", form: { composed: "binomial" } }],
  ["nPr", { operation: "factorial", form: { composed: "permutations" } }],
]);

/** Words that stand for functions which have no value here; before a bracket they are not taken apart. */
const unknownFunctions: ReadonlySet<string> = new Set([
  "erf",
  "erfc",
  "det",
  "gcd",
  "lcm",
  "sum",
  "prod",
  "int",
  "diff",
  "lim",
]);

const greekAt =
  /(?:[Aa]lpha|[Bb]eta|[Gg]amma|[Dd]elta|[Ee]psilon|[Zz]eta|[Tt]heta|[Ii]ota|[Kk]appa|[Ll]ambda|[Xx]i|[Rr]ho|[Ss]igma|[Tt]au|[Uu]psilon|[Pp]hi|[Cc]hi|[Pp]si|[Oo]mega|eta|mu|nu|Pi)/uy;
const letterAt = /\p{L}\p{M}*/uy;
const indexAt = /(?:[\p{Nd}₀-₉]+(?:_[\p{Nd}]+)?|_[\p{Nd}]+(?:_[\p{Nd}]+)?|_\p{L}[\p{L}\p{Nd}]*)(?:⁽[⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾)?/uy;
const digitsAt = /[\p{Nd}]+/uy;
const baseAt = /(?:_(\d+)|_(\p{L})|([₀-₉]+))/uy;

const longestFunction = 10;

/** Scans one identifier, word by word. */
interface Reading {
  readonly identifier: string;
  readonly vocabulary: Vocabulary;
  readonly beforeBracket: boolean;
}

/** The words that an identifier of the wide dialect consists of, or undefined if it means nothing. */
export function wideWordsIn(
  identifier: string,
  beforeBracket: boolean,
  vocabulary: Vocabulary,
): readonly Word[] | undefined {
  if (identifier.length > nameLimit || (beforeBracket && unknownFunctions.has(identifier))) return undefined;
  const reading: Reading = { identifier, vocabulary, beforeBracket };
  const words: Word[] = [];
  let at = 0;
  while (at < identifier.length) {
    const word = wordAt(reading, at, words.at(-1)?.kind === "function");
    if (word === undefined) return undefined;
    words.push(word);
    at += word.length;
  }
  return words;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? atNothing;
}

function wordAt(reading: Reading, at: number, afterFunction: boolean): Word | undefined {
  const { identifier } = reading;
  const digits = afterFunction ? match(digitsAt, identifier, at) : atNothing;
  if (digits !== atNothing) return { kind: "number", text: digits, length: digits.length };
  return declaredAt(reading, at) ?? functionAt(reading, at) ?? nameAt(identifier, at);
}

/** The longest name or function of the author's own. */
function declaredAt({ identifier, vocabulary, beforeBracket }: Reading, at: number): Word | undefined {
  if (vocabulary.known.size === 0 && vocabulary.functions.size === 0) return undefined;
  for (let end = identifier.length; end > at; end--) {
    const written = identifier.slice(at, end);
    const key = foldName(written);
    const operation = beforeBracket && end === identifier.length ? vocabulary.functions.get(key) : undefined;
    if (operation !== undefined) return { kind: "function", operation, written, length: written.length };
    const name = vocabulary.known.get(key);
    if (name !== undefined) return { kind: "name", name, length: written.length };
  }
  return undefined;
}

function functionAt({ identifier, beforeBracket }: Reading, at: number): Word | undefined {
  const room = Math.min(identifier.length, at + longestFunction);
  for (let end = room; end > at; end--) {
    const written = identifier.slice(at, end);
    const isCalled = beforeBracket && end === identifier.length;
    const meaning = (isCalled ? bracketedNames.get(written) : undefined) ?? meaningOf(written);
    if (meaning === undefined) continue;
    // σ and sigma are functions before a bracket only: elsewhere they are a standard deviation.
    if (meaning.operation === "sigmoid" && /^(?:σ|sigma)$/u.test(written) && !isCalled) return undefined;
    return functionWord(identifier, at, written, meaning);
  }
  return undefined;
}

/** Sin, ArcTan and Ln, as some programs write them. */
const capitalized = /^(?:\p{Lu}\p{Ll}{2,}|Arc\p{Lu}\p{Ll}{2,}|Ln)$/u;

function meaningOf(written: string): Meaning | undefined {
  const name = capitalized.test(written) && written !== "Sigma" ? written.toLowerCase() : written;
  const wide = wideNames.get(written) ?? wideNames.get(name);
  if (wide !== undefined) return wide;
  const operation = functionNamed(written) ?? functionNamed(name);
  return operation === undefined ? undefined : { operation };
}

/** log_2, log_b and log₂ take their base along. */
function functionWord(identifier: string, at: number, written: string, { operation, form }: Meaning): Word {
  const base = written === "log" ? match(baseAt, identifier, at + written.length) : atNothing;
  if (base === atNothing) {
    const word: Word = { kind: "function", operation, written, length: written.length };
    return form === undefined ? word : { ...word, form };
  }
  const text = foldName(`x${base}`).slice(1).replace("_", "");
  const isNumber = /^\d+$/u.test(text);
  return {
    kind: "function",
    operation,
    written: written + base,
    form: isNumber ? baseOf(text) : { base: [{ kind: "name", name: text, span: nowhere }] },
    length: written.length + base.length,
  };
}

function nameAt(identifier: string, at: number): Word | undefined {
  const greek = match(greekAt, identifier, at);
  const pi = identifier.startsWith("pi", at) ? "pi" : atNothing;
  const letter = greek || pi || match(letterAt, identifier, at);
  if (letter === atNothing) return undefined;
  const index = match(indexAt, identifier, at + letter.length);
  const length = letter.length + index.length;
  const spelled = greekLetter(foldName(letter)) ?? letter.normalize("NFC");
  if (index !== atNothing) return { kind: "name", name: spelled + foldName(`x${index}`).slice(1), length };
  if (letter === "e") return { kind: "constant", name: "e", length };
  if (letter === "pi" || letter === "π") return { kind: "constant", name: "pi", length };
  return { kind: "name", name: spelled, length };
}
