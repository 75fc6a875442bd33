// Numbers that look random and are the same on every machine: a generator and a keyed permutation. Integer arithmetic
// only. Not for secrets. It must not know what is drawn.

import { hashOf, mixed } from "./hash.ts";

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Words of 32 bits from a key, each by itself. */
function wordsOf(key: string, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => mixed(hashOf(`${index}/${key}`)));
}

/** The state of a generator: four words of 32 bits, not all 0. */
export type State = readonly [number, number, number, number];

/** Words of 32 bits, one after the other: xoshiro128** (Blackman & Vigna, 2018). */
export function wordsFrom(state: State): () => number {
  let [a, b, c, d] = state;
  return () => {
    const word = Math.imul(rotated(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotated(d, 11);
    return word;
  };
}

/** Draws whole numbers below a bound, each equally likely. */
export type Draw = (bound: number) => number;

const wordCount = 2 ** 32;

/** A generator for a key; one key always gives the same numbers. Bounds are whole numbers from 1 to 2^32. */
export function drawFrom(key: string): Draw {
  const [a = 0, b = 0, c = 0, d = 0] = wordsOf(key, 4);
  // A state of nothing but zeros would stay there: the last word is made odd.
  const next = wordsFrom([a, b, c, d | 1]);
  return (bound) => {
    // Words from the last, incomplete round would favour small numbers.
    const fair = wordCount - (wordCount % bound);
    for (;;) {
      const word = next();
      if (word < fair) return word % bound;
    }
  };
}

/** The whole numbers below a size, each once, in an order that only the key decides. */
export interface Permutation {
  readonly size: number;
  /** The number at a place from 0 to size - 1. */
  readonly at: (place: number) => number;
  /** The place of a number. */
  readonly placeOf: (number: number) => number;
}

/** Beyond this, halves no longer fit into words together with their mixing. */
export const largestPermutation: number = 2 ** 40;

const rounds = 8;

/**
 * A permutation of 0 … size - 1 by a Feistel network over the next even power of two, walking on from numbers beyond the
 * size until one is below it (Black & Rogaway, Ciphers with Arbitrary Finite Domains, 2002). RangeError for sizes that are
 * no whole number from 1 to 2^40.
 */
export function permutationOf(size: number, key: string): Permutation {
  if (!Number.isSafeInteger(size) || size < 1 || size > largestPermutation) {
    throw new RangeError(`cannot permute ${size} numbers`);
  }
  const half = halfBits(size);
  const keys = wordsOf(key, rounds);
  const walk = (start: number, schedule: readonly number[]): number => {
    if (!Number.isSafeInteger(start) || start < 0 || start >= size)
      throw new RangeError(`${start} is not below ${size}`);
    let at = feistel(start, half, schedule);
    while (at >= size) at = feistel(at, half, schedule);
    return at;
  };
  const backward = keys.toReversed();
  return { size, at: (place) => walk(place, keys), placeOf: (number) => walk(number, backward) };
}

/** The bits of each half, so that both together reach the size. */
function halfBits(size: number): number {
  let half = 1;
  while (4 ** half < size) half += 1;
  return half;
}

/** Each round mixes one half with the other, then they change places, but for the last: reversed keys then lead back. */
function feistel(value: number, half: number, keys: readonly number[]): number {
  const width = 2 ** half;
  let left = Math.floor(value / width);
  let right = value % width;
  for (const [round, key] of keys.entries()) {
    left ^= mixed(right ^ key) & (width - 1);
    if (round < keys.length - 1) [left, right] = [right, left];
  }
  return left * width + right;
}
