// The output over two parameters as contour lines, with the step, or several, on them.

import { type Shown, show } from "../../number/shown.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { contourCaption, contourTitle } from "../words/plot-words.ts";
import { contourPanel, domainFor, outputOver, type Pair, pointsOf, type Way } from "./contour-panel.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";

const side = 320;

/**
 * The plot for two parameters of the working. `later` are its next stages, as `descend` gives them, where exactly these
 * two move; without them one step is shown, all others held fixed.
 */
export function contourPlot(start: Solved, later: readonly Solved[], parameters: Pair, request: PlotRequest): string {
  const { working } = start;
  const { output } = working.graph;
  const way = { start, later };
  const { frame, marks, right, isSeen } = contourPanel(way, parameters, domainFor([way], parameters), side);
  return plotPicture(request, {
    working,
    frame,
    right,
    title: contourTitle(output, parameters),
    caption: contourCaption({
      output,
      others: working.graph.leaves.length > parameters.length,
      steps: pointsOf(way, parameters).length - 1,
      before: shownOf(start, output),
      after: outputAfter(way, parameters),
      isSeen,
    }),
    marks,
  });
}

/** The output at the end of a way; undefined where that is no number. */
export function outputAfter(way: Way, parameters: Pair): Shown | undefined {
  const { start, later } = way;
  const last = later.at(-1);
  if (last !== undefined) return shownOf(last, last.working.graph.output);
  const end = pointsOf(way, parameters).at(-1);
  const value = end === undefined ? Number.NaN : outputOver(start, parameters, end);
  return Number.isFinite(value) ? show(value, undefined, start.digits) : undefined;
}
