// The random graphs are worth testing on: they have the shapes and the operations that make backpropagation go wrong.

import fc from "fast-check";
import { expect, it } from "vitest";
import { binaryFunctions } from "../../src/expression/binary-functions.ts";
import { type Expression, partsOf } from "../../src/expression/expression.ts";
import { functionNamed } from "../../src/expression/function-names.ts";
import { unaryFunctions } from "../../src/expression/unary-functions.ts";
import { countRoutes } from "../../src/graph/routes.ts";
import { randomGraphs } from "./random-graph.ts";

const samples = fc.sample(randomGraphs, 300);

function occurrences(expression: Expression, name: string): number {
  if (expression.kind === "name") return expression.name === name ? 1 : 0;
  return partsOf(expression).reduce((total, part) => total + occurrences(part, name), 0);
}

function operations(expression: Expression): readonly string[] {
  const own = expression.kind === "call" ? expression.operation : expression.kind;
  return [own, ...partsOf(expression).flatMap(operations)];
}

it("have forks in most cases", () => {
  const forked = samples.filter(({ graph }) => [...graph.users.values()].some((users) => users.length > 1));
  expect(forked.length).toBeGreaterThan(150);
});

it("have routes that part and meet again", () => {
  const diamonds = samples.filter(({ graph }) => [...graph.nodes.keys()].some((node) => countRoutes(graph, node) > 1));
  expect(diamonds.length).toBeGreaterThan(60);
});

it("use a name twice in one formula in most cases", () => {
  const doubled = samples.filter(({ graph }) =>
    [...graph.nodes.values()].some(({ formula, inputs }) => [...inputs].some((each) => occurrences(formula, each) > 1)),
  );
  expect(doubled.length).toBeGreaterThan(150);
});

it("use every operation that an author can write", () => {
  const used = new Set(
    samples.flatMap(({ graph }) => [...graph.nodes.values()].flatMap(({ formula }) => operations(formula))),
  );
  const functions = [...Object.keys(unaryFunctions), ...Object.keys(binaryFunctions)];
  const writable = functions.filter((each) => functionNamed(each) !== undefined && each !== "step" && each !== "sgn");
  const missing = [...writable, "sum", "product", "quotient", "power", "negative"].filter((each) => !used.has(each));
  expect(missing).toEqual([]);
});
