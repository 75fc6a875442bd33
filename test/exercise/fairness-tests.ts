// The promise of fair variants as tests: for each exercise a share of the 200 ranks, spread over all of them, another one
// from exercise to exercise. `npm run bench -- fair` takes all ranks and writes the list that each share is held against.

import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fairnessOf } from "./fairness.ts";
import { allRanks, listedFor } from "./inseparable.ts";

const ratio = 1.3;
const mostAccepted = 0.05;

const list = readFileSync(new URL("../golden/inseparable-pairs.txt", import.meta.url), "utf8");

/** So many ranks, evenly spread, from another one on for each exercise. */
function shareOf(place: number, count: number): readonly number[] {
  const step = Math.floor(allRanks.length / count);
  return allRanks.filter((rank) => rank % step === place % step);
}

export function testFairness(names: readonly string[], ranksEach: number): void {
  describe.each(names.map((name, place) => [name, place] as const))("the variants of %s", (name, place) => {
    const text = readFileSync(new URL(`../../exercises/${name}`, import.meta.url), "utf8");
    const fairness = fairnessOf(text, shareOf(place, ranksEach));

    it("accept right answers", () => expect(fairness.refused).toEqual([]));

    it("are hard within the ratio", () => {
      expect(fairness.hardest / fairness.easiest).toBeLessThanOrEqual(ratio);
    });

    it("let at most one in twenty answers of mistakes pass, and only those that are listed", () => {
      const accepted = [...fairness.accepted.values()].reduce((total, count) => total + count, 0);
      const listed = listedFor(name, list);
      expect(fairness.answers).toBeGreaterThan(0);
      expect(accepted / fairness.answers).toBeLessThanOrEqual(mostAccepted);
      expect([...fairness.accepted.keys()].filter((key) => !listed.has(key))).toEqual([]);
    });

    it("name the mistake, alone or among at most three, but for those that are listed", () => {
      const listed = listedFor(name, list);
      expect(fairness.students).toBeGreaterThan(0);
      expect([...fairness.unnamed.keys()].filter((key) => !listed.has(key))).toEqual([]);
    });
  });
}
