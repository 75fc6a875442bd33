// What stands in the margins of a class that is printed at once: whose page it is, and which of theirs. Each student's pages
// have a name of their own in the style sheet, and count from 1.

import { clipped } from "./words/user-text.ts";

/** Whose sheet it is among many, and the mark of it: a name for CSS and for ids. */
export interface MarkedSheet {
  readonly mark: string;
  readonly name: string;
  readonly id: string;
}

/** The rules, one for each student. */
export function runningHeads(sheets: readonly MarkedSheet[]): string {
  return sheets.map(ruleFor).join("\n");
}

function ruleFor({ mark, name, id }: MarkedSheet): string {
  const who = `@top-left { content: ${cssText(clipped(name))}; } @top-right { content: ${cssText(clipped(id))}; }`;
  return `@page ${mark} { counter-increment: ${mark}; ${who} @bottom-center { content: counter(${mark}); } } #${mark} { page: ${mark}; }`;
}

/** A text in CSS from which nothing can break out, whatever stands in it. */
function cssText(text: string): string {
  const hexadecimal = (character: string): string => `\\${(character.codePointAt(0) ?? 0).toString(16)} `;
  return `"${text.replace(/[^\p{L}\p{N} .,-]/gu, hexadecimal)}"`;
}
