// The vocabulary of vectors and matrices: what they are called, and which line stands where.

import { describe, expect, it, test } from "vitest";
import { workingOf } from "../../src/exercise/plan.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { profileNames } from "../../src/graph/network/profile-names.ts";
import { inProfile } from "../../src/graph/profile.ts";
import { printSymbol } from "../../src/render/print-symbol.ts";
import { symbolOf } from "../../src/render/symbols.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";
import { findTable, rowOfTable, tablesAround } from "../../src/working/find-table.ts";
import { tablesOf } from "../../src/working/tables.ts";

function workingFrom(text: string): Working {
  const read = readExercise(text);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return workingOf(read.exercise);
}

const twoThree = "network: { inputs: 2, layers: [{ units: 3, activation: tanh }, { units: 2 }] }\nprofile: plain";
const inError = `${twoThree}\nnotation: delta`;
const hasan =
  "network: { inputs: 2, layers: [{ units: 2, activation: sigmoid, bias: none }, { units: 2 }] }\nprofile: hasan";
const batch = "network: { inputs: 2, layers: [{ units: 2, activation: tanh }], examples: 3 }";
const own = `network:
  inputs: [x1, x2]
  layers:
    - { units: [h1, h2], sums: [s1, s2], activation: sigmoid, bias: none, weights: [[w1, w2], [w3, w4]] }
    - { units: [h3, h4], sums: [s3, s4], activation: sigmoid, bias: none, weights: [[w5, w6], [w7, w8]] }`;

function found(text: string, written: string): string | undefined {
  const working = workingFrom(text);
  const table = findTable({ graph: working.graph, tables: tablesOf(working) }, written);
  return table?.rows.map((row) => row.join(" ")).join("; ");
}

const gradient = "adjoint:w1_1_1 adjoint:w1_1_2; adjoint:w1_2_1 adjoint:w1_2_2; adjoint:w1_3_1 adjoint:w1_3_2";

describe("finds", () => {
  test.each([
    ["a gradient", twoThree, "dL/dW1", gradient],
    ["with layers above", twoThree, "∂L/∂W⁽¹⁾", gradient],
    ["as TeX has it", twoThree, "∂L/∂W^{(1)}", gradient],
    ["as Ng's course has it", twoThree, "dL/dW^{[1]}", gradient],
    ["in words", twoThree, "gradient of W1", gradient],
    ["as programs have it", twoThree, "dW1", gradient],
    ["a bias gradient", twoThree, "dL/db2", "adjoint:b2_1; adjoint:b2_2"],
    [
      "new weights",
      twoThree,
      "W2'",
      "update:w2_1_1 update:w2_1_2 update:w2_1_3; update:w2_2_1 update:w2_2_2 update:w2_2_3",
    ],
    ["new weights in words", twoThree, "new b1", "update:b1_1; update:b1_2; update:b1_3"],
    ["steps", twoThree, "Δb1", "step:b1_1; step:b1_2; step:b1_3"],
    ["sums", twoThree, "z1", "value:z1_1; value:z1_2; value:z1_3"],
    ["activations", twoThree, "a^(1)", "value:a1_1; value:a1_2; value:a1_3"],
    ["error terms that are slopes", twoThree, "delta1", "adjoint:z1_1; adjoint:z1_2; adjoint:z1_3"],
    ["error terms that are lines", inError, "δ⁽¹⁾", "delta:z1_1; delta:z1_2; delta:z1_3"],
    ["values after the step", twoThree, "a1'", "check:a1_1; check:a1_2; check:a1_3"],
    ["one row", twoThree, "row 2 of dL/dW1", "adjoint:w1_2_1 adjoint:w1_2_2"],
    ["one row by index", twoThree, "dL/dW1[3]", "adjoint:w1_3_1 adjoint:w1_3_2"],
    ["one column", twoThree, "dL/dW1 column 1", "adjoint:w1_1_1; adjoint:w1_2_1; adjoint:w1_3_1"],
    ["the letters of a lecture", hasan, "dJ/dtheta1", "adjoint:w1_1_1 adjoint:w1_1_2; adjoint:w1_2_1 adjoint:w1_2_2"],
    ["the layers of a lecture", hasan, "z2", "value:z1_1; value:z1_2"],
    ["all examples", batch, "a1", "value:a1_1#1 value:a1_1#2 value:a1_1#3; value:a1_2#1 value:a1_2#2 value:a1_2#3"],
    ["one example", batch, "a1#2", "value:a1_1#2; value:a1_2#2"],
    ["layers with names of their own, by number", own, "a2", "value:h3; value:h4"],
  ])("%s: %s", (_what, text, written, lines) => expect(found(text, written)).toBe(lines));

  test.each([
    ["another output", twoThree, "dK/dW1"],
    ["a layer that is not there", twoThree, "dL/dW3"],
    ["a layer's number in another notation", hasan, "z1"],
    ["a row that is not there", twoThree, "row 4 of dL/dW1"],
    ["two layers whose units have one letter", own, "h"],
    ["a graph that is no network", "graph: { y: w1*x1 }", "W1'"],
    ["nothing", twoThree, ""],
    ["a name from everywhere", twoThree, "__proto__"],
  ])("nothing for %s: %s", (_what, text, written) => expect(found(text, written)).toBeUndefined());
});

it("leaves out what is not trained, and single numbers", () => {
  const some = workingFrom("network: { inputs: 2, layers: [{ units: 1 }] }\ntrain: [w1_1_1]");
  expect(tablesOf(some)).toEqual([]);
});

it("finds the tables around a line, that of its own example first", () => {
  const working = workingFrom(batch);
  const around = tablesAround({ tables: tablesOf(working) }, "value:a1_2#3");
  expect(around.map(({ id }) => id)).toEqual(["value:a^(1)#3", "value:a^(1)"]);
  expect(around.map((table) => rowOfTable(table, "value:a1_2#3")?.rows.flat().length)).toEqual([1, 3]);
});

describe.each(profileNames)("in the notation %s", (profile) => {
  it.each([twoThree, batch, inError])("every table is read as it is printed: %s", (text) => {
    const plan = workingFrom(text);
    const working = buildWorking({ ...plan, graph: inProfile(plan.graph, profile) });
    const tables = tablesOf(working);
    expect(tables.length).toBeGreaterThan(10);
    for (const { id, rows } of tables) {
      for (const medium of ["unicode", "plain"] as const) {
        const printed = printSymbol(symbolOf(id, working), medium, working.graph);
        expect(findTable({ graph: working.graph, tables }, printed)?.rows, printed).toEqual(rows);
      }
    }
  });
});
