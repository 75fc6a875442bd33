// Laws of exact fractions, and their way back to doubles.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  absolute,
  add,
  compare,
  divide,
  equals,
  fromInteger,
  isInteger,
  isSmall,
  isZero,
  multiply,
  negate,
  one,
  power,
  type Rational,
  rational,
  sign,
  sizeLimitInBits,
  squareRoot,
  subtract,
  toNumber,
  zero,
} from "../../src/number/rational.ts";

const seeded = { seed: 20210701, numRuns: 200 };
const anyInteger = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n }));
const anyRational = fc
  .tuple(
    anyInteger,
    anyInteger.filter((n) => n !== 0n),
  )
  .map(([n, d]) => rational(n, d));
const safeInteger = fc.maxSafeInteger();
const safePositive = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

/** A double as the fraction it is, by doubling until it is an integer. */
function fractionOf(value: number): Rational {
  let [scaled, denominator] = [value, 1n];
  while (!Number.isInteger(scaled)) [scaled, denominator] = [scaled * 2, denominator * 2n];
  return rational(BigInt(scaled), denominator);
}

describe("a fraction", () => {
  it.each([
    { n: 6n, d: 4n, lowest: [3n, 2n] },
    { n: 6n, d: -4n, lowest: [-3n, 2n] },
    { n: -6n, d: -4n, lowest: [3n, 2n] },
    { n: 0n, d: -7n, lowest: [0n, 1n] },
    { n: 3n, d: 9n, lowest: [1n, 3n] },
    { n: 10n ** 40n, d: 4n * 10n ** 39n, lowest: [5n, 2n] },
    { n: 10n ** 40n, d: -(10n ** 20n), lowest: [-(10n ** 20n), 1n] },
  ])("$n/$d in lowest terms is $lowest", ({ n, d, lowest }) => {
    const r = rational(n, d);
    expect([r.numerator, r.denominator]).toEqual(lowest);
  });

  it("refuses the denominator 0", () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError);
  });

  it("comes from an integer only", () => {
    expect(fromInteger(-7)).toEqual(rational(-7n));
    expect(() => fromInteger(0.5)).toThrow(RangeError);
  });

  it("knows whether it is zero or an integer, its sign and its size", () => {
    expect([zero, one, rational(-1n, 2n)].map(isZero)).toEqual([true, false, false]);
    expect([zero, one, rational(-1n, 2n)].map(isInteger)).toEqual([true, true, false]);
    expect([zero, one, rational(-1n, 2n)].map(sign)).toEqual([0, 1, -1]);
    expect(absolute(rational(-1n, 2n))).toEqual(rational(1n, 2n));
  });
});

describe("arithmetic obeys the laws of a field", () => {
  it("addition and multiplication commute, associate and distribute", () => {
    fc.assert(
      fc.property(anyRational, anyRational, anyRational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, b)).toEqual(multiply(b, a));
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)));
        expect(multiply(multiply(a, b), c)).toEqual(multiply(a, multiply(b, c)));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
      seeded,
    );
  });

  it("zero and one are neutral, and every number has its opposite and its reciprocal", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(add(a, zero)).toEqual(a);
        expect(multiply(a, one)).toEqual(a);
        expect(add(a, negate(a))).toEqual(zero);
        expect(add(subtract(a, b), b)).toEqual(a);
        const quotient = divide(a, b);
        expect(quotient === undefined ? undefined : multiply(quotient, b)).toEqual(isZero(b) ? undefined : a);
      }),
      seeded,
    );
  });

  it("every result is in lowest terms, so equal values are equal data", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        const sum = add(a, b);
        expect(rational(sum.numerator * 6n, sum.denominator * 6n)).toEqual(sum);
        expect(equals(a, b)).toBe(isZero(subtract(a, b)));
      }),
      seeded,
    );
  });

  it("order is that of the difference", () => {
    fc.assert(
      fc.property(anyRational, anyRational, (a, b) => {
        expect(compare(a, b)).toBe(sign(subtract(a, b)));
        expect(compare(a, a)).toBe(0);
      }),
      seeded,
    );
  });

  it("one half plus one third is five sixths", () => {
    expect(add(rational(1n, 2n), rational(1n, 3n))).toEqual(rational(5n, 6n));
  });
});

describe("a power", () => {
  it.each([
    { title: "(2/3)^2", base: rational(2n, 3n), exponent: 2, result: rational(4n, 9n) },
    { title: "(2/3)^-2", base: rational(2n, 3n), exponent: -2n, result: rational(9n, 4n) },
    { title: "(-2/3)^-3", base: rational(-2n, 3n), exponent: -3, result: rational(-27n, 8n) },
    { title: "0^0", base: zero, exponent: 0, result: one },
    { title: "0^5", base: zero, exponent: 5, result: zero },
    { title: "0^-1", base: zero, exponent: -1, result: undefined },
    { title: "(-1)^(10^30 + 1)", base: rational(-1n), exponent: 10n ** 30n + 1n, result: rational(-1n) },
    { title: "(-1)^(10^30)", base: rational(-1n), exponent: 10n ** 30n, result: one },
    { title: "2^511", base: rational(2n), exponent: 511, result: rational(2n ** 511n) },
    { title: "2^512", base: rational(2n), exponent: 512, result: undefined },
    { title: "3^323", base: rational(3n), exponent: 323, result: rational(3n ** 323n) },
    { title: "3^324", base: rational(3n), exponent: 324, result: undefined },
    { title: "(1/2)^(10^30)", base: rational(1n, 2n), exponent: 10n ** 30n, result: undefined },
  ])("$title", ({ base, exponent, result }) => {
    expect(power(base, exponent)).toEqual(result);
  });

  it("needs an integer exponent", () => {
    expect(() => power(one, 0.5)).toThrow(RangeError);
  });

  it("is undefined exactly where its result is not small", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 2n, max: 1000n }), fc.bigInt({ min: 1n, max: 600n }), (base, exponent) => {
        expect(power(rational(base), exponent) !== undefined).toBe(isSmall(rational(base ** exponent)));
      }),
      seeded,
    );
  });
});

describe("size", () => {
  it.each([
    { title: "the largest numerator", r: rational(2n ** BigInt(sizeLimitInBits) - 1n), small: true },
    { title: "one more", r: rational(2n ** BigInt(sizeLimitInBits)), small: false },
    { title: "one more, negative", r: rational(-(2n ** BigInt(sizeLimitInBits))), small: false },
    { title: "a long denominator", r: rational(1n, 2n ** BigInt(sizeLimitInBits)), small: false },
  ])("$title", ({ r, small }) => {
    expect(isSmall(r)).toBe(small);
  });
});

describe("a square root", () => {
  it("undoes squaring", () => {
    fc.assert(
      fc.property(anyRational, (a) => {
        expect(squareRoot(multiply(a, a))).toEqual(absolute(a));
      }),
      seeded,
    );
  });

  it.each([
    { title: "2", r: rational(2n) },
    { title: "1/2", r: rational(1n, 2n) },
    { title: "4/3", r: rational(4n, 3n) },
    { title: "-4", r: rational(-4n) },
    { title: "10^60 + 1", r: rational(10n ** 60n + 1n) },
  ])("of $title is no fraction", ({ r }) => {
    expect(squareRoot(r)).toBeUndefined();
  });
});

describe("the nearest double", () => {
  it("agrees with division of doubles where both parts are doubles, on the short way and on the long", () => {
    fc.assert(
      fc.property(safeInteger, safePositive, (n, d) => {
        // A common factor kept in unreduced data forces the long division.
        const factor = 2n ** 80n;
        const unreduced = { numerator: BigInt(n) * factor, denominator: BigInt(d) * factor };
        expect(toNumber(rational(BigInt(n), BigInt(d)))).toBe(n / d + 0);
        expect(toNumber(unreduced)).toBe(n / d + 0);
      }),
      seeded,
    );
  });

  it("gives every double back", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(toNumber(fractionOf(value))).toBe(value + 0);
      }),
      seeded,
    );
  });

  it("of a long decimal is what its text reads as", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 60n }), fc.integer({ min: 0, max: 390 }), (n, places) => {
        expect(toNumber(rational(n, 10n ** BigInt(places)))).toBe(Number(`${n}e-${places}`));
      }),
      seeded,
    );
  });

  it.each([
    { title: "2^53 + 1, a tie, goes to the even neighbour", r: rational(2n ** 53n + 1n), value: 2 ** 53 },
    { title: "2^53 + 3, a tie, goes to the even neighbour", r: rational(2n ** 53n + 3n), value: 2 ** 53 + 4 },
    { title: "10^400 is beyond the doubles", r: rational(10n ** 400n), value: Number.POSITIVE_INFINITY },
    { title: "-10^400 is beyond the doubles", r: rational(-(10n ** 400n)), value: Number.NEGATIVE_INFINITY },
    { title: "2^-1074 is the smallest", r: rational(1n, 2n ** 1074n), value: Number.MIN_VALUE },
    { title: "2^-1075, a tie, is 0", r: rational(1n, 2n ** 1075n), value: 0 },
    { title: "-10^-400 is 0, not -0", r: rational(-1n, 10n ** 400n), value: 0 },
    { title: "3/2^1075 is twice the smallest", r: rational(3n, 2n ** 1075n), value: 2 * Number.MIN_VALUE },
    { title: "the quotient of two huge numbers", r: rational(-(7n * 10n ** 500n + 1n), 10n ** 501n), value: -0.7 },
  ])("$title", ({ r, value }) => {
    expect(toNumber(r)).toBe(value);
  });
});
