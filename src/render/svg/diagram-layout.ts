// Places for the parts of a diagram. Every wire runs level inside a column and bends only between two, so that it crosses
// no box and no label. It must not know what is written.

import type { Order, Point } from "./diagram-dagre.ts";
import { orderOf } from "./diagram-order.ts";
import type { Box, Branch, Parts } from "./diagram-parts.ts";
import { arrow, boxSize } from "./diagram-sizes.ts";

export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface PlacedBox {
  readonly box: Box;
  readonly frame: Frame;
  /** The wire behind the box, to where it forks. */
  readonly wire: { readonly from: number; readonly to: number; readonly y: number };
}

export interface PlacedBranch {
  readonly branch: Branch;
  /** From the fork to the box, in pairs of points with one height between which the wire is level. */
  readonly path: readonly Point[];
  /** The middle of its labels, on the wire. */
  readonly label: Point | undefined;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly branches: readonly PlacedBranch[];
}

/** Places for all parts, from the point (0, 0) on. */
export function layoutOf(parts: Parts): Layout {
  const order = orderOf(parts);
  const columns = new Columns(order);
  const boxes = new Map(order.boxes.map(({ box, centre }) => [box.name, placedBox(box, centre, columns)]));
  const ports = portsOf(order, boxes);
  const branches = order.branches.map(({ branch, bends, label }): PlacedBranch => {
    const from = boxes.get(branch.from);
    const to = boxes.get(branch.to);
    const port = ports.get(branch);
    if (from === undefined || to === undefined || port === undefined) throw new Error(`${branch.to} has no place`);
    const start = { x: from.wire.to, y: from.wire.y };
    const level = bends.flatMap((bend) => columns.through(bend));
    return {
      branch,
      path: [start, start, ...level, { x: port.column, y: port.y }, { x: to.frame.left, y: port.y }],
      label: label?.centre,
    };
  });
  return { width: order.width, height: order.height, boxes: [...boxes.values()], branches };
}

/** The columns by the middle of each; as wide as the widest thing in them. */
class Columns {
  private readonly halves = new Map<string, number>();

  constructor({ boxes, branches }: Order) {
    for (const { centre, size } of boxes) this.widen(centre, size.width);
    for (const { bends, label } of branches) {
      for (const bend of bends) this.widen(bend, 0);
      if (label !== undefined) this.widen(label.centre, label.size.width);
    }
  }

  edges({ x }: Point): { readonly left: number; readonly right: number } {
    const half = this.halves.get(x.toFixed(2)) ?? 0;
    return { left: x - half, right: x + half };
  }

  through(point: Point): readonly [Point, Point] {
    const { left, right } = this.edges(point);
    return [
      { x: left, y: point.y },
      { x: right, y: point.y },
    ];
  }

  private widen({ x }: Point, width: number): void {
    const key = x.toFixed(2);
    this.halves.set(key, Math.max(this.halves.get(key) ?? 0, width / 2));
  }
}

/** Boxes stand at the left of their column, behind the room for arrows; their wires all fork at its right edge. */
function placedBox(box: Box, centre: Point, columns: Columns): PlacedBox {
  const { left, right } = columns.edges(centre);
  const size = boxSize(box);
  const start = left + arrow;
  return {
    box,
    frame: {
      left: start,
      right: start + size.width,
      top: centre.y - size.height / 2,
      bottom: centre.y + size.height / 2,
    },
    wire: { from: start + size.width, to: right, y: centre.y },
  };
}

/** How far apart wires come in at one box, at most. */
const widestPorts = 10;

interface Port {
  /** The left edge of the column. */
  readonly column: number;
  readonly y: number;
}

/** Where the wires come in at the left of each box: in the order in which they arrive, from the top. */
function portsOf({ boxes, branches }: Order, placed: ReadonlyMap<string, PlacedBox>): ReadonlyMap<Branch, Port> {
  const ports = new Map<Branch, Port>();
  for (const { box, centre } of boxes) {
    const incoming = branches.filter(({ branch }) => branch.to === box.name);
    const arrival = ({ branch, bends }: (typeof branches)[number]): number =>
      bends.at(-1)?.y ?? placed.get(branch.from)?.wire.y ?? 0;
    const sorted = incoming.toSorted((one, other) => arrival(one) - arrival(other));
    const own = placed.get(box.name);
    const height = boxSize(box).height;
    const apart = Math.min(widestPorts, height / (sorted.length + 1));
    sorted.forEach(({ branch }, index) => {
      const y = centre.y + (index - (sorted.length - 1) / 2) * apart;
      ports.set(branch, { column: own === undefined ? 0 : own.frame.left - arrow, y });
    });
  }
  return ports;
}
