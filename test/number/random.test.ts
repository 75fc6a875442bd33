import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawFrom, permutationOf, wordsFrom } from "../../src/number/random.ts";

it("the generator gives the words of the reference implementation", () => {
  const next = wordsFrom([1, 2, 3, 4]);
  const words = Array.from({ length: 10 }, () => next());
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

it("a bound is kept, and every number below it comes up about equally often", () => {
  const draw = drawFrom("a die");
  const counts = new Map<number, number>();
  for (let cast = 0; cast < 6000; cast++) {
    const number = draw(6);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});

describe("a keyed permutation", () => {
  // Computed by an independent program with whole numbers of any length.
  it.each<[size: number, key: string, first: readonly number[]]>([
    [1, "k", [0]],
    [7, "k", [5, 6, 3, 4, 1]],
    [1000, "seed", [856, 81, 734, 325, 676]],
    [2 ** 40, "seed", [1913591660, 311752163853, 1047990662305, 852070727365, 854597156241]],
    [10 ** 12, "another", [134847475675, 532599819151, 68254799676, 646834720267, 444651361906]],
  ])("of %i numbers with the key %s begins as computed elsewhere", (size, key, first) => {
    const { at } = permutationOf(size, key);
    expect(Array.from({ length: Math.min(size, 5) }, (_, place) => at(place))).toEqual(first);
  });

  it.each([1, 2, 3, 5, 16, 17, 64, 100, 1023, 1025])("has each of %i numbers once", (size) => {
    const { at } = permutationOf(size, "key");
    const numbers = Array.from({ length: size }, (_, place) => at(place));
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, place) => place));
  });

  it("finds the place of every number again", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), fc.string(), fc.nat(), (size, key, some) => {
        const { at, placeOf } = permutationOf(size, key);
        const place = (some * 509) % size;
        expect(placeOf(at(place))).toBe(place);
        expect(at(place)).toBeLessThan(size);
      }),
    );
  });

  it("differs from key to key", () => {
    const orders = ["a", "b", "c"].map((key) => {
      const { at } = permutationOf(100, key);
      return Array.from({ length: 100 }, (_, place) => at(place)).join();
    });
    expect(new Set(orders).size).toBe(3);
  });

  it.each([0, -1, 1.5, Number.NaN, 2 ** 40 + 1])("is refused for %d numbers", (size) => {
    expect(() => permutationOf(size, "key")).toThrow(RangeError);
  });

  it("is refused beyond its size", () => {
    const { at, placeOf } = permutationOf(5, "key");
    for (const number of [-1, 5, 0.5]) {
      expect(() => at(number)).toThrow(RangeError);
      expect(() => placeOf(number)).toThrow(RangeError);
    }
  });
});
