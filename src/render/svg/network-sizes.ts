// How much room the parts of a network's picture take, estimated from their texts.

import { lineHeight, lineWidth, type MathLine } from "./math-text.ts";
import { type Column, type Elision, isUnit, isWire, type Unit, type Wire } from "./network-shapes.ts";

/** Sizes of letters, in units of the drawing. */
export const letters = { cell: 14, stacked: 12, below: 13, wire: 12, heading: 13 } as const;

export const cellPadding: { readonly x: number; readonly y: number } = { x: 4, y: 4 };
export const nameRow: number = 18;
/** Between the units of a column, and from one wire into a unit to the next. */
export const betweenUnits: number = 16;
export const ports = { names: 17, numbers: 14, none: 6 } as const;
/** A level piece of wire before and behind a label, the room for an arrow among it. */
export const stub: { readonly before: number; readonly behind: number } = { before: 10, behind: 22 };
/** From a wire that ends at a target's right to the target below it. */
export const targetDrop: number = 9;

/** All units of a column have cells of the same widths (one where they are stacked), and one height. */
export interface ColumnSize {
  readonly cells: readonly number[];
  /** The height of a name, and of a value below it. */
  readonly name: number;
  readonly value: number;
  /** Of the boxes, without what stands below them. */
  readonly width: number;
  readonly height: number;
  readonly below: number;
  /** The labels on the wires that lead there. */
  readonly labels: number;
}

export function columnSize({ rows }: Column, wires: ReadonlyMap<string, readonly (Wire | Elision)[]>): ColumnSize {
  const units = rows.filter(isUnit);
  const all = units.flatMap(({ cells }) => cells);
  const stacked = units.some((unit) => unit.stacked);
  const cells = cellWidths(units, stacked);
  const name = stacked ? Math.max(...all.map(({ label }) => heightOf(label, letters.stacked))) : nameRow;
  const value = Math.max(0, ...all.map((cell) => heightOf(cell.value, letters.cell)));
  const below = [...units.map((unit) => unit.below), ...all.map((cell) => cell.below)];
  const labels = units.flatMap(({ key }) => (wires.get(key) ?? []).filter(isWire).map(({ label }) => label));
  const deepest = stacked ? Math.max(...units.map((unit) => unit.cells.length)) : 1;
  return {
    cells,
    name,
    value,
    width: cells.reduce((sum, width) => sum + width, 0),
    height: deepest * (name + value) + 2 * cellPadding.y,
    below: Math.max(0, ...below.map((line) => heightOf(line, letters.below))),
    labels: Math.max(0, ...labels.map((line) => widthOf(line, letters.wire))),
  };
}

const narrowest = 34;

function cellWidths(units: readonly Unit[], stacked: boolean): readonly number[] {
  const size = stacked ? letters.stacked : letters.cell;
  const rows = stacked ? units.flatMap(({ cells }) => cells.map((cell) => [cell])) : units.map(({ cells }) => cells);
  const count = Math.max(1, ...rows.map((cells) => cells.length));
  return Array.from({ length: count }, (_, index) => {
    const widths = rows
      .flatMap((cells) => cells[index] ?? [])
      .flatMap(({ label, value, below }) => [
        widthOf(label, size),
        widthOf(value, size),
        widthOf(below, letters.below),
      ]);
    return Math.max(narrowest, ...widths) + 2 * cellPadding.x;
  });
}

function widthOf(line: MathLine | undefined, size: number): number {
  return line === undefined ? 0 : lineWidth(line, size);
}

function heightOf(line: MathLine | undefined, size: number): number {
  return line === undefined ? 0 : lineHeight(line, size);
}
