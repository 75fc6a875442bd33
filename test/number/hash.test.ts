import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashOf, shuffled } from "../../src/number/hash.ts";

describe("FNV-1a of", () => {
  it.each([
    ["", 0x811c9dc5],
    ["a", 0xe40c292c],
    ["foobar", 0xbf9cf968],
  ])("%j as published", (text, hash) => {
    expect(hashOf(text)).toBe(hash);
  });
});

describe("a shuffled list", () => {
  it("holds the same items, and is the same for the same seed", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        const once = shuffled(items, seed);
        expect([...once].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(once);
      }),
    );
  });

  it("is the order that it has always been", () => {
    expect(shuffled(["a", "b", "c", "d", "e"], "weighted-sum").join("")).toMatchInlineSnapshot(`"cedba"`);
  });

  it("puts every item in every place about equally often", () => {
    const counts = Array.from({ length: 4 }, () => 0);
    for (let seed = 0; seed < 4000; seed++) {
      const place = shuffled(["a", "b", "c", "d"], `seed ${seed}`).indexOf("a");
      counts[place] = (counts[place] ?? 0) + 1;
    }
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});
