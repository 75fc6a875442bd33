// Entries that are meant to hang or break the judge, and entries of no sense at all: each gets a verdict, and soon.

import { describe, expect, it } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { readEntry } from "../../src/marking/read-entry.ts";
import { hostileTexts } from "../expression/hostile-texts.ts";
import { scraps } from "../expression/scraps.ts";
import { solvedBank } from "./exercises.ts";

const solved = solvedBank("chain-rule/weighted-sum.yaml");
const lines = ["value:y", "partial:z:y", "adjoint:w1", "update:w1"];

describe("hostile entries", () => {
  // Each is answered within 50 ms (`npm run bench`); a busy machine takes longer, a hang much longer.
  it.each([...hostileTexts])("%s is answered soon, and never right", (_, text) => {
    const times = [1, 2, 3].map(() => {
      const start = performance.now();
      const judged = judge(lines, new Map(lines.map((line) => [line, text])), solved);
      expect(judged.map(({ verdict: { kind } }) => kind)).not.toContain("right");
      return (performance.now() - start) / lines.length;
    });
    expect(Math.min(...times)).toBeLessThan(250);
  });
});

describe("random and mutated entries", () => {
  const entries = [
    "13",
    "2*(w1x1+w2x2)",
    "dz/dy * x1",
    "w1' = 0.5 - 0.01*13",
    "-.5e-3",
    "e^-y/(1+e^-y)^2",
    "0,37",
    "1/2y",
  ];

  it("are read, or refused with a place inside the text", () => {
    for (const text of scraps(entries, 5000, 5)) {
      const entry = readEntry(text, solved.working);
      if (entry.kind !== "unreadable") continue;
      const { start, end } = entry.problem.span;
      expect(start).toBeGreaterThanOrEqual(0);
      expect(start).toBeLessThanOrEqual(end);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  });

  it("are judged", () => {
    for (const text of scraps(entries, 400, 6)) {
      const [judged] = judge(["adjoint:w1"], new Map([["adjoint:w1", text]]), solved);
      expect(judged?.verdict.kind).toBeDefined();
    }
  });
});
