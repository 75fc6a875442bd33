// A piece of somebody's text with a place underlined: the line around it, cut to the width of the screen, and marks below.
// Both lines are built character by character, so that they line up whatever the text holds. It knows no problems.

import type { Span } from "../expression/problem.ts";
import { columnsOf, visible } from "./characters.ts";

/** A character as shown, the columns it takes, and whether it belongs to the place. */
interface Cell {
  readonly shown: string;
  readonly columns: number;
  readonly marked: boolean;
}

const indent = "  ";
const leastRoom = 20;
/** The columns a tab may take. */
const tabColumns = 8;
/** Columns before a place that is itself too long for the line. */
const leastContext = 8;

/** The line in which the place begins, and the line of marks under it. Offsets outside the text are moved into it. */
export function excerpt(text: string, place: Span, width: number): readonly [line: string, marks: string] {
  const room = Math.max(width - indent.length, leastRoom);
  const line = lineAround(text, place.start);
  const span = placeInLine(text, line, place);
  // What is more than a few widths away from the place is cut off in any case.
  const near = { start: Math.max(line.start, span.start - 4 * room), end: Math.min(line.end, span.start + 4 * room) };
  const cells = cellsOf(text, near, span);
  const isWhole = near.start === line.start && near.end === line.end;
  const widest = total(cells.map((cell) => (cell.shown === "\t" ? { ...cell, columns: tabColumns } : cell)));
  return printed(isWhole && widest <= room ? cells : cut(cells, near, line, room));
}

function lineAround(text: string, at: number): Span {
  const inside = Math.min(Math.max(at, 0), text.length);
  const start = inside === 0 ? 0 : text.lastIndexOf("\n", inside - 1) + 1;
  const next = text.indexOf("\n", inside);
  const end = next < 0 ? text.length : next;
  return { start, end: end > start && text[end - 1] === "\r" ? end - 1 : end };
}

/** The part of the place in its first line, without blanks around it; nothing but blanks is one character. */
function placeInLine(text: string, line: Span, place: Span): Span {
  const start = Math.min(Math.max(place.start, line.start), line.end);
  const end = Math.min(Math.max(place.end, start), line.end);
  const written = text.slice(start, end);
  const trimmed = written.trim();
  if (trimmed === "") return { start, end: Math.min(start + 1, end) };
  const first = start + (written.length - written.trimStart().length);
  return { start: first, end: first + trimmed.length };
}

function cellsOf(text: string, near: Span, place: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let at = near.start;
  for (const character of text.slice(near.start, near.end)) {
    const marked = at + character.length > place.start && at < place.end;
    const shown = character === "\t" ? character : visible(character);
    cells.push({ shown, columns: columnsOf(shown), marked });
    at += character.length;
  }
  // A place without width is marked where the next character would stand.
  if (place.start === place.end) {
    const index = cells.length - [...text.slice(place.start, near.end)].length;
    const next = cells[index] ?? { shown: " ", columns: 1 };
    cells.splice(index, 1, { ...next, marked: true });
  }
  return cells;
}

function total(cells: readonly Cell[]): number {
  return cells.reduce((columns, cell) => columns + cell.columns, 0);
}

/** The cells around the place that fit into the room, with `…` where some are left out. */
function cut(cells: readonly Cell[], near: Span, line: Span, room: number): readonly Cell[] {
  const from = firstColumn(cells, room);
  const before = from > 0 || near.start > line.start ? [dots] : [];
  const after = from + room < total(cells) || near.end < line.end ? [dots] : [];
  const kept: Cell[] = [];
  let column = 0;
  for (const cell of cells) {
    const end = column + cell.columns;
    if (column >= from + before.length && end <= from + room - after.length) kept.push(cell);
    column = end;
  }
  return [...before, ...kept.map((cell) => (cell.shown === "\t" ? { ...cell, shown: " " } : cell)), ...after];
}

/** The column from which on the line is shown, so that the place is in the middle. */
function firstColumn(cells: readonly Cell[], room: number): number {
  const first = cells.findIndex(({ marked }) => marked);
  const before = total(cells.slice(0, first));
  const place = total(cells.filter(({ marked }) => marked));
  const wanted = before - Math.max(leastContext, Math.floor((room - place) / 2));
  return Math.max(0, Math.min(wanted, total(cells) - room));
}

const dots: Cell = { shown: "…", columns: 1, marked: false };

function printed(cells: readonly Cell[]): readonly [line: string, marks: string] {
  const marked = cells.filter((cell) => cell.marked);
  const least = total(marked) === 0 || marked.every(({ shown }) => shown === "\t") ? 1 : 0;
  const line = cells.map(({ shown }) => shown).join("");
  const marks = cells.map((cell) => markUnder(cell, least)).join("");
  return [`${indent}${line}`.trimEnd(), `${indent}${marks}`.trimEnd()];
}

/** Tabs stay tabs in the line of marks, so that both lines jump to the same column. */
function markUnder({ shown, columns, marked }: Cell, least: number): string {
  if (shown === "\t" && !(marked && least > 0)) return shown;
  return (marked ? "^" : " ").repeat(Math.max(columns, marked ? least : 0));
}
