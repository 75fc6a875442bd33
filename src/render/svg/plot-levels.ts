// Contour lines of a function on a grid, and the numbers beside them at the edges of the frame.

import { contours } from "d3-contour";
import { element, rounded } from "./markup.ts";
import { lineWidth, mathLine, mathText } from "./math-text.ts";
import { type Interval, type Sample, samples } from "./plot-domain.ts";
import type { PlotFrame } from "./plot-frame.ts";

/** Values at the corners of square cells, row by row, the lowest row first. */
export interface Grid {
  /** Corners in each direction. */
  readonly count: number;
  readonly values: readonly number[];
}

const corners = 65;

export function gridOf(across: Interval, up: Interval, of: (point: Sample) => number): Grid {
  const places = (interval: Interval): readonly number[] => samples((x) => x, interval, corners).map(({ x }) => x);
  const columns = places(across);
  const values = places(up).flatMap((y) => columns.map((x) => of({ x, y })));
  return { count: corners, values };
}

/** The regions above each level, one over the other, so that what is greater is darker; cut off by the frame. */
export function levelMarks({ count, values }: Grid, levels: readonly number[], side: number): readonly string[] {
  const cell = side / (count - 1);
  const point = ([x = 0, y = 0]: readonly number[]): string =>
    `${rounded((x - 0.5) * cell)} ${rounded(side - (y - 0.5) * cell)}`;
  const shapes = contours()
    .size([count, count])
    .thresholds([...levels])([...values]);
  return shapes.flatMap(({ coordinates }) => {
    const rings = coordinates.flat().map((ring) => `M${ring.slice(0, -1).map(point).join("L")}Z`);
    return rings.length === 0 ? [] : [element("path", { class: "level", d: rings.join("") })];
  });
}

export interface LevelLabel {
  readonly text: string;
  readonly width: number;
}

const size = 12;
const apart = { rows: 15, columns: 12 };

interface Level {
  readonly value: number;
  readonly text: string;
}

/** Where lines leave the frame at its right, their values; further labels above it where there is room. */
export function levelLabels(
  { count, values }: Grid,
  levels: readonly Level[],
  frame: PlotFrame,
): readonly LevelLabel[] {
  const right = Array.from({ length: count }, (_, row) => values[row * count + count - 1] ?? Number.NaN);
  const above = values.slice(-count);
  const rows = spaced(crossings(right, levels), frame.height / (count - 1), () => apart.rows);
  const columns = spaced(
    crossings(above, levels),
    frame.width / (count - 1),
    ({ text }) => labelWidth(text) + apart.columns,
  );
  return [
    ...rows.map(({ level, place }) => {
      const x = frame.left + frame.width + 6 + labelWidth(level.text) / 2;
      return label(level, x, frame.top + frame.height - place + 0.35 * size, labelWidth(level.text));
    }),
    ...columns
      .filter(({ place }) => place > 40 && place < frame.width - 10)
      .map(({ level, place }) => label(level, frame.left + place, frame.top - 6, 0)),
  ];
}

function labelWidth(text: string): number {
  return lineWidth(mathLine(text), size);
}

function label({ text }: Level, x: number, y: number, width: number): LevelLabel {
  return { text: mathText({ line: mathLine(text), x, y, size, style: "level-label" }), width };
}

interface Crossing {
  readonly level: Level;
  /** In corners from the first. */
  readonly place: number;
}

/** Where values along an edge pass a level. */
function crossings(edge: readonly number[], levels: readonly Level[]): readonly Crossing[] {
  return edge.slice(1).flatMap((next, index) => {
    const before = edge[index] ?? Number.NaN;
    return levels
      .filter(({ value }) => (before - value) * (next - value) < 0)
      .map((level) => ({ level, place: index + (level.value - before) / (next - before) }));
  });
}

/** The crossings with enough room between them, in units of the drawing. */
function spaced(found: readonly Crossing[], cell: number, room: (level: Level) => number): readonly Crossing[] {
  const kept: Crossing[] = [];
  for (const { level, place } of [...found].sort((one, other) => one.place - other.place)) {
    const last = kept.at(-1);
    if (last === undefined || place * cell - last.place >= room(level)) kept.push({ level, place: place * cell });
  }
  return kept;
}
