// How vectors and matrices are written and pasted.

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { gridsIn, hasCells, isUnfinished, looksLikeTable } from "../../src/marking/table-text.ts";

const two = [
  ["0.1", "-0.2"],
  ["0.3", "0.4"],
];

describe("rows and columns", () => {
  test.each([
    ["JSON and Python", "[[0.1, -0.2], [0.3, 0.4]]"],
    ["without spaces", "[[0.1,-0.2],[0.3,0.4]]"],
    ["NumPy", "[[ 0.1 -0.2]\n [ 0.3  0.4]]"],
    ["NumPy, on one line", "[[ 0.1 -0.2] [ 0.3  0.4]]"],
    ["NumPy's array", "array([[ 0.1, -0.2],\n       [ 0.3,  0.4]], dtype=float32)"],
    ["PyTorch", "tensor([[ 0.1, -0.2],\n        [ 0.3,  0.4]], grad_fn=<MulBackward0>)"],
    ["JAX", "Array([[ 0.1, -0.2],\n       [ 0.3,  0.4]], dtype=float64)"],
    ["texts in JSON", '[["0.1", "-0.2"], ["0.3", "0.4"]]'],
    ["tuples", "((0.1, -0.2), (0.3, 0.4))"],
    ["MATLAB", "[0.1 -0.2; 0.3 0.4]"],
    ["MATLAB, with commas and lines", "[0.1, -0.2;\n 0.3, 0.4]"],
    ["as MATLAB shows it", "    0.1   -0.2\n    0.3    0.4\n"],
    ["a spreadsheet", "0.1\t-0.2\r\n0.3\t0.4\r\n"],
    ["CSV", "0.1,-0.2\n0.3,0.4"],
    ["CSV with semicolons", "0.1;-0.2\n0.3;0.4"],
    ["TeX", "\\begin{pmatrix} 0.1 & -0.2 \\\\ 0.3 & 0.4 \\end{pmatrix}"],
    ["TeX, with brackets", "\\left[\\begin{array}{cc}0.1 & -0.2\\\\[2pt]\n0.3 & 0.4\\end{array}\\right]"],
    ["rows below each other", "0.1, -0.2\n0.3, 0.4"],
    ["rows in brackets", "[0.1, -0.2]\n[0.3, 0.4]"],
    ["as it is printed here", "⎡0.1  -0.2⎤\n⎣0.3   0.4⎦\n   2×2"],
    ["transposed by a sign", "[[0.1, 0.3], [-0.2, 0.4]]ᵀ"],
    ["transposed in TeX", "[0.1 0.3; -0.2 0.4]^{\\top}"],
  ])("%s", (_what, text) => expect(gridsIn(text)).toEqual([two]));

  test.each([
    ["decimal commas in a spreadsheet", "0,1\t0,2", [[["0,1", "0,2"]]]],
    [
      "decimal commas and spaces",
      "[0,1 0,2; 0,3 0,4]",
      [
        [
          ["0,1", "0,2"],
          ["0,3", "0,4"],
        ],
      ],
    ],
    [
      "decimal commas and semicolons",
      "0,1;0,2\n0,3;0,4",
      [
        [
          ["0,1", "0,2"],
          ["0,3", "0,4"],
        ],
      ],
    ],
    [
      "commas of either kind",
      "(0,1; 0,2)",
      [
        [
          ["0", "1"],
          ["0", "2"],
        ],
        [["0,1"], ["0,2"]],
      ],
    ],
    ["commas of either kind, apart", "(0,1, 0,2)", [[["0", "1", "0", "2"]], [["0,1", "0,2"]]]],
    [
      "a program's commas",
      "[[0,1],[2,3]]",
      [
        [
          ["0", "1"],
          ["2", "3"],
        ],
      ],
    ],
    ["a vector", "(0.1, 0.2)", [[["0.1", "0.2"]]]],
    ["a vector with a comma at its end", "(0.1,)", [[["0.1"]]]],
    [
      "formulas",
      "[max(a, b), 2*x; 1/2, -y]",
      [
        [
          ["max(a, b)", "2*x"],
          ["1/2", "-y"],
        ],
      ],
    ],
    [
      "cells that were left out",
      "[_ 0.2; 0.3 ?]",
      [
        [
          ["", "0.2"],
          ["0.3", ""],
        ],
      ],
    ],
    [
      "an empty cell of a spreadsheet",
      "0.1\t\n\t0.4",
      [
        [
          ["0.1", ""],
          ["", "0.4"],
        ],
      ],
    ],
    ["powers of ten", "[1.e-03 -2.5E+00]", [[["1.e-03", "-2.5E+00"]]]],
    ["a formula in brackets", "(0.1 + 0.2) * 3", [[["(0.1 + 0.2) * 3"]]]],
    ["a product of brackets", "(a + b)(c + d)", [[["(a + b)(c + d)"]]]],
    ["a difference", "[0.1 - 0.2]", [[["0.1 - 0.2"]]]],
    ["rows of different lengths", "[[1, 2], [3]]", [[["1", "2"], ["3"]]]],
  ])("%s: %s", (_what, text, grids) => expect(gridsIn(text)).toEqual(grids));

  const decimal = fc.integer({ min: -9999, max: 9999 }).map((number) => (number / 1000).toFixed(3));
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 4 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(decimal, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );
  const ways: readonly (readonly [string, (rows: readonly (readonly string[])[]) => string])[] = [
    ["lists", (rows) => JSON.stringify(rows.map((row) => row.map(Number)))],
    ["NumPy", (rows) => `[${rows.map((row) => `[${row.join(" ")}]`).join("\n ")}]`],
    ["MATLAB", (rows) => `[${rows.map((row) => row.join(" ")).join("; ")}]`],
    ["tabs", (rows) => rows.map((row) => row.join("\t")).join("\n")],
    ["TeX", (rows) => `\\begin{bmatrix}${rows.map((row) => row.join("&")).join("\\\\")}\\end{bmatrix}`],
    ["decimal commas", (rows) => rows.map((row) => row.join("\t").replaceAll(".", ",")).join("\n")],
  ];
  it.each(ways)("any matrix, as %s, has its numbers where they were", (_what, write) => {
    fc.assert(
      fc.property(table, (rows) => {
        const [grid] = gridsIn(write(rows));
        const numbers = grid?.map((row) => row.map((text) => Number(text.replace(",", "."))));
        expect(numbers).toEqual(rows.map((row) => row.map(Number)));
      }),
    );
  });
});

describe("one number or formula is no table", () => {
  test.each(["0.5", "-3/8", "(0.1 + 0.2) * 3", "sigmoid(z)(1 - sigmoid(z))", "2*x", "w1' "])("%s", (text) => {
    expect([looksLikeTable(text), hasCells(text)]).toEqual([false, false]);
  });
});

describe("what is begun and not ended", () => {
  test.each([
    ["[[0.1 0.2]", true],
    ["dJ/dW1 = [[1, 2],", true],
    ["\\begin{pmatrix} 1 & 2 \\\\", true],
    ["[[0.1 0.2]\n [0.3 0.4]]", false],
    ["(1 + 2", false],
    ["0.5", false],
    ["\\begin{pmatrix} 1 \\end{pmatrix}", false],
  ])("%s: %s", (text, is) => expect(isUnfinished(text)).toBe(is));
});

it.each([
  "[".repeat(20_000),
  "(".repeat(5_000) + ")".repeat(5_000),
  "[[".repeat(2_000),
  "]".repeat(20_000),
  ",".repeat(20_000),
  "\t\n".repeat(10_000),
  "1 ".repeat(20_000),
  "\u0000\u0007[1;2]",
  "\\begin{".repeat(2_000),
  " ".repeat(40_000),
  `${"1\n".repeat(10_000)}[`,
])("takes hostile input in its stride: %.8j", (text) => {
  const begun = performance.now();
  gridsIn(text);
  looksLikeTable(text);
  isUnfinished(text);
  expect(performance.now() - begun).toBeLessThan(3_000);
});
