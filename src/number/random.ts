// Numbers that look random and are the same on every machine: a hash of texts, a generator, and a keyed permutation. Pure
// integer arithmetic, no floating point. Not for secrets. It must not know what is drawn.

/** The final mixing of MurmurHash3 (Austin Appleby, public domain): every bit of the input moves every bit of the result. */
export function mixed(word: number): number {
  let mix = word >>> 0;
  mix = Math.imul(mix ^ (mix >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}

function rotated(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

function scrambled(word: number): number {
  return Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593);
}

const bytesOf = new TextEncoder();

/** MurmurHash3 (x86, 32 bits) of a text in UTF-8; `seed` and result are whole numbers from 0 to 2^32 - 1. */
export function hashOf(text: string, seed: number = 0): number {
  const bytes = bytesOf.encode(text);
  const whole = bytes.length - (bytes.length % 4);
  const wordAt = (at: number, count: number): number => {
    let word = 0;
    for (let index = 0; index < count; index++) word |= (bytes[at + index] ?? 0) << (8 * index);
    return word;
  };
  let hash = seed >>> 0;
  for (let at = 0; at < whole; at += 4) {
    hash = (Math.imul(rotated(hash ^ scrambled(wordAt(at, 4)), 13), 5) + 0xe6546b64) >>> 0;
  }
  if (whole < bytes.length) hash ^= scrambled(wordAt(whole, bytes.length - whole));
  return mixed(hash ^ bytes.length);
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
  // No word is 0 in all four places: the last one is made odd.
  const next = wordsFrom([hashOf(key, 1), hashOf(key, 2), hashOf(key, 3), hashOf(key, 4) | 1]);
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
  const keys = Array.from({ length: rounds }, (_, round) => hashOf(key, round + 1));
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
