import fc from "fast-check";
import { expect, it, test } from "vitest";
import { progressLine } from "../../src/render/progress-line.ts";

test.each([
  [0, 10, 0, "[                           ] 0/10"],
  [5, 10, 20, "[######      ] 5/10  about 20 s left"],
  [10, 10, 40, "[##########################] 10/10"],
  [1, 1000, 3, "[        ] 1/1000  about 50 min left"],
])("%i of %i after %i s", (done, all, seconds, line) => {
  expect(progressLine(done, all, seconds, 36).trimEnd()).toBe(line);
});

it("never is wider than the screen", () => {
  const counts = fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(100_000), fc.integer({ min: 1, max: 120 }));
  fc.assert(
    fc.property(counts, ([done, more, seconds, width]) => {
      expect(progressLine(done, done + more, seconds, width).length).toBeLessThanOrEqual(width);
    }),
  );
});
