// How much of the gradient arrives in each layer of a network, as bars: the length of its vector of δ's, which is that of
// the slopes with respect to its biases. Source: Nielsen, Neural Networks and Deep Learning, chapter 5.

import { type Network, nameAt } from "../../graph/network/network.ts";
import { type Shown, show } from "../../number/shown.ts";
import { adjointId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import { unicodeDigits } from "../style.ts";
import { barsCaption, barsTitle, layerAxis, sizeAxis } from "../words/network-plot-words.ts";
import { element } from "./markup.ts";
import { mathLine, mathText, wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { frameOf, insideOf, type PlotFrame } from "./plot-frame.ts";

const inside = { width: 440, height: 260 };
/** The width of a bar, in the distance from one to the next. */
const barWidth = 0.6;
const digits = 3;
const labelSize = 13;

export interface LayerSize {
  /** Counted from the inputs. */
  readonly layer: number;
  readonly size: number;
}

/** The sizes of the layers that anything comes back to, from the inputs on. */
export function layerSizes({ working, values }: Solved, network: Network): readonly LayerSize[] {
  return network.layers.flatMap(({ sums }, index): readonly LayerSize[] => {
    const slopes = sums
      .map((own) => adjointId(nameAt(network, own, 1)))
      .filter((id) => working.lines.has(id))
      .map((id) => values.of(id));
    return slopes.length === 0 ? [] : [{ layer: index + 1, size: Math.hypot(...slopes) }];
  });
}

/** The plot; undefined where the graph is no network. */
export function barsPlot(solved: Solved, request: PlotRequest): string | undefined {
  const { working } = solved;
  const { network } = working.graph;
  const sizes = network === undefined ? [] : layerSizes(solved, network);
  const [first] = sizes;
  const last = sizes.at(-1);
  if (network === undefined || first === undefined || last === undefined) return undefined;
  const largest = Math.max(...sizes.map(({ size }) => size));
  const frame = frameOf(
    {
      interval: [0.5, network.layers.length + 0.5],
      name: wordLine(layerAxis),
      ticks: network.layers.length,
      whole: true,
    },
    { interval: [0, largest === 0 ? 1 : 1.15 * largest], name: wordLine(sizeAxis), ticks: 5 },
    inside,
  );
  return plotPicture(request, {
    working,
    frame,
    right: 12,
    title: barsTitle(working.graph.output),
    caption: barsCaption(working.graph.output, network.batch, shown(first.size), shown(last.size)),
    marks: [
      insideOf(
        frame,
        sizes.flatMap((each) => bar(each, frame)),
      ),
    ],
  });
}

function shown(size: number): Shown {
  return show(size, undefined, digits);
}

function bar({ layer, size }: LayerSize, { x, y, height }: PlotFrame): readonly string[] {
  const left = x(layer - barWidth / 2);
  const top = y(size);
  return [
    element("rect", { class: "bar", x: left, y: top, width: x(layer + barWidth / 2) - left, height: height - top }),
    mathText({
      line: mathLine(unicodeDigits(shown(size).text)),
      x: x(layer),
      y: top - 6,
      size: labelSize,
      style: "tick",
    }),
  ];
}
