// Where slips must stay silent: a mistake that cannot be made there, or that changes nothing.

import { describe, expect, it } from "vitest";
import { edited } from "../../../src/working/edit.ts";
import { authorSlips, slipKind, slipOf, slips } from "../../../src/working/slips/catalogue.ts";
import type { SlipId } from "../../../src/working/slips/slip.ts";
import { workingFrom } from "../cases.ts";
import { type Numbers, sitesOf, solvedAt } from "./solved.ts";

type Row = readonly [
  id: SlipId,
  why: string,
  formulas: Readonly<Record<string, string>>,
  train: readonly string[],
  given: Numbers,
];

const x = ["x"];
const three = { x: 3 };
const diamond = { b: "3*a", c: "2*b", d: "5*b", e: "c+d" };
const squares = { z: "w*x", a: "sigmoid(z)", L: "0.5*(a-t)^2" };
const entropy = { z: "w*x", a: "sigmoid(z)", L: "-(t*ln(a)+(1-t)*ln(1-a))" };
const unit = { w: 0.5, x: 2, t: 1 };

const rows: readonly Row[] = [
  ["A01", "the slope of the inside is 1", { y: "(x+1)^2" }, x, three],
  ["A02", "there is no power", { y: "3*x+1" }, x, three],
  ["A03", "a lost factor on a loss is its constant", squares, ["w"], unit],
  ["A07", "a straight outer slope takes the factor in or out", { y: "(3*x+1)^2" }, x, three],
  ["A09", "there is no third layer", { y: "sin(x^2)" }, x, three],
  ["A12", "a power is no composition of functions", { y: "(x^2+1)^3" }, x, three],
  ["A20", "a bracket around a product changes nothing", { y: "2*(3*x)" }, x, three],
  ["A22", "a constant of the loss", squares, ["w"], unit],
  ["B01", "there is one route", { y: "x^2", z: "3*y" }, x, three],
  ["B02", "at one fork it is one route only", diamond, ["a"], { a: 1 }],
  ["B08", "the coefficient is 1", { y: "x+5" }, x, three],
  ["B11", "there is no loss", { y: "x^2", z: "3*y" }, x, three],
  ["B12", "nothing comes from above", { y: "x^2" }, x, three],
  ["B14", "no route is direct and indirect", diamond, ["a"], { a: 1 }],
  ["C01", "there is no curve", { y: "x^2", z: "3*y" }, x, three],
  ["C03", "the only curve is the last", squares, ["w"], unit],
  ["C04", "a cross-entropy cancels the slope", entropy, ["w"], unit],
  ["C05", "half squared errors cancel nothing", squares, ["w"], unit],
  ["C10", "the layer is not square", { ...squares, z: "w*x+v*u" }, ["w", "v"], { ...unit, v: 1, u: 2 }],
  ["C15", "there is no target", { y: "x^2", z: "3*y" }, x, three],
  ["C17", "there is one output", squares, ["w"], unit],
  ["C18", "nothing tells the batch", squares, ["w"], unit],
  ["C21", "nothing goes around", diamond, ["a"], { a: 1 }],
  ["C22", "there is no logarithm", squares, ["w"], unit],
  ["C27", "there is one step", squares, ["w"], unit],
  ["D05", "there is one parameter", squares, ["w"], unit],
  ["D06", "there is one parameter", squares, ["w"], unit],
  ["D09", "the parameter goes into the output", { y: "x^2" }, x, three],
  ["E07", "there are no angles", { y: "x^2" }, x, three],
];

it.each(rows)("%s where %s", (id, _, formulas, train, given) => {
  expect(sitesOf(id, solvedAt(workingFrom(formulas, train), given, 0.01))).toEqual([]);
});

it("a slip that the numbers hide is still a slip", () => {
  const solved = solvedAt(workingFrom({ y: "2*x1+x2", z: "y^2" }, ["x1", "x2"]), { x1: 1, x2: 3 }, 0.01);
  expect(sitesOf("B08", solved).map(({ at }) => at)).toEqual(["partial:y:x1"]);
});

describe("the catalogue", () => {
  const families: readonly (readonly [string, number])[] = [
    ["A", 22],
    ["B", 14],
    ["C", 28],
    ["D", 10],
    ["E", 11],
  ];

  it.each(families)("family %s has %d entries in order", (family, count) => {
    const ids = slips.map(({ id }) => id).filter((id) => id.startsWith(family));
    expect(ids).toEqual(Array.from({ length: count }, (_, index) => `${family}${String(index + 1).padStart(2, "0")}`));
  });

  it("has a slug and a source for each, no slug twice", () => {
    expect(new Set(slips.map(({ slug }) => slug)).size).toBe(slips.length);
    for (const { slug, source } of slips) {
      expect(slug).toMatch(/^[a-z]+(?:-[a-z]+)*$/u);
      expect(source).toMatch(/^(?:general knowledge|\[S\d+\](?:, \[S\d+\])*)$/u);
    }
  });

  it("tells authors of mistakes in mathematics only", () => {
    const kept = new Set(authorSlips.map(({ id }) => id));
    expect([...kept].filter((id) => id.startsWith("E"))).toEqual([]);
    expect(slipOf("A01")?.slug).toBe("inner-derivative-dropped");
    expect(kept.has("C15")).toBe(false);
  });

  it.each<readonly [SlipId, string]>([
    ["A01", "conceptual"],
    ["D02", "conceptual"],
    ["E03", "numeric"],
    ["E05", "numeric"],
  ])("%s is %s", (id, kind) => expect(slipKind(id)).toBe(kind));
});

it("every edit of a slip gives a working in order", () => {
  const solved = solvedAt(workingFrom(squares, ["w"]), unit, 0.1);
  for (const { id } of slips) {
    for (const { edit } of sitesOf(id, solved)) expect(() => edited(solved.working, edit)).not.toThrow();
  }
});
