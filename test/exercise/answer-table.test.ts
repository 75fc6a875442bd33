import { expect, it } from "vitest";
import { readAnswers, readAnswerTable } from "../../src/exercise/answers.ts";

const rows = [
  { line: "dz/dw1", entry: "13" },
  { line: "w1'", entry: "0,37" },
];

it.each([
  ["with a heading", 'line,entry\ndz/dw1,13\nw1\',"0,37"\n'],
  ["without a heading", 'dz/dw1,13\nw1\',"0,37"'],
  ["with semicolons and a byte order mark", '\uFEFFline;entry\r\ndz/dw1;13\r\n\r\nw1\';"0,37"\r\n'],
  ["with semicolons and commas in numbers", "line;entry\ndz/dw1;13\nw1';0,37\n"],
  ["with tabs and commas in numbers", "dz/dw1\t13\nw1'\t0,37\n"],
])("reads a table %s", (_, text) => {
  expect(readAnswerTable(text)).toEqual({ ok: true, answers: rows });
});

it.each([
  ["a row without a name above it", "line,entry\n,13,0\n", { code: "columns", line: 2 }],
  ["an open quote", 'dz/dw1,"13\n', { code: "quotes", line: expect.any(Number) }],
])("refuses %s with its line", (_, text, problem) => {
  expect(readAnswerTable(text)).toEqual({ ok: false, problem });
});

it.each([
  ["with commas", "line,entry\ndJ/dW1,0.1,0.2\n,0.3,0.4\nz,5,\n"],
  ["with semicolons and decimal commas", "dJ/dW1;0,1;0,2\n;0,3;0,4\nz;5;\n", ","],
  ["with tabs", "dJ/dW1\t0.1\t0.2\n\t0.3\t0.4\nz\t5\t\n"],
])("reads matrices from a wider table %s", (_, text, mark = ".") => {
  const matrix = "0.1\t0.2\n0.3\t0.4".replaceAll(".", mark);
  const answers = [
    { line: "dJ/dW1", entry: matrix },
    { line: "z", entry: "5" },
  ];
  expect(readAnswerTable(text)).toEqual({ ok: true, answers });
});

it.each([
  ["nested lists", "W1': [[0.10, 0.2], [0.3, null]]", "0.10\t0.2\n0.3\t_"],
  ["a list", "W1': [0.10, 1/3]", "0.10\t1/3"],
  ["rows of YAML", "W1':\n  - [1, 2]\n  - [3, 4]", "1\t2\n3\t4"],
  ["a text", "W1': '[1 2; 3 4]'", "[1 2; 3 4]"],
  ["texts in a list", 'W1\': ["0,1", "a  b"]', "0,1\ta b"],
])("reads a matrix as %s", (_, text, entry) => {
  expect(readAnswers(text)).toEqual({ ok: true, answers: [{ line: "W1'", entry }] });
});

it("points at an entry that is no text", () => {
  const read = readAnswers("dz/dw1: 13\nw2': { a: 1 }\n");
  const [problem] = read.ok ? [] : read.problems;
  expect(problem).toMatchObject({ code: "wrong-shape", key: "w2'", found: "mapping", place: { line: 2, column: 6 } });
});
