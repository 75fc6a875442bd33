import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it, test } from "vitest";
import { csvRow } from "../../src/render/csv.ts";

test.each([
  ["=cmd|' /C calc'!A0", `"'=cmd|' /C calc'!A0"\r\n`],
  ["+1+1", `"'+1+1"\r\n`],
  ["-1+1", `"'-1+1"\r\n`],
  ["@SUM(A1)", `"'@SUM(A1)"\r\n`],
  ["\t=1", `"'␉=1"\r\n`],
  ["\r=1", `"'␍=1"\r\n`],
  ["  =1", `"'  =1"\r\n`],
  ["＝1", `"'＝1"\r\n`],
  ["a\0b", "a␀b\r\n"],
  ["-0.13", "-0.13\r\n"],
  ["1.5e-3", "1.5e-3\r\n"],
  ['say "no", twice', '"say ""no"", twice"\r\n'],
  ["a;=1", '"a;=1"\r\n'],
  ["", "\r\n"],
])("%j is written %j", (cell, row) => expect(csvRow([cell])).toBe(row));

it("never begins a cell with what a spreadsheet computes, and reads back", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary" }), { minLength: 2, maxLength: 5 }), (cells) => {
      const [row, ...more]: string[][] = parse(csvRow(cells), { relax_column_count: true });
      expect(more).toEqual([]);
      expect(row?.length).toBe(cells.length);
      for (const cell of row ?? []) if (Number.isNaN(Number(cell))) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/u);
    }),
  );
});
