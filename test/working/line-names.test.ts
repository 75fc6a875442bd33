// A page without answers reads as the marking does: with the names of a working that have been through JSON.

import { expect, it } from "vitest";
import { readEntryText } from "../../src/marking/entry-text.ts";
import { type LineNames, lineNames, namedLines } from "../../src/working/line-names.ts";
import { solutionOf } from "../render/solutions.ts";

const entries = [
  "13",
  "dz/dy * x1",
  "∂z/∂w_1 + 2y",
  "w1' = w1 - 0.01*13",
  "Δw1",
  "eta * dz/dw1",
  "w3 * x1",
  "g(y)",
  "2y",
  "1/2y",
  "(",
  "",
];

it.each(["weighted-sum", "logistic-node", "eight-weights"])("%s: every entry reads the same", (exercise) => {
  const { working } = solutionOf(exercise);
  const names: LineNames = JSON.parse(JSON.stringify(lineNames(working, [])));
  for (const entry of entries) expect(readEntryText(entry, namedLines(names))).toEqual(readEntryText(entry, working));
});

it("tells names, and nothing of what they hold", () => {
  expect(lineNames(solutionOf("two-nodes").working, [])).toMatchObject({ output: "z", functions: [] });
  expect(JSON.stringify(lineNames(solutionOf("weighted-sum").working, []))).not.toMatch(/0\.5|6\.5|13|formula/u);
});

it("tells the tables of which every line is asked, so that a page may spread what is pasted", () => {
  const { working } = solutionOf("two-two-two");
  const gradient = ["1_1", "1_2", "2_1", "2_2"].map((place) => `adjoint:w1_${place}`);
  const tablesFor = (asked: readonly string[]): readonly string[] => {
    const names: LineNames = JSON.parse(JSON.stringify(lineNames(working, asked)));
    return namedLines(names).tables.map(({ id }) => id);
  };
  expect(tablesFor(gradient)).toEqual(["adjoint:theta^(1)"]);
  expect(tablesFor(gradient.slice(1))).toEqual([]);
});
