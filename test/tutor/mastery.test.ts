import fc from "fast-check";
import { expect, it } from "vitest";
import { masteryThreshold, posterior, traced, tracing } from "../../src/tutor/mastery.ts";

// Worked by hand from prior 1/4, learn 1/10, guess 1/5, slip 1/10.
// right: 0.25·0.9 = 0.225 against 0.75·0.2 = 0.15, so 0.6; then 0.6 + 0.4·0.1 = 0.64.
// wrong: 0.25·0.1 = 0.025 against 0.75·0.8 = 0.6, so 0.04; then 0.04 + 0.96·0.1 = 0.136.
it.each([
  [[true], 16 / 25],
  [[false], 17 / 125],
  [[true, true], 9 / 10],
  [[true, false], 29 / 110],
  [[true, true, true], 812 / 830],
  [[false, false], 517 / 4405],
])("answers %j leave the skill known with %f", (answers, expected) => {
  expect(answers.reduce((known, isRight) => traced(known, isRight), tracing.prior)).toBeCloseTo(expected, 12);
});

it("reaches the threshold with the third right answer in a row, not before", () => {
  const after = (count: number): number =>
    Array.from({ length: count }).reduce<number>((known) => traced(known, true), tracing.prior);
  expect(after(2)).toBeLessThan(masteryThreshold);
  expect(after(3)).toBeGreaterThan(masteryThreshold);
});

it("takes the posterior before the chance to learn", () => {
  const parameters = { prior: 0.5, learn: 0.5, guess: 0, slip: 0 };
  expect(posterior(0.5, true, parameters)).toBe(1);
  expect(traced(0.5, false, parameters)).toBe(0.5);
});

it("stays a probability, higher after right than after wrong", () => {
  const probability = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(probability, (known) => {
      const [right, wrong] = [traced(known, true), traced(known, false)];
      expect(right).toBeLessThanOrEqual(1 + 1e-12);
      expect(wrong).toBeGreaterThanOrEqual(0);
      expect(right).toBeGreaterThanOrEqual(wrong);
    }),
  );
});
