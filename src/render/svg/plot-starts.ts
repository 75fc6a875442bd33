// Four rules by which weights are drawn, for the first layer of a network: the density of a unit's weighted sum under each,
// above the slope of its curve. Source: Glorot and Bengio, Understanding the difficulty of training deep feedforward neural
// networks, 2010.

import { type RuleName, scatterOf } from "../../exercise/network/rules.ts";
import { varianceOf } from "../../graph/network/scatter.ts";
import { show } from "../../number/shown.ts";
import type { Solved } from "../../working/solve.ts";
import { oftenAxis, startsCaption, startsTitle, sumAxis } from "../words/network-plot-words.ts";
import { wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { curvesPanel, panelInside, usualReach } from "./plot-activations.ts";
import { type Interval, samples } from "./plot-domain.ts";
import { frameOf, insideOf } from "./plot-frame.ts";
import { curveMark, strokes } from "./plot-marks.ts";
import { type Panel, stacked } from "./plot-panels.ts";
import { inputSquares, normalDensity } from "./sum-spread.ts";
import { greatestSlope, type UnitCurve, unitCurves } from "./unit-curves.ts";

const rules: readonly RuleName[] = ["standard normal", "normal", "uniform", "glorot"];
const sampleCount = 361;
const shownDigits = 3;
/** A density is nearly 0 this many standard deviations from its middle. */
const end = 6;
const seenDeviations = 2.5;

/** The plot; undefined where the graph is no network, or its first layer has no curve. */
export function startsPlot(solved: Solved, request: PlotRequest): string | undefined {
  const { working } = solved;
  const layer = working.graph.network?.layers[0];
  const units = unitCurves(solved).filter(({ sum }) => layer?.sums.includes(sum) === true);
  const [unit] = units;
  if (layer === undefined || unit === undefined) return undefined;
  const squares = inputSquares(solved);
  const fan = { inputs: layer.sources.length, units: layer.units.length };
  const drawn = rules.flatMap((rule) => {
    const scatter = scatterOf(rule, fan);
    return scatter === undefined ? [] : [{ rule, deviation: Math.sqrt(squares * varianceOf(scatter)) }];
  });
  const widest = Math.max(...drawn.map(({ deviation }) => deviation));
  const reach = Math.max(usualReach, seenDeviations * widest, ...units.map(({ at }) => 1.1 * Math.abs(at)));
  const domain: Interval = [-reach, reach];
  const { frame, marks } = stacked(
    densitiesPanel(
      drawn.map(({ deviation }) => deviation),
      domain,
    ),
    curvesPanel(units, "slope", domain),
  );
  return plotPicture(request, {
    working,
    frame,
    right: 12,
    title: startsTitle,
    caption: startsCaption(
      fan.inputs,
      drawn.map(({ rule, deviation }) => ({
        rule,
        deviation: show(deviation, undefined, shownDigits),
        flat: flatShare(unit, deviation),
      })),
    ),
    marks,
  });
}

function densitiesPanel(deviations: readonly number[], domain: Interval): Panel {
  const highest = Math.max(...deviations.map((deviation) => normalDensity(0, deviation)));
  const frame = frameOf(
    { interval: domain, name: wordLine(sumAxis), ticks: 7 },
    { interval: [0, 1.06 * highest], name: wordLine(oftenAxis), ticks: 5 },
    panelInside,
  );
  const curves = deviations.map((deviation, index) => {
    const curve = samples((z) => normalDensity(z, deviation), domain, sampleCount);
    return curveMark(curve, frame, strokes[index] ?? "curve");
  });
  return { frame, marks: [insideOf(frame, curves)] };
}

/** How often the slope is below a tenth of the greatest. */
function flatShare(unit: UnitCurve, deviation: number): number {
  const least = greatestSlope(unit) / 10;
  const places = samples((z) => normalDensity(z, deviation), [-end * deviation, end * deviation], 1201);
  const total = places.reduce((sum, { y }) => sum + y, 0);
  const flat = places.filter(({ x }) => Math.abs(unit.slope(x)) < least).reduce((sum, { y }) => sum + y, 0);
  return flat / total;
}
