// What is printed of a working reads back: each formula over its nodes, leaves, slopes, moves and new parameters, in every
// style, as the same tree.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Expression, name, substitute } from "../../src/expression/expression.ts";
import { printText, type TextStyle } from "../../src/expression/print-text.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import { readEntryText } from "../../src/marking/entry-text.ts";
import { parseableStyle, plainStyle, unicodeStyle } from "../../src/render/style.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";
import { learningRate } from "../../src/working/line.ts";
import { writtenLine } from "../../src/working/twin.ts";
import { formulas } from "../expression/random.ts";
import { treeText } from "../expression/tree-text.ts";

function workingOf(definitions: Readonly<Record<string, string>>): Working {
  const built = buildGraph({
    definitions: Object.entries(definitions).map(([written, formula]) => ({ name: written, formula })),
  });
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  return buildWorking({ graph: built.graph, train: built.graph.leaves, direction: "descent" });
}

const workings: readonly (readonly [title: string, working: Working])[] = [
  ["plain names", workingOf({ y: "w1*x1+w2*x2", z: "y^2" })],
  ["Greek names", workingOf({ μ: "θ*x", λ: "μ^2+φ_1*x", L: "(λ-t)^2" })],
  ["names of constants and functions", workingOf({ s: "e*i+d", g: "s*f", E: "g^2+n" })],
  ["layers in brackets", workingOf({ "z_1^(1)": "w_11*x_1", "a_1^(1)": "sigmoid(z_1^(1))", L: "(a_1^(1)-t_1)^2" })],
  ["layers in indices", workingOf({ z1_1: "w1_1_1*x1+b1_1", a1_1: "tanh(z1_1)", L: "(a1_1-t1)^2" })],
  ["a route that skips", workingOf({ h: "x^2-4", f: "h*x" })],
  ["several routes", workingOf({ a: "w*x", b: "w^2", f: "a*b" })],
  ["words", workingOf({ hidden: "weight*input+bias", loss: "(hidden-target)^2" })],
];

/** All names that a formula may hold: of the graph, and of the lines that people write as quantities. */
function namesOf(working: Working): readonly string[] {
  const lines = [...working.lines.values()].filter(({ kind }) =>
    ["partial", "adjoint", "contribution", "step", "update"].includes(kind),
  );
  return [...working.graph.nodes.keys(), ...working.graph.leaves, ...lines.map(({ id }) => id), learningRate];
}

/** Lines that are one on paper (∂z/∂y and dz/dy of the output) have one id. */
function asWritten(expression: Expression, working: Working): Expression {
  return substitute(expression, (each) => (working.lines.has(each) ? name(writtenLine(working, each)) : undefined));
}

const styles: readonly (readonly [title: string, style: (working: Working) => TextStyle])[] = [
  ["Unicode", unicodeStyle],
  ["plain", plainStyle],
  ["parseable", parseableStyle],
];

describe.each(workings)("%s", (_, working) => {
  it.each(styles)("%s text reads back as the same tree", (_title, style) => {
    const printed = style(working);
    fc.assert(
      fc.property(formulas({ names: namesOf(working), depth: 2, functions: true, slopes: true }), (expression) => {
        const text = printText(expression, printed);
        const read = readEntryText(text, working);
        const back = read.kind === "formula" ? treeText(asWritten(read.expression, working)) : `${read.kind}: ${text}`;
        if (read.kind === "decimal") return;
        expect(back).toBe(treeText(asWritten(expression, working)));
      }),
      { numRuns: 500 },
    );
  });

  it.each(styles)("each name in %s text reads back as itself", (_title, style) => {
    const printed = style(working);
    const lost = namesOf(working).filter((each) => {
      const read = readEntryText(printText(name(each), printed), working);
      const back = read.kind === "formula" ? asWritten(read.expression, working) : undefined;
      return back === undefined || treeText(back) !== treeText(asWritten(name(each), working));
    });
    expect(lost.map((each) => `${each}: ${printText(name(each), printed)}`)).toEqual([]);
  });
});
