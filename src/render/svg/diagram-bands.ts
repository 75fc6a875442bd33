// A graph that is too wide for paper, in bands below each other: cut between columns of nodes, as evenly as can be.

import type { Node } from "../../graph/graph.ts";
import { type Layout, layoutOf } from "./diagram-layout.ts";
import { type DiagramSource, partsOf } from "./diagram-parts.ts";

/** The layouts of the bands, from the top; one where the whole graph is not wider than `widest`. */
export function bandsOf(source: DiagramSource, widest: number): readonly Layout[] {
  const nodes = [...source.working.graph.nodes.values()];
  const whole = layoutOf(partsOf(source, nodes, new Set()));
  if (whole.width <= widest) return [whole];
  const drawn = new Set<string>();
  return evenly(columnsOf(whole, nodes), widest).map((band) => {
    const layout = layoutOf(partsOf(source, band, drawn));
    for (const { name, inputs } of band) for (const each of [name, ...inputs]) drawn.add(each);
    return layout;
  });
}

interface Column {
  readonly nodes: readonly Node[];
  /** What the column adds to the width of a band. */
  readonly width: number;
}

/** Nodes that end at one edge, from the left. */
function columnsOf({ boxes }: Layout, nodes: readonly Node[]): readonly Column[] {
  const byName = new Map(nodes.map((node) => [node.name, node]));
  const edges = new Map<number, Node[]>();
  for (const { box, wire } of boxes) {
    const node = byName.get(box.name);
    const column = edges.get(wire.to);
    if (node === undefined) continue;
    if (column === undefined) edges.set(wire.to, [node]);
    else column.push(node);
  }
  const sorted = [...edges].sort(([one], [other]) => one - other);
  return sorted.map(([edge, column], index) => ({ nodes: column, width: edge - (sorted[index - 1]?.[0] ?? 0) }));
}

/** As few bands as the width allows, and among those the ones whose widest is narrowest. */
function evenly(columns: readonly Column[], widest: number): readonly (readonly Node[])[] {
  const fewest = cut(columns, widest).length;
  const limits = columns.flatMap((_, from) => columns.map((__, to) => widthOf(columns.slice(from, to + 1))));
  const narrowest = limits
    .filter((limit) => limit > 0 && limit <= widest)
    .sort((one, other) => one - other)
    .find((limit) => cut(columns, limit).length === fewest);
  return cut(columns, narrowest ?? widest).map((band) => band.flatMap(({ nodes }) => nodes));
}

/** Room for the boxes that go on from the band above. */
const carriedWidth = 60;

function widthOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0) + carriedWidth;
}

function cut(columns: readonly Column[], limit: number): readonly (readonly Column[])[] {
  const bands: Column[][] = [];
  for (const column of columns) {
    const last = bands.at(-1);
    if (last === undefined || widthOf([...last, column]) > limit) bands.push([column]);
    else last.push(column);
  }
  return bands;
}
