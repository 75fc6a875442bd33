import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSource } from "../../src/exercise/read.ts";
import { exerciseText } from "../../src/exercise/write.ts";

describe("a new exercise file", () => {
  it("holds what is known, and comments for what may be added", () => {
    const text = exerciseText(
      {
        title: "A weighted sum, squared",
        graph: [
          { name: "y", formula: "w*x + b" },
          { name: "z", formula: "y^2" },
        ],
        given: [
          { name: "x", written: "3" },
          { name: "w", written: "-0.5" },
          { name: "b", written: "1/3" },
        ],
        train: ["w", "b"],
      },
      ["w", "x", "b"],
    );
    expect(text).toBe(
      [
        'title: "A weighted sum, squared"',
        "# source: lecture 2, page 7",
        "# why: one line, what this exercise shows that others do not",
        "# skills: [chain rule, update]",
        "# level: 2",
        "graph:",
        "  y: w*x + b",
        "  z: y^2",
        "given: { x: 3, w: -0.5, b: 1/3 }",
        "train: [w, b]",
        "# learningRate: 0.01",
        "# ask: [values, gradient, update]",
        "# digits: 4",
        "",
      ].join("\n"),
    );
  });

  it("offers the names where numbers are open", () => {
    expect(exerciseText({ graph: [{ name: "y", formula: "x^2" }] }, ["x"])).toContain(
      "# given: { x: 0.5 }\n# train: [x]\n",
    );
  });

  it("reads back as what was meant, whatever the texts hold", () => {
    const text = fc.string({ unit: "binary-ascii", minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, text, text, (title, formula, written) => {
        const draft = {
          title,
          graph: [{ name: "y", formula }],
          given: [{ name: "x", written }],
          learningRate: written,
        };
        const read = readSource(exerciseText(draft, ["x"]));
        if (!read.ok) throw new Error(JSON.stringify(read.problems));
        expect(read.source).toEqual(draft);
      }),
      { numRuns: 300 },
    );
  });
});
