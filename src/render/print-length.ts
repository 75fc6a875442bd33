// Whether an exercise fits on one printed page, by the count of its lines: one that does is never cut, one that does not may
// be cut between its parts. An estimate, on the safe side of what our style sheets make of it.

import type { SheetItem } from "./sheet.ts";

/** Millimetres of the shorter paper, without its margins. */
const pageHeight = 235;

/** Millimetres that the parts of an exercise take. */
const heights = { head: 24, definition: 6.2, row: 7.5, field: 11.5, space: 7.5, spaceHead: 8 } as const;

/** Fields beside each other, where each takes a part of a line. */
const fieldColumns = 3;

const millimetresPerPixel = 25.4 / 96;

export function fitsOnePage({ setting, question, space, solution, marking }: SheetItem, svg: string): boolean {
  if (solution !== undefined || marking !== undefined) return false;
  const narrow = question.fields.filter((field) => field.kind === "line" && field.form === "value").length;
  const wide = question.fields.length - narrow;
  const height =
    heights.head +
    setting.definitions.length * heights.definition +
    drawnHeight(svg) +
    question.printed.length * heights.row +
    (Math.ceil(narrow / fieldColumns) + wide) * heights.field +
    (space > 0 ? heights.spaceHead + space * heights.space : 0);
  return height <= pageHeight;
}

/** The height that a drawing says it has. */
function drawnHeight(svg: string): number {
  return Number(/^<svg [^>]*\bheight="(\d+(?:\.\d+)?)"/u.exec(svg)?.[1] ?? 0) * millimetresPerPixel;
}
