// Slips as edits of a working, of every kind, with their values by hand; and what follows from a pinned line.

import { describe, expect, it } from "vitest";
import type { Derivation } from "../../src/expression/derive.ts";
import { type Expression, integer, name, power, product, slope, sum } from "../../src/expression/expression.ts";
import type { Working } from "../../src/working/build.ts";
import { type Edit, edited } from "../../src/working/edit.ts";
import { evaluatorOf, type Pins, type Values } from "../../src/working/evaluate.ts";
import { learningRate } from "../../src/working/line.ts";
import { formula } from "../expression/formula.ts";
import { seedCase, workingFrom, workingOfCase } from "./cases.ts";
import type { Numbers } from "./slips/solved.ts";
import { apart, mazur, network, weights } from "./two-two-two.ts";

function valuesAt(working: Working, given: Numbers, rate: number, pins?: Pins): Values {
  return evaluatorOf(working)({ given: new Map(Object.entries(given)), rate }, pins);
}

function derivationAt(working: Working, id: string): Derivation {
  const line = working.lines.get(id);
  if (line?.kind !== "partial") throw new Error(`no partial ${id}`);
  return line.reason;
}

/** The chain with each link changed. */
function relinked(
  derivation: Derivation,
  change: Partial<Record<"inner", Derivation> & Record<"slope", Expression>>,
): Derivation {
  if (derivation.rule !== "chain") throw new Error(derivation.rule);
  return { ...derivation, links: derivation.links.map((link) => ({ ...link, ...change })) };
}

describe("a derivation with another step", () => {
  const working = workingFrom({ z: "(x+x^3)^2" }, ["x"]);
  const right = derivationAt(working, "partial:z:x");
  const inside = formula("x+x^3");

  it("is right before: 2 · 0.625 · 1.75", () => {
    expect(valuesAt(working, { x: 0.5 }, 0.1).of("adjoint:x")).toBe(2.1875);
  });

  it("gives 2 · 0.625 without the inner derivative", () => {
    const reason = relinked(right, { inner: { rule: "variable", of: inside } });
    const slipped = edited(working, { kind: "derivation", at: "partial:z:x", reason });
    const values = valuesAt(slipped, { x: 0.5 }, 0.1);
    expect(values.of("adjoint:x")).toBe(1.25);
    expect(values.of("update:x")).toBe(0.375);
  });

  it("gives 2 · 0.625² · 1.75 with the exponent kept", () => {
    const reason = relinked(right, { slope: product([integer(2), power(inside, integer(2))]) });
    const slipped = edited(working, { kind: "derivation", at: "partial:z:x", reason });
    expect(valuesAt(slipped, { x: 0.5 }, 0.1).of("adjoint:x")).toBe(1.3671875);
  });

  it("leaves the working that it came from as it was", () => {
    edited(working, { kind: "derivation", at: "partial:z:x", reason: { rule: "constant", of: inside } });
    expect(valuesAt(working, { x: 0.5 }, 0.1).of("adjoint:x")).toBe(2.1875);
  });
});

describe("a node with another formula", () => {
  const working = workingFrom({ y: "x^2", z: "5*y" }, ["x"]);
  it.each<readonly ["derived again" | "kept", number]>([
    ["derived again", 5 * 3 * 4],
    ["kept", 5 * 2 * 2],
  ])("has its partials %s", (partials, gradient) => {
    const values = valuesAt(
      edited(working, { kind: "formula", node: "y", formula: formula("x^3"), partials }),
      { x: 2 },
      0.1,
    );
    expect(values.of("z")).toBe(40);
    expect(values.of("adjoint:x")).toBe(gradient);
    expect(values.of("check:z")).toBeCloseTo(5 * (2 - 0.1 * gradient) ** 3, 9);
  });

  const biased = workingFrom({ y: "w*x+b", z: "y^2" }, ["w", "b"]);
  it.each<readonly ["derived again" | "kept", number]>([
    ["derived again", 0],
    ["kept", 12],
  ])("without its bias has the bias' partial %s", (partials, gradient) => {
    const slipped = edited(biased, { kind: "formula", node: "y", formula: formula("w*x"), partials });
    const values = valuesAt(slipped, { w: 2, x: 3, b: 4 }, 0.01);
    expect([values.of("z"), values.of("adjoint:w"), values.of("adjoint:b")]).toEqual([36, 36, gradient]);
  });
});

function lines(formulas: Readonly<Record<string, Expression>>): Edit {
  return { kind: "lines", formulas: new Map(Object.entries(formulas)) };
}

const curveSlopes = (layer: readonly (readonly [string, string])[], at: (z: string, a: string) => Expression): Edit =>
  lines(Object.fromEntries(layer.map(([z, a]) => [`partial:${a}:${z}`, at(z, a)])));

const hidden = [
  ["zh1", "h1"],
  ["zh2", "h2"],
] as const;
const outer = [
  ["zo1", "o1"],
  ["zo2", "o2"],
] as const;
const bothLayers = [...hidden, ...outer];

const slips: readonly (readonly [string, Edit, number, number])[] = [
  ["one route only", lines({ "adjoint:h1": name("contribution:h1:zo1") }), 1.524, 0.01188],
  ["the other route only", lines({ "adjoint:h1": name("contribution:h1:zo2") }), -0.524, -0.00326],
  [
    "the slope of the hidden curves at the activation",
    curveSlopes(hidden, (_, a) => slope("sigmoid", name(a))),
    0.95,
    0.01343,
  ],
  ["z(1 − z) in the hidden layer", curveSlopes(hidden, (z) => formula(`${z}*(1-${z})`)), 0.9739, -0.06838],
  ["no slope of the hidden curve", curveSlopes(hidden, () => integer(1)), 4.1442, 0.06376],
  [
    "weights already updated",
    lines({ "partial:zo1:h1": name("update:w5"), "partial:zo2:h1": name("update:w7") }),
    0.8316,
    0.01033,
  ],
  ["weights not transposed", lines({ "partial:zo1:h1": name("w5"), "partial:zo2:h1": name("w6") }), 1.0524, -0.00117],
];

describe("a set of lines with other formulas", () => {
  const working = workingFrom(network, weights);
  const rightMazur = valuesAt(working, mazur, 0.5).of("adjoint:w1");

  it("is right before", () => {
    expect(rightMazur).toBeCloseTo(0.000438568, 9);
    expect(valuesAt(working, mazur, 0.5).of("update:w1")).toBeCloseTo(0.149780716, 9);
    expect(valuesAt(working, apart, 0.3).of("adjoint:w1")).toBeCloseTo(0.00862, 5);
  });

  it.each(slips)("%s", (_, edit, ratio, value) => {
    const slipped = edited(working, edit);
    expect(valuesAt(slipped, mazur, 0.5).of("adjoint:w1") / rightMazur).toBeCloseTo(ratio, 4);
    expect(valuesAt(slipped, apart, 0.3).of("adjoint:w1")).toBeCloseTo(value, 5);
  });

  it.each<readonly [string, Edit, number]>([
    ["no slope of the output curves", curveSlopes(outer, () => integer(1)), 5.1722],
    ["no slope of any curve", curveSlopes(bothLayers, () => integer(1)), 21.4346],
    ["the weight for the input", lines({ "partial:zh1:w1": name("w1") }), 3],
    ["the unit's own activation for the input", lines({ "partial:zh1:w1": name("h1") }), 11.8654],
    ["the neighbour's δ", lines({ "adjoint:w1": product([name("adjoint:zh2"), name("i1")]) }), 1.1349],
  ])("%s, on Mazur's network", (_, edit, ratio) => {
    expect(valuesAt(edited(working, edit), mazur, 0.5).of("adjoint:w1") / rightMazur).toBeCloseTo(ratio, 4);
  });

  it("forgets every bias on the way forward", () => {
    const formulas = { zh1: "w1*i1+w2*i2", zh2: "w3*i1+w4*i2", zo1: "w5*h1+w6*h2", zo2: "w7*h1+w8*h2" };
    const slipped = Object.entries(formulas).reduce(
      (each, [node, text]) => edited(each, { kind: "formula", node, formula: formula(text), partials: "kept" }),
      working,
    );
    expect(valuesAt(slipped, mazur, 0.5).of("adjoint:w1") / rightMazur).toBeCloseTo(0.4293, 4);
  });
});

describe("a diamond", () => {
  const working = workingFrom({ b: "3*a", c: "2*b", d: "5*b", e: "c+d" }, ["a"]);
  const early = sum([name("contribution:b:c"), name("adjoint:b")].map((each) => product([each, name("partial:b:a")])));
  it.each<readonly [string, Edit | undefined, number]>([
    ["is (2 + 5) · 3", undefined, 21],
    ["along one branch is 2 · 3", lines({ "adjoint:b": name("contribution:b:c") }), 6],
    ["passed on too early is 2 · 3 + 7 · 3", lines({ "adjoint:a": early }), 27],
  ])("%s", (_, edit, gradient) => {
    const slipped = edit === undefined ? working : edited(working, edit);
    expect(valuesAt(slipped, { a: 1 }, 0.01).of("adjoint:a")).toBe(gradient);
  });
});

describe("a backward line that reads an update", () => {
  const example = seedCase("two-two-two-paths");
  const working = workingOfCase(example);
  const late = lines({
    "partial:z1_3:a1_2": name("update:t11_2"),
    "partial:z2_3:a1_2": name("update:t21_2"),
    "partial:z1_3:a2_2": name("update:t12_2"),
    "partial:z2_3:a2_2": name("update:t22_2"),
  });

  it("gives δ₁⁽²⁾ with the weights after their update", () => {
    const values = valuesAt(edited(working, late), example.given, example.learning_rate);
    const right = valuesAt(working, example.given, example.learning_rate);
    const [d1, d2, a] = [right.of("adjoint:z1_3"), right.of("adjoint:z2_3"), right.of("a1_2")];
    const arrived = d1 * right.of("update:t11_2") + d2 * right.of("update:t21_2");
    expect(values.of("adjoint:z1_2")).toBeCloseTo(arrived * a * (1 - a), 15);
    expect(values.of("adjoint:z1_2")).toBeCloseTo(0.02328, 5);
  });

  it("comes after the update that it reads", () => {
    const order = [...edited(working, late).lines.keys()];
    expect(order.indexOf("partial:z1_3:a1_2")).toBeGreaterThan(order.indexOf("update:t11_2"));
  });

  it("is refused where the update depends on the line itself", () => {
    expect(() => edited(working, lines({ "partial:z1_2:t11_1": name("update:t11_1") }))).toThrow(/circle/u);
  });
});

describe("a second pass", () => {
  const working = workingFrom({ y: "w*x", z: "(y-t)^2" }, ["w"]);
  const given = { w: 2, x: 3, t: 1 };
  const twice = edited(working, { kind: "pass" });

  it("starts from the new parameters", () => {
    const values = valuesAt(twice, given, 0.01);
    expect(values.of("adjoint:w")).toBe(30);
    expect(values.of("update:w")).toBeCloseTo(1.7, 12);
    expect(values.of("value:y@2")).toBeCloseTo(5.1, 12);
    expect(values.of("adjoint:w@2")).toBeCloseTo(24.6, 12);
    expect(values.of("update:w@2")).toBeCloseTo(1.454, 12);
    expect(values.of("check:z@2")).toBeCloseTo((3 * 1.454 - 1) ** 2, 12);
  });

  it("adds the stale gradient where it was never set to zero", () => {
    const both = sum([name("adjoint:w@2"), name("adjoint:w")]);
    const stale = lines({ "step:w@2": product([integer(-1), name(learningRate), both]) });
    const values = valuesAt(edited(twice, stale), given, 0.01);
    expect(values.of("update:w@2")).toBeCloseTo(1.7 - 0.01 * (24.6 + 30), 12);
  });

  it("can be followed by a third", () => {
    const values = valuesAt(edited(twice, { kind: "pass" }), given, 0.01);
    expect(values.of("adjoint:w@3")).toBeCloseTo(2 * 3 * (3 * 1.454 - 1), 12);
    expect(values.of("update:w@3")).toBeCloseTo(1.454 - 0.01 * 2 * 3 * (3 * 1.454 - 1), 12);
  });
});

describe("pinned lines carry forward", () => {
  const given = { x1: 1, x2: 3, w1: 0.5, w2: 2 };
  it.each<readonly [string, number, string, number]>([
    ["adjoint:y", 12, "adjoint:w2", 12 * 3],
    ["adjoint:y", 12, "update:w2", 2 - 0.01 * 36],
    ["adjoint:y", 12, "value:z", 6.5 ** 2],
    ["value:y", 7, "value:z", 49],
    ["value:y", 7, "adjoint:w1", 14],
    ["partial:z:y", 6.5, "adjoint:w2", 19.5],
    ["update:w1", 0.4, "check:y", 0.4 + (2 - 0.39) * 3],
    ["adjoint:w2", 0, "adjoint:w2", 0],
    ["partial:y:w1", 5, "check:y", (0.5 - 0.01 * 13 * 5) * 1 + (2 - 0.39) * 3],
  ])("%s = %d gives %s = %d", (line, entry, id, expected) => {
    const values = valuesAt(
      workingFrom({ y: "w1*x1+w2*x2", z: "y^2" }, ["w1", "w2"]),
      given,
      0.01,
      new Map([[line, entry]]),
    );
    expect(values.of(id)).toBeCloseTo(expected, 12);
  });

  it.each<readonly [string, string, number]>([
    ["sigmoid", "value:a", 0.6 * 0.4],
    ["tanh", "value:a", 1 - 0.36],
  ])("the slope of %s in its own value", (curve, line, expected) => {
    const working = workingFrom({ a: `${curve}(w)`, z: "5*a" }, ["w"]);
    expect(valuesAt(working, { w: 1 }, 0.01, new Map([[line, 0.6]])).of("partial:a:w")).toBeCloseTo(expected, 12);
  });
});

describe("edits that name what is not there", () => {
  const working = workingFrom({ y: "x^2" }, ["x"]);
  it.each<readonly [string, Edit]>([
    ["a line", lines({ "partial:y:w": integer(1) })],
    ["a node", { kind: "formula", node: "w", formula: integer(1), partials: "kept" }],
    ["a partial", { kind: "derivation", at: "value:y", reason: { rule: "variable", of: integer(1) } }],
  ])("%s", (_, edit) => expect(() => edited(working, edit)).toThrow());
});
