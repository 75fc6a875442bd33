// Rounding as people do it, against the decimals of the number room.

import fc from "fast-check";
import { expect, it } from "vitest";
import { decimalFromNumber, roundToDigits, roundToPlaces, toRational } from "../../src/number/decimal.ts";
import { toNumber } from "../../src/number/rational.ts";
import { type Rounding, roundedAs } from "../../src/working/rounding.ts";

it.each<readonly [number, Rounding["how"], Rounding["to"], number, number]>([
  [0.54738, "rounded", "digits", 2, 0.55],
  [0.54738, "truncated", "digits", 2, 0.54],
  [-0.00999, "rounded", "digits", 2, -0.01],
  [2.675, "rounded", "places", 2, 2.68],
  [0.005, "rounded", "places", 2, 0.01],
  [0.0049, "rounded", "places", 2, 0],
  [0.0005, "rounded", "places", 2, 0],
  [-0.0049, "truncated", "places", 2, 0],
  [99.96, "rounded", "digits", 3, 100],
  [1234, "rounded", "digits", 2, 1200],
  [3, "truncated", "places", 2, 3],
  [0, "rounded", "digits", 2, 0],
  [Number.POSITIVE_INFINITY, "rounded", "digits", 2, Number.POSITIVE_INFINITY],
])("%d %s to %s: %d gives %d", (value, how, to, count, expected) => {
  expect(roundedAs(value, { how, to, count })).toBe(expected);
});

it("rounds as decimals do", () => {
  const values = fc.oneof(
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    fc.integer({ min: -5000, max: 5000 }).map((each) => each / 1000),
  );
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 6 }), (value, count) => {
      fc.pre(value === 0 || Math.abs(value) > 1e-12);
      const exact = decimalFromNumber(value);
      expect(roundedAs(value, { how: "rounded", to: "digits", count })).toBeCloseTo(
        toNumber(toRational(roundToDigits(exact, count))),
        12,
      );
      expect(roundedAs(value, { how: "rounded", to: "places", count })).toBeCloseTo(
        toNumber(toRational(roundToPlaces(exact, count))),
        12,
      );
    }),
  );
});
