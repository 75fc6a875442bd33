// One panel of contours: the output over two parameters, with the way of the steps on it. Both axes have one scale, so
// that the way of a step stands square on the lines. It must not know captions.

import { updateId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import { figureStyle } from "./figure-style.ts";
import { mathLine } from "./math-text.ts";
import { around, halfWidth, heights, holding, type Interval, moveOf, outputAt, type Sample } from "./plot-domain.ts";
import { frameOf, insideOf, type PlotFrame, roundValues } from "./plot-frame.ts";
import { gridOf, levelLabels, levelMarks } from "./plot-levels.ts";
import { isVisible, moveMarks, pointMark } from "./plot-marks.ts";
import type { Panel } from "./plot-panels.ts";

export type Pair = readonly [string, string];

/** From a start over its next stages, or over the one step that its updates say. */
export interface Way {
  readonly start: Solved;
  readonly later: readonly Solved[];
}

export interface ContourPanel extends Panel {
  /** Room for the values of the lines, at the right of the frame. */
  readonly right: number;
  /** Whether the way is long enough to be seen. */
  readonly isSeen: boolean;
}

export type Domain = readonly [across: Interval, up: Interval];

const levelCount = 9;

export function contourPanel(way: Way, parameters: Pair, [across, up]: Domain, side: number): ContourPanel {
  const { start } = way;
  const { working, values } = start;
  const { output } = working.graph;
  const grid = gridOf(across, up, (point) => outputOver(start, parameters, point));
  const style = figureStyle(working);
  const frame = frameOf(
    { interval: across, name: mathLine(style.name(parameters[0])), ticks: 5 },
    { interval: up, name: mathLine(style.name(parameters[1])), ticks: 5 },
    { width: side, height: side },
  );
  const now = values.of(output);
  const seen = heights(
    grid.values.map((y) => ({ x: 0, y })),
    now,
    [now],
  );
  const levels = roundValues(seen, levelCount);
  const points = pointsOf(way, parameters);
  const [from] = points;
  const end = points.at(-1);
  const isSeen = from !== undefined && end !== undefined && isVisible(from, end, frame);
  const labels = levelLabels(grid, levels, frame);
  const heightsOfLevels = levels.map(({ value }) => value);
  return {
    frame,
    right: 14 + Math.max(0, ...labels.map(({ width }) => width)),
    isSeen,
    marks: [
      insideOf(frame, [
        ...levelMarks(grid, heightsOfLevels, side),
        ...wayMarks(isSeen ? points : points.slice(0, 1), frame),
      ]),
      ...labels.map(({ text }) => text),
    ],
  };
}

/** The output with two parameters at a point, all else held fixed. */
export function outputOver(start: Solved, [one, other]: Pair, { x, y }: Sample): number {
  return outputAt(
    start,
    new Map([
      [one, x],
      [other, y],
    ]),
  );
}

/** The points before the first step and after each. */
export function pointsOf({ start, later }: Way, [one, other]: Pair): readonly Sample[] {
  const point = ({ values }: Solved): Sample => ({ x: values.of(one), y: values.of(other) });
  if (later.length > 0) return [start, ...later].map(point);
  return [point(start), { x: start.values.of(updateId(one)), y: start.values.of(updateId(other)) }];
}

/** One domain for all ways: both intervals have one length and hold every way whole. */
export function domainFor(ways: readonly Way[], parameters: Pair): Domain {
  const points = ways.flatMap((way) => pointsOf(way, parameters));
  const across = holding(
    points.map(({ x }) => x),
    0.25,
  );
  const up = holding(
    points.map(({ y }) => y),
    0.25,
  );
  const needed = Math.max(...[across, up].map(([low, high]) => (high - low) / 2));
  const usual = ways.map(({ start }) =>
    halfWidth(
      parameters.map((parameter) => start.values.of(parameter)),
      parameters.map((parameter) => moveOf(start, parameter)),
    ),
  );
  const half = Math.max(needed, ...usual);
  return [around((across[0] + across[1]) / 2, half), around((up[0] + up[1]) / 2, half)];
}

/** Rings and arrows, but for steps from one ring into the next. */
function wayMarks(way: readonly Sample[], frame: PlotFrame): readonly string[] {
  const [now, ...after] = way;
  if (now === undefined) return [];
  const apart = [now];
  for (const [index, point] of after.entries()) {
    const last = apart.at(-1) ?? now;
    if (index === after.length - 1 || isVisible(last, point, frame)) apart.push(point);
  }
  const moves = apart.slice(1).flatMap((to, index) => moveMarks(apart[index] ?? to, to, frame));
  return [...moves, ...apart.slice(1).map((point) => pointMark(point, frame, "after")), pointMark(now, frame, "now")];
}
