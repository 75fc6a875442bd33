// Orders of names that read each other: the author's order where it will do, and cycles with their names.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachableFrom, topologicalOrder } from "../../src/graph/order.ts";

/** `y: w x` for y reads w and x. */
function reads(...lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    lines.map((line) => {
      const [name = "", read = ""] = line.split(":");
      return [name, read.split(" ").filter((each) => each !== "")];
    }),
  );
}

function order(graph: ReadonlyMap<string, readonly string[]>): ReturnType<typeof topologicalOrder> {
  return topologicalOrder(graph.keys(), (name) => graph.get(name) ?? []);
}

describe("an order", () => {
  it.each([
    ["nothing", [], []],
    ["one", ["y: x"], ["y"]],
    ["the author's, where it will do", ["c:", "a:", "b: a", "d: b a c"], ["c", "a", "b", "d"]],
    ["what is read first, before its reader", ["z: y", "y: x", "l: z"], ["y", "z", "l"]],
    ["only what must move", ["a:", "d: c", "b:", "c: a"], ["a", "c", "d", "b"]],
    ["harmless names", ["__proto__: constructor", "constructor: toString"], ["constructor", "__proto__"]],
  ])("of %s", (_, lines, names) => expect(order(reads(...lines))).toEqual({ kind: "order", names }));
});

describe("a cycle", () => {
  it.each([
    ["of one", ["y: x y"], ["y"]],
    ["of two", ["a: b", "b: a"], ["a", "b"]],
    ["behind a tail", ["z: a", "a: b", "b: c", "c: a"], ["a", "b", "c"]],
    ["beside what is in order", ["x:", "y: x", "a: y b", "b: y a"], ["a", "b"]],
  ])("%s", (_, lines, names) => expect(order(reads(...lines))).toEqual({ kind: "cycle", names }));
});

describe("any graph", () => {
  const anyGraph = fc
    .array(fc.array(fc.nat({ max: 9 }), { maxLength: 3 }), { maxLength: 10 })
    .map((rows) => new Map(rows.map((row, index) => [`n${index}`, row.map((each) => `n${each}`)])));

  it("is ordered with readers last, or shows a cycle of reads", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { kind, names } = order(graph);
        if (kind === "order") {
          expect([...names].sort()).toEqual([...graph.keys()].sort());
          for (const [index, name] of names.entries()) {
            const later = names.slice(index);
            expect(graph.get(name)?.filter((read) => later.includes(read))).toEqual([]);
          }
        } else {
          const next = [...names.slice(1), names[0]];
          expect(names.every((name, index) => graph.get(name)?.includes(next[index] ?? ""))).toBe(true);
          expect(names.length).toBeGreaterThan(0);
        }
      }),
    );
  });

  it("that is in order stays as it is", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { kind, names } = order(graph);
        fc.pre(kind === "order");
        expect(topologicalOrder(names, (name) => graph.get(name) ?? [])).toEqual({ kind, names });
      }),
    );
  });
});

it.each([
  ["d", ["a", "b", "c"]],
  ["a", []],
  ["p", ["p", "q"]],
  ["unknown", []],
])("from %s one reaches %j", (start, names) => {
  const graph = reads("d: b c", "c: a", "b: a", "p: q", "q: p");
  expect([...reachableFrom(start, (name) => graph.get(name) ?? [])].sort()).toEqual(names);
});

it.each([
  ["backwards", (count: number) => Array.from({ length: count }, (_, index) => `n${count - 1 - index}`)],
  ["forwards", (count: number) => Array.from({ length: count }, (_, index) => `n${index}`)],
])("a chain of 50,000 listed %s is ordered", (_, listed) => {
  const readsOf = (name: string): readonly string[] => (name === "n0" ? [] : [`n${Number(name.slice(1)) - 1}`]);
  const ordering = topologicalOrder(listed(50_000), readsOf);
  expect(ordering.kind).toBe("order");
  expect([ordering.names[0], ordering.names.at(-1)]).toEqual(["n0", "n49999"]);
  expect(reachableFrom("n49999", readsOf).size).toBe(49_999);
});
