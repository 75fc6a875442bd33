// Tables for spreadsheets (RFC 4180), in which no cell can be taken for a formula: names, ids and entries are other people's
// texts. It must not know what the columns mean.

import { visible } from "./characters.ts";

/** What makes a spreadsheet compute: these signs at the start, also full-width and behind spaces. */
const formula = /^[\s']*[=+\-@＝＋－＠|%]/u;
const plainNumber = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;

/** A row, with its line end. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(",")}\r\n`;
}

/** A text that a spreadsheet shows as it is: an apostrophe in front where it would compute; control characters as pictures. */
function csvCell(text: string): string {
  const harmless = visible(isFormula(text) ? `'${text}` : text);
  return /[",;'\s]/u.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function isFormula(text: string): boolean {
  if (plainNumber.test(text)) return false;
  return formula.test(text) || /^[\t\r\n\0]/u.test(text);
}
