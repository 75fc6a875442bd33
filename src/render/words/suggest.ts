// Which known name somebody may have meant by one that is not known. It must not know what the names stand for.

import { distance } from "fastest-levenshtein";
import { foldName, nameLimit } from "../../expression/names.ts";
import { named } from "./user-text.ts";

interface Candidate {
  readonly name: string;
  readonly edits: number;
  /** How far apart the numbers at the end are, where the letters are the same. */
  readonly apart: number;
}

/**
 * The known name that is likest to what was written, or undefined where none is like it. Case, underscores and swapped
 * neighbours weigh little; among w1 and w2, w2 is nearer to w3.
 */
export function suggestion(written: string, known: readonly string[]): string | undefined {
  if (written.length > nameLimit) return undefined;
  const key = keyOf(written);
  const candidates = known
    .filter((name) => name.length <= nameLimit && name !== written)
    .flatMap((name) => candidateFor(key, name));
  const [first, ...others] = candidates;
  if (first === undefined) return known.find((name) => isPartOf(key, keyOf(name)));
  return others.reduce((best, each) => (isNearer(each, best) ? each : best), first).name;
}

/** “Did you mean w2?” or nothing. */
export function didYouMean(written: string, known: readonly string[]): string | undefined {
  const name = suggestion(written, known);
  return name === undefined ? undefined : `Did you mean ${named(name)}?`;
}

function keyOf(name: string): string {
  return foldName(name).toLowerCase().replaceAll("_", "");
}

function candidateFor(key: string, name: string): readonly Candidate[] {
  const other = keyOf(name);
  const edits = editsBetween(key, other);
  return edits <= allowedEdits(Math.min(key.length, other.length)) ? [{ name, edits, apart: apart(key, other) }] : [];
}

/** A name of one letter is like no other: x is not a slip for y. */
function allowedEdits(length: number): number {
  if (length < 2) return 0;
  return Math.min(1 + Math.floor((length - 1) / 4), 3);
}

/** Insertions, deletions and replacements, where two neighbours that changed places count half. */
function editsBetween(a: string, b: string): number {
  const edits = distance(a, b);
  const isSwap = edits === 2 && a.length === b.length && [...a].sort().join("") === [...b].sort().join("");
  return isSwap ? 0.5 : edits;
}

function apart(a: string, b: string): number {
  const [letters, number] = withFinalNumber(a);
  const [otherLetters, otherNumber] = withFinalNumber(b);
  return letters === otherLetters ? Math.abs(number - otherNumber) : Number.POSITIVE_INFINITY;
}

function withFinalNumber(name: string): readonly [letters: string, number: number] {
  const digits = /\d*$/u.exec(name)?.[0] ?? "";
  return [name.slice(0, name.length - digits.length), Number(digits)];
}

function isNearer(a: Candidate, b: Candidate): boolean {
  return a.edits === b.edits ? a.apart < b.apart : a.edits < b.edits;
}

/** `rate` is a part of `learningRate`. */
function isPartOf(key: string, other: string): boolean {
  return key.length >= 4 && other.includes(key);
}
