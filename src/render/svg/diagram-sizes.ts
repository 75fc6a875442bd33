// How much room the parts of a diagram take, estimated from their texts.

import type { Box, Branch } from "./diagram-parts.ts";
import { lineHeight, lineWidth, type MathLine } from "./math-text.ts";

/** Sizes of letters, in units of the drawing. */
export const sizes: { readonly formula: number; readonly wire: number; readonly branch: number } = {
  formula: 16,
  wire: 15,
  branch: 13,
};

/** The height of a line of a formula. */
export const formulaLeading: number = 1.3 * sizes.formula;

export const padding: { readonly x: number; readonly y: number } = { x: 9, y: 6 };
export const besideText: number = 6;

/** The shortest piece of wire behind a box, and the room for an arrow before one. */
const stub = 12;
export const arrow: number = 9;

/** From a column of boxes to the next, without the labels between. */
export const betweenColumns: number = 26;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The box itself. */
export function boxSize({ lines }: Box): Size {
  return {
    width: Math.max(...lines.map((line) => lineWidth(line, sizes.formula)), 10) + 2 * padding.x,
    height: lines.length * formulaLeading + 2 * padding.y,
  };
}

/** The box with the arrow before it and its wire behind it, with what stands above and below that. */
export function nodeSize(box: Box): Size {
  const { width, height } = boxSize(box);
  const lines = wireLines(box);
  const rows = lines.map((line) => lineHeight(line, sizes.wire));
  return { width: arrow + width + wireLength(lines), height: Math.max(height, 2 * Math.max(0, ...rows)) };
}

export function wireLines({ above, below }: Box): readonly MathLine[] {
  return [above, below].filter((line) => line !== undefined);
}

function wireLength(lines: readonly MathLine[]): number {
  return lines.length === 0 ? stub : widest(lines, sizes.wire) + 2 * besideText;
}

export function widest(lines: readonly MathLine[], size: number): number {
  return Math.max(0, ...lines.map((line) => lineWidth(line, size)));
}

/** The labels of a branch, around the wire that they stand at; nothing where there are none. */
export function labelSize({ above, below }: Branch): Size | undefined {
  const lines = [...above, ...(below === undefined ? [] : [below])];
  if (lines.length === 0) return undefined;
  const heights = [above, below === undefined ? [] : [below]].map((side) =>
    side.reduce((sum, line) => sum + lineHeight(line, sizes.branch), 0),
  );
  return { width: widest(lines, sizes.branch) + 2 * besideText, height: 2 * Math.max(...heights) };
}
