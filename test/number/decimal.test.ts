// Decimals as written: reading, rounding as people round, writing.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Decimal,
  decimalFromNumber,
  decimalPlaces,
  formatDecimal,
  parseDecimal,
  roundToDigits,
  roundToPlaces,
  significantDigits,
  terminatingDecimal,
  toRational,
  unitInLastPlace,
  withoutTrailingZeros,
} from "../../src/number/decimal.ts";
import {
  absolute,
  compare,
  equals,
  isZero,
  multiply,
  negate,
  type Rational,
  rational,
  subtract,
  toNumber,
} from "../../src/number/rational.ts";

const seeded = { seed: 20210701, numRuns: 200 };
const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([n, d]) => rational(n, d));
const anyDecimal: fc.Arbitrary<Decimal> = fc.record({
  negative: fc.boolean(),
  coefficient: fc.oneof(fc.bigInt({ min: 1n, max: 9999n }), fc.bigInt({ min: 1n, max: 10n ** 30n })),
  exponent: fc.oneof(fc.integer({ min: -8, max: 3 }), fc.integer({ min: -300, max: 300 })),
});
const anyDigits = fc.integer({ min: 1, max: 20 });

/** The decimal that a text of this test stands for. */
function read(text: string): Decimal {
  const d = parseDecimal(text);
  if (d === undefined) throw new Error(`not a decimal: ${text}`);
  return d;
}

describe("reading", () => {
  it.each([
    { text: "2.50", negative: false, coefficient: 250n, exponent: -2 },
    { text: "0.50", negative: false, coefficient: 50n, exponent: -2 },
    { text: "1e3", negative: false, coefficient: 1n, exponent: 3 },
    { text: "-.5", negative: true, coefficient: 5n, exponent: -1 },
    { text: "2.", negative: false, coefficient: 2n, exponent: 0 },
    { text: "1.5e-3", negative: false, coefficient: 15n, exponent: -4 },
    { text: "1.5E+3", negative: false, coefficient: 15n, exponent: 2 },
    { text: "+2", negative: false, coefficient: 2n, exponent: 0 },
    { text: "\u22120.5", negative: true, coefficient: 5n, exponent: -1 },
    { text: "1e\u22122", negative: false, coefficient: 1n, exponent: -2 },
    { text: "1e-0", negative: false, coefficient: 1n, exponent: 0 },
    { text: "007", negative: false, coefficient: 7n, exponent: 0 },
    { text: "-0.00", negative: false, coefficient: 0n, exponent: -2 },
    { text: "1e400", negative: false, coefficient: 1n, exponent: 400 },
  ])("$text", ({ text, negative, coefficient, exponent }) => {
    expect(parseDecimal(text)).toEqual({ negative, coefficient, exponent });
  });

  const unreadable = [
    "",
    ".",
    "-",
    "+-2",
    "--2",
    "1,5",
    "1 5",
    " 1",
    "1e",
    "1e1.5",
    "e3",
    "0x10",
    "NaN",
    "Infinity",
    "1/3",
    "٣",
  ];
  it.each([...unreadable, "1e401", "1e-401", "0.1e-400", `1e${"9".repeat(390)}`, "1".repeat(401)])(
    "%j is not read",
    (text) => {
      expect(parseDecimal(text)).toBeUndefined();
    },
  );

  it("a text of 400 digits is still read", () => {
    expect(parseDecimal("1".repeat(400))?.coefficient).toBe(BigInt("1".repeat(400)));
  });
});

describe("the decimal of a double", () => {
  it.each([
    { value: 0.1, coefficient: 1n, exponent: -1 },
    { value: 0.1 + 0.2, coefficient: 30000000000000004n, exponent: -17 },
    { value: 1500, coefficient: 1500n, exponent: 0 },
    { value: 1e21, coefficient: 1n, exponent: 21 },
    { value: Number.MIN_VALUE, coefficient: 5n, exponent: -324 },
    { value: Number.MAX_VALUE, coefficient: 17976931348623157n, exponent: 292 },
    { value: -0, coefficient: 0n, exponent: 0 },
  ])("$value", ({ value, coefficient, exponent }) => {
    expect(decimalFromNumber(value)).toEqual({ negative: false, coefficient, exponent });
  });

  it("reads back as the same double, through its text and through its fraction", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const d = decimalFromNumber(value);
        expect(Number(formatDecimal(d))).toBe(value + 0);
        expect(toNumber(toRational(d))).toBe(value + 0);
      }),
      seeded,
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("%d has none", (value) => {
    expect(() => decimalFromNumber(value)).toThrow(RangeError);
  });
});

describe("digits as written", () => {
  it.each([
    { text: "2.50", digits: 3, places: 2, unit: rational(1n, 100n) },
    { text: "0.00150", digits: 3, places: 5, unit: rational(1n, 100_000n) },
    { text: "1500", digits: 4, places: 0, unit: rational(1n) },
    { text: "1.5e3", digits: 2, places: 0, unit: rational(100n) },
    { text: "0", digits: 1, places: 0, unit: rational(1n) },
    { text: "0.00", digits: 1, places: 2, unit: rational(1n, 100n) },
  ])("$text has $digits significant digits and $places decimal places", ({ text, digits, places, unit }) => {
    expect(significantDigits(read(text))).toBe(digits);
    expect(decimalPlaces(read(text))).toBe(places);
    expect(unitInLastPlace(read(text))).toEqual(unit);
  });
});

describe("rounding to significant digits", () => {
  it.each([
    { from: "0.24702", digits: 4, to: "0.2470" },
    { from: "9.9996", digits: 4, to: "10.00" },
    { from: "99995", digits: 4, to: "1.000e5" },
    { from: "0.0014985", digits: 4, to: "0.001499" },
    { from: "-0.0014985", digits: 4, to: "-0.001499" },
    { from: "2.5", digits: 1, to: "3" },
    { from: "-2.5", digits: 1, to: "-3" },
    { from: "2.4999999999999999999999", digits: 1, to: "2" },
    { from: "123456", digits: 4, to: "1.235e5" },
    { from: "1234.5", digits: 4, to: "1235" },
    { from: "7", digits: 3, to: "7.00" },
    { from: "0.00", digits: 4, to: "0" },
    { from: "8.3149e-7", digits: 4, to: "8.315e-7" },
  ])("$from to $digits is $to", ({ from, digits, to }) => {
    expect(formatDecimal(roundToDigits(read(from), digits))).toBe(to);
    expect(formatDecimal(roundToDigits(toRational(read(from)), digits))).toBe(to);
  });

  it("keeps exactly as many digits as asked and errs by at most half a unit", () => {
    fc.assert(
      fc.property(
        anyRational.filter((r) => !isZero(r)),
        anyDigits,
        (r, digits) => {
          const rounded = roundToDigits(r, digits);
          expect(significantDigits(rounded)).toBe(digits);
          expectWithinHalfAUnit(rounded, r);
        },
      ),
      seeded,
    );
  });

  it.each([0, -1, 1.5, Number.NaN])("%d digits are refused", (digits) => {
    expect(() => roundToDigits(rational(1n), digits)).toThrow(RangeError);
  });
});

describe("rounding to decimal places", () => {
  it.each([
    { from: "0.499985008", places: 8, to: "0.49998501" },
    { from: "0.125", places: 2, to: "0.13" },
    { from: "-0.125", places: 2, to: "-0.13" },
    { from: "-0.004", places: 2, to: "0.00" },
    { from: "1250", places: -2, to: "1.3e3" },
    { from: "1.6", places: 0, to: "2" },
    { from: "2", places: 3, to: "2.000" },
  ])("$from to $places places is $to", ({ from, places, to }) => {
    expect(formatDecimal(roundToPlaces(read(from), places))).toBe(to);
  });

  it("keeps the places and errs by at most half a unit", () => {
    fc.assert(
      fc.property(anyRational, fc.integer({ min: 0, max: 30 }), (r, places) => {
        const rounded = roundToPlaces(r, places);
        expect(decimalPlaces(rounded)).toBe(places);
        expectWithinHalfAUnit(rounded, r);
      }),
      seeded,
    );
  });

  it("ties go away from zero, on both sides alike", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 0, max: 20 }), (n, places) => {
        const tie = rational(2n * n + 1n, 2n * 10n ** BigInt(places));
        expect(roundToPlaces(tie, places).coefficient).toBe(n + 1n);
        expect(roundToPlaces(negate(tie), places)).toEqual({ ...roundToPlaces(tie, places), negative: true });
      }),
      seeded,
    );
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY])("%d places are refused", (places) => {
    expect(() => roundToPlaces(rational(1n), places)).toThrow(RangeError);
  });
});

function expectWithinHalfAUnit(rounded: Decimal, r: Rational): void {
  const error = absolute(subtract(toRational(rounded), r));
  expect(compare(multiply(rational(2n), error), unitInLastPlace(rounded))).not.toBe(1);
}

describe("a decimal expansion that ends", () => {
  it.each([
    { r: rational(1n, 8n), text: "0.125" },
    { r: rational(-1n, 5n), text: "-0.2" },
    { r: rational(1500n), text: "1500" },
    { r: rational(0n), text: "0" },
    { r: rational(7n, 20n), text: "0.35" },
    { r: rational(1n, 3n), text: undefined },
    { r: rational(1n, 30n), text: undefined },
  ])("of $r.numerator/$r.denominator is $text", ({ r, text }) => {
    const d = terminatingDecimal(r);
    expect(d === undefined ? undefined : formatDecimal(d)).toBe(text);
  });

  it("is exact and has no needless zero", () => {
    fc.assert(
      fc.property(anyDecimal, (d) => {
        const exact = terminatingDecimal(toRational(d));
        if (exact === undefined) throw new Error("a decimal has no end");
        expect(equals(toRational(exact), toRational(d))).toBe(true);
        expect(withoutTrailingZeros(exact)).toEqual(exact);
        expect(exact.exponent).toBeLessThanOrEqual(0);
      }),
      seeded,
    );
  });
});

describe("needless zeros", () => {
  it.each([
    { from: "2.50", to: "2.5" },
    { from: "2.00", to: "2" },
    { from: "1500", to: "1500" },
    { from: "1500.0", to: "1500" },
    { from: "0.00", to: "0" },
    { from: "2.05", to: "2.05" },
  ])("$from becomes $to", ({ from, to }) => {
    expect(withoutTrailingZeros(read(from))).toEqual(read(to));
  });

  it("those of an integer go into the exponent on request", () => {
    expect(withoutTrailingZeros(read("1500"), Number.POSITIVE_INFINITY)).toEqual(read("1.5e3"));
    expect(withoutTrailingZeros(read("1500"), 1)).toEqual(read("150e1"));
    expect(withoutTrailingZeros(read("0.0"), Number.POSITIVE_INFINITY)).toEqual(read("0"));
  });
});

describe("writing", () => {
  it.each([
    { from: "0.2470", to: "0.2470" },
    { from: "-12.5", to: "-12.5" },
    { from: "1500", to: "1500" },
    { from: "15e2", to: "1.5e3" },
    { from: "1e3", to: "1e3" },
    { from: "9999999", to: "9999999" },
    { from: "12345678", to: "1.2345678e7" },
    { from: "10000000", to: "1.0000000e7" },
    { from: "1e-4", to: "0.0001" },
    { from: "0.0000999", to: "9.99e-5" },
    { from: "8.315e-7", to: "8.315e-7" },
    { from: "-8e-7", to: "-8e-7" },
    { from: "0.00", to: "0.00" },
    { from: "0e5", to: "0" },
  ])("$from is written $to", ({ from, to }) => {
    expect(formatDecimal(read(from))).toBe(to);
  });

  it("zero has no sign, whatever the data says", () => {
    expect(formatDecimal({ negative: true, coefficient: 0n, exponent: 0 })).toBe("0");
  });

  it("reads back as the same digits", () => {
    fc.assert(
      fc.property(anyDecimal, (d) => {
        expect(parseDecimal(formatDecimal(d))).toEqual(d);
      }),
      seeded,
    );
  });
});
