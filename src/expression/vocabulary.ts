// The names a formula may use, and what an identifier means among them: names of the author's own win over constants
// and functions. It must not know about tokens or trees.

import type { FunctionName } from "./expression.ts";
import { functionNamed } from "./function-names.ts";
import { foldName, greekLetter, isName, nameLimit } from "./names.ts";
import type { CallForm } from "./tokens.ts";

/** The author's names and functions. */
export interface Vocabulary {
  /** From the folded spelling to the spelling of the author. */
  readonly known: ReadonlyMap<string, string>;
  /** Whether an identifier that is not known is a name of its own. */
  readonly open: boolean;
  /** What the author calls the functions, folded: `g` for the logistic function. */
  readonly functions: ReadonlyMap<string, FunctionName>;
  /** Whether the wide dialect is read: all the functions of calculus, sin x, sin^2 x, and ab for a·b. */
  readonly wide?: boolean;
  /** A quantity that is written with signs of its own, such as dz/dy or w1', at a position of the text; longest first. */
  readonly quantityAt?: (text: string, at: number) => { readonly name: string; readonly length: number } | undefined;
}

/** Any identifier is a name; functions have their usual names. */
export const anyNames: Vocabulary = { known: new Map(), open: true, functions: new Map() };

/** The wide dialect: one letter, with its index, is a name; so is a Greek name. */
export const anyFormula: Vocabulary = { ...anyNames, wide: true };

/** The vocabulary of these names, spelled as the author spells them. */
export function vocabularyOf(
  names: Iterable<string>,
  functions: ReadonlyMap<string, FunctionName> = new Map(),
): Vocabulary {
  return {
    known: new Map([...names].map((written) => [foldName(written), written])),
    open: false,
    functions: new Map([...functions].map(([written, operation]) => [foldName(written), operation])),
  };
}

export type Word =
  | { readonly kind: "name"; readonly name: string; readonly length: number }
  | { readonly kind: "constant"; readonly name: "e" | "pi"; readonly length: number }
  | { readonly kind: "number"; readonly text: string; readonly length: number }
  | {
      readonly kind: "function";
      readonly operation: FunctionName;
      readonly written: string;
      readonly form?: CallForm;
      readonly length: number;
    };

const constants: ReadonlyMap<string, "e" | "pi"> = new Map([
  ["e", "e"],
  ["pi", "pi"],
  ["π", "pi"],
]);

/** The function that a written name stands for; names of the author's own first. */
export function lookUpFunction(vocabulary: Vocabulary, written: string): FunctionName | undefined {
  return vocabulary.functions.get(foldName(written)) ?? functionNamed(written);
}

/** The words that an identifier consists of (`w1x1` is two names), or undefined if it means nothing here. */
export function wordsIn(
  identifier: string,
  beforeBracket: boolean,
  vocabulary: Vocabulary,
): readonly Word[] | undefined {
  const whole = wordFor(identifier, beforeBracket, vocabulary);
  if (whole !== undefined) return [whole];
  const parts = split(identifier, beforeBracket, vocabulary);
  if (parts !== undefined) return parts;
  const isNew = vocabulary.open && isName(identifier) && isNewName(identifier, beforeBracket, vocabulary);
  return isNew ? [{ kind: "name", name: identifier, length: identifier.length }] : undefined;
}

/**
 * Whether an identifier that nobody defined can be a name: not a function whose bracket is missing (though σ often is a
 * standard deviation), and before a bracket only a single letter with digits, since `foo(x)` means a function.
 */
function isNewName(identifier: string, beforeBracket: boolean, vocabulary: Vocabulary): boolean {
  if (beforeBracket) return isSymbol(identifier);
  return foldName(identifier) === "sigma" || lookUpFunction(vocabulary, identifier) === undefined;
}

function isSymbol(identifier: string): boolean {
  const letters = /^[\p{L}\p{M}]+(?=[\p{Nd}_₀-₉]*(?:⁽|$))/u.exec(identifier)?.[0] ?? "";
  return /^\p{L}\p{M}*$/u.test(letters) || greekLetter(letters) !== undefined;
}

/** What the author calls a function is one before a bracket, whatever else bears the name: `g = g(z)`. */
function wordFor(identifier: string, beforeBracket: boolean, vocabulary: Vocabulary): Word | undefined {
  const { length } = identifier;
  const key = foldName(identifier);
  const own = beforeBracket ? vocabulary.functions.get(key) : undefined;
  if (own !== undefined) return { kind: "function", operation: own, written: identifier, length };
  const name = vocabulary.known.get(key);
  if (name !== undefined) return { kind: "name", name, length };
  const operation = beforeBracket ? functionNamed(identifier) : undefined;
  if (operation !== undefined) return { kind: "function", operation, written: identifier, length };
  const constant = constants.get(identifier);
  return constant === undefined ? undefined : { kind: "constant", name: constant, length };
}

/**
 * The longest words first, as far as the rest comes out; the last word may be a function. Where any identifier may be a
 * name, only known names are taken apart: `pie` is a name there.
 */
function split(identifier: string, beforeBracket: boolean, vocabulary: Vocabulary): readonly Word[] | undefined {
  const { length } = identifier;
  if (length > nameLimit) return undefined;
  const wordAt = (start: number, end: number): Word | undefined => {
    const word = wordFor(identifier.slice(start, end), beforeBracket && end === length, vocabulary);
    return vocabulary.open && word?.kind === "constant" ? undefined : word;
  };
  const readingsFrom = new Map<number, readonly Word[]>([[length, []]]);
  for (let start = length - 1; start >= 0; start--) {
    for (let end = length; end > start && !readingsFrom.has(start); end--) {
      const rest = readingsFrom.get(end);
      const word = rest === undefined ? undefined : wordAt(start, end);
      if (word !== undefined && rest !== undefined) readingsFrom.set(start, [word, ...rest]);
    }
  }
  return readingsFrom.get(0);
}
