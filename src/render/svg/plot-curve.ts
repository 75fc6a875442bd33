// The output along one parameter, with its tangent and the step: a curve where there is one parameter, else a slice of the
// surface, which is what a partial derivative is about.

import { name } from "../../expression/expression.ts";
import { type Shown, show } from "../../number/shown.ts";
import { adjointId, checkId, updateId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { curveCaption, curveTitle } from "../words/plot-words.ts";
import { figureStyle } from "./figure-style.ts";
import { mathLine } from "./math-text.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { around, halfWidth, heights, moveOf, outputAt, type Sample, samples } from "./plot-domain.ts";
import { frameOf, insideOf } from "./plot-frame.ts";
import { curveMark, isVisible, lineMark, pointMark, stepMarks } from "./plot-marks.ts";

const inside = { width: 440, height: 290 };
const sampleCount = 241;

/** The plot for one of the parameters that the working adjusts. */
export function curvePlot(solved: Solved, parameter: string, request: PlotRequest): string {
  const { working, values } = solved;
  const { output } = working.graph;
  const outputFor = (value: number): number => outputAt(solved, new Map([[parameter, value]]));
  const now = { x: values.of(parameter), y: values.of(output) };
  const moved = values.of(updateId(parameter));
  const after = { x: moved, y: outputFor(moved) };
  const slope = values.of(adjointId(parameter));
  const domain = around(now.x, halfWidth([now.x], [moveOf(solved, parameter)]));
  const curve = samples(outputFor, domain, sampleCount);
  const style = figureStyle(working);
  const frame = frameOf(
    { interval: domain, name: mathLine(style.name(parameter)), ticks: 6 },
    { interval: heights(curve, now.y, [now.y, after.y]), name: mathLine(style.name(output)), ticks: 5 },
    inside,
  );
  const [low, high] = domain;
  const onTangent = (x: number): Sample => ({ x, y: now.y + slope * (x - now.x) });
  const tangent: readonly [Sample, Sample] = [onTangent(low), onTangent(high)];
  const canShow = Number.isFinite(after.y);
  const isSeen = canShow && isVisible(now, after, frame);
  return plotPicture(request, {
    working,
    frame,
    right: 12,
    title: curveTitle(output, parameter),
    caption: curveCaption({
      output,
      parameter,
      others: working.graph.leaves.length > 1,
      slope: { symbol: name(adjointId(parameter)), shown: shownOf(solved, adjointId(parameter)) },
      now: { parameter: shownOf(solved, parameter), output: shownOf(solved, output) },
      after: canShow
        ? { parameter: shownOf(solved, updateId(parameter)), output: shownAfter(solved, after.y) }
        : undefined,
      isSeen,
    }),
    marks: [
      insideOf(frame, [
        lineMark(tangent, frame, "tangent"),
        curveMark(curve, frame, "curve"),
        ...(isSeen ? [...stepMarks(now, after, frame), pointMark(after, frame, "after")] : []),
        pointMark(now, frame, "now"),
      ]),
    ],
  });
}

/** The output after the step: the working's own line where no other parameter moves. */
function shownAfter(solved: Solved, value: number): Shown {
  const { train, graph } = solved.working;
  return train.length === 1 ? shownOf(solved, checkId(graph.output)) : show(value, undefined, solved.digits);
}
