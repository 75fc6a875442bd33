// Random networks against two oracles: plain loops over arrays, and central differences of these loops.

import fc from "fast-check";
import { expect, it } from "vitest";
import { buildWorking } from "../../../src/working/build.ts";
import { evaluatorOf, type Values } from "../../../src/working/evaluate.ts";
import { adjointId } from "../../../src/working/line.ts";
import { centralDifference } from "../../oracles.ts";
import { type PlainLayer, workedByHand } from "./plain-network.ts";
import { type RandomNetwork, randomNetworks } from "./random-network.ts";

function valuesOf({ exercise }: RandomNetwork): Values {
  const { graph, train, given, learningRate } = exercise;
  const working = buildWorking({ graph, train, direction: "descent" });
  const numbers = new Map([...(given ?? [])].map(([name, { value }]) => [name, value]));
  return evaluatorOf(working)({ given: numbers, rate: learningRate.value });
}

function near(actual: number, expected: number, tolerance = 1e-9): boolean {
  return Math.abs(actual - expected) <= tolerance * (1 + Math.abs(expected));
}

it("agrees with plain loops, loss and every gradient", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(randomNetworks, (network) => {
      const { layers, loss, examples, reduction, bias } = network;
      const values = valuesOf(network);
      const byHand = workedByHand(layers, loss, examples, reduction);
      expect(near(values.of("L"), byHand.loss), network.text).toBe(true);
      byHand.weights.forEach((rows, l) => {
        rows.forEach((row, i) => {
          row.forEach((gradient, j) => {
            const line = adjointId(`w${l + 1}_${i + 1}_${j + 1}`);
            expect([line, near(values.of(line), gradient), network.text]).toEqual([line, true, network.text]);
          });
        });
      });
      byHand.biases.forEach((own, l) => {
        if (bias[l] === "layer") {
          const total = own.reduce((sum, each) => sum + each, 0);
          expect(near(values.of(adjointId(`b${l + 1}`)), total), network.text).toBe(true);
        }
        if (bias[l] !== "unit") return;
        own.forEach((gradient, i) => {
          expect(near(values.of(adjointId(`b${l + 1}_${i + 1}`)), gradient), network.text).toBe(true);
        });
      });
      for (const { curve, skips } of layers) seen.add(curve).add(`skip ${skips}`);
      for (const each of [loss, ...bias, reduction, `${examples.length} examples`]) seen.add(each);
    }),
    { numRuns: 200 },
  );
  expect(seen.size).toBe(8 + 2 + 6 + 3 + 2 + 3);
});

function moved(layers: readonly PlainLayer[], l: number, i: number, j: number, to: number): readonly PlainLayer[] {
  return layers.map((layer, at) =>
    at === l ? { ...layer, weights: layer.weights.map((row, unit) => (unit === i ? row.with(j, to) : row)) } : layer,
  );
}

it("agrees with central differences", () => {
  let decisive = 0;
  let total = 0;
  fc.assert(
    fc.property(randomNetworks, fc.nat(), (network, pick) => {
      const { layers, loss, examples, reduction } = network;
      const places = layers.flatMap(({ weights }, l) =>
        weights.flatMap((row, i) => row.map((w, j) => ({ l, i, j, w }))),
      );
      const place = places[pick % places.length];
      if (place === undefined) return;
      const { l, i, j, w } = place;
      const lossAt = (to: number): number => workedByHand(moved(layers, l, i, j, to), loss, examples, reduction).loss;
      const { value, error } = centralDifference(lossAt, w);
      total += 1;
      if (!(error <= 1e-6 * (1 + Math.abs(value)))) return;
      decisive += 1;
      const adjoint = valuesOf(network).of(adjointId(`w${l + 1}_${i + 1}_${j + 1}`));
      expect(near(adjoint, value, 2e-6), network.text).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(decisive / total).toBeGreaterThan(0.9);
});
