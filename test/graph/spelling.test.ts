// A graph whose lecture calls its nodes otherwise: printed and read in the lecture's spelling, its ids as they are.

import { describe, expect, it } from "vitest";
import { printText } from "../../src/expression/print-text.ts";
import { readFormula } from "../../src/expression/read.ts";
import { buildGraph, type Graph } from "../../src/graph/graph.ts";
import { inOwnSpelling, namesBySpelling, spellingOf } from "../../src/graph/spelling.ts";
import { vocabularyOfLines } from "../../src/marking/entry-text.ts";
import { readEntry } from "../../src/marking/read-entry.ts";
import { jsonLines } from "../../src/render/json.ts";
import { parseableStyle, plainStyle, unicodeStyle } from "../../src/render/style.ts";
import { buildWorking } from "../../src/working/build.ts";
import { findLine } from "../../src/working/find-line.ts";

const built = buildGraph({
  definitions: [
    { name: "z1_1", formula: "w1_1_1*x1" },
    { name: "a1_1", formula: "sigmoid(z1_1)" },
    { name: "L", formula: "(a1_1 - t1)^2" },
  ],
});
if (!built.ok) throw new Error("the graph is not built");

/** Bishop writes a before the curve and z after it: what the author calls z1_1 is his a₁⁽¹⁾. */
const graph: Graph = {
  ...built.graph,
  spellings: new Map([
    ["z1_1", "a_1^(1)"],
    ["a1_1", "z_1^(1)"],
    ["w1_1_1", "w_11^(1)"],
    ["L", "E"],
  ]),
};
const working = buildWorking({ graph, train: ["w1_1_1"], direction: "descent" });

describe("what people write", () => {
  it.each([
    ["a₁⁽¹⁾", "value:z1_1"],
    ["a_1^(1)", "value:z1_1"],
    ["a1_1", "value:z1_1"],
    ["z1_1", "value:a1_1"],
    ["E", "value:L"],
    ["L", "value:L"],
    ["∂E/∂w₁₁⁽¹⁾", "adjoint:w1_1_1"],
    ["dL/dw1_1_1", "adjoint:w1_1_1"],
    ["w1_11'", "update:w1_1_1"],
    ["adjoint:a1_1", "adjoint:a1_1"],
  ])("%s is %s", (written, id) => expect(findLine(working, written)).toBe(id));

  it("stands for the nodes that the lecture calls so", () => {
    const read = readFormula("z1_1(1 - z1_1)", vocabularyOfLines(working));
    if (!read.ok) throw new Error("not read");
    expect(namesBySpelling(graph).get("a1_1")).toBe("z1_1");
    expect(printText(read.value.expression, parseableStyle({ ...working, graph: inOwnSpelling(graph) }))).toBe(
      "a1_1*(1 - a1_1)",
    );
  });
});

it("tells the names there are as the lecture spells them", () => {
  const read = readEntry("w3", working);
  expect(read).toMatchObject({ kind: "unreadable", problem: { code: "unknown-name" } });
  const known = read.kind === "unreadable" && "known" in read.problem ? read.problem.known : [];
  expect([...known].sort()).toEqual(["E", "a_1^(1)", "t1", "w_11^(1)", "x1", "z_1^(1)"]);
});

describe("what is printed", () => {
  const formula = working.lines.get("adjoint:z1_1")?.formula;
  it.each([
    ["Unicode", unicodeStyle(working), "∂E/∂z₁⁽¹⁾ · dz₁⁽¹⁾/da₁⁽¹⁾"],
    ["plain", plainStyle(working), "dE/dz1_1 * dz1_1/da1_1"],
  ])("in %s is the lecture's", (_, style, text) => {
    expect(formula === undefined ? "" : printText(formula, style)).toBe(text);
  });

  it("keeps the author's names for programs", () => {
    const line = jsonLines(working, undefined, undefined).find(({ id }) => id === "value:a1_1");
    expect(line?.formula).toBe("sigmoid(z1_1)");
    expect(spellingOf(inOwnSpelling(graph), "z1_1")).toBe("z1_1");
  });
});
