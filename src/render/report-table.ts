// Tables of a report: as aligned text, and as HTML. It must not know what they tell.

import { visible } from "./characters.ts";
import { widthOf } from "./columns.ts";
import { escapeHtml } from "./escape-html.ts";

export interface ReportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The columns, from 0, that hold numbers: they stand to the right. */
  readonly numbers: readonly number[];
}

const gap = "   ";

/** Longer cells are cut in a text, but for those of the last column: the page has them whole. */
const widest = 52;

/** The table as lines of text; none where it has no rows. */
export function tableText({ title, columns, rows, numbers }: ReportTable): readonly string[] {
  if (rows.length === 0) return [];
  const last = columns.length - 1;
  const cells = [columns, ...rows].map((row) =>
    row.map((cell, index) => (index === last ? visible(cell) : shortened(cell))),
  );
  const widths = columns.map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ""))));
  const line = (row: readonly string[]): string => {
    const padded = row.map((cell, index) => {
      const space = " ".repeat((widths[index] ?? 0) - widthOf(cell));
      return numbers.includes(index) ? space + cell : cell + space;
    });
    return `  ${padded.join(gap)}`.trimEnd();
  };
  return [title, ...cells.map(line)];
}

function shortened(cell: string): string {
  const text = visible(cell);
  const characters = [...text.slice(0, 2 * widest)];
  return characters.length <= widest ? text : `${characters.slice(0, widest - 1).join("")}…`;
}

/** The table as a section of a page; nothing where it has no rows. */
export function tableHtml({ title, columns, rows, numbers }: ReportTable): string {
  if (rows.length === 0) return "";
  const kind = (index: number): string => (numbers.includes(index) ? ' class="number"' : "");
  const head = columns.map((column, index) => `<th scope="col"${kind(index)}>${escapeHtml(column)}</th>`).join("");
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => `<td${kind(index)}>${escapeHtml(visible(cell))}</td>`).join("");
    return `<tr>${cells}</tr>`;
  });
  return `<section>
<h2>${escapeHtml(title)}</h2>
<div class="wide" role="region" tabindex="0" aria-label="${escapeHtml(title)}"><table>
<thead><tr>${head}</tr></thead>
<tbody>
${body.join("\n")}
</tbody>
</table></div>
</section>
`;
}
