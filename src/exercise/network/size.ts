// Whether a list or a matrix has the size that its layer needs.

import type { Size } from "./problem.ts";
import type { NetworkReport } from "./report.ts";

export interface Where {
  readonly layer: number;
  readonly path: readonly (string | number)[];
}

/** Reports rows of different lengths, and another size than expected. */
export function checkMatrix(
  what: string,
  rows: readonly (readonly string[])[],
  expected: Size,
  { layer, path }: Where,
  report: NetworkReport,
): boolean {
  const columns = rows[0]?.length ?? 0;
  const ragged = rows.findIndex((row) => row.length !== columns);
  if (ragged > 0) {
    const found = rows[ragged]?.length ?? 0;
    report({ code: "ragged-matrix", what, row: ragged + 1, found, expected: expected.columns }, [...path, ragged]);
    return false;
  }
  if (rows.length === expected.rows && columns === expected.columns) return true;
  report({ code: "size-mismatch", what, found: { rows: rows.length, columns }, expected, layer }, path);
  return false;
}
