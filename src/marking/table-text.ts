// Splits what is written or pasted for a vector or matrix into its cells, row by row: from a spreadsheet, as Python, NumPy and
// MATLAB print it, from TeX, or as written by hand. It must not know lines, nor read a cell.

import { asColumns } from "../number/columns.ts";

/** The texts of the cells; an empty one was left out. Rows may differ in length. */
export type Grid = readonly (readonly string[])[];

/**
 * The ways to read a text as cells: with commas that separate, then with commas that are decimal marks, where that is
 * another one and no number has a point. None where it cannot be cells in any way.
 */
export function gridsIn(written: string): readonly Grid[] {
  const { text, isTurned } = withoutDress(written);
  const readings = (/\d\.\d/u.test(text) ? commas.slice(0, 1) : commas).flatMap((comma): readonly Grid[] => {
    const grid = gridWith(text, comma);
    return grid === undefined ? [] : [isTurned ? asColumns(grid) : grid];
  });
  const texts = readings.map((grid) => JSON.stringify(grid));
  return readings.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

/** Whether a text is written as only a table is, and not as one number or formula may be. */
export function looksLikeTable(written: string): boolean {
  const { text } = withoutDress(written);
  return /[\t\n;]/u.test(text.trim()) || /^\s*\[/u.test(text);
}

/** Whether a matrix has been begun and not ended: a square bracket or an environment of TeX is open. */
export function isUnfinished(written: string): boolean {
  if (written.length > longestBegun) return false;
  const { text } = withoutDress(written);
  const count = (pattern: RegExp): number => (written.match(pattern) ?? []).length;
  const at = text.indexOf("[");
  return (at >= 0 && endOfBracket(text, at) === text.length) || count(/\\begin\s*\{/gu) > count(/\\end\s*\{/gu);
}

const longestBegun = 50_000;

/** Whether a text has several cells, if it is one of cells at all. */
export function hasCells(written: string): boolean {
  return gridsIn(written).some((grid) => grid.flat().length > 1);
}

/** What a comma between two digits is: `1,2` is two cells, or one. */
type Comma = "separates" | "decimal";
const commas: readonly Comma[] = ["separates", "decimal"];

/** The bare cells, brackets and separators of what a program prints or reads; and whether it is marked as transposed. */
function withoutDress(written: string): { readonly text: string; readonly isTurned: boolean } {
  const text = written
    .replaceAll(/\r\n?|\u2028|\u2029/gu, "\n")
    .replaceAll(
      /\\(?:begin|end)\s*\{array\}(?:\{[^}]*\})?|\\(?:begin|end)\s*\{[a-zA-Z]*matrix\*?\}|\\(?:left|right)\b/gu,
      " ",
    )
    .replaceAll(/\\\\(?:\[[^\]]*\])?/gu, ";")
    .replaceAll("&", "\t")
    .replaceAll(/\b(?:(?:np|numpy|jnp|torch|tf)\.)?(?:array|asarray|tensor|matrix|Tensor|Array)\s*(?=[[(])/gu, "")
    .replaceAll(/,\s*(?:dtype|device|grad_fn|requires_grad)\s*=\s*(?:<[^>]*>|[^,)\n]*)/gu, "")
    .replaceAll(/[⎛⎜⎝⎞⎟⎠⎡⎢⎣⎤⎥⎦⎪"'`$]/gu, " ")
    .replaceAll(/^[^\S\n]*\d+[^\S\n]*[×x][^\S\n]*\d+[^\S\n]*$/gmu, "");
  const bare = text.replace(/(?:ᵀ|\.T|\^\s*\{?\s*(?:\\top|\\mathsf\s*\{?\s*T\s*\}?|T)\s*\}?)\s*$/u, "");
  return { text: bare, isTurned: bare !== text };
}

function gridWith(text: string, comma: Comma): Grid | undefined {
  const inner = unwrapped(text);
  const groups = groupsIn(inner);
  const rows = groups ?? linesOf(inner);
  // Programs, which put rows in brackets, put nothing between the digits of a number.
  const grid = rows.map((row) => cellsOf(row, groups === undefined || /\S[\s;]+\S/u.test(row) ? comma : "separates"));
  return grid.length > 0 && grid.every((row) => row !== undefined) ? grid.flatMap((row) => [row ?? []]) : undefined;
}

const closing: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
]);

/** What stands inside brackets around the whole; nobody puts more of them. */
function unwrapped(text: string, most = 8): string {
  const trimmed = withoutSpaces(text);
  const isAround = closing.has(trimmed.charAt(0)) && endOfBracket(trimmed, 0) === trimmed.length - 1;
  return isAround && most > 0 ? unwrapped(trimmed.slice(1, -1), most - 1) : trimmed;
}

/** Tabs at the ends part empty cells from others, so they stay. */
function withoutSpaces(text: string): string {
  const isSpace = (at: number): boolean => text.charAt(at) !== "\t" && text.charAt(at).trim() === "";
  let [start, end] = [0, text.length];
  while (start < end && isSpace(start)) start++;
  while (end > start && isSpace(end - 1)) end--;
  return text.slice(start, end);
}

/** Where the bracket at a place is closed; the end of the text where it is not. */
function endOfBracket(text: string, from: number): number {
  const open: (string | undefined)[] = [];
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    const close = closing.get(character);
    if (close !== undefined) open.push(close);
    else if (open.at(-1) === character) open.pop();
    if (open.length === 0) return at;
  }
  return text.length;
}

/** Rows in brackets of their own, with nothing but separators between them; undefined where these are not all there is. */
function groupsIn(text: string): readonly string[] | undefined {
  const groups: string[] = [];
  let rest = text.trim();
  while (rest !== "") {
    if (!closing.has(rest.charAt(0))) return undefined;
    const end = endOfBracket(rest, 0);
    groups.push(rest.slice(1, end));
    const behind = rest.slice(end + 1);
    rest = behind.replace(/^[\s,;]+/u, "");
    // Round brackets side by side are a product.
    if (rest !== "" && rest === behind && text.startsWith("(")) return undefined;
  }
  return groups.length > 1 ? groups : undefined;
}

/** The rows of a text without brackets: lines, or what semicolons part. A row keeps the semicolons that part its cells. */
function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  if (lines.length === 1) return splitAt(text, ";").filter((row, index) => index === 0 || row.trim() !== "");
  return lines.map((line) => line.replace(/[^\S\t]*[;,][^\S\t]*$/u, ""));
}

/** The cells of a row: between tabs, else semicolons, else commas, else spaces; undefined where they cannot be told apart. */
function cellsOf(row: string, comma: Comma): readonly string[] | undefined {
  for (const separator of ["\t", ";"]) if (row.includes(separator)) return splitAt(row, separator).map(cell);
  const isDecimal = (at: number): boolean => comma === "decimal" && /^\d,\d$/u.test(row.slice(at - 1, at + 2));
  const parts = splitAt(row, ",", isDecimal);
  if (parts.length === 1) return spaced(row);
  const cells = parts.at(-1)?.trim() === "" ? parts.slice(0, -1) : parts;
  return cells.some((each) => (spaced(each)?.length ?? 1) > 1) ? undefined : cells.map(cell);
}

const number = /^[+\-−]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+\-−]?\d+)?(?:\/\d+)?$/u;

/** Numbers with spaces between them; anything else is one cell, a formula perhaps. */
function spaced(row: string): readonly string[] {
  const words = row.trim().split(/\s+/u);
  return words.every((word) => number.test(word) || isBlank(word)) ? words.map(cell) : [cell(row)];
}

/** Splits at a sign that stands in no bracket. */
function splitAt(text: string, sign: string, isOther: (at: number) => boolean = () => false): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (closing.has(text.charAt(at))) at = endOfBracket(text, at);
    else if (text.charAt(at) === sign && !isOther(at)) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, text.slice(start)];
}

function cell(text: string): string {
  const trimmed = text.trim();
  return isBlank(trimmed) ? "" : trimmed;
}

/** What people put where they have no number yet. */
function isBlank(text: string): boolean {
  return /^(?:_+|\?|…|\.\.\.|—)$/u.test(text);
}
