// Places for the parts of a network's picture: layers in columns, and before each unit its incoming wires below each
// other, level where their labels stand. It must not know what is written.

import type { Point } from "./diagram-dagre.ts";
import type { Frame } from "./diagram-layout.ts";
import { lineWidth } from "./math-text.ts";
import { type Column, isUnit, isWire, lossKey, type NetworkParts, type Unit, type Wire } from "./network-shapes.ts";
import { betweenUnits, type ColumnSize, columnSize, letters, stub, targetDrop } from "./network-sizes.ts";

export interface PlacedUnit {
  readonly unit: Unit;
  readonly frame: Frame;
  readonly size: ColumnSize;
}

export interface PlacedWire {
  readonly wire: Wire;
  /** From the source to the label, and from there to the unit; pairs of points between which the wire is level. */
  readonly before: readonly Point[];
  readonly behind: readonly Point[];
  /** The middle of the label, on the wire. */
  readonly label: Point | undefined;
}

export interface PlacedHeading {
  readonly column: Column;
  readonly middle: number;
}

export interface PlacedStub {
  readonly from: Point;
  readonly to: Point;
  readonly routes: readonly number[];
}

export interface NetworkLayout {
  readonly width: number;
  readonly height: number;
  readonly units: readonly PlacedUnit[];
  readonly wires: readonly PlacedWire[];
  /** Where units or wires are left out. */
  readonly elisions: readonly Point[];
  readonly headings: readonly PlacedHeading[];
  /** Where wires go on in a band further down. */
  readonly stubs: readonly PlacedStub[];
}

/** How far apart things stand: wires into one unit, and columns, where the wires bend. */
export interface Spacing {
  readonly port: number;
  readonly bend: number;
  /** From the outputs to their targets, and from there to the loss. */
  readonly targets: number;
  readonly loss: number;
}

export const headingSpace = 26;
const lane = 9;
/** How far from the corners of a unit wires end, and how long they are level there. */
const corner = 8;
const tip = 7;
const widestApart = 1.5;
/** How far a wire is seen that goes on in a band further down. */
const goesOnLength = 30;

interface PlacedColumn {
  readonly column: Column;
  readonly size: ColumnSize;
  /** Where its wires stop bending. */
  readonly start: number;
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** Places for all parts, from the point (0, 0) on. */
export function networkLayout(parts: NetworkParts, spacing: Spacing): NetworkLayout {
  const columns = placedColumns(parts, spacing);
  const height = Math.max(...columns.map(({ column, pitch }) => column.rows.length * pitch));
  const rows: { readonly column: PlacedColumn; readonly middles: readonly number[] }[] = [];
  for (const column of columns) rows.push({ column, middles: middlesOf(column, height, rows.at(-1)?.middles ?? []) });
  const units = rows.flatMap(({ column, middles }) => unitsOf(column, middles));
  const placed = new Map(units.map((each) => [each.unit.key, each]));
  const lowest = Math.max(headingSpace + height, ...units.map(({ frame, size }) => frame.bottom + size.below)) + lane;
  const wiring = { parts, spacing, columns, placed, lowest, lanes: new Map<string, number>() };
  const arriving = units.map((each) => wiresInto(each, wiring));
  const wires = arriving.flatMap((each) => each.wires);
  const bottoms = [
    ...units.map(({ frame, size }) => frame.bottom + size.below + lane),
    ...wires.map(({ label }) => (label?.y ?? 0) + lane),
  ];
  return {
    width: (columns.at(-1)?.right ?? 0) + (parts.goesOn.size === 0 ? 0 : goesOnLength),
    height: Math.max(...bottoms, wiring.lanes.size === 0 ? 0 : lowest + wiring.lanes.size * lane),
    units,
    wires,
    elisions: [
      ...rows.flatMap(({ column, middles }) => elidedRows(column, middles)),
      ...arriving.flatMap(({ elisions }) => elisions),
    ],
    headings: columns.map(({ column, left, right }) => ({ column, middle: (left + right) / 2 })),
    stubs: units.flatMap((each) => stubOf(each, parts)),
  };
}

function stubOf({ unit, frame }: PlacedUnit, { goesOn }: NetworkParts): readonly PlacedStub[] {
  const routes = goesOn.get(unit.key);
  const from = { x: frame.right, y: (frame.top + frame.bottom) / 2 };
  return routes === undefined ? [] : [{ from, to: { ...from, x: from.x + goesOnLength }, routes }];
}

function unitsOf({ column, size, left, right }: PlacedColumn, middles: readonly number[]): readonly PlacedUnit[] {
  return column.rows.flatMap((unit, index): readonly PlacedUnit[] => {
    const middle = middles[index] ?? 0;
    const frame = { left, right, top: middle - size.height / 2, bottom: middle + size.height / 2 };
    return isUnit(unit) ? [{ unit, size, frame }] : [];
  });
}

function placedColumns(parts: NetworkParts, spacing: Spacing): readonly PlacedColumn[] {
  let right = 0;
  return parts.columns.map((column, index): PlacedColumn => {
    const size = columnSize(column, parts.wires);
    const labels = size.labels === 0 ? 0 : size.labels + stub.before + 4;
    const bend = { carried: 0, inputs: 0, layer: spacing.bend, targets: spacing.targets, loss: spacing.loss }[
      column.kind
    ];
    const start = index === 0 ? 0 : right + bend;
    const left = index === 0 ? 0 : start + (column.kind === "targets" ? 0 : labels + stub.behind);
    right = left + size.width;
    return { column, size, start, left, right, pitch: pitchOf(column, size, parts, spacing) };
  });
}

/** From the middle of a unit to that of the next. */
function pitchOf({ kind, rows }: Column, size: ColumnSize, { wires }: NetworkParts, { port }: Spacing): number {
  if (kind === "targets") return 0;
  const most = Math.max(...rows.filter(isUnit).map(({ key }) => wires.get(key)?.length ?? 0));
  const box = size.height + 2 * size.below;
  return Math.max(box, kind === "loss" ? 0 : most * port) + betweenUnits;
}

/** Columns stand around one middle, those of few units wider apart. */
function middlesOf(
  { column, pitch, size }: PlacedColumn,
  height: number,
  before: readonly number[],
): readonly number[] {
  if (column.kind === "targets") return before.map((output) => output + targetDrop + size.height / 2);
  const count = column.rows.length;
  const apart = Math.min(Math.max(pitch, height / count), widestApart * pitch);
  const first = headingSpace + (height - apart * (count - 1)) / 2;
  return column.rows.map((_, index) => first + index * apart);
}

interface Wiring {
  readonly parts: NetworkParts;
  readonly spacing: Spacing;
  readonly columns: readonly PlacedColumn[];
  readonly placed: ReadonlyMap<string, PlacedUnit>;
  /** Below all units: where wires run that skip a layer, each source on its own lane. */
  readonly lowest: number;
  readonly lanes: Map<string, number>;
}

interface Arriving {
  readonly wires: readonly PlacedWire[];
  readonly elisions: readonly Point[];
}

function wiresInto({ unit, frame, size }: PlacedUnit, wiring: Wiring): Arriving {
  const incoming = wiring.parts.wires.get(unit.key) ?? [];
  const middle = (frame.top + frame.bottom) / 2;
  const apart =
    unit.key === lossKey ? Math.min(wiring.spacing.port, size.height / (incoming.length + 1)) : wiring.spacing.port;
  const end = Math.min(apart, (size.height - 2 * corner) / Math.max(1, incoming.length - 1));
  const place = (index: number, distance: number = apart): number =>
    middle + (index - (incoming.length - 1) / 2) * distance;
  const column = wiring.columns.findIndex((each) => each.column.rows.some((row) => row === unit));
  return {
    wires: incoming.flatMap((wire, index) =>
      isWire(wire) ? [placedWire(wire, { y: place(index), atUnit: place(index, end) }, column, wiring)] : [],
    ),
    elisions: incoming.flatMap((wire, index) =>
      isWire(wire) || unit.key === lossKey ? [] : [{ x: frame.left - stub.behind - size.labels / 2, y: place(index) }],
    ),
  };
}

/** The wire whose label is at the height `y` and whose end at `atUnit`. */
function placedWire(wire: Wire, { y, atUnit }: { y: number; atUnit: number }, to: number, wiring: Wiring): PlacedWire {
  const { columns, placed } = wiring;
  const target = columns[to];
  if (target === undefined) throw new Error(`${wire.to} has no place`);
  const source = wire.from === undefined ? undefined : placed.get(wire.from);
  const end = { x: target.left, y: atUnit };
  const half = wire.label === undefined ? 0 : lineWidth(wire.label, letters.wire) / 2 + 3;
  const label = wire.label === undefined ? undefined : { x: target.left - stub.behind - half, y };
  const [stop, go] =
    label === undefined
      ? [end, end]
      : [
          { x: label.x - half, y },
          { x: label.x + half, y },
        ];
  const from = columns.findIndex(({ right }) => right === source?.frame.right);
  const way =
    source === undefined ? [] : [...wayFrom(source, columns.slice(from + 1, to), wiring), { x: target.start, y }, stop];
  return { wire, before: way, behind: label === undefined ? [] : [go, { ...end, x: end.x - tip }, end], label };
}

/** From the right of a unit past the columns between: level beside targets, below all units past a layer. */
function wayFrom(source: PlacedUnit, between: readonly PlacedColumn[], { lowest, lanes }: Wiring): readonly Point[] {
  const { right, top, bottom } = source.frame;
  const start = { x: right, y: (top + bottom) / 2 };
  const layers = between.filter(({ column }) => column.kind === "layer");
  const past = between.filter(({ column }) => column.kind === "targets").at(-1);
  if (past !== undefined) return [start, { x: past.right, y: start.y }];
  if (layers.length === 0) return [start, start];
  const own = lanes.get(source.unit.key) ?? lanes.size;
  lanes.set(source.unit.key, own);
  const y = lowest + own * lane;
  return [
    start,
    start,
    ...layers.flatMap((each) => [
      { x: each.start, y },
      { x: each.right, y },
    ]),
  ];
}

function elidedRows({ column, left, right }: PlacedColumn, middles: readonly number[]): readonly Point[] {
  return column.rows.flatMap((row, index) => (isUnit(row) ? [] : [{ x: (left + right) / 2, y: middles[index] ?? 0 }]));
}
