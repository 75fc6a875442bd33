// Bounds how deep a YAML text nests, and how many parts it has, before it is parsed: the parser recurses, and a few thousand
// levels can end the whole process; some nonsense takes it quadratic time. It reads tokens only, not what they mean.

import { Lexer } from "yaml";
import type { Span } from "../expression/problem.ts";
import type { FileProblem } from "./problem.ts";

/** Levels of brackets, or of list and key marks in one line. */
const depthLimit = 64;
/** Columns of indentation: each level of a block needs one. */
const indentationLimit = 256;
/** A chain of 20,000 nodes has 140,000. */
const partLimit = 400_000;

interface StructureFault {
  readonly problem: FileProblem;
  readonly span: Span;
}

interface Depth {
  readonly brackets: number;
  readonly marks: number;
  readonly indentation: number;
}

const bracketSteps: ReadonlyMap<string, number> = new Map([
  ["[", 1],
  ["{", 1],
  ["]", -1],
  ["}", -1],
]);

/** The quote or bracket that is still open at the end of the text, or undefined. */
export function unclosedIn(text: string): Span | undefined {
  let at = 0;
  const open: Span[] = [];
  for (const token of new Lexer().lex(text)) {
    if (isAnnouncement(token)) continue;
    const span = { start: at, end: at + 1 };
    at += token.length;
    const step = bracketSteps.get(token) ?? 0;
    const isOpenQuote = /^["']/u.test(token) && (token.length === 1 || !token.endsWith(token.charAt(0)));
    if (step > 0 || isOpenQuote) open.push(span);
    else if (step < 0) open.pop();
  }
  return open.at(-1);
}

const announcements: ReadonlySet<number> = new Set([0x02, 0x18, 0x1f]);

/** The lexer announces documents and scalars with control characters that the text does not have. */
function isAnnouncement(token: string): boolean {
  return announcements.has(token.charCodeAt(0));
}

/** What makes the text too deep or too long to be parsed, or undefined. */
export function structureFault(text: string): StructureFault | undefined {
  let at = 0;
  let parts = 0;
  let depth: Depth = { brackets: 0, marks: 0, indentation: 0 };
  for (const token of new Lexer().lex(text)) {
    if (isAnnouncement(token)) continue;
    const span = { start: at, end: at + token.length };
    at = span.end;
    parts += 1;
    depth = depthAfter(depth, token);
    if (depth.brackets < 0) return { problem: { code: "yaml", fault: "unopened", detail: token }, span };
    if (parts > partLimit) return { problem: { code: "file-too-large", limit: partLimit, unit: "parts" }, span };
    if (isTooDeep(depth)) return { problem: { code: "file-too-deep", limit: depthLimit }, span };
  }
  return undefined;
}

function isTooDeep({ brackets, marks, indentation }: Depth): boolean {
  return brackets > depthLimit || marks > depthLimit || indentation > indentationLimit;
}

/** Marks count outside brackets only: there each may open a level, inside they separate. */
function depthAfter(depth: Depth, token: string): Depth {
  if (/^[\r\n]/u.test(token)) return { ...depth, marks: 0, indentation: 0 };
  if (/^ +$/u.test(token)) return { ...depth, indentation: token.length };
  if (/^[-?:]$/u.test(token)) return depth.brackets > 0 ? depth : { ...depth, marks: depth.marks + 1 };
  return { ...depth, brackets: depth.brackets + (bracketSteps.get(token) ?? 0) };
}
