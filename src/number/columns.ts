// Rows and columns of a table of anything.

/** Lists that stand side by side as columns, row by row; of rows, the columns. Shorter lists leave nothing out. */
export function asColumns<Cell>(columns: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const [first = []] = columns;
  return first.map((_, row) => columns.flatMap((column) => column.slice(row, row + 1)));
}
