// The output over several steps of descent or ascent.

import { formatDecimal, terminatingDecimal } from "../../number/decimal.ts";
import type { Descent } from "../../working/repeat.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { unicodeDigits } from "../style.ts";
import { descentCaption, descentTitle, stepAxis } from "../words/plot-words.ts";
import { figureStyle } from "./figure-style.ts";
import { mathLine, wordLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { holding, type Interval, type Sample } from "./plot-domain.ts";
import { frameOf, insideOf } from "./plot-frame.ts";
import { curveMark, pointMark } from "./plot-marks.ts";

const inside = { width: 440, height: 260 };
/** With more steps than this the points would hide the line. */
const mostPoints = 40;

/** The plot of a descent that has at least one stage. */
export function descentPlot({ stages, end }: Descent, start: Solved, request: PlotRequest): string {
  const { working } = start;
  const { output } = working.graph;
  const points = stages.map((stage, x): Sample => ({ x, y: stage.values.of(output) }));
  const last = stages.at(-1) ?? start;
  const frame = frameOf(
    { interval: holding([0, Math.max(points.length - 1, 1)], 0.03), name: wordLine(stepAxis), ticks: 8, whole: true },
    {
      interval: seen(points.map(({ y }) => y)),
      name: mathLine(figureStyle(working).name(output)),
      ticks: 5,
    },
    inside,
  );
  const marked = points.length <= mostPoints ? points.slice(1) : [];
  return plotPicture(request, {
    working,
    frame,
    right: 12,
    title: descentTitle(output),
    caption: descentCaption({
      output,
      steps: points.length - 1,
      direction: working.direction,
      rate: unicodeDigits(rateText(start)),
      first: shownOf(start, output),
      last: shownOf(last, output),
      broke: typeof end !== "string",
    }),
    marks: [
      insideOf(frame, [
        curveMark(points, frame, "curve"),
        ...marked.map((point) => pointMark(point, frame, "after")),
        ...points.slice(0, 1).map((point) => pointMark(point, frame, "now")),
      ]),
    ],
  });
}

/** A change smaller than this share of the values is none to look at: then 0 is seen as well, and the line is level. */
const leastChange = 0.01;

function seen(values: readonly number[]): Interval {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const isLevel = high - low < leastChange * Math.max(Math.abs(low), Math.abs(high));
  return holding(isLevel ? [0, ...values] : values, 0.06);
}

function rateText({ numbers: { rate } }: Solved): string {
  const decimal = rate.exact === undefined ? undefined : terminatingDecimal(rate.exact);
  return decimal === undefined ? String(rate.value) : formatDecimal(decimal);
}
