// The only module that knows dagre: it puts boxes, labels and wires into columns from left to right. What dagre does hangs on
// the shape of a graph and on heights; widths, which follow the numbers of a student, only move the columns.

import { Graph, layout } from "@dagrejs/dagre";
import { boundedMemo } from "../bounded-memo.ts";
import type { Box, Branch, Parts } from "./diagram-parts.ts";
import { betweenColumns, labelSize, nodeSize, type Size } from "./diagram-sizes.ts";

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

/** Puts the parts into columns, each as wide as the widest thing in it. */
export function laidOut({ boxes, branches }: Parts): Order {
  const sizes = boxes.map(nodeSize);
  const labels = branches.map(labelSize);
  const numbers = new Map(boxes.map(({ name }, index) => [name, index]));
  const plan = planOf({
    boxes: sizes.map(({ height }) => height),
    branches: branches.map(({ from, to }, index) => [
      numbers.get(from) ?? -1,
      numbers.get(to) ?? -1,
      labels[index]?.height ?? null,
    ]),
  });
  const columns = new Map<number, number>();
  const widen = ({ column }: Cell, { width }: Size): void => {
    columns.set(column, Math.max(columns.get(column) ?? 0, width));
  };
  for (const [index, size] of sizes.entries()) widen(cellOf(plan.boxes[index]), size);
  for (const [index, size] of labels.entries())
    if (size !== undefined) widen(cellOf(plan.branches[index]?.label), size);
  const { middles, width } = middlesOf(Array.from({ length: plan.columns }, (_, column) => columns.get(column) ?? 0));
  const pointOf = ({ column, y }: Cell): Point => ({ x: middles[column] ?? 0, y });
  return {
    width,
    height: plan.height,
    boxes: boxes.map((box, index) => ({
      box,
      size: sizes[index] ?? nodeSize(box),
      centre: pointOf(cellOf(plan.boxes[index])),
    })),
    branches: branches.map((branch, index) => {
      const size = labels[index];
      const label = size === undefined ? undefined : { size, centre: pointOf(cellOf(plan.branches[index]?.label)) };
      return { branch, bends: (plan.branches[index]?.bends ?? []).map(pointOf), label };
    }),
  };
}

/** The middles of columns of these widths, and where the last one ends. Places between boxes are columns as well. */
function middlesOf(widths: readonly number[]): { readonly middles: readonly number[]; readonly width: number } {
  let left = 0;
  let width = 0;
  const middles = widths.map((each) => {
    const middle = left + each / 2;
    width = middle + each / 2;
    left += each + betweenColumns / 2;
    return middle;
  });
  return { middles, width };
}

/** All that the order and the heights of things depend on: their widths only move the columns. */
interface Shape {
  /** Heights. */
  readonly boxes: readonly number[];
  /** Boxes by number, and the height of the label. */
  readonly branches: readonly (readonly [from: number, to: number, label: number | null])[];
}

interface Cell {
  /** From the left, from 0. */
  readonly column: number;
  /** Of the middle, from the top. */
  readonly y: number;
}

interface ShapePlan {
  readonly height: number;
  readonly columns: number;
  readonly boxes: readonly Cell[];
  readonly branches: readonly { readonly bends: readonly Cell[]; readonly label: Cell | undefined }[];
}

function cellOf(cell: Cell | undefined): Cell {
  return cell ?? { column: 0, y: 0 };
}

type NodeLabel = Size & Partial<Point>;
type EdgeLabel = Partial<Size & Point> & { readonly labelpos?: "c"; readonly points?: readonly Point[] };

/** The sheets of a class have drawings of the same few shapes; this is room for some hundreds. */
const planOf = boundedMemo(planned, {
  keyOf: (shape: Shape) => JSON.stringify(shape),
  sizeOf: ({ boxes, branches }) => 50 * (boxes.length + branches.reduce((sum, { bends }) => sum + bends.length + 1, 0)),
  most: 2_000_000,
});

/** Any width will do. */
const someWidth = 10;

/** Names of the author's would be keys of plain objects in there: boxes go by number. */
function planned({ boxes, branches }: Shape): ShapePlan {
  const graph = new Graph<Partial<Size>, NodeLabel, EdgeLabel>();
  graph.setGraph({ rankdir: "LR", ranksep: betweenColumns, nodesep: between.rows, edgesep: between.wires });
  for (const [index, height] of boxes.entries()) graph.setNode(String(index), { width: someWidth, height });
  for (const [from, to, height] of branches) {
    graph.setEdge(String(from), String(to), height === null ? {} : { width: someWidth, height, labelpos: "c" });
  }
  layout(graph);
  const centres = boxes.map((_, index) => pointOf(graph.node(String(index))));
  const edges = branches.map(([from, to, height]) => {
    const edge: EdgeLabel = graph.edge(String(from), String(to));
    const bends = (edge.points ?? []).slice(1, -1).map(pointOf);
    return { bends, label: height === null ? undefined : pointOf(edge) };
  });
  const all = [...centres, ...edges.flatMap(({ bends, label }) => [...bends, ...(label === undefined ? [] : [label])])];
  const middles = [...new Set(all.map(({ x }) => x))].sort((one, other) => one - other);
  const columns = new Map(middles.map((x, column) => [x, column]));
  const cell = ({ x, y }: Point): Cell => ({ column: columns.get(x) ?? 0, y });
  return {
    height: graph.graph().height ?? 0,
    columns: middles.length,
    boxes: centres.map(cell),
    branches: edges.map(({ bends, label }) => ({ bends: bends.map(cell), label: label && cell(label) })),
  };
}

function pointOf({ x = 0, y = 0 }: Partial<Point>): Point {
  return { x, y };
}
