// A graph that is too wide for paper, in bands below each other: cut between layers of nodes, as evenly as can be.

import type { Graph, Node } from "../../graph/graph.ts";
import { type Layout, layoutOf } from "./diagram-layout.ts";
import { type DiagramSource, type Parts, partsOf } from "./diagram-parts.ts";
import { betweenColumns, labelSize, nodeSize } from "./diagram-sizes.ts";

/** The layouts of the bands, from the top; one where the whole graph is not wider than `widest`. */
export function bandsOf(source: DiagramSource, widest: number): readonly Layout[] {
  const { graph } = source.working;
  const inLayers = nodesInLayers(graph);
  const whole = partsOf(source, inLayers.flat(), new Set());
  const layers = inLayers.map((nodes) => layerOf(nodes, graph, whole));
  let limit = widest;
  for (;;) {
    const bands = evenly(layers, limit);
    const layouts = bands.length === 1 ? [layoutOf(whole)] : laidOut(source, bands);
    const excess = Math.max(...layouts.map(({ width }) => width)) - widest;
    // The widths of layers are estimates; a layer alone that is too wide stays so.
    if (excess <= 0 || bands.length === layers.length || limit <= widest / 2) return layouts;
    limit -= Math.max(excess, 10);
  }
}

function laidOut(source: DiagramSource, bands: readonly (readonly Layer[])[]): readonly Layout[] {
  const drawn = new Set<string>();
  return bands.map((band) => {
    const nodes = band.flatMap((layer) => layer.nodes);
    const layout = layoutOf(partsOf(source, nodes, drawn));
    for (const { name, inputs } of nodes) for (const each of [name, ...inputs]) drawn.add(each);
    return layout;
  });
}

/** Nodes with as many nodes before them on their longest way. */
interface Layer {
  readonly nodes: readonly Node[];
  /** Of its widest node, of the widest label and the widest leaf before it. */
  readonly node: number;
  readonly label: number;
  readonly leaf: number;
}

function nodesInLayers(graph: Graph): readonly (readonly Node[])[] {
  const depths = new Map<string, number>();
  const layers: Node[][] = [];
  for (const node of graph.nodes.values()) {
    const depth = 1 + Math.max(-1, ...[...node.inputs].map((input) => depths.get(input) ?? -1));
    depths.set(node.name, depth);
    const layer = layers[depth];
    if (layer === undefined) layers.push([node]);
    else layer.push(node);
  }
  return layers;
}

function layerOf(nodes: readonly Node[], graph: Graph, { boxes, branches }: Parts): Layer {
  const names = new Set(nodes.map(({ name }) => name));
  const leaves = new Set(nodes.flatMap(({ inputs }) => [...inputs].filter((input) => !graph.nodes.has(input))));
  const widest = (those: ReadonlySet<string>): number =>
    Math.max(0, ...boxes.filter(({ name }) => those.has(name)).map((box) => nodeSize(box).width));
  const labels = branches.filter(({ to }) => names.has(to)).map((branch) => labelSize(branch)?.width ?? 0);
  return { nodes, node: widest(names), label: Math.max(0, ...labels), leaf: widest(leaves) };
}

/** As few bands as the limit allows, and among those the ones whose widest is narrowest. */
function evenly(layers: readonly Layer[], limit: number): readonly (readonly Layer[])[] {
  const fewest = cut(layers, limit);
  const limits = layers.flatMap((_, from) =>
    layers.slice(from).map((__, to) => widthOf(layers.slice(from, from + to + 1))),
  );
  const narrowest = limits
    .filter((each) => each <= limit)
    .sort((one, other) => one - other)
    .find((each) => cut(layers, each).length === fewest.length);
  return narrowest === undefined ? fewest : cut(layers, narrowest);
}

/** The box of a name that goes on from the band above. */
const carriedWidth = 60;

function widthOf(layers: readonly Layer[]): number {
  return layers.reduce((sum, { node, label, leaf }, index) => {
    const before = layers[index - 1]?.node;
    const extra = before === undefined ? Math.max(leaf, carriedWidth) : Math.max(0, leaf - before);
    return sum + extra + label + node + betweenColumns;
  }, 0);
}

function cut(layers: readonly Layer[], limit: number): readonly (readonly Layer[])[] {
  const bands: Layer[][] = [];
  for (const layer of layers) {
    const last = bands.at(-1);
    if (last === undefined || widthOf([...last, layer]) > limit) bands.push([layer]);
    else last.push(layer);
  }
  return bands;
}
