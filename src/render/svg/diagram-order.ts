// The order of boxes, labels and wires in columns, as dagre finds it. The only module that knows dagre.

import { Graph, layout } from "@dagrejs/dagre";
import type { Box, Branch, Parts } from "./diagram-parts.ts";
import { betweenColumns, labelSize, nodeSize, type Size } from "./diagram-sizes.ts";
import { inAuthorsOrder, untangled } from "./diagram-tidy.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OrderedBox {
  readonly box: Box;
  readonly size: Size;
  readonly centre: Point;
}

export interface OrderedBranch {
  readonly branch: Branch;
  /** The places in the columns that it passes, that of its label among them. */
  readonly bends: readonly Point[];
  readonly label: { readonly size: Size; readonly centre: Point } | undefined;
}

/** Where the middles of things are; all things of one column have one x. */
export interface Order extends Size {
  readonly boxes: readonly OrderedBox[];
  readonly branches: readonly OrderedBranch[];
}

const between = { rows: 9, wires: 11 };

/** The order with the fewest crossings that dagre finds, and of two the one that is nearer to the author's order. */
export function orderOf(parts: Parts): Order {
  const first = candidate(parts);
  if (disorder(first) === 0) return first;
  const { boxes, branches } = parts;
  const second = candidate({ boxes: boxes.toReversed(), branches: branches.toReversed() });
  const restored = { ...second, boxes: second.boxes.toReversed(), branches: second.branches.toReversed() };
  const [one, other] = [crossings(first), crossings(restored)];
  return other < one || (other === one && disorder(restored) < disorder(first)) ? restored : first;
}

function candidate(parts: Parts): Order {
  const order = laidOut(parts);
  const turned = turnedOver(order);
  return untangled(inAuthorsOrder(disorder(turned) < disorder(order) ? turned : order));
}

type NodeLabel = Size & Partial<Point>;
type EdgeLabel = Partial<Size & Point> & { readonly labelpos?: "c"; readonly points?: readonly Point[] };

/** Names of the author's would be keys of plain objects in there: boxes go by number. */
function laidOut({ boxes, branches }: Parts): Order {
  const keys = new Map(boxes.map(({ name }, index) => [name, String(index)]));
  const keyOf = (name: string): string => keys.get(name) ?? "";
  const graph = new Graph<Partial<Size>, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", ranksep: betweenColumns, nodesep: between.rows, edgesep: between.wires });
  for (const box of boxes) graph.setNode(keyOf(box.name), { ...nodeSize(box) });
  for (const branch of branches) {
    const size = labelSize(branch);
    graph.setEdge(keyOf(branch.from), keyOf(branch.to), size === undefined ? {} : { ...size, labelpos: "c" });
  }
  layout(graph);
  const { width = 0, height = 0 }: Partial<Size> = graph.graph();
  return {
    width,
    height,
    boxes: boxes.map((box) => ({ box, size: nodeSize(box), centre: pointOf(graph.node(keyOf(box.name))) })),
    branches: branches.map((branch) => {
      const edge: EdgeLabel = graph.edge(keyOf(branch.from), keyOf(branch.to));
      const size = labelSize(branch);
      const label = size === undefined ? undefined : { size, centre: pointOf(edge) };
      return { branch, bends: (edge.points ?? []).slice(1, -1).map(pointOf), label };
    }),
  };
}

function pointOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x, y };
}

function turnedOver(order: Order): Order {
  const turn = ({ x, y }: Point): Point => ({ x, y: order.height - y });
  return {
    ...order,
    boxes: order.boxes.map((each) => ({ ...each, centre: turn(each.centre) })),
    branches: order.branches.map(({ branch, bends, label }) => ({
      branch,
      bends: bends.map(turn),
      label: label === undefined ? undefined : { ...label, centre: turn(label.centre) },
    })),
  };
}

/** How many pairs in one column stand in another order than the author's; nodes weigh more than leaves. */
function disorder({ boxes }: Order): number {
  const weight = ({ box }: OrderedBox): number => (box.kind === "node" ? 10 : 1);
  return boxes.reduce((sum, one, index) => {
    const swapped = boxes.slice(index + 1).filter(({ centre }) => centre.x === one.centre.x && centre.y < one.centre.y);
    return sum + swapped.reduce((part, other) => part + weight(one) * weight(other), 0);
  }, 0);
}

/** How many pairs of wires cross between two columns. */
function crossings({ boxes, branches }: Order): number {
  const centres = new Map(boxes.map(({ box, centre }) => [box.name, centre]));
  const segments = branches.flatMap(({ branch, bends }) => {
    const path = [centres.get(branch.from), ...bends, centres.get(branch.to)].filter((point) => point !== undefined);
    return path.slice(1).map((to, index) => ({ from: path[index] ?? to, to }));
  });
  return segments.reduce((sum, one, index) => {
    const crossed = segments
      .slice(index + 1)
      .filter(
        ({ from, to }) => from.x === one.from.x && to.x === one.to.x && (from.y - one.from.y) * (to.y - one.to.y) < 0,
      );
    return sum + crossed.length;
  }, 0);
}
