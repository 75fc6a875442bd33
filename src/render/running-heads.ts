// What stands in the margins of printed pages: whose page it is. Where a class is printed at once, each student's pages have a
// name of their own in the style sheet, and count from 1.

import type { Student } from "./sheet.ts";
import { clipped } from "./words/user-text.ts";

/** The rule for the sheet of one. */
export function runningHead(student: Student): string {
  return `@page { ${headOf(student)} }`;
}

/** Whose sheet it is among many, and the mark of it: a name for CSS and for ids. */
export interface MarkedSheet extends Student {
  readonly mark: string;
}

/** The rules, one for each student. */
export function runningHeads(sheets: readonly MarkedSheet[]): string {
  return sheets.map(ruleFor).join("\n");
}

function ruleFor({ mark, name, id }: MarkedSheet): string {
  const head = headOf({ name, id });
  return `@page ${mark} { counter-increment: ${mark}; ${head} @bottom-center { content: counter(${mark}); } } #${mark} { page: ${mark}; }`;
}

function headOf({ name, id }: Student): string {
  return `@top-left { content: ${cssText(clipped(name))}; } @top-right { content: ${cssText(clipped(id))}; }`;
}

/** A text in CSS from which nothing can break out, whatever stands in it. */
function cssText(text: string): string {
  const hexadecimal = (character: string): string => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} .,-]/gu, hexadecimal)}"`;
}
