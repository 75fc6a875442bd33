// Long sums and long lists keep their ends, in every medium, and what is cut is nothing else.

import { describe, expect, it } from "vitest";
import { name, number, power, product, sum } from "../../src/expression/expression.ts";
import { printText } from "../../src/expression/print-text.ts";
import { one } from "../../src/number/rational.ts";
import { beginningOf, cutShort, isLong } from "../../src/render/cut-short.ts";
import { parseableFormula } from "../../src/render/formula-style.ts";

function terms(count: number): ReturnType<typeof name>[] {
  return Array.from({ length: count }, (_, index) => name(`x${index + 1}`));
}

function shown(expression: ReturnType<typeof sum>): string {
  return printText(cutShort(expression), parseableFormula);
}

describe("a sum", () => {
  it("of twelve terms stands in full", () => {
    const whole = sum(terms(12));
    expect(isLong(whole)).toBe(false);
    expect(cutShort(whole)).toEqual(whole);
  });

  it("of more keeps two terms at either end", () => {
    expect(shown(sum(terms(13)))).toBe("x1 + x2 + … + x12 + x13");
  });

  it("inside another formula is cut as well", () => {
    const inside = product([number(one, "1"), power(sum(terms(40)), number(one, "1"))]);
    expect(isLong(inside)).toBe(true);
    expect(shown(inside)).toBe("1*(x1 + x2 + … + x39 + x40)^1");
  });
});

describe("a list of given numbers", () => {
  const list = (count: number) => ({
    role: "given" as const,
    entries: terms(count).map((left) => ({ left, written: "1" })),
  });

  it("of sixty stands in full", () => expect(beginningOf(list(60))).toEqual(list(60)));

  it("of more keeps twelve, and says how many there are", () => {
    expect(beginningOf(list(61))).toEqual({ ...list(12), more: 49 });
  });
});
