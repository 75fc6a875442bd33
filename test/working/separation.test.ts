// Which mistakes numbers hide, and how many they keep apart: the facts of the catalogue's section 0.

import { describe, expect, it } from "vitest";
import type { LineId } from "../../src/working/line.ts";
import { separatorOf } from "../../src/working/separation.ts";
import { workingFrom } from "./cases.ts";
import { type Numbers, solvedAt } from "./slips/solved.ts";

type Formulas = Readonly<Record<string, string>>;

const base = 0.7345;

/** The slips that these numbers hide in the asked lines, prepared at numbers without special relations. */
function hidden(formulas: Formulas, given: Numbers, asked: readonly LineId[], rate = 0.1): readonly string[] {
  const train = Object.keys(given).filter((name) => /^[wx]/u.test(name));
  const working = workingFrom(formulas, train);
  const plain = Object.fromEntries(Object.keys(given).map((name, index) => [name, base + 0.219 * index]));
  const separator = separatorOf(solvedAt(working, plain, rate), asked);
  const { taken } = separator.measure(solvedAt(working, given, rate));
  return [...new Set(taken.map(({ slip }) => slip))].sort();
}

const square = { f: "(x+1)^2" };

describe("(x + 1)^2 and its slope", () => {
  it("hides the value taken for the slope at 1, and the kept exponent at 0", () => {
    expect(hidden(square, { x: 1 }, ["adjoint:x"])).toContain("A04");
    expect(hidden(square, { x: 0 }, ["adjoint:x"])).toContain("A02");
  });

  it.each([-4, -3, -2, 2, 3, 4, 5])("hides nothing at %d", (x) => {
    expect(hidden(square, { x }, ["adjoint:x"])).toEqual([]);
  });
});

it("an input of 1 hides that the linear term was kept", () => {
  const formulas = { y: "x1+2*x2", z: "y^2" };
  expect(hidden(formulas, { x1: 3, x2: 1 }, ["adjoint:x2"])).toContain("B08");
  expect(hidden(formulas, { x1: 3, x2: 2.5 }, ["adjoint:x2"])).not.toContain("B08");
});

it("a sign that was lost only where a term is negative is looked for where it is", () => {
  const formulas = { y: "w*x+b", z: "y^2" };
  expect(hidden(formulas, { w: 2, x: 3, b: -0.00001 }, ["value:y"])).toEqual(["E03"]);
  expect(hidden(formulas, { w: 2, x: 3, b: 0.00001 }, ["value:y"])).toEqual([]);
});

it.each([
  ["off", -0.7, []],
  ["on", 0.7, ["adjoint:w", "update:w"]],
])("a mistake before a rectified unit that is %s counts where it can show", (_, w, reached) => {
  const working = workingFrom({ z: "w*x", a: "relu(z)", y: "v*a + v", L: "y^2" }, ["w", "v"]);
  const separator = separatorOf(solvedAt(working, { w, x: 3.1, v: 1.9 }, 0.1), ["adjoint:w", "update:w"]);
  const inSlopeOfLoss = separator.all.filter(({ at }) => at === "partial:L:y");
  expect([...new Set(inSlopeOfLoss.map(({ line }) => line))]).toEqual(reached);
});

describe("the share of pairs told apart", () => {
  const formulas = { y: "w1*x1+w2*x2", z: "y^2" };
  const working = workingFrom(formulas, ["w1", "w2"]);
  const asked = ["adjoint:w1", "adjoint:w2", "update:w1"];
  const separator = separatorOf(solvedAt(working, { x1: 1.7, x2: 3.1, w1: 0.53, w2: 2.9 }, 0.03), asked);
  const share = (given: Numbers): number => separator.measure(solvedAt(working, given, 0.03)).share;

  it("is all where no number is like another", () => {
    expect(share({ x1: 1.3, x2: -3.6, w1: 0.47, w2: 2.2 })).toBe(1);
  });

  it("is less where one input is the other, or a weight", () => {
    expect(share({ x1: 2, x2: 2, w1: 0.5, w2: 2.2 })).toBeLessThan(0.99);
    expect(share({ x1: 2, x2: 2, w1: 2, w2: 2 })).toBeLessThan(share({ x1: 2, x2: 2, w1: 0.5, w2: 2.2 }));
  });

  it("lists what counts: no rounding, no keys, only lines that a mistake reaches", () => {
    expect(new Set(separator.all.map(({ line }) => line))).toEqual(new Set(asked));
    expect(separator.all.filter(({ slip }) => ["E01", "E02", "E04", "E05", "E10"].includes(slip))).toEqual([]);
    expect(separator.all.filter(({ slip, line }) => slip === "D01" && line !== "update:w1")).toEqual([]);
  });

  it("is told by the fast test before the whole one", () => {
    const hiding = solvedAt(working, { x1: 1, x2: 3, w1: 0.5, w2: 2 }, 0.03);
    const clear = solvedAt(working, { x1: 1.3, x2: -3.6, w1: 0.47, w2: 2.2 }, 0.03);
    const alone = (at: typeof hiding): boolean => {
      const given = new Map([...at.numbers.given].map(([name, { value }]) => [name, value]));
      return separator.hidesAlone({ ...at, inputs: { given, rate: 0.03 } }, new Set(), 0);
    };
    expect([hiding, clear].map(alone)).toEqual([true, false]);
    expect(separator.measure(hiding).taken.map(({ slip }) => slip)).toContain("B13");
  });
});
