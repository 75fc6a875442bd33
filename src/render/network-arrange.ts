// Where the units of a column stand on a sheet of characters, and in which order their sources have lanes, so that no two
// wires run along one row.

import type { TextColumn, TextUnit } from "./network-columns.ts";

/** Below the headings. */
const top = 2;

/** A unit with the rows at which its lines and its wires begin. */
export interface PlacedUnit {
  readonly unit: TextUnit;
  readonly lines: number;
  readonly ports: number;
}

/** With an empty row behind it. */
function rowsOf({ lines, ports }: TextUnit): number {
  return Math.max(lines.length, ports.length) + 1;
}

/** In rows. */
export function heightOf({ units }: TextColumn): number {
  return units.reduce((sum, unit) => sum + rowsOf(unit), -1);
}

/** Units of a column below each other, around one middle or somewhat below it. */
function placedUnits(column: TextColumn, height: number, shift: number): readonly PlacedUnit[] {
  let y = top + shift + Math.floor((height - heightOf(column)) / 2);
  return column.units.map((unit) => {
    const rows = rowsOf(unit) - 1;
    const start = (count: number): number => y + Math.floor((rows - count) / 2);
    const placed = { unit, lines: start(unit.lines.length), ports: start(unit.ports.length) };
    y += rows + 1;
    return placed;
  });
}

/** A column in its place, with its sources in the order of their lanes. */
export interface Arranged {
  readonly placed: readonly PlacedUnit[];
  readonly sources: readonly Exit[];
}

const mostShift = 4;

/** The column as near to the middle as it can stand so that no two wires run along one row. */
export function arrange(column: TextColumn, exits: readonly Exit[], height: number): Arranged | undefined {
  for (let shift = 0; shift <= mostShift; shift++) {
    const placed = placedUnits(column, height, shift);
    const sources = inLanes(exits, placed);
    if (sources !== undefined) return { placed, sources };
  }
  return undefined;
}

/**
 * The sources that are read, from the lane on the left to that on the right: where one sets out in a row in which another
 * is read, its own lane must come first. Undefined where that goes round in a circle.
 */
function inLanes(exits: readonly Exit[], placed: readonly PlacedUnit[]): readonly Exit[] | undefined {
  const readAt = new Map<number, string | undefined>();
  for (const { unit, ports } of placed) {
    for (const [index, { from }] of unit.ports.entries()) readAt.set(ports + index, from);
  }
  const names = new Set(readAt.values());
  let left = exits.filter(({ name }) => names.has(name));
  const ordered: Exit[] = [];
  while (left.length > 0) {
    const mustWait = new Set(left.flatMap(({ name, y }) => (readAt.get(y) === name ? [] : [readAt.get(y)])));
    const next = left.find(({ name }) => !mustWait.has(name));
    if (next === undefined) return undefined;
    ordered.push(next);
    left = left.filter((each) => each !== next);
  }
  return ordered;
}

/** Where the wire of a unit sets out. */
export interface Exit {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}
