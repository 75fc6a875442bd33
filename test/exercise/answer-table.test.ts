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
  ["a third column", "line,entry\ndz/dw1,13,0\n", { code: "columns", line: 2 }],
  ["an open quote", 'dz/dw1,"13\n', { code: "quotes", line: expect.any(Number) }],
])("refuses %s with its line", (_, text, problem) => {
  expect(readAnswerTable(text)).toEqual({ ok: false, problem });
});

it("points at an entry that is no text", () => {
  const read = readAnswers("dz/dw1: 13\nw2': [1, 2]\n");
  const [problem] = read.ok ? [] : read.problems;
  expect(problem).toMatchObject({ code: "wrong-shape", key: "w2'", found: "list", place: { line: 2, column: 6 } });
});
