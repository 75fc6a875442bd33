// A plot of an exercise by its name: for slides, and for the key of an exercise that is about it.

import type { PlotName } from "../../exercise/plot-name.ts";
import { descend } from "../../working/repeat.ts";
import type { Solved } from "../../working/solve.ts";
import type { diagramTrouble } from "../words/diagram-words.ts";
import type { PlotRequest } from "./plot.ts";
import { activationsPlot } from "./plot-activations.ts";
import { barsPlot } from "./plot-bars.ts";
import { contourPlot } from "./plot-contours.ts";
import { curvePlot } from "./plot-curve.ts";
import { descentPlot } from "./plot-descent.ts";
import { lossesPlot } from "./plot-losses.ts";
import { spreadPlot } from "./plot-spread.ts";
import { startsPlot } from "./plot-starts.ts";

export interface ExercisePlot extends PlotRequest {
  readonly solved: Solved;
  /** What it is over, where it is over parameters. */
  readonly parameters: readonly string[];
  /** Absent where the plot may choose. */
  readonly steps?: number | undefined;
}

export type PlotTrouble = Exclude<
  {
    [Key in keyof typeof diagramTrouble]: (typeof diagramTrouble)[Key] extends string ? Key : never;
  }[keyof typeof diagramTrouble],
  "tooLarge" | "noNumbers"
>;

export type PlotResult =
  | { readonly ok: true; readonly svg: string }
  | { readonly ok: false; readonly trouble: PlotTrouble };

const usualSteps = { descent: 20, losses: 20 };

const plots: Readonly<Record<PlotName, (plot: ExercisePlot) => PlotResult>> = {
  tangent: alongOne,
  slice: alongOne,
  contours: (plot) => {
    const { solved, steps = 1 } = plot;
    return overTwo(plot, steps, (pair) =>
      made(contourPlot(solved, laterStages(solved, steps), pair, plot), "twoParameters"),
    );
  },
  losses: (plot) => {
    const { solved } = plot;
    const steps = plot.steps ?? (solved.working.train.length === 2 ? usualSteps.losses : 1);
    return overTwo(plot, steps, (pair) => made(lossesPlot(solved, steps, pair, plot), "noLosses"));
  },
  descent: (plot) => {
    const { solved, steps = usualSteps.descent } = plot;
    return made(descentPlot(descend(solved, { kind: "steps", count: steps }), solved, plot), "noParameter");
  },
  bars: (plot) => made(barsPlot(plot.solved, plot), "noLayers"),
  activations: (plot) => made(activationsPlot(plot.solved, plot), "noCurves"),
  spread: (plot) => made(spreadPlot(plot.solved, plot), "noDraws"),
  starts: (plot) => made(startsPlot(plot.solved, plot), "noStarts"),
};

/** The plot, or why the exercise has none. */
export function exercisePlot(name: PlotName, plot: ExercisePlot): PlotResult {
  return plots[name](plot);
}

function made(svg: string | undefined, trouble: PlotTrouble): PlotResult {
  return svg === undefined ? { ok: false, trouble } : { ok: true, svg };
}

function alongOne(plot: ExercisePlot): PlotResult {
  const [one] = plot.parameters;
  return made(one === undefined ? undefined : curvePlot(plot.solved, one, plot), "noParameter");
}

/** Several steps only where exactly the two parameters of the plot move; else one is shown. */
function overTwo(
  { solved, parameters: [one, other] }: ExercisePlot,
  steps: number,
  draw: (pair: readonly [string, string]) => PlotResult,
): PlotResult {
  if (one === undefined || other === undefined) return { ok: false, trouble: "twoParameters" };
  if (steps > 1 && solved.working.train.length !== 2) return { ok: false, trouble: "stepsOfTwo" };
  return draw([one, other]);
}

function laterStages(solved: Solved, steps: number): readonly Solved[] {
  return steps === 1 ? [] : descend(solved, { kind: "steps", count: steps }).stages.slice(1);
}
