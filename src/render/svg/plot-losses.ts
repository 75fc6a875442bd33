// A squared error beside a cross-entropy, over the same two weights, each with its own steps from the same point: what a
// loss makes of a bad mistake. Both panels have one scale of weights. Source: Glorot and Bengio, 2010, figure 5.

import { withLoss } from "../../graph/network/with-loss.ts";
import { buildWorking } from "../../working/build.ts";
import { descend } from "../../working/repeat.ts";
import { type Solved, shownOf, solve } from "../../working/solve.ts";
import {
  type ComparedLoss,
  comparedLosses,
  lossesCaption,
  lossesTitle,
  lossHeading,
} from "../words/network-plot-words.ts";
import { contourPanel, type Domain, domainFor, type Pair, type Way } from "./contour-panel.ts";
import { type PlotRequest, plotPicture } from "./plot.ts";
import { outputAfter } from "./plot-contours.ts";
import { type HeadedPanel, sideBySide } from "./plot-panels.ts";

const side = 260;

/** One loss with the way that its steps take. */
interface Judged {
  readonly loss: ComparedLoss;
  readonly way: Way;
}

/** The plot; several steps only where exactly the two parameters move. Undefined where no network ends in logistic units. */
export function lossesPlot(solved: Solved, steps: number, parameters: Pair, request: PlotRequest): string | undefined {
  const [squared, entropy] = comparedLosses.map((loss) => judgedBy(loss, solved, steps));
  if (squared === undefined || entropy === undefined) return undefined;
  const domain = domainFor([squared.way, entropy.way], parameters);
  const first = panelOf(squared, parameters, domain);
  const second = panelOf(entropy, parameters, domain);
  const { frame, marks } = sideBySide(first, second);
  const { working } = solved;
  const { output, leaves } = working.graph;
  return plotPicture(request, {
    working,
    frame,
    right: 0,
    title: lossesTitle(output, parameters),
    caption: lossesCaption({
      output,
      others: leaves.length > parameters.length,
      steps,
      ends: [first, second].map(({ judged: { loss, way }, isSeen }) => ({
        loss,
        before: shownOf(way.start, output),
        after: outputAfter(way, parameters),
        isSeen,
      })),
    }),
    marks,
  });
}

function judgedBy(loss: ComparedLoss, { working, numbers, digits }: Solved, steps: number): Judged | undefined {
  const graph = withLoss(working.graph, loss);
  if (graph === undefined) return undefined;
  const { train, direction } = working;
  const result = solve(buildWorking({ graph, train, direction }), numbers, digits);
  if (!result.ok) return undefined;
  const later = steps === 1 ? [] : descend(result.solved, { kind: "steps", count: steps }).stages.slice(1);
  return { loss, way: { start: result.solved, later } };
}

interface JudgedPanel extends HeadedPanel {
  readonly judged: Judged;
  readonly isSeen: boolean;
}

function panelOf(judged: Judged, parameters: Pair, domain: Domain): JudgedPanel {
  return { ...contourPanel(judged.way, parameters, domain, side), judged, heading: lossHeading(judged.loss) };
}
