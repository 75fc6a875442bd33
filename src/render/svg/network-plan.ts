// How a network's picture is laid out: the roomiest way that fits a page, in one row of columns or in bands.

import type { Network } from "../../graph/network/network.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { type NetworkBand, networkBands } from "./network-bands.ts";
import { networkLayout, type Spacing } from "./network-layout.ts";
import { networkParts } from "./network-parts.ts";
import type { Detail, NetworkParts } from "./network-shapes.ts";
import { ports } from "./network-sizes.ts";

/** Wider than this, the letters on wires would be smaller than 7 points on A4. */
export const widestNetwork: number = 842;
/** Higher than this, the picture would not stand on one page. */
const highest = 1250;
export const networkMargin: number = 8;
export const betweenBands: number = 14;

export interface NetworkPlan {
  /** All that is drawn, whatever the bands. */
  readonly parts: NetworkParts;
  readonly detail: Detail;
  /** From the top; one where everything stands in one row of columns. */
  readonly bands: readonly NetworkBand[];
}

interface Density {
  readonly detail: Detail;
  readonly spacing: Spacing;
}

const roomy = { port: ports.names, bend: 80, targets: 24, loss: 40 };
const dense = { port: ports.numbers, bend: 72, targets: 24, loss: 40 };
const densest = { ...dense, bend: 33, targets: 14, loss: 26 };
const bare = { port: ports.none, bend: 60, targets: 14, loss: 26 };

/** From the roomiest to the densest: names of weights go before adjoints of activations, which exercises ask for. */
const densities: readonly Density[] = [
  { detail: { weights: "named", stacked: false }, spacing: roomy },
  { detail: { weights: "named", stacked: false }, spacing: { ...roomy, bend: 40 } },
  { detail: { weights: "named on routes", stacked: false }, spacing: dense },
  { detail: { weights: "named on routes", stacked: false }, spacing: { ...dense, bend: 44 } },
  { detail: { weights: "named", stacked: true }, spacing: { ...roomy, bend: 40 } },
  { detail: { weights: "named on routes", stacked: true }, spacing: dense },
  { detail: { weights: "named on routes", stacked: true }, spacing: { ...dense, bend: 40 } },
  { detail: { weights: "named on routes", stacked: true }, spacing: densest },
  { detail: { weights: "numbers", stacked: true }, spacing: densest },
];

/** Where more weights would stand on the wires than can be read, none does. */
const withoutWeights: readonly Density[] = [
  { detail: { weights: "none", stacked: false }, spacing: bare },
  { detail: { weights: "none", stacked: true }, spacing: bare },
  { detail: { weights: "none", stacked: true }, spacing: { ...bare, bend: 34 } },
];

/** The roomiest layout that fits a page; nothing where none does. */
export function networkPlan(source: DiagramSource): NetworkPlan | undefined {
  const { network } = source.working.graph;
  if (network === undefined) return undefined;
  const plans = function* (): Generator<NetworkPlan> {
    for (const density of densities) yield inOneRow(network, source, density);
    for (const density of [...densities.slice(1), ...withoutWeights]) yield* inBands(network, source, density);
  };
  for (const plan of plans()) if (fits(plan)) return plan;
  return undefined;
}

function inOneRow(network: Network, source: DiagramSource, { detail, spacing }: Density): NetworkPlan {
  const parts = networkParts(network, source, detail);
  return { parts, detail, bands: [{ parts, layout: networkLayout(parts, spacing) }] };
}

function inBands(network: Network, source: DiagramSource, { detail, spacing }: Density): readonly NetworkPlan[] {
  const parts = networkParts(network, source, detail);
  const bands = networkBands(parts, source, widestLayout, (band) => ({
    parts: band,
    layout: networkLayout(band, spacing),
  }));
  return bands === undefined ? [] : [{ parts, detail, bands }];
}

const widestLayout = widestNetwork - 2 * networkMargin;

function fits({ bands }: NetworkPlan): boolean {
  return bands.every(({ layout }) => layout.width <= widestLayout) && heightOf(bands) <= highest;
}

/** From the top of the first band to the bottom of the last. */
export function heightOf(bands: NetworkPlan["bands"]): number {
  return bands.reduce((sum, { layout }) => sum + layout.height + betweenBands, -betweenBands);
}
