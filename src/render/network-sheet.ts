// Columns of units drawn on a sheet of characters, with the wires between them: a lane for each source, and from it a wire
// to every unit that reads it. It must not know what the units are.

import { widthOf } from "./columns.ts";
import { type Arranged, arrange, type Exit, heightOf, type PlacedUnit } from "./network-arrange.ts";
import type { Port, TextColumn } from "./network-columns.ts";
import { type WireGrid, wireGrid } from "./wire-grid.ts";

/** How a drawing is written. */
export interface Manner {
  readonly ascii: boolean;
  /** The sign between a weight and a source that is not in the column before, and how that source is written. */
  readonly times: string;
  readonly writtenAs: ReadonlyMap<string, string>;
}

/** The lines of the drawing; undefined where wires would run into each other. */
export function drawnColumns(
  columns: readonly TextColumn[],
  { ascii, times, writtenAs }: Manner,
): readonly string[] | undefined {
  const sheet = { grid: wireGrid(ascii), times, writtenAs };
  const height = Math.max(...columns.map(heightOf));
  let right = 0;
  let headed = 0;
  let before: readonly Exit[] = [];
  for (const column of columns) {
    const arranged = arrange(column, before, height);
    if (arranged === undefined) return undefined;
    const left = Math.max(headed, drawWires(arranged, right, sheet));
    sheet.grid.text(left, 0, column.heading);
    headed = left + widthOf(column.heading) + 2;
    right = left + Math.max(...column.units.flatMap(({ lines }) => lines.map(widthOf)));
    before = arranged.placed.map((each) => drawUnit(each, left, sheet.grid));
  }
  return sheet.grid.lines();
}

function drawUnit({ unit, lines: y }: PlacedUnit, left: number, grid: WireGrid): Exit {
  for (const [index, line] of unit.lines.entries()) grid.text(left, y + index, line);
  return { name: unit.name, y: y + unit.exit, x: left + widthOf(unit.lines[unit.exit] ?? "") + 1 };
}

interface Sheet extends Omit<Manner, "ascii"> {
  readonly grid: WireGrid;
}

/** A wire into a unit with its label, and the lane that it comes from. */
interface PlacedPort {
  readonly port: Port;
  readonly label: string;
  readonly lane: number | undefined;
  readonly y: number;
}

/** Draws what leads into the units of a column, and says where the units begin. */
function drawWires({ placed, sources }: Arranged, right: number, sheet: Sheet): number {
  const lanes = new Map(sources.map(({ name }, index) => [name, right + 2 + index]));
  const ports = placed.flatMap(({ unit, ports: y }) =>
    unit.ports.map((port, index): PlacedPort => {
      const lane = port.from === undefined ? undefined : lanes.get(port.from);
      return { port, lane, label: labelOf(port, lane, sheet), y: y + index };
    }),
  );
  if (ports.length === 0) return right;
  const start = right + 2 + sources.length;
  const labels = Math.max(...ports.map(({ label }) => widthOf(label)));
  const joint = start + labels + (labels === 0 ? 1 : 3);
  for (const exit of sources) drawLane(exit, ports, sheet.grid);
  for (const port of ports) drawPort(port, joint, sheet.grid);
  for (const { unit, ports: y } of placed) {
    if (unit.ports.length > 1) sheet.grid.down(joint, y, y + unit.ports.length - 1);
  }
  return joint + 2;
}

/** A source that is not in the column before stands there by its name. */
function labelOf({ from, label }: Port, lane: number | undefined, { writtenAs, times }: Sheet): string {
  if (from === undefined || lane !== undefined) return label;
  return `${writtenAs.get(from) ?? from}${times}${label}`;
}

/** From the source to its lane, and along it past all rows where it is read. */
function drawLane({ name, x, y }: Exit, ports: readonly PlacedPort[], grid: WireGrid): void {
  const own = ports.filter(({ port }) => port.from === name);
  const rows = own.map((each) => each.y);
  const lane = own[0]?.lane ?? x;
  grid.across(y, x, lane);
  grid.down(lane, Math.min(y, ...rows), Math.max(y, ...rows));
  if (rows.includes(y)) grid.joint(lane, y);
}

/** From the lane through the label to the unit; without a lane, from the label. */
function drawPort({ label, lane, y }: PlacedPort, joint: number, grid: WireGrid): void {
  if (label === "") {
    grid.across(y, lane ?? joint, joint);
    return;
  }
  const left = joint - 3 - widthOf(label);
  if (lane !== undefined) grid.across(y, lane, left);
  grid.text(left, y, ` ${label} `);
  grid.across(y, joint - 1, joint);
}
