// A layered network as SVG, as lecturers draw it: layers in columns, weights on the wires, values in the units and slopes
// below them. Pure, and the same bytes every time; its looks come from the classes that figure.css styles.

import type { Network } from "../../graph/network/network.ts";
import { unicodeStyle } from "../style.ts";
import { type NetworkKeyFacts, networkDescription, networkKey, networkTitle } from "../words/network-diagram-words.ts";
import { captionLeading, captionLines, captionWidth, drawCaptionLine } from "./caption.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { element, picture, rounded } from "./markup.ts";
import {
  drawNetworkWire,
  drawStub,
  drawUnit,
  drawUnitLabel,
  freeLabels,
  unitLabels,
  wireLabels,
} from "./network-box.ts";
import type { NetworkLayout } from "./network-layout.ts";
import { betweenBands, heightOf, type NetworkPlan, networkMargin, networkPlan } from "./network-plan.ts";
import { isUnit } from "./network-shapes.ts";

export interface NetworkRequest extends DiagramSource {
  readonly prefix: string;
  readonly key: boolean;
}

const keySpace = 24;

/** The picture, or nothing where the graph is no network or too large a one. */
export function networkSvg(request: NetworkRequest): string | undefined {
  const { network, output } = request.working.graph;
  const plan = networkPlan(request);
  if (network === undefined || plan === undefined) return undefined;
  const { bands, detail } = plan;
  const width = Math.max(...bands.map(({ layout }) => layout.width));
  const key = request.key ? captionLines(networkKey(keyFacts(plan, network, request)), request.working, width) : [];
  const height = heightOf(bands);
  const keyTop = networkMargin + height + keySpace;
  const sizes = [network.inputs.length, ...network.layers.map(({ units }) => units.length)];
  return picture({
    prefix: request.prefix,
    kind: detail.stacked ? "network dense" : "network",
    width: Math.max(width, captionWidth(key)) + 2 * networkMargin,
    height: key.length === 0 ? height + 2 * networkMargin : keyTop + key.length * captionLeading,
    title: networkTitle(sizes, unicodeStyle(request.working).name(output)),
    description: networkDescription(network.layers.length),
    content: [
      ...bands.map(({ layout }, index) => {
        const top = networkMargin + (index === 0 ? 0 : heightOf(bands.slice(0, index)) + betweenBands);
        return element("g", { transform: `translate(${networkMargin} ${rounded(top)})` }, drawn(layout, request));
      }),
      ...key.map((line, index) => drawCaptionLine(line, networkMargin, keyTop + index * captionLeading)),
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
    ...layout.stubs.map(drawStub),
    ...layout.units.map((each) => drawUnit(each, onRoute(each))),
    ...[...layout.units.flatMap(unitLabels), ...layout.wires.flatMap(wireLabels), ...freeLabels(layout)].map(
      drawUnitLabel,
    ),
  ];
}

function keyFacts({ parts, detail, bands }: NetworkPlan, network: Network, source: DiagramSource): NetworkKeyFacts {
  const rows = parts.columns.flatMap((column) => column.rows);
  const units = rows.filter(isUnit);
  return {
    output: source.working.graph.output,
    pairs: units.some(({ cells, stacked }) => cells.length > 1 && !stacked),
    weights: detail.weights !== "none",
    biases: network.layers.some(({ biases }) => biases.some((bias) => bias !== undefined)),
    ownTerms: network.layers.some(({ ownTerms }) => ownTerms.length > 0),
    adjoints: units.some(({ cells }) => cells.some(({ below }) => below !== undefined)),
    errorTerms: units.some(({ below, stacked }) => below !== undefined && !stacked),
    sumsOnly: units.some(({ below, stacked }) => below !== undefined && stacked),
    elided: rows.length > units.length,
    bands: bands.length > 1,
    examples: network.batch,
    routes: source.routes.flatMap(([start]) => (start === undefined ? [] : [start])),
  };
}
