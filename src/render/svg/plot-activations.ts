// The curves of a graph's units above their slopes, with the units on them: where a unit is saturated, its slope is near 0
// and it hardly learns.

import type { Solved } from "../../working/solve.ts";
import { activationsCaption, activationsTitle, slopeAxis, sumAxis, valueAxis } from "../words/network-plot-words.ts";
import { wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { holding, type Interval, type Sample, samples } from "./plot-domain.ts";
import { frameOf, insideOf, type PlotFrame } from "./plot-frame.ts";
import { curveMark, pointMark, strokes } from "./plot-marks.ts";
import { type Panel, stacked } from "./plot-panels.ts";
import { type UnitCurve, unitCurves } from "./unit-curves.ts";

export const panelInside = { width: 440, height: 190 };
/** A logistic curve is nearly level this far from 0. */
export const usualReach = 6;
const sampleCount = 241;
/** More curves than this are not told apart here. */
const mostCurves = 3;

/** The plot; undefined where no unit is a curve, or there are more curves than can be told apart. */
export function activationsPlot(solved: Solved, request: PlotRequest): string | undefined {
  const units = unitCurves(solved);
  const operations = [...new Set(units.map(({ operation }) => operation))];
  if (units.length === 0 || operations.length > mostCurves) return undefined;
  const reach = Math.max(usualReach, ...units.map(({ at }) => Math.abs(at) * 1.1));
  const above = curvesPanel(units, "value", [-reach, reach]);
  const { frame, marks } = stacked(above, curvesPanel(units, "slope", [-reach, reach]));
  return plotPicture(request, {
    working: solved.working,
    frame,
    right: 12,
    title: activationsTitle,
    caption: activationsCaption(operations),
    marks,
  });
}

/** The curves of units, or their slopes, each once, with a dot for every unit. */
export function curvesPanel(units: readonly UnitCurve[], of: "value" | "slope", domain: Interval): Panel {
  const kinds = new Map(units.map((unit) => [unit.operation, unit]));
  const curves = [...kinds.values()].map((unit) => samples(unit[of], domain, sampleCount));
  const heights = holding(
    curves.flatMap((curve) => curve.map(({ y }) => y)),
    0.06,
  );
  const name = { value: valueAxis, slope: slopeAxis }[of];
  const up = { interval: heights, name: wordLine(name), ticks: 5 };
  const frame = frameOf({ interval: domain, name: wordLine(sumAxis), ticks: 7 }, up, panelInside);
  const points = units.map((unit): Sample => ({ x: unit.at, y: unit[of](unit.at) }));
  return { frame, marks: [marksOf(curves, points, frame)] };
}

function marksOf(curves: readonly (readonly Sample[])[], points: readonly Sample[], frame: PlotFrame): string {
  return insideOf(frame, [
    ...curves.map((curve, index) => curveMark(curve, frame, strokes[index] ?? "curve")),
    ...points.map((point) => pointMark(point, frame, "now")),
  ]);
}
