// Routes as lines: the products along them add up to the gradient, whatever the graph.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countRoutes } from "../../src/graph/routes.ts";
import { buildWorking } from "../../src/working/build.ts";
import { evaluatorOf } from "../../src/working/evaluate.ts";
import { findLine } from "../../src/working/find-line.ts";
import { adjointId } from "../../src/working/line.ts";
import { hasRoutesToTell, mostRoutes } from "../../src/working/route-lines.ts";
import { inputsOf } from "../../src/working/solve.ts";
import { solvedText } from "../marking/exercises.ts";

const diamond = solvedText(`graph: {b: 3a, c: 2b, d: 5b, e: c + d}
given: {a: 2}
`);

/** The same working with the routes of its parameters as lines. */
function withRoutes({ working, numbers }: typeof diamond) {
  const told = buildWorking({ ...working, routes: working.train });
  return { told, values: evaluatorOf(told)(inputsOf(numbers)) };
}

describe("the diamond", () => {
  const { told, values } = withRoutes(diamond);

  it.each([
    ["route:a:1", ["a", "b", "c", "e"], 6],
    ["route:a:2", ["a", "b", "d", "e"], 15],
  ])("has %s along %j with the product %d", (id, names, product) => {
    expect(told.lines.get(id)).toMatchObject({ kind: "route", names });
    expect(values.of(id)).toBe(product);
  });

  it("is the sum of its routes", () => expect(values.of(adjointId("a"))).toBe(21));

  it("finds a route as people name it", () => expect(findLine(told, "route 2 to a")).toBe("route:a:2"));
});

/** A chain of so many diamonds has two routes for each of them. */
function diamonds(count: number) {
  const nodes = Array.from({ length: count }, (_, index) => {
    const from = index === 0 ? "w" : `n${index}`;
    return `  p${index + 1}: 2${from}\n  q${index + 1}: ${from}^2\n  n${index + 1}: p${index + 1}*q${index + 1}`;
  });
  return solvedText(`graph:\n${nodes.join("\n")}\ngiven: {w: 0.7}\n`);
}

it("tells no routes where there are too many, or one", () => {
  const counts = [1, 2, 3, 4].map((count) => countRoutes(diamonds(count).working.graph, "w"));
  expect(counts).toEqual([2, 4, 8, 16]);
  expect([1, 2, 3, 4].map((count) => hasRoutesToTell(diamonds(count).working.graph, "w"))).toEqual(
    counts.map((count) => count <= mostRoutes),
  );
});

it("adds up to the gradient", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), fc.double({ min: -2, max: 2, noNaN: true }), (count, w) => {
      const { told } = withRoutes(diamonds(count));
      const values = evaluatorOf(told)({ given: new Map([["w", w]]), rate: 0.01 });
      const routes = [...told.lines.values()].filter(({ kind }) => kind === "route");
      const total = routes.reduce((sum, { id }) => sum + values.of(id), 0);
      expect(total).toBeCloseTo(values.of(adjointId("w")), 9);
    }),
    { numRuns: 40 },
  );
});
