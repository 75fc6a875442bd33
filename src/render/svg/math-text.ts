// A formula on one line as SVG text: names in italics with real subscripts, functions upright, exponents raised. It reads
// the Unicode text that the printer of formulas writes, and estimates widths, since nothing here can measure a font.

import { digitsOf, withoutScripts } from "../../expression/names.ts";
import { boundedMemo } from "../bounded-memo.ts";
import { element, escapeXml } from "./markup.ts";

export interface Glyphs {
  readonly kind: "glyphs";
  readonly text: string;
  readonly italic: boolean;
  /** As a share of the size of the line. */
  readonly size: number;
  /** How far above the line, in the size of the line. */
  readonly raise: number;
}

/** An empty box where a number is asked. */
export interface Slot {
  readonly kind: "slot";
}

export type Piece = Glyphs | Slot;
export type MathLine = readonly Piece[];

export const slot: Slot = { kind: "slot" };

/** A slot has the size of a handwritten number, whatever the size of the letters around it. */
const slotBox = { width: 54, height: 25 };

interface Place {
  readonly size: number;
  readonly raise: number;
}

const onTheLine: Place = { size: 1, raise: 0 };

function raised({ size, raise }: Place): Place {
  return { size: size * 0.72, raise: raise + size * 0.36 };
}

function lowered({ size, raise }: Place): Place {
  return { size: size * 0.72, raise: raise - size * 0.22 };
}

const token =
  /(?<name>[\p{L}\p{M}]+)(?<below>[\p{Nd}_][\p{L}\p{Nd}_]*|[₀-₉]+(?:,[₀-₉]+)*)?|(?<example>#\p{Nd}+)|(?<above>[⁰¹²³⁴-⁹⁻⁽⁾′]+)|\^(?<simple>−?(?:\p{Nd}[\p{Nd}.]*|\p{L}+(?:[\p{Nd}_][\p{L}\p{Nd}_]*|[₀-₉]+(?:,[₀-₉]+)*)?))|\^\((?<open>)|[^\p{L}\p{M}]/gu;

/** The pieces of a formula in Unicode text. */
export const mathLine: (text: string) => MathLine = boundedMemo((text) => merged(piecesOf(text, onTheLine)), {
  keyOf: (text: string) => text,
  sizeOf: (line) => 50 * line.length,
  most: 500_000,
});

function piecesOf(text: string, place: Place): readonly Glyphs[] {
  const pieces: Glyphs[] = [];
  let done = 0;
  for (const match of text.matchAll(token)) {
    if (match.index < done) continue;
    done = match.index + match[0].length;
    const end = match.groups?.["open"] === undefined ? done : closing(text, done);
    pieces.push(...tokenPieces(match, text.slice(done, end), text[done] === "(", place));
    if (end > done) done = end + 1;
  }
  return pieces;
}

/** One token; `inside` is what a raised bracket holds, `calls` whether a bracket follows. */
function tokenPieces(match: RegExpExecArray, inside: string, calls: boolean, place: Place): readonly Glyphs[] {
  const { name, below, example, above, simple, open } = match.groups ?? {};
  if (name !== undefined) return namePieces(name, below, calls, place);
  if (example !== undefined) return [glyphs(example, false, raised(place))];
  if (above !== undefined) return [glyphs([...above].map(lowerScript).join(""), false, raised(place))];
  if (simple !== undefined) return piecesOf(simple, raised(place));
  return open === undefined ? [glyphs(match[0], false, place)] : piecesOf(inside, raised(place));
}

const signs: ReadonlyMap<string, string> = new Map([
  ["⁻", "−"],
  ["⁽", "("],
  ["⁾", ")"],
  ["′", "′"],
]);

/** ² is 2. */
function lowerScript(character: string): string {
  return signs.get(character) ?? digitsOf(character);
}

/** Where the bracket closes that opened before `from`. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "(") depth += 1;
    if (text[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

/** A word before a bracket is a function and stands upright; one letter and every other name is italic. */
function namePieces(name: string, below: string | undefined, calls: boolean, place: Place): readonly Glyphs[] {
  const italic = !(calls && [...name].length > 1 && below === undefined);
  const base = glyphs(name, italic, place);
  if (below === undefined) return [base];
  const index = withoutScripts(below).replace(/^_+/u, "").replaceAll(/,?_+/gu, ",");
  return index === "" ? [base] : [base, glyphs(index, /^\p{L}$/u.test(index), lowered(place))];
}

function glyphs(text: string, italic: boolean, { size, raise }: Place): Glyphs {
  return { kind: "glyphs", text, italic, size, raise };
}

function merged(pieces: readonly Glyphs[]): readonly Glyphs[] {
  const joined: Glyphs[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const alike = last?.italic === piece.italic && last.size === piece.size && last.raise === piece.raise;
    if (last !== undefined && alike) joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  return joined;
}

/** Words that are no formula. */
export function wordLine(text: string): MathLine {
  return [glyphs(text, false, onTheLine)];
}

/** Advance widths of the fonts of the page in their size, rounded up; the exact ones differ with the font that is there. */
const widths: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[\s.,·′|;:'!]/u, 0.3],
  [/[()[\]iljtfrI\-²³/]/u, 0.42],
  [/\p{Nd}/u, 0.52],
  [/[+−=≈×<>√∑Σ]/u, 0.8],
  [/[mMWw]/u, 0.9],
  [/\p{Lu}/u, 0.78],
  [/[\u2E80-\uFFEF]/u, 1.05],
];

const usualWidth = 0.58;

const knownWidths = new Map<string, number>();

/** The same few characters are asked for again and again. */
function characterWidth(character: string): number {
  const width = knownWidths.get(character) ?? widths.find(([some]) => some.test(character))?.[1] ?? usualWidth;
  knownWidths.set(character, width);
  return width;
}

/** The width of a line at a size, estimated from above; `before` is that of what stands before it. */
export function lineWidth(line: MathLine, size: number, before: number = 0): number {
  return line.reduce((sum, piece) => sum + pieceWidth(piece, size), before);
}

function pieceWidth(piece: Piece, size: number): number {
  if (piece.kind === "slot") return slotBox.width;
  return size * piece.size * [...piece.text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/** From one base line to the next. */
export function lineHeight(line: MathLine, size: number): number {
  return line.some(({ kind }) => kind === "slot") ? slotBox.height + 4 : size * 1.3;
}

/** How far the middle of letters is above their base line, in their size. */
export const middleOfLetters = 0.35;

export interface Placed {
  readonly line: MathLine;
  /** The middle of the line, or its start. */
  readonly x: number;
  /** The base line. */
  readonly y: number;
  readonly size: number;
  readonly style: string;
  readonly anchor?: "middle" | "start";
}

/** The line around its middle or from its start; with slots, its pieces one after the other. */
export function mathText({ line, x, y, size, style, anchor = "middle" }: Placed): string {
  const text = (pieces: readonly Glyphs[], at: number, from: "middle" | undefined): string =>
    element("text", { class: style, x: at, y, "font-size": size, "text-anchor": from }, spans(pieces, size));
  const runs = runsOf(line);
  const [only, ...others] = runs;
  if (anchor === "middle" && others.length === 0 && only?.kind === "glyphs") return text(only.pieces, x, "middle");
  let left = anchor === "start" ? x : x - lineWidth(line, size) / 2;
  return runs
    .map((run) => {
      const at = left;
      left += run.kind === "slot" ? slotBox.width : lineWidth(run.pieces, size);
      return run.kind === "slot" ? drawSlot(at, y - middleOfLetters * size) : text(run.pieces, at, undefined);
    })
    .join("");
}

type Run = { readonly kind: "glyphs"; readonly pieces: readonly Glyphs[] } | Slot;

/** Letters that stand side by side are one text. */
function runsOf(line: MathLine): readonly Run[] {
  const runs: Run[] = [];
  for (const piece of line) {
    const last = runs.at(-1);
    if (piece.kind === "slot") runs.push(piece);
    else if (last?.kind === "glyphs") runs[runs.length - 1] = { kind: "glyphs", pieces: [...last.pieces, piece] };
    else runs.push({ kind: "glyphs", pieces: [piece] });
  }
  return runs;
}

function drawSlot(x: number, middle: number): string {
  const { width, height } = slotBox;
  return element("rect", { class: "slot", x, y: middle - height / 2, width, height });
}

/** Each span says how far its base line is from that of the span before it. */
function spans(pieces: readonly Glyphs[], size: number): readonly string[] {
  let raise = 0;
  return pieces.map((piece) => {
    const dy = (raise - piece.raise) * size;
    raise = piece.raise;
    const plain = !piece.italic && piece.size === 1 && dy === 0;
    if (plain) return escapeXml(piece.text);
    return element(
      "tspan",
      {
        class: piece.italic ? "it" : undefined,
        dy: dy === 0 ? undefined : dy,
        "font-size": piece.size === 1 ? undefined : piece.size * size,
      },
      [escapeXml(piece.text)],
    );
  });
}
