// The drawing of an exercise's graph as the plain data that templates read, with the same in a table for those who do not
// see it. What is asked stands there as an empty slot; what is not said anywhere on the sheet stays hidden.

import type { PlotName } from "../exercise/plot-name.ts";
import type { Working } from "../working/build.ts";
import { boundedMemo } from "./bounded-memo.ts";
import { diagramRows } from "./diagram-table.ts";
import type { SheetFigure, SheetPlot } from "./sheet.ts";
import { diagramSvg } from "./svg/diagram.ts";
import type { DiagramSource } from "./svg/diagram-parts.ts";
import { exercisePlot } from "./svg/exercise-plot.ts";
import { unicodeMedium } from "./text.ts";
import { diagramLabel, tableHeads } from "./words/diagram-words.ts";

export interface FigureView {
  readonly svg: string;
  readonly table: {
    readonly label: string;
    readonly heads: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
}

/** The figure; null where the graph is too large for one. `prefix` begins the ids in the drawing. */
export function figureView({ source }: SheetFigure, prefix: string): FigureView | null {
  return source.solved === undefined ? withoutNumbers(source.working)({ source, prefix }) : drawn({ source, prefix });
}

interface Drawing {
  readonly source: DiagramSource;
  readonly prefix: string;
}

const blanks = new WeakMap<Working, (drawing: Drawing) => FigureView | null>();

/** A class has one figure where no numbers stand in it: it hangs on the working, and on which lines are slots. */
function withoutNumbers(working: Working): (drawing: Drawing) => FigureView | null {
  const known = blanks.get(working) ?? boundedMemo(drawn, { keyOf: blankKey, sizeOf, most: 1_000_000 });
  blanks.set(working, known);
  return known;
}

function blankKey({ source: { working, appearance, routes }, prefix }: Drawing): string {
  return JSON.stringify([prefix, routes, [...working.lines.keys()].map(appearance)]);
}

function sizeOf(figure: FigureView | null): number {
  return figure === null ? 0 : figure.svg.length + figure.table.rows.flat().join("").length;
}

function drawn({ source, prefix }: Drawing): FigureView | null {
  const svg = diagramSvg({ ...source, prefix, key: true });
  if (svg === undefined) return null;
  const rows = diagramRows({ ...source, medium: unicodeMedium(source) }).map(
    ({ name, formula, value, partials, adjoint }) => [name, formula, value, partials.join(", "), adjoint],
  );
  return { svg, table: { label: diagramLabel, heads: tableHeads, rows } };
}

/** The plot; null where the exercise has none such. */
export function plotSvg({ solved, name }: SheetPlot, id: string): string | null {
  const parameters = solved.working.train;
  const chosen = name ?? usualPlot(parameters.length);
  if (chosen === undefined) return null;
  const plot = exercisePlot(chosen, { solved, parameters, prefix: `${id}-plot`, caption: true });
  return plot.ok ? plot.svg : null;
}

/** The output over one or two parameters; none where more move. */
function usualPlot(parameters: number): PlotName | undefined {
  return ([undefined, "tangent", "contours"] as const)[parameters];
}
