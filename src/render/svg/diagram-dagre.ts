// The only module that knows dagre: it puts boxes, labels and wires into columns from left to right.

import { Graph, layout } from "@dagrejs/dagre";
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

type NodeLabel = Size & Partial<Point>;
type EdgeLabel = Partial<Size & Point> & { readonly labelpos?: "c"; readonly points?: readonly Point[] };

/** Names of the author's would be keys of plain objects in there: boxes go by number. */
export function laidOut({ boxes, branches }: Parts): Order {
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
