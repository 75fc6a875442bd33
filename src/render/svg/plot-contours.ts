// The output over two parameters as contour lines, with the step, or several, on them. Both axes have one scale, so that
// the way of a step stands square on the lines.

import { type Shown, show } from "../../number/shown.ts";
import { updateId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { contourCaption, contourTitle } from "../words/plot-words.ts";
import { figureStyle } from "./figure-style.ts";
import { mathLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { around, halfWidth, heights, holding, type Interval, moveOf, outputAt, type Sample } from "./plot-domain.ts";
import { frameOf, insideOf, type PlotFrame, roundValues } from "./plot-frame.ts";
import { gridOf, levelLabels, levelMarks } from "./plot-levels.ts";
import { isVisible, moveMarks, pointMark } from "./plot-marks.ts";

const side = 320;
const levelCount = 9;

export type Pair = readonly [string, string];

/**
 * The plot for two parameters of the working. `later` are its next stages, as `descend` gives them, where exactly these
 * two move; without them one step is shown, all others held fixed.
 */
export function contourPlot(start: Solved, later: readonly Solved[], parameters: Pair, request: PlotRequest): string {
  const { working, values } = start;
  const { output } = working.graph;
  const way = wayOf(start, later, parameters);
  const [across, up] = domainsOf(start, way, parameters);
  const outputFor = ({ x, y }: Sample): number =>
    outputAt(
      start,
      new Map([
        [parameters[0], x],
        [parameters[1], y],
      ]),
    );
  const grid = gridOf(across, up, outputFor);
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
  const end = way.at(-1);
  const [from] = way;
  const isSeen = from !== undefined && end !== undefined && isVisible(from, end, frame);
  const labels = levelLabels(grid, levels, frame);
  return plotPicture(request, {
    working,
    frame,
    right: 14 + Math.max(0, ...labels.map(({ width }) => width)),
    title: contourTitle(output, parameters),
    caption: contourCaption({
      output,
      others: working.graph.leaves.length > parameters.length,
      steps: way.length - 1,
      before: shownOf(start, output),
      after: end === undefined ? undefined : afterOf(start, later, outputFor(end)),
      isSeen,
    }),
    marks: [
      insideOf(frame, [
        ...levelMarks(
          grid,
          levels.map(({ value }) => value),
          side,
        ),
        ...wayMarks(isSeen ? way : way.slice(0, 1), frame),
      ]),
      ...labels.map(({ text }) => text),
    ],
  });
}

/** The points before the first step and after each. */
function wayOf(start: Solved, later: readonly Solved[], [one, other]: Pair): readonly Sample[] {
  const point = ({ values }: Solved): Sample => ({ x: values.of(one), y: values.of(other) });
  if (later.length > 0) return [start, ...later].map(point);
  return [point(start), { x: start.values.of(updateId(one)), y: start.values.of(updateId(other)) }];
}

/** Both intervals have one length and hold the whole way. */
function domainsOf(start: Solved, way: readonly Sample[], parameters: Pair): readonly [Interval, Interval] {
  const boxes = [
    holding(
      way.map(({ x }) => x),
      0.25,
    ),
    holding(
      way.map(({ y }) => y),
      0.25,
    ),
  ] as const;
  const needed = Math.max(...boxes.map(([low, high]) => (high - low) / 2));
  const usual = halfWidth(
    parameters.map((parameter) => start.values.of(parameter)),
    parameters.map((parameter) => moveOf(start, parameter)),
  );
  const half = Math.max(needed, usual);
  const [across, up] = boxes.map(([low, high]) => around((low + high) / 2, half));
  return [across ?? [-half, half], up ?? [-half, half]];
}

function afterOf(start: Solved, later: readonly Solved[], value: number): Shown | undefined {
  const last = later.at(-1);
  if (last !== undefined) return shownOf(last, last.working.graph.output);
  return Number.isFinite(value) ? show(value, undefined, start.digits) : undefined;
}

function wayMarks(way: readonly Sample[], frame: PlotFrame): readonly string[] {
  const moves = way.slice(1).flatMap((to, index) => moveMarks(way[index] ?? to, to, frame));
  const rings = way.slice(1).map((point) => pointMark(point, frame, "after"));
  const [now] = way;
  return [...moves, ...rings, ...(now === undefined ? [] : [pointMark(now, frame, "now")])];
}
