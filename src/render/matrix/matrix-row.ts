// An equation between vectors and matrices: its formula, its numbers with as many digits as make it come out, its result.
// The entries are lines of the working; it must not know layers, nor media.

import { type Expression, name } from "../../expression/expression.ts";
import { asColumns } from "../../number/columns.ts";
import { type LineId, learningRate } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { digitsForAll, writtenWith } from "../../working/substitution.ts";
import { opened } from "../equation.ts";
import type { MatrixEquation, MatrixPart, MatrixSign, MatrixToken } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";

/** Names of lines, nodes and leaves, row by row. */
export type Names = readonly (readonly string[])[];

/** What stands in an equation: its tables by the names of their entries, and what stands between them. */
export type Entry =
  | { readonly kind: "table"; readonly names: Names; readonly transposed?: true }
  /** A column of ones. */
  | { readonly kind: "ones"; readonly rows: number }
  | { readonly kind: "rate" }
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "sign"; readonly sign: MatrixSign };

export interface RightSide {
  readonly formula: readonly MatrixToken[];
  /** None where the numbers are those of a table above. */
  readonly entries: readonly Entry[];
  /** What the numbers of an entry of the result are put into, where that is not the formula of its line. */
  readonly formulas?: readonly (readonly Expression[])[];
}

export const symbol = (own: string): MatrixToken => ({ kind: "name", name: own });
export const transposed = (own: string): MatrixToken => ({ kind: "name", name: own, transposed: true });
export const sign = (each: MatrixSign): { readonly kind: "sign"; readonly sign: MatrixSign } => ({
  kind: "sign",
  sign: each,
});
export const table = (names: Names): Entry => ({ kind: "table", names });
export const column = (names: readonly string[]): Names => names.map((each) => [each]);

/** The equation that has these lines on its left. */
export function matrixRow(
  { working, solved }: SolutionRequest,
  lines: readonly (readonly LineId[])[],
  left: readonly MatrixToken[],
  right: RightSide,
): MatrixEquation {
  const ids = lines.flat();
  const { formula, entries } = right;
  if (solved === undefined) return { kind: "matrix", ids, left, formula, numbers: [], result: undefined, exact: true };
  const shown = lines.map((row) => row.map((id) => shownOf(solved, id)));
  const formulas = right.formulas?.flat() ?? ids.map((id) => opened(working, id));
  const results = ids.map((id, index) => ({ formula: formulas[index] ?? name(id), result: shownOf(solved, id) }));
  const digits = entries.length === 0 ? solved.digits : digitsForAll(solved, results);
  return {
    kind: "matrix",
    ids,
    left,
    formula,
    numbers: entries.map((each) => written(each, solved, digits)),
    result: { kind: "matrix", rows: shown.map((row) => row.map(({ text }) => text)) },
    exact: shown.flat().every(({ exact }) => exact),
  };
}

function written(entry: Entry, solved: Solved, digits: number): MatrixPart {
  switch (entry.kind) {
    case "sign":
    case "number":
      return entry;
    case "ones":
      return { kind: "matrix", rows: Array.from({ length: entry.rows }, () => ["1"]) };
    case "rate":
      return { kind: "number", text: writtenWith(solved, learningRate, digits) };
    case "table": {
      const rows = entry.names.map((row) => row.map((each) => writtenWith(solved, each, digits)));
      return { kind: "matrix", rows: entry.transposed === true ? asColumns(rows) : rows };
    }
  }
}
