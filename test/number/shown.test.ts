// How values are shown: whole and exact where short, else rounded; never a claim that is not true.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalPlaces, significantDigits, toRational } from "../../src/number/decimal.ts";
import { equals, fromInteger, rational, toNumber } from "../../src/number/rational.ts";
import { show, showToPlaces } from "../../src/number/shown.ts";

const seeded = { seed: 20210701, numRuns: 200 };
const anyDouble = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0);
const anyRational = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
    fc.oneof(
      fc.bigInt({ min: 1n, max: 1000n }),
      fc.integer({ min: 0, max: 14 }).map((places) => 10n ** BigInt(places)),
    ),
  )
  .map(([n, d]) => rational(n, d));

describe("a value with a known fraction", () => {
  it.each([
    { r: rational(21609n, 10_000n), digits: 4, text: "2.1609", exact: true },
    { r: rational(169n, 4n), digits: 4, text: "42.25", exact: true },
    { r: rational(507n, 4n), digits: 4, text: "126.75", exact: true },
    { r: rational(47n, 100n), digits: 4, text: "0.47", exact: true },
    { r: rational(-13n, 100n), digits: 4, text: "-0.13", exact: true },
    { r: rational(0n), digits: 4, text: "0", exact: true },
    { r: rational(1_234_567n), digits: 2, text: "1234567", exact: true },
    { r: rational(1_000_000n), digits: 2, text: "1000000", exact: true },
    { r: rational(120_000_000n), digits: 4, text: "1.2e8", exact: true },
    { r: rational(-123_456_789n), digits: 4, text: "-1.235e8", exact: false },
    { r: rational(123_456n, 1000n), digits: 4, text: "123.456", exact: true },
    { r: rational(1_234_567n, 1000n), digits: 4, text: "1235", exact: false },
    { r: rational(1n, 3n), digits: 4, text: "0.3333", exact: false },
    { r: rational(1n, 512n), digits: 4, text: "0.001953", exact: false },
    { r: rational(2n, 3n * 10n ** 7n), digits: 4, text: "6.667e-8", exact: false },
  ])("$r.numerator/$r.denominator to $digits digits is $text, exact: $exact", ({ r, digits, text, exact }) => {
    expect(show(toNumber(r), r, digits)).toMatchObject({ text, exact });
  });

  it("is rounded from the fraction, not from the double", () => {
    const belowTie = rational(25n * 10n ** 30n - 1n, 10n ** 31n);
    expect(toNumber(belowTie)).toBe(2.5);
    expect(show(2.5, belowTie, 1)).toMatchObject({ text: "2", exact: false });
    expect(showToPlaces(2.5, belowTie, 0)).toMatchObject({ text: "2", exact: false });
  });

  it("is said to be exact only where the digits are all of it", () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 1, max: 12 }), (r, digits) => {
        for (const shown of [show(toNumber(r), r, digits), showToPlaces(toNumber(r), r, digits)]) {
          expect(shown.exact).toBe(equals(toRational(shown.decimal), r));
          expect(shown.text).not.toMatch(/^-0(\.0*)?$/);
        }
      }),
      seeded,
    );
  });

  it("small integers are always shown in full", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 1, max: 8 }), (n, digits) => {
        expect(show(n, fromInteger(n), digits)).toMatchObject({ text: n.toString(), exact: true });
      }),
      seeded,
    );
  });
});

describe("a value without a known fraction", () => {
  it.each([
    { value: 0.247024, digits: 4, text: "0.2470" },
    { value: 0.00149888, digits: 4, text: "0.001499" },
    { value: 8.3149e-7, digits: 4, text: "8.315e-7" },
    { value: 0.1 + 0.2, digits: 4, text: "0.3000" },
    { value: 1.005, digits: 3, text: "1.01" },
    { value: -2, digits: 4, text: "-2.000" },
    { value: 0, digits: 4, text: "0" },
    { value: -0, digits: 4, text: "0" },
  ])("$value to $digits digits is $text", ({ value, digits, text }) => {
    expect(show(value, undefined, digits)).toMatchObject({ text, exact: false });
  });

  it("is never said to be exact, and has exactly the digits asked", () => {
    fc.assert(
      fc.property(anyDouble, fc.integer({ min: 1, max: 17 }), (value, digits) => {
        const shown = show(value, undefined, digits);
        expect(shown.exact).toBe(false);
        expect(significantDigits(shown.decimal)).toBe(digits);
      }),
      seeded,
    );
  });
});

describe("to decimal places", () => {
  it.each([
    { value: 0.499985012, r: undefined, places: 8, text: "0.49998501", exact: false },
    { value: 0.37, r: rational(37n, 100n), places: 5, text: "0.37", exact: true },
    { value: 0.37, r: undefined, places: 5, text: "0.37000", exact: false },
    { value: 2 / 3, r: rational(2n, 3n), places: 2, text: "0.67", exact: false },
    { value: 0.125, r: rational(1n, 8n), places: 2, text: "0.13", exact: false },
    { value: 0, r: undefined, places: 3, text: "0.000", exact: false },
    { value: 0, r: rational(0n), places: 3, text: "0", exact: true },
    { value: 1500, r: rational(1500n), places: 0, text: "1500", exact: true },
    { value: -0.0001, r: undefined, places: 2, text: "0.00", exact: false },
  ])("$value to $places places is $text, exact: $exact", ({ value, r, places, text, exact }) => {
    expect(showToPlaces(value, r, places)).toMatchObject({ text, exact });
  });

  it("a rounded value keeps all of its places", () => {
    fc.assert(
      fc.property(anyDouble, fc.integer({ min: 0, max: 20 }), (value, places) => {
        expect(decimalPlaces(showToPlaces(value, undefined, places).decimal)).toBe(places);
      }),
      seeded,
    );
  });
});

describe("a value that is not finite", () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d is refused", (value) => {
    expect(() => show(value, undefined, 4)).toThrow(RangeError);
    expect(() => show(value, rational(1n), 4)).toThrow(RangeError);
    expect(() => showToPlaces(value, undefined, 4)).toThrow(RangeError);
  });
});
