// A vector or matrix of a network: lines that stand together, and what the whole is called. Plain data, which a page may hold
// that has no working.

import { foldName } from "../expression/names.ts";
import type { LineId } from "./line.ts";

export type TableKind = "value" | "delta" | "adjoint" | "step" | "update" | "check";

/** What the rows or columns of a table are: the unit a weight goes to or comes from, units, or examples; or there is one. */
export type Axis = "to" | "from" | "units" | "examples" | "one";

export interface Table {
  /** Made as ids of lines are: `adjoint:W^(1)`, `value:z^(2)`. */
  readonly id: string;
  readonly kind: TableKind;
  /** What it is a table of, as the notation spells it. */
  readonly of: string;
  /** The folded names that it goes by. */
  readonly names: readonly string[];
  /** Every place is a line of its own. */
  readonly rows: readonly (readonly LineId[])[];
  readonly axes: { readonly rows: Axis; readonly columns: Axis };
  /** Set where it is one row or column of the table with this id, counted from 1. */
  readonly part?: { readonly kind: "row" | "column"; readonly number: number };
}

/** A key for all spellings of a vector or matrix: `W^(1)`, `W⁽¹⁾`, `W^{[1]}`, `W_1` and `w1` fold together. */
export function foldTableName(written: string): string {
  const bare = written.trim().replaceAll(/[{}\\]/gu, "");
  return foldName(bare)
    .replace(/\^[([]?(\w+)[)\]]?/u, "$1")
    .toLowerCase();
}
