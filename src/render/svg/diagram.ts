// The computation graph as SVG: values above the wires, adjoints below them, local partials on the branches. Pure, and the
// same bytes every time; its looks come from the classes that figure.css styles.

import type { Graph } from "../../graph/graph.ts";
import { unicodeStyle } from "../style.ts";
import { graphDescription, graphKey, graphTitle, type KeyFacts } from "../words/diagram-words.ts";
import { captionLeading, captionLines, captionWidth, drawCaptionLine } from "./caption.ts";
import { bandsOf } from "./diagram-bands.ts";
import { boxLabels, branchLabels, drawBox, drawBranch, drawLabel, drawWire, markOf } from "./diagram-box.ts";
import type { Layout } from "./diagram-layout.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { element, picture, rounded } from "./markup.ts";
import { networkSvg } from "./network-diagram.ts";

export interface DiagramRequest extends DiagramSource {
  /** Before every id of the picture. */
  readonly prefix: string;
  /** Whether the picture explains itself in sentences below it. */
  readonly key: boolean;
}

/** Wider than this, the letters of branches would be smaller than 7 points on A4: the drawing is broken into bands. */
export const widest: number = 860;
const margin = 8;
const betweenBands = 22;
const keySpace = 26;

/** A graph with more leaves and nodes than this is no picture any more. */
const mostBoxes = 80;

/** The drawing, of a layered network in its columns; nothing where the graph is too large for one. */
export function diagramSvg(request: DiagramRequest): string | undefined {
  const network = networkSvg(request);
  if (network !== undefined) return network;
  if (isTooLarge(request.working.graph)) return undefined;
  return drawing(request, bandsOf(request, widest));
}

export function isTooLarge({ nodes, leaves }: Graph): boolean {
  return nodes.size + leaves.length > mostBoxes;
}

/** The picture of bands that have their places. */
export function drawing(request: DiagramRequest, bands: readonly Layout[]): string {
  const { graph } = request.working;
  const drawnWidth = Math.max(...bands.map((band) => band.width));
  const heights = bands.map((band) => band.height);
  const below = (index: number): number =>
    heights.slice(0, index).reduce((sum, height) => sum + height + betweenBands, margin);
  const drawn = bands.map((band, index) =>
    element("g", { transform: `translate(${margin} ${rounded(below(index))})` }, drawBand(band, request)),
  );
  const key = request.key ? captionLines(graphKey(keyFacts(request, bands)), request.working, drawnWidth) : [];
  const keyTop = below(bands.length) - betweenBands + keySpace;
  const output = unicodeStyle(request.working).name(graph.output);
  return picture({
    prefix: request.prefix,
    kind: "diagram",
    width: Math.max(drawnWidth, captionWidth(key)) + 2 * margin,
    height: keyTop + key.length * captionLeading - (key.length === 0 ? keySpace - margin : 0),
    title: graphTitle(output),
    description: graphDescription(graph.leaves.length, graph.nodes.size),
    content: [...drawn, ...key.map((line, index) => drawCaptionLine(line, margin, keyTop + index * captionLeading))],
  });
}

function drawBand({ boxes, branches }: Layout, { routes }: DiagramSource): readonly string[] {
  const users = new Map<string, number>();
  for (const { branch } of branches) users.set(branch.from, (users.get(branch.from) ?? 0) + 1);
  const routesOf = (name: string): readonly number[] =>
    routes.flatMap((route, index) => (route.includes(name) && route.at(-1) !== name ? [index] : []));
  const onRoute = (name: string): boolean => routes.some((route) => route.includes(name));
  return [
    ...branches.map(drawBranch),
    ...boxes.map((placed) => drawWire(placed, users.get(placed.box.name) ?? 0, markOf(routesOf(placed.box.name)))),
    ...boxes.map((placed) => drawBox(placed, onRoute(placed.box.name))),
    ...[...boxes.flatMap(boxLabels), ...branches.flatMap(branchLabels)].map(drawLabel),
  ];
}

function keyFacts({ working, routes }: DiagramSource, bands: readonly Layout[]): KeyFacts {
  const boxes = bands.flatMap((band) => band.boxes.map(({ box }) => box));
  const branches = bands.flatMap((band) => band.branches.map(({ branch }) => branch));
  return {
    output: working.graph.output,
    constants: boxes.some(({ kind }) => kind === "constant"),
    parameters: boxes.some(({ kind }) => kind === "parameter"),
    values: boxes.some(({ above }) => above !== undefined),
    adjoints: boxes.some(({ below }) => below !== undefined),
    partials: branches.some(({ above }) => above.length > 0),
    forks: branches.some(({ below }) => below !== undefined),
    bands: bands.length > 1,
    routes: routes.flatMap(([start]) => (start === undefined ? [] : [start])),
  };
}
