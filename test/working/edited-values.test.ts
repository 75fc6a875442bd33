// The values of edited workings on top of the working as it is, against compiling each edited working on its own.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer, name, product, sum } from "../../src/expression/expression.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";
import { type Edit, edited } from "../../src/working/edit.ts";
import { editorOf } from "../../src/working/edited-values.ts";
import { evaluatorOf, type Inputs, type Pins } from "../../src/working/evaluate.ts";
import { slips } from "../../src/working/slips/catalogue.ts";
import { formula } from "../expression/formula.ts";
import { seedCases, workingFrom, workingOfCase } from "./cases.ts";
import { randomGraphs } from "./random-graph.ts";

const noPins: Pins = new Map();

/** The lines of the edited working whose values are others than those of its own compilation. */
function disagreements(working: Working, edits: readonly Edit[], inputs: Inputs, pins: Pins): readonly string[] {
  const editor = editorOf(working);
  return edits.flatMap((edit) => {
    const whole = edited(working, edit);
    const expected = evaluatorOf(whole)(inputs, pins);
    const found = editor(edit)(inputs, pins);
    return [...whole.lines.keys()]
      .filter((id) => !same(found.of(id), expected.of(id)) || !same(found.computed(id), expected.computed(id)))
      .map((id) => `${edit.kind} ${id}: ${found.of(id)} for ${expected.of(id)}`);
  });
}

function same(a: number, b: number): boolean {
  return Object.is(a, b) || Math.abs(a - b) <= 1e-12 * Math.max(Math.abs(a), Math.abs(b));
}

/** Every slip at every site, at the numbers given. */
function editsOf(working: Working, inputs: Inputs): readonly Edit[] {
  const values = evaluatorOf(working)(inputs);
  return slips
    .filter(({ level }) => level !== "keying")
    .flatMap((slip) => slip.sites(working, { values, digits: 3 }).map(({ edit }) => edit));
}

describe("every slip of the catalogue", () => {
  it.each(seedCases.map((example) => [example.id, example] as const))("on %s, plain and pinned", (_, example) => {
    const working = workingOfCase(example);
    const inputs = { given: new Map(Object.entries(example.given)), rate: example.learning_rate };
    const edits = editsOf(working, inputs);
    const values = evaluatorOf(working)(inputs);
    const pins = new Map(
      [...working.lines.keys()].filter((_id, place) => place % 3 === 1).map((id) => [id, values.of(id) * 1.1 + 0.01]),
    );
    expect(edits.length).toBeGreaterThan(20);
    expect(disagreements(working, edits, inputs, noPins)).toEqual([]);
    expect(disagreements(working, edits, inputs, pins)).toEqual([]);
  });

  it("on random graphs", () => {
    fc.assert(
      fc.property(randomGraphs, ({ graph, given }) => {
        const working = buildWorking({ graph, train: graph.leaves, direction: "descent" });
        const inputs = { given, rate: 0.01 };
        expect(disagreements(working, editsOf(working, inputs), inputs, noPins)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe("edits of every kind", () => {
  const working = workingFrom({ y: "w1*x1+w2*x2", a: "sigmoid(y)", z: "ln(1-a)" }, ["w1", "w2"]);
  const inputs = { given: new Map(Object.entries({ w1: 9, w2: 2, x1: 1.5, x2: 3 })), rate: 0.1 };
  const pass: Edit = { kind: "pass" };
  const line = (id: string, text: string): Edit => ({ kind: "lines", formulas: new Map([[id, formula(text)]]) });
  it.each<readonly [string, Edit]>([
    [
      "a curve for a curve, saturated",
      { kind: "formula", node: "a", formula: formula("sigmoid(y+1)"), partials: "derived again" },
    ],
    ["another curve", { kind: "formula", node: "a", formula: formula("tanh(y)/2"), partials: "kept" }],
    ["a pass", pass],
    ["two passes", { kind: "sequence", edits: [pass, pass] }],
    ["a pass from some parameters", { kind: "pass", from: new Map([["w1", "update:w1"]]), only: ["adjoint:w2"] }],
    [
      "a line after a pass",
      {
        kind: "sequence",
        edits: [pass, { kind: "lines", formulas: new Map([["update:w1@2", product([name("w1"), integer(2)])]]) }],
      },
    ],
    [
      "lines that read each other",
      {
        kind: "lines",
        formulas: new Map([
          ["adjoint:y", name("partial:z:a")],
          ["partial:z:a", sum([name("w1"), name("w2")])],
        ]),
      },
    ],
    [
      "a backward line that reads an update",
      { kind: "lines", formulas: new Map([["step:w1", product([name("update:w2"), name("partial:y:w1")])]]) },
    ],
    [
      "rounding after a line",
      {
        kind: "sequence",
        edits: [line("value:y", "w1"), { kind: "rounding", rounding: { how: "rounded", to: "digits", count: 2 } }],
      },
    ],
    ["cutting off", { kind: "rounding", rounding: { how: "truncated", to: "places", count: 2 } }],
    [
      "rounding two lines",
      {
        kind: "rounding",
        rounding: { how: "rounded", to: "places", count: 1, only: new Set(["value:y", "adjoint:y"]) },
      },
    ],
  ])("%s", (_, edit) => {
    expect(disagreements(working, [edit], inputs, noPins)).toEqual([]);
    expect(disagreements(working, [edit], inputs, new Map([["value:a", 0.25]]))).toEqual([]);
  });

  it("throws where lines read each other in a circle", () => {
    const circle: Edit = { kind: "lines", formulas: new Map([["partial:y:w1", name("update:w1")]]) };
    expect(() => editorOf(working)(circle)(inputs)).toThrow(/circle/u);
  });

  it("passes on rounded values and shows what a line gives by itself", () => {
    const rounding: Edit = { kind: "rounding", rounding: { how: "rounded", to: "digits", count: 2 } };
    const thirds = workingFrom({ y: "w/3", z: "3*y" }, ["w"]);
    const values = editorOf(thirds)(rounding)({ given: new Map([["w", 2]]), rate: 0.1 });
    expect(values.of("y")).toBeCloseTo(2 / 3, 15);
    expect(values.of("z")).toBeCloseTo(3 * 0.67, 15);
    const whole = edited(thirds, { kind: "sequence", edits: [rounding, line("value:z", "7*y")] });
    expect(evaluatorOf(whole)({ given: new Map([["w", 2]]), rate: 0.1 }).of("z")).toBeCloseTo(7 * 0.67, 15);
  });
});
