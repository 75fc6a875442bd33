// The code of a variant: letters and digits that say, together with the exercise, which numbers it has. It holds a place on
// the exercise's grid and a check, so that a mistyped code, or one of a changed exercise, is refused.

import { hashOf, mixed } from "../number/hash.ts";
import { largestPermutation, permutationOf } from "../number/random.ts";
import type { Grid } from "./grid.ts";

/** Base 32 without letters that look like digits. Source: Douglas Crockford, Base 32. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const length = 10;

const checkSize = 1024;

/** The code of a place, in groups: K7QM-2F3X-9A. */
export function codeOf(grid: Grid, place: number): string {
  let rest = scrambling(grid).at(place) * checkSize + checkOf(grid, place);
  let letters = "";
  for (let written = 0; written < length; written++) {
    letters = `${alphabet[rest % alphabet.length]}${letters}`;
    rest = Math.floor(rest / alphabet.length);
  }
  return letters.replace(/(.{4})(?=.)/gu, "$1-");
}

/** Codes of neighbouring places look different, and a code of another grid leads to a place that this one seldom has. */
function scrambling({ fingerprint }: Grid): ReturnType<typeof permutationOf> {
  return permutationOf(largestPermutation, fingerprint);
}

function checkOf({ fingerprint }: Grid, place: number): number {
  return mixed(hashOf(`${fingerprint}/${place}`)) % checkSize;
}

export type CodeProblem =
  /** Not ten letters and digits; `character` is the first that no code has. */
  | { readonly code: "unreadable-code"; readonly written: string; readonly character?: string }
  /** No code of this exercise: mistyped, or the exercise has changed since. */
  | { readonly code: "foreign-code"; readonly written: string };

export type CodeResult =
  | { readonly ok: true; readonly place: number }
  | { readonly ok: false; readonly problem: CodeProblem };

/** The place that a code stands for. Case, spaces and hyphens do not matter; O is read as 0, I and L as 1. */
export function placeOf(grid: Grid, written: string): CodeResult {
  const letters = [
    ...written
      .toUpperCase()
      .replaceAll(/[\s\-‐‑–—]+/gu, "")
      .replaceAll("O", "0")
      .replaceAll(/[IL]/gu, "1"),
  ];
  const character = letters.find((letter) => !alphabet.includes(letter));
  if (character !== undefined) return { ok: false, problem: { code: "unreadable-code", written, character } };
  if (letters.length !== length) return { ok: false, problem: { code: "unreadable-code", written } };
  const value = letters.reduce((sum, letter) => sum * alphabet.length + alphabet.indexOf(letter), 0);
  const place = scrambling(grid).placeOf(Math.floor(value / checkSize));
  if (place >= grid.size || value % checkSize !== checkOf(grid, place)) {
    return { ok: false, problem: { code: "foreign-code", written } };
  }
  return { ok: true, place };
}
