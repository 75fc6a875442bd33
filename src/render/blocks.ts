// Text that takes several lines, set side by side: matrices in brackets beside signs and names. It must not know what the
// numbers are.

import { widthOf } from "./columns.ts";
import { unicodeDigits } from "./style.ts";

/** Lines of equal width; the first is the one that signs stand on. */
export interface Block {
  readonly lines: readonly string[];
  readonly width: number;
}

export function textBlock(text: string): Block {
  return { lines: [text], width: widthOf(text) };
}

/** Blocks side by side, their first lines on one line. */
export function joined(blocks: readonly Block[]): Block {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  const lines = Array.from({ length: height }, (_, index) =>
    blocks.map(({ lines: own, width }) => padded(own[index] ?? "", width)).join(""),
  );
  return { lines: lines.map((line) => line.trimEnd()), width: blocks.reduce((sum, { width }) => sum + width, 0) };
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

/** ⎡ 0.15  0.20 ⎤, with its shape under it where that is to be told. */
export function bracketed(rows: readonly (readonly string[])[], hasShape: boolean): Block {
  const cells = rows.map((row) => row.map(unicodeDigits));
  const columns = (cells[0] ?? []).map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ""))));
  const inner = cells.map((row) =>
    row.map((cell, index) => `${" ".repeat((columns[index] ?? 0) - widthOf(cell))}${cell}`).join("  "),
  );
  const lines = inner.map(
    (line, index) => `${openingOf(index, inner.length)} ${line} ${closingOf(index, inner.length)}`,
  );
  const width = Math.max(...lines.map(widthOf));
  if (!hasShape) return { lines, width };
  const shape = `${rows.length}×${columns.length}`;
  const space = Math.max(0, Math.floor((width - widthOf(shape)) / 2));
  return { lines: [...lines, `${" ".repeat(space)}${shape}`], width };
}

function openingOf(index: number, height: number): string {
  if (height === 1) return "[";
  return index === 0 ? "⎡" : index === height - 1 ? "⎣" : "⎢";
}

function closingOf(index: number, height: number): string {
  if (height === 1) return "]";
  return index === 0 ? "⎤" : index === height - 1 ? "⎦" : "⎥";
}
