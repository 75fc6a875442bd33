// A layered network as SVG, as lecturers draw it: layers in columns, weights on the wires, values in the units and slopes
// below them. Pure, and the same bytes every time; its looks come from the classes that figure.css styles.

import type { Network } from "../../graph/network/network.ts";
import { unicodeStyle } from "../style.ts";
import { type NetworkKeyFacts, networkDescription, networkKey, networkTitle } from "../words/network-diagram-words.ts";
import { captionLeading, captionLines, captionWidth, drawCaptionLine } from "./caption.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { element, picture } from "./markup.ts";
import { drawNetworkWire, drawUnit, drawUnitLabel, freeLabels, unitLabels, wireLabels } from "./network-box.ts";
import { type NetworkLayout, networkLayout, type Spacing } from "./network-layout.ts";
import { networkParts } from "./network-parts.ts";
import type { Detail, NetworkParts } from "./network-shapes.ts";
import { isUnit, isWire, ports } from "./network-sizes.ts";

export interface NetworkRequest extends DiagramSource {
  readonly prefix: string;
  readonly key: boolean;
}

/** Wider than this, the letters on wires would be smaller than 7 points on A4. */
export const widestNetwork: number = 842;
/** Higher than this, the picture would not stand on one page. */
const highest = 1250;
const margin = 8;
const keySpace = 24;

const roomy = { port: ports.names, bend: 80, targets: 24, loss: 40 };
const dense = { port: ports.numbers, bend: 72, targets: 24, loss: 40 };

/** From the roomiest to the densest: names of weights go before adjoints of activations, which exercises ask for. */
const densities: readonly { readonly detail: Detail; readonly spacing: Spacing }[] = [
  { detail: { named: true, stacked: false }, spacing: roomy },
  { detail: { named: true, stacked: false }, spacing: { ...roomy, bend: 40 } },
  { detail: { named: false, stacked: false }, spacing: dense },
  { detail: { named: false, stacked: false }, spacing: { ...dense, bend: 44 } },
  { detail: { named: true, stacked: true }, spacing: { ...roomy, bend: 40 } },
  { detail: { named: false, stacked: true }, spacing: dense },
  { detail: { named: false, stacked: true }, spacing: { ...dense, bend: 40 } },
  { detail: { named: false, stacked: true }, spacing: { ...dense, bend: 33, targets: 14, loss: 26 } },
];

/** The roomiest layout that fits a page; nothing where none does, or units compute more than a picture can say. */
export function networkPlan(
  source: DiagramSource,
): { readonly parts: NetworkParts; readonly layout: NetworkLayout } | undefined {
  const { network } = source.working.graph;
  if (network === undefined || network.layers.some(({ hasOwnTerms }) => hasOwnTerms)) return undefined;
  for (const { detail, spacing } of densities) {
    const parts = networkParts(network, source, detail);
    const layout = networkLayout(parts, spacing);
    if (layout.width + 2 * margin <= widestNetwork && layout.height <= highest) return { parts, layout };
  }
  return undefined;
}

/** The picture, or nothing where the graph is no network or too wide a one. */
export function networkSvg(request: NetworkRequest): string | undefined {
  const { network, output } = request.working.graph;
  const plan = networkPlan(request);
  if (network === undefined || plan === undefined) return undefined;
  const { parts, layout } = plan;
  const facts = keyFacts(parts, network, request);
  const key = request.key ? captionLines(networkKey(facts), request.working, layout.width) : [];
  const keyTop = margin + layout.height + keySpace;
  const sizes = [network.inputs.length, ...network.layers.map(({ units }) => units.length)];
  return picture({
    prefix: request.prefix,
    kind: parts.columns.some(({ rows }) => rows.some((row) => isUnit(row) && row.stacked))
      ? "network dense"
      : "network",
    width: Math.max(layout.width, captionWidth(key)) + 2 * margin,
    height: key.length === 0 ? layout.height + 2 * margin : keyTop + key.length * captionLeading,
    title: networkTitle(sizes, unicodeStyle(request.working).name(output)),
    description: networkDescription(network.layers.length),
    content: [
      element("g", { transform: `translate(${margin} ${margin})` }, drawn(layout, request)),
      ...key.map((line, index) => drawCaptionLine(line, margin, keyTop + index * captionLeading)),
    ],
  });
}

/** Wires that routes follow lie over those that none follows. */
function drawn(layout: NetworkLayout, { routes }: DiagramSource): readonly string[] {
  const isMarked = (placed: NetworkLayout["wires"][number]): boolean => placed.wire.routes.length > 0;
  const onRoute = ({ unit }: NetworkLayout["units"][number]): boolean =>
    unit.cells.some(({ name }) => routes.some((route) => route.includes(name)));
  return [
    ...layout.wires.filter((each) => !isMarked(each)).map(drawNetworkWire),
    ...layout.wires.filter(isMarked).map(drawNetworkWire),
    ...layout.units.map((each) => drawUnit(each, onRoute(each))),
    ...[...layout.units.flatMap(unitLabels), ...layout.wires.flatMap(wireLabels), ...freeLabels(layout)].map(
      drawUnitLabel,
    ),
  ];
}

function keyFacts({ columns, wires }: NetworkParts, { batch }: Network, source: DiagramSource): NetworkKeyFacts {
  const rows = columns.flatMap((column) => column.rows);
  const units = rows.filter(isUnit);
  const incoming = [...wires.values()].flat();
  return {
    output: source.working.graph.output,
    pairs: units.some(({ cells, stacked }) => cells.length > 1 && !stacked),
    biases: incoming.filter(isWire).some(({ from }) => from === undefined),
    adjoints: units.some(({ cells }) => cells.some(({ below }) => below !== undefined)),
    errorTerms: units.some(({ below, stacked }) => below !== undefined && !stacked),
    sumsOnly: units.some(({ below, stacked }) => below !== undefined && stacked),
    elided: rows.length > units.length,
    examples: batch,
    routes: source.routes.flatMap(([start]) => (start === undefined ? [] : [start])),
  };
}
