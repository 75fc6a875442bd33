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
  const names: LineNames = JSON.parse(JSON.stringify(lineNames(working)));
  for (const entry of entries) expect(readEntryText(entry, namedLines(names))).toEqual(readEntryText(entry, working));
});

it("tells names, and nothing of what they hold", () => {
  expect(lineNames(solutionOf("two-nodes").working)).toMatchObject({ output: "z", functions: [] });
  expect(JSON.stringify(lineNames(solutionOf("weighted-sum").working))).not.toMatch(/0\.5|6\.5|13|formula/u);
});
