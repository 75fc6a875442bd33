// Entries for vectors and matrices, laid on their lines: shapes, orientations, and that nothing is judged in another way.

import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { judge } from "../../src/marking/judge.ts";
import { withTables } from "../../src/marking/orientation.ts";
import { readTable, type TableProblem } from "../../src/marking/read-table.ts";
import { tableMeant } from "../../src/marking/table-meant.ts";
import { asColumns as turned } from "../../src/number/columns.ts";
import { findTable } from "../../src/working/find-table.ts";
import { type Solved, shownOf } from "../../src/working/solve.ts";
import type { Table } from "../../src/working/table.ts";
import { tablesOf } from "../../src/working/tables.ts";
import { exerciseOf } from "../exercise/questions.ts";

const two = exerciseOf("two-two-two").solved;
const wide = exerciseOf("three-two-one").solved;

function table(written: string, { working }: Solved = two): Table {
  const found = findTable({ graph: working.graph, tables: tablesOf(working) }, written);
  if (found === undefined) throw new Error(`no table ${written}`);
  return found;
}

function cellsOf(text: string, of: Table): readonly (readonly [string, string])[] | TableProblem["code"] {
  const read = readTable(text, of);
  return read.ok ? [...(read.entry.cells ?? [])] : read.problem.code;
}

const lines = ["adjoint:w1_1_1", "adjoint:w1_1_2", "adjoint:w1_2_1", "adjoint:w1_2_2"];

describe("the cells of a matrix", () => {
  const gradient = table("dJ/dtheta1");
  test.each([
    ["all of them", "[[1, 2], [3, 4]]", ["1", "2", "3", "4"]],
    ["with decimal commas", "0,1\t0,2\n0,3\t0,4", ["0,1", "0,2", "0,3", "0,4"]],
    ["formulas", "[0.9*2, x2; 1/3, -1]", ["0.9*2", "x2", "1/3", "-1"]],
  ])("%s", (_what, text, entries) => {
    expect(cellsOf(text, gradient)).toEqual(lines.map((line, index) => [line, entries[index]]));
  });

  it("may be left out", () => {
    expect(cellsOf("[_ 2; 3 ?]", gradient)).toEqual([
      ["adjoint:w1_1_2", "2"],
      ["adjoint:w1_2_1", "3"],
    ]);
  });

  test.each([
    ["a vector for a matrix", "[1, 2]", "other-shape"],
    ["a row too many", "[1 2; 3 4; 5 6]", "other-shape"],
    ["rows of different lengths", "[[1, 2], [3]]", "ragged"],
    ["commas of which nobody knows", "[0,1; 0,2]", "which-commas"],
    ["commas without anything else", "0,1,0,2,0,3,0,4", "other-shape"],
    ["a number", "0.5", "other-shape"],
    ["nothing", "", "not-a-table"],
    ["a whole book", "1 ".repeat(30_000), "table-too-long"],
  ])("do not fit: %s", (_what, text, code) => expect(cellsOf(text, gradient)).toBe(code));

  it("with their shape, as it is and as it should be", () => {
    const read = readTable("[1 2 3; 4 5 6]", gradient);
    expect(read).toMatchObject({
      ok: false,
      problem: { found: { rows: 2, columns: 3 }, wanted: { rows: 2, columns: 2 }, commas: false },
    });
  });
});

describe("a vector", () => {
  const delta = table("δ2");
  test.each(["(1, 2)", "[1; 2]", "[[1], [2]]", "1\n2", "1 2", "[1, 2]ᵀ", "\\begin{pmatrix}1\\\\2\\end{pmatrix}"])(
    "may lie or stand: %j",
    (text) => {
      expect(cellsOf(text, delta)).toEqual([
        ["adjoint:z1_1", "1"],
        ["adjoint:z1_2", "2"],
      ]);
    },
  );

  test.each(["(0,1; 0,2)", "(0,1, 0,2)", "0,1 0,2", "0,1\n0,2"])("may have decimal commas: %j", (text) => {
    expect(cellsOf(text, delta)).toEqual([
      ["adjoint:z1_1", "0,1"],
      ["adjoint:z1_2", "0,2"],
    ]);
  });

  it("takes no list of lists for decimals", () => expect(cellsOf("[[0,1],[0,2]]", delta)).toBe("other-shape"));
});

function rightGrid({ rows }: Table, solved: Solved): readonly (readonly string[])[] {
  return rows.map((row) => row.map((line) => shownOf(solved, line).text));
}

function written(rows: readonly (readonly string[])[]): string {
  return `[${rows.map((row) => row.join(" ")).join("; ")}]`;
}

function given(text: string, of: Table, solved: Solved, own: ReadonlyMap<string, string> = new Map()) {
  return withTables(own, [readTable(text, of)], solved);
}

describe.each([
  ["square", "dJ/dtheta1", two],
  ["wide", "dL/dW1", wide],
] as const)("a %s matrix", (_shape, name, solved) => {
  const own = table(name, solved);
  const right = rightGrid(own, solved);
  const kinds = (text: string): readonly string[] => {
    const { entries } = given(text, own, solved);
    return judge([...entries.keys()], entries, solved).map(({ verdict }) => verdict.kind);
  };

  it("that is right is taken as it stands", () => {
    expect(given(written(right), own, solved).tables).toMatchObject([{ outcome: { ok: true, isTurned: false } }]);
    expect(new Set(kinds(written(right)))).toEqual(new Set(["right"]));
  });

  it("that is right with rows for columns is taken so, and that is told", () => {
    const text = written(turned(right));
    expect(given(text, own, solved).tables).toMatchObject([{ outcome: { ok: true, isTurned: true } }]);
    expect(new Set(kinds(text))).toEqual(new Set(["right"]));
  });

  it("that is right in no orientation is not turned", () => {
    const text = written(turned(right.map((row) => row.map((cell) => `9${cell.replace("-", "")}`))));
    const [laid] = given(text, own, solved).tables;
    expect(laid?.outcome).not.toMatchObject({ isTurned: true });
    expect(laid?.outcome.ok).toBe(own.rows.length === own.rows[0]?.length);
  });
});

it("judges each cell as if it had been entered by itself", () => {
  const own = table("dJ/dtheta2");
  const cell = fc.constantFrom("0.1", "-0.03147", "0,03749", "1/3", "z1_1", "abc", "", "2*");
  fc.assert(
    fc.property(fc.array(cell, { minLength: 4, maxLength: 4 }), (cells) => {
      const text = `${cells.slice(0, 2).join("\t")}\n${cells.slice(2).join("\t")}`;
      const read = readTable(text, own);
      // A line without any cell is no row.
      fc.pre(read.ok);
      const alone = new Map(own.rows.flat().map((line, index) => [line, cells[index] ?? ""]));
      const { entries, tables } = given(text, own, two);
      fc.pre(tables.every(({ outcome }) => outcome.ok && !outcome.isTurned));
      expect(judge(own.rows.flat(), entries, two)).toMatchObject(
        judge(own.rows.flat(), new Map([...alone].filter(([, entry]) => entry !== "")), two),
      );
    }),
    { numRuns: 60 },
  );
});

it("keeps what is entered for a line by itself", () => {
  const own = table("δ2");
  const { entries } = given("(5, 6)", own, two, new Map([["adjoint:z1_2", "7"]]));
  expect([...entries.values()].toSorted()).toEqual(["5", "7"]);
});

describe("what a text is meant for", () => {
  const names = { graph: two.working.graph, lines: two.working.lines, tables: tablesOf(two.working) };
  const meant = (text: string, line = "adjoint:w1_1_1") => {
    const reading = tableMeant(text, line, names);
    if (reading === undefined) return "a line";
    const own = reading.ok ? reading.entry.table : reading.table;
    return `${own.part === undefined ? "" : `${own.part.kind} ${own.part.number} of `}${own.id}${reading.ok ? "" : "?"}`;
  };
  test.each([
    ["the one it names", "dJ/dtheta2 = [1 2; 3 4]", "adjoint:theta^(2)"],
    ["the one it names, whatever it holds", "dJ/dtheta2 = 4", "adjoint:theta^(2)?"],
    ["the one around the line", "[[1, 2], [3, 4]]", "adjoint:theta^(1)"],
    ["its row", "1, 2", "row 1 of adjoint:theta^(1)"],
    ["the one around the line, in another shape", "[1, 2, 3]", "adjoint:theta^(1)?"],
    ["a number", "0.5", "a line"],
    ["a number with a decimal comma", "0,5", "a line"],
    ["a formula", "(0.9 + 1)*2", "a line"],
    ["a line that it names", "J = 0.2", "a line"],
    ["what nobody can read", "what?", "a line"],
    ["NumPy's equals sign", "array([[1, 2], [3, 4]], dtype=int64)", "adjoint:theta^(1)"],
  ])("%s: %s", (_what, text, to) => expect(meant(text)).toBe(to));

  it("a line that stands in no table", () => expect(meant("[1, 2]", "value:L")).toBe("a line"));
});
