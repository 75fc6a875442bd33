// Exact fractions. They carry the exact column of a working, from which alone "=" or "≈" is decided.
// Knows nothing of digits, of writing, or of what a number stands for.

/** A fraction in lowest terms with a positive denominator; zero is 0/1. Build one with `rational` only. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** The exact column gives up where a numerator or denominator needs more bits than this (154 decimal digits). */
export const sizeLimitInBits: number = 512;

const sizeBound: bigint = 1n << BigInt(sizeLimitInBits);
const largestSafe: bigint = BigInt(Number.MAX_SAFE_INTEGER);

export const zero: Rational = { numerator: 0n, denominator: 1n };
export const one: Rational = { numerator: 1n, denominator: 1n };

/** The fraction numerator/denominator in lowest terms. RangeError for denominator 0. */
export function rational(numerator: bigint, denominator: bigint = 1n): Rational {
  if (denominator === 0n) throw new RangeError("a fraction has the denominator 0");
  if (denominator === 1n) return { numerator, denominator };
  const divisor = greatestCommonDivisor(magnitude(numerator), magnitude(denominator));
  const signed = denominator < 0n ? -divisor : divisor;
  return { numerator: numerator / signed, denominator: denominator / signed };
}

/** The integer `n` as a fraction. RangeError where `n` is not an integer. */
export function fromInteger(n: number): Rational {
  return { numerator: BigInt(n), denominator: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function negate(a: Rational): Rational {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function absolute(a: Rational): Rational {
  return a.numerator < 0n ? negate(a) : a;
}

/** a / b, or undefined where b is zero. */
export function divide(a: Rational, b: Rational): Rational | undefined {
  if (isZero(b)) return undefined;
  return rational(a.numerator * b.denominator, a.denominator * b.numerator);
}

/**
 * base to an integer exponent; 0 to the power 0 is 1. Undefined for 0 to a negative exponent, and where the result
 * is not small (see `isSmall`): such a power is never computed. RangeError where the exponent is not an integer.
 */
export function power(base: Rational, exponent: bigint | number): Rational | undefined {
  const signedExponent = BigInt(exponent);
  if (signedExponent === 0n) return one;
  if (signedExponent < 0n) {
    const reciprocal = divide(one, base);
    return reciprocal === undefined ? undefined : power(reciprocal, -signedExponent);
  }
  const numerator = smallPower(base.numerator, signedExponent);
  const denominator = smallPower(base.denominator, signedExponent);
  if (numerator === undefined || denominator === undefined) return undefined;
  return { numerator, denominator };
}

/** base to a positive exponent, or undefined where the result has too many bits. */
function smallPower(base: bigint, exponent: bigint): bigint | undefined {
  const size = magnitude(base);
  if (size <= 1n) return exponent % 2n === 0n ? size : base;
  // A number of b bits is at least 2^(b-1), so this bound refuses large powers before they are computed.
  if (BigInt(bitLength(size) - 1) * exponent >= BigInt(sizeLimitInBits)) return undefined;
  const result = base ** exponent;
  return magnitude(result) < sizeBound ? result : undefined;
}

/** The non-negative square root where it is a fraction too, else undefined. */
export function squareRoot(a: Rational): Rational | undefined {
  if (a.numerator < 0n) return undefined;
  const numerator = integerRoot(a.numerator);
  const denominator = integerRoot(a.denominator);
  if (numerator * numerator !== a.numerator || denominator * denominator !== a.denominator) return undefined;
  return { numerator, denominator };
}

/** The largest integer whose square is at most n, by Newton's iteration from above. */
function integerRoot(n: bigint): bigint {
  if (n < 2n) return n;
  let root = 1n << BigInt(Math.ceil(bitLength(n) / 2));
  for (;;) {
    const next = (root + n / root) / 2n;
    if (next >= root) return root;
    root = next;
  }
}

export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equals(a: Rational, b: Rational): boolean {
  return a.numerator === b.numerator && a.denominator === b.denominator;
}

export function isZero(a: Rational): boolean {
  return a.numerator === 0n;
}

export function isInteger(a: Rational): boolean {
  return a.denominator === 1n;
}

export function sign(a: Rational): -1 | 0 | 1 {
  if (a.numerator === 0n) return 0;
  return a.numerator < 0n ? -1 : 1;
}

/** Whether numerator and denominator have at most `sizeLimitInBits` bits. */
export function isSmall(a: Rational): boolean {
  return magnitude(a.numerator) < sizeBound && a.denominator < sizeBound;
}

/**
 * The double nearest to the fraction, ties to even, whatever the size of its parts; ±Infinity beyond the range of
 * doubles, and 0 (never -0) where the nearest double is zero.
 */
export function toNumber(a: Rational): number {
  const size = magnitude(a.numerator);
  if (size <= largestSafe && a.denominator <= largestSafe) {
    // Both parts are doubles, and IEEE division rounds correctly.
    return Number(a.numerator) / Number(a.denominator);
  }
  const rounded = nearestDouble(size, a.denominator);
  return a.numerator < 0n && rounded !== 0 ? -rounded : rounded;
}

/** The double nearest to n/d for positive n and d: the quotient in units of its last bit, rounded once. */
function nearestDouble(n: bigint, d: bigint): number {
  const estimate = bitLength(n) - bitLength(d);
  const reached = estimate >= 0 ? n >= d << BigInt(estimate) : n << BigInt(-estimate) >= d;
  const exponent = reached ? estimate : estimate - 1;
  // 53 bits, fewer for subnormal numbers, whose last bit is worth 2^-1074.
  const shift = Math.min(52 - exponent, 1074);
  const scaledN = shift > 0 ? n << BigInt(shift) : n;
  const scaledD = shift < 0 ? d << BigInt(-shift) : d;
  return Number(divideHalfToEven(scaledN, scaledD)) * 2 ** -shift;
}

function divideHalfToEven(n: bigint, d: bigint): bigint {
  const quotient = n / d;
  const twice = 2n * (n % d);
  const up = twice > d || (twice === d && quotient % 2n === 1n);
  return up ? quotient + 1n : quotient;
}

function magnitude(n: bigint): bigint {
  return n < 0n ? -n : n;
}

/** The number of binary digits of a positive integer. */
function bitLength(n: bigint): number {
  const hexadecimal = n.toString(16);
  return 4 * (hexadecimal.length - 1) + 32 - Math.clz32(Number.parseInt(hexadecimal.slice(0, 1), 16));
}

/** Euclid's algorithm on non-negative integers, in plain numbers as soon as both fit. */
function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = a > b ? [a, b] : [b, a];
  while (larger > largestSafe && smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  if (smaller === 0n) return larger;
  let [m, n] = [Number(larger), Number(smaller)];
  while (n !== 0) [m, n] = [n, m % n];
  return BigInt(m);
}
