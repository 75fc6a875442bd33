import { expect, it } from "vitest";
import { isOtherVariant, practisedIn, practisedKey } from "../../src/tutor/practised.ts";

it.each([
  ["weighted-sum", null, "weighted-sum"],
  ["weighted-sum", "K7QM-2F3X-9A", "weighted-sum#K7QM-2F3X-9A"],
  ["/home/a/b#c.yaml", null, "/home/a/b#c.yaml"],
  ["/home/a/b#c.yaml", "K7QM-2F3X-9A", "/home/a/b#c.yaml#K7QM-2F3X-9A"],
  ["", null, ""],
])("%j with the variant %s is kept as %j", (exercise, variant, key) => {
  expect(practisedKey({ exercise, variant })).toBe(key);
  expect(practisedIn(key)).toEqual({ exercise, variant });
});

it.each([
  ["a", "a", false],
  ["a", "a#K7QM-2F3X-9A", true],
  ["a#K7QM-2F3X-9A", "a#K7QM-2F3X-9B", true],
  ["a#K7QM-2F3X-9A", "a#K7QM-2F3X-9A", false],
  ["a", "b", false],
  ["a#K7QM-2F3X-9A", "b#K7QM-2F3X-9A", false],
])("%s and %s are one exercise with other numbers: %s", (a, b, is) => expect(isOtherVariant(a, b)).toBe(is));
