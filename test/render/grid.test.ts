// Vectors and matrices that are asked for as wholes: a table of blanks on paper and page, each cell a field of its line.

import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { Edition } from "../../src/render/sheet.ts";
import { pageOf } from "./solutions.ts";

const network = `title: Asked as a whole
network: { inputs: 2, layers: [{ units: 3, activation: tanh }, { units: 1 }] }
given: { x: [0.9, 0.4], W1: [[0.3, -0.2], [0.5, 0.8], [0.1, 0.6]], b1: [0.1, -0.3, 0.2], W2: [[0.7, -0.4, 0.2]], b2: [0.2], t: [1] }
ask: [L, delta1, dL/dW1, "b1'"]
`;

const printed: readonly Edition[] = ["student", "homework"];

describe.each(printed)("the %s edition", (edition) => {
  const page = pageOf([network], edition);
  const grids = [...page.matchAll(/<li class="field wide grid">[\s\S]*?<\/table>/gu)].map(([grid]) => grid);

  it("is valid HTML", () => {
    const validator = new HtmlValidate({ extends: ["html-validate:recommended"], rules: { "no-inline-style": "off" } });
    expect(validator.validateStringSync(page).results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it("has a table for each, in the order of the working, with what rows and columns are", () => {
    const captions = grids.map((grid) => /<caption>(.*?)<\/caption>/u.exec(grid)?.[1]);
    expect(captions).toEqual([
      "a row for each unit",
      "a row for each unit that its weights go to, a column for each that they come from",
      "a row for each unit",
    ]);
  });

  it("has every line once, where it stands in the matrix", () => {
    const fields = (text: string): readonly (string | undefined)[] =>
      [...text.matchAll(/data-field="([^"]*)"/gu)].map(([, id]) => id);
    expect(fields(grids[1] ?? "")).toEqual([
      "adjoint:w1_1_1",
      "adjoint:w1_1_2",
      "adjoint:w1_2_1",
      "adjoint:w1_2_2",
      "adjoint:w1_3_1",
      "adjoint:w1_3_2",
    ]);
    const all = fields(page);
    expect(all).toHaveLength(1 + 3 + 6 + 3);
    expect(new Set(all).size).toBe(all.length);
  });
});

it("is no table where single lines are asked", () => {
  expect(pageOf([network.replace(/ask:.*/u, "ask: [gradient]")], "student")).not.toContain('class="field wide grid"');
});
