// The unit in the last place, against the number as it is written.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unitAt } from "../../src/number/unit.ts";

/** Read off the number as it is written: the power of its first digit, less the digits behind that. */
function unitWritten(value: number, digits: number): number {
  const [, power = ""] = value.toExponential(digits - 1).split("e");
  return Number(`1e${Number(power) - digits + 1}`);
}

describe("the unit in the last place", () => {
  it.each([
    [6.5, 4, 0.001],
    [-1234, 4, 1],
    [99.994, 4, 0.01],
    [99.996, 4, 0.1],
    [9.5, 1, 10],
    [0.0001, 4, 1e-7],
    [999_999, 4, 1000],
    [5e-324, 4, 0],
    [0, 4, 1],
    [Number.NaN, 4, 1],
  ])("of %d to %i digits is %d", (value, digits, unit) => expect(unitAt(value, digits)).toBe(unit));

  const digits = fc.integer({ min: 1, max: 12 });
  const anything = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value !== 0);
  /** Powers of ten and what lies a few bits beside them, where a logarithm may be off. */
  const nearPowers = fc
    .tuple(fc.integer({ min: -45, max: 45 }), fc.integer({ min: -4, max: 4 }), fc.boolean())
    .map(([power, bits, negative]) => Number(`1e${power}`) * (1 + bits * Number.EPSILON) * (negative ? -1 : 1));
  const nearNines = fc
    .tuple(fc.integer({ min: -9, max: 9 }), digits)
    .map(([power, at]) => 10 ** power - 0.5 * 10 ** (power - at));

  it.each([
    ["anything", anything],
    ["what is near a power of ten", nearPowers],
    ["what is rounded up to one", nearNines],
  ])("of %s is that of the number as it is written", (_, values) => {
    fc.assert(
      fc.property(values, digits, (value, count) => unitAt(value, count) === unitWritten(value, count)),
      {
        numRuns: 2000,
      },
    );
  });
});
