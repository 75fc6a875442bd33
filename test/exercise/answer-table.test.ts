import { expect, it } from "vitest";
import { readAnswerTable } from "../../src/exercise/answers.ts";

const rows = [
  { line: "dz/dw1", entry: "13" },
  { line: "w1'", entry: "0,37" },
];

it.each([
  ["with a heading", 'line,entry\ndz/dw1,13\nw1\',"0,37"\n'],
  ["without a heading", 'dz/dw1,13\nw1\',"0,37"'],
  ["with semicolons and a byte order mark", '\uFEFFline;entry\r\ndz/dw1;13\r\n\r\nw1\';"0,37"\r\n'],
])("reads a table %s", (_, text) => {
  expect(readAnswerTable(text)).toEqual({ ok: true, answers: rows });
});

it.each([
  ["a third column", "line,entry\ndz/dw1,13,0\n", { code: "columns", line: 2 }],
  ["an open quote", 'dz/dw1,"13\n', { code: "quotes", line: expect.any(Number) }],
])("refuses %s with its line", (_, text, problem) => {
  expect(readAnswerTable(text)).toEqual({ ok: false, problem });
});
