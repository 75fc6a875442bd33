import { expect, it } from "vitest";
import type { Fairness } from "./fairness.ts";
import { comesRound, listedFor, listWith } from "./inseparable.ts";

const nothing: Fairness = {
  codes: [],
  easiest: 1,
  hardest: 1,
  refused: [],
  answers: 40,
  accepted: new Map(),
  students: 9,
  unnamed: new Map(),
};

it("a list says which mistakes are met where, and is read again", () => {
  const accepted = new Map([
    ["A01 adjoint:x update:x", 2],
    ["A01 adjoint:x adjoint:x", 3],
    ["B01 adjoint:y update:x", 7],
  ]);
  const unnamed = new Map([["E04 value:z value:z", 1]]);
  const list = listWith(new Map([["topic/one.yaml", { ...nothing, accepted, unnamed }]]), "");
  expect(list).toContain("  accepted: 12 of 40 answers\n    B01 in adjoint:y, met in update:x (7)\n");
  expect(list).toContain("    A01 in adjoint:x, met in adjoint:x (3), update:x (2)\n");
  expect([...listedFor("topic/one.yaml", list)].toSorted()).toEqual([...accepted.keys(), ...unnamed.keys()].toSorted());
  expect(listedFor("topic/another.yaml", list)).toEqual(new Set());
});

it("what is found takes the place of what stood there; the rest stays", () => {
  const some = { ...nothing, accepted: new Map([["A01 adjoint:x update:x", 2]]) };
  const list = listWith(
    new Map([
      ["b.yaml", some],
      ["c.yaml", some],
    ]),
    listWith(new Map([["a.yaml", some]]), ""),
  );
  const after = listWith(new Map([["b.yaml", nothing]]), list);
  expect(["a.yaml", "b.yaml", "c.yaml"].map((name) => listedFor(name, after).size)).toEqual([1, 0, 1]);
  expect(listWith(new Map(), list)).toBe(list);
});

it.each([
  [["a", "b", "c"], true],
  [["a", "b", "a", "b", "a"], true],
  [["a", "b", "a", "c"], false],
  [["a", "a", "b"], false],
])("numbers such as %o come again only after all that there are: %o", (codes, comes) => {
  expect(comesRound(codes)).toBe(comes);
});
