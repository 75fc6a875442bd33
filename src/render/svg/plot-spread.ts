// How far the weighted sum of a unit scatters when the numbers of the exercise are drawn again by its own rules: bars of
// drawn sums, the normal density beside them, and below both the slope of the unit, which is near 0 where it is saturated.

import { drawFrom } from "../../number/random.ts";
import { show } from "../../number/shown.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { oftenAxis, spreadCaption, spreadTitle, sumAxis } from "../words/network-plot-words.ts";
import { element } from "./markup.ts";
import { wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { curvesPanel, panelInside, usualReach } from "./plot-activations.ts";
import { type Interval, samples } from "./plot-domain.ts";
import { frameOf, insideOf, type PlotFrame } from "./plot-frame.ts";
import { curveMark, pointMark } from "./plot-marks.ts";
import { type Panel, stacked } from "./plot-panels.ts";
import { deviationOf, drawnSum, firstTerms, normalDensity } from "./sum-spread.ts";
import { greatestSlope, type UnitCurve, unitCurves } from "./unit-curves.ts";

/** Enough for bars that look like their density, few enough for a page that is made while somebody waits. */
const drawCount = 500;
const seed = "spread of a weighted sum";
const sampleCount = 241;
/** In standard deviations. */
const barWidth = 0.4;
const seenDeviations = 3.5;
const shownDigits = 3;

/** The plot; undefined where nothing that a unit of the first layer adds up was drawn, or the unit is no curve. */
export function spreadPlot(solved: Solved, request: PlotRequest): string | undefined {
  const terms = firstTerms(solved) ?? [];
  const deviation = deviationOf(terms);
  const [unit] = unitCurves(solved);
  if (deviation === 0 || unit === undefined) return undefined;
  const draw = drawFrom(seed);
  const sums = Array.from({ length: drawCount }, () => drawnSum(terms, draw));
  const reach = Math.max(usualReach, seenDeviations * deviation, 1.1 * Math.abs(unit.at));
  const domain: Interval = [-reach, reach];
  const { frame, marks } = stacked(sumsPanel(sums, deviation, unit, domain), curvesPanel([unit], "slope", domain));
  const least = greatestSlope(unit) / 10;
  const { working } = solved;
  return plotPicture(request, {
    working,
    frame,
    right: 12,
    title: spreadTitle(unit.sum),
    caption: spreadCaption({
      sum: unit.sum,
      draws: drawCount,
      deviation: show(deviation, undefined, shownDigits),
      now: shownOf(solved, unit.sum),
      flat: sums.filter((z) => Math.abs(unit.slope(z)) < least).length / drawCount,
    }),
    marks,
  });
}

function sumsPanel(sums: readonly number[], deviation: number, { at }: UnitCurve, domain: Interval): Panel {
  const bars = barsOf(sums, barWidth * deviation);
  const density = (z: number): number => normalDensity(z, deviation);
  const highest = Math.max(density(0), ...bars.map(({ height }) => height));
  const frame = frameOf(
    { interval: domain, name: wordLine(sumAxis), ticks: 7 },
    { interval: [0, 1.1 * highest], name: wordLine(oftenAxis), ticks: 5 },
    panelInside,
  );
  return {
    frame,
    marks: [
      insideOf(frame, [
        ...bars.map((bar) => drawBar(bar, frame)),
        curveMark(samples(density, domain, sampleCount), frame, "curve"),
        pointMark({ x: at, y: density(at) }, frame, "now"),
      ]),
    ],
  };
}

interface Bar {
  readonly left: number;
  readonly right: number;
  /** The share of the draws for each unit of width, as a density is. */
  readonly height: number;
}

function barsOf(sums: readonly number[], width: number): readonly Bar[] {
  const counts = new Map<number, number>();
  for (const sum of sums) {
    const place = Math.floor(sum / width);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .sort(([one], [other]) => one - other)
    .map(([place, count]) => ({
      left: place * width,
      right: (place + 1) * width,
      height: count / (sums.length * width),
    }));
}

function drawBar({ left, right, height }: Bar, frame: PlotFrame): string {
  const [x, y] = [frame.x(left), frame.y(height)];
  return element("rect", { class: "bar", x, y, width: frame.x(right) - x, height: frame.height - y });
}
