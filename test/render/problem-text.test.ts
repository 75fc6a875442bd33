import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readInline } from "../../src/exercise/inline.ts";
import { readExercise } from "../../src/exercise/read.ts";
import { problemText, warningText } from "../../src/render/problem-text.ts";

/** All problems and warnings of a file, as printed. */
function printed(text: string, width = 72, name = "file.yaml"): readonly string[] {
  const result = readExercise(text);
  const file = { name, text };
  return result.ok
    ? result.warnings.map((warning) => warningText(warning, file, width))
    : result.problems.map((problem) => problemText(problem, file, width));
}

describe("a problem in a file", () => {
  it("has its place, its sentences within the width, and the line underlined", () => {
    const text = "graph:\n  y: w1*x1 + w3*x2\ngiven: { x1: 1, x2: 3, w1: 0.5 }\n";
    expect(printed(text)).toEqual([
      `file.yaml:2:14
w3, in the formula of y, has no number; x1, x2 and w1 have one. Give it
a number, or did you mean w1?
    y: w1*x1 + w3*x2
               ^^`,
    ]);
  });

  it("keeps what stands in backticks on one line", () => {
    expect(printed("title: A\n", 40)).toEqual([
      `file.yaml:1:1
The key \`graph\` is missing. Write
\`graph:\` with its value, such as
\`graph: { y: w*x }\`.
  title: A
  ^^^^^^^^`,
    ]);
  });

  it("of an empty file has no line to show", () => {
    expect(printed("", 200)).toEqual([
      "file.yaml:1:1\nThere is nothing in this file. An exercise begins with `graph:` and a formula such as `y: w*x`, indented, on the next line.",
    ]);
  });

  it("shows the formula itself where the file folds or escapes it", () => {
    const shown = ["  1/x + * 3", "        ^"];
    expect(printed("graph:\n  y: |\n    1/x + * 3\n")[0]?.split("\n").slice(-2)).toEqual(shown);
    expect(printed('graph: { y: "1/x\\u0020+ * 3" }\n')[0]?.split("\n").slice(-2)).toEqual(shown);
  });

  it("is printed like a warning", () => {
    expect(printed("graph:\n  y: 1/2x\n", 200)).toEqual([
      `file.yaml:2:8
Only the first factor of \`2x\` divides here, as 1/2y is read as (1/2)*y. Write \`(2x)\` if all of it should divide, or else the sign *.
    y: 1/2x
         ^^`,
    ]);
  });
});

it("a problem in an option is placed in the option", () => {
  const result = readInline({ expression: "y = x + q(2)", at: "x=1" });
  const [problem] = result.ok ? [] : result.problems;
  expect(problem && problemText(problem, { name: "file.yaml", text: "" }, 200)).toBe(
    `-e:1:9
There is no function \`q\` here; exp, ln, log, sqrt, √, abs and 22 more are known. Write it with those; a product with a bracket has a *.
  y = x + q(2)
          ^`,
  );
});

describe("a hostile file", () => {
  it("cannot reach the terminal by its text or its name", () => {
    const [message = ""] = printed('graph: { "\u001b[2Jy": x }\n', 72, "\u001b]0;title\u0007.yaml");
    expect(message.split("\n")[0]).toBe("␛]0;title␇.yaml:1:10");
    expect(message).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it("whatever it holds, no message has control characters or anything undefined", () => {
    const piece = fc.constantFrom(
      ...[
        "graph: {",
        "y: ",
        "x",
        "z",
        "}",
        "\ngiven: {",
        "1",
        "1/0",
        "\ntrain: [",
        "]",
        "\nask: []",
        "\noutput: ",
        "\n  ",
        ", ",
      ],
      ...[
        "\n",
        ": ",
        "*a",
        "!!t ",
        "'",
        '"',
        "\u001b[31m",
        "\u0000",
        "\u202e",
        "\ud800",
        "\u2028",
        "\t",
        "(",
        "+",
        "θ_1",
        "é",
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), fc.integer({ min: 30, max: 100 }), (pieces, width) => {
        for (const message of printed(pieces.join(""), width)) {
          expect(message).not.toMatch(/[^\P{C}\n\t]|[\p{Zl}\p{Zp}]|undefined|NaN/u);
        }
      }),
      { numRuns: 600 },
    );
  });
});
