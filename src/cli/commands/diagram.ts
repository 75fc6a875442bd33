// `longhand diagram`: the computation graph or a plot of an exercise as one SVG file for slides, or the graph in rows.

import { askedLines } from "../../exercise/asked.ts";
import { readRequest } from "../../exercise/exercise.ts";
import type { PlotName } from "../../exercise/plot-name.ts";
import { foldName } from "../../expression/names.ts";
import { countRoutes, type Route, routesFrom } from "../../graph/routes.ts";
import { namesBySpelling } from "../../graph/spelling.ts";
import { tableLines } from "../../render/graph-text.ts";
import { plainMedium } from "../../render/plain.ts";
import { diagramSvg } from "../../render/svg/diagram.ts";
import type { Appearance, DiagramSource } from "../../render/svg/diagram-parts.ts";
import { exercisePlot } from "../../render/svg/exercise-plot.ts";
import { standalone } from "../../render/svg/standalone.ts";
import { unicodeMedium } from "../../render/text.ts";
import { unknownLine } from "../../render/words/command-words.ts";
import { diagramTrouble } from "../../render/words/diagram-words.ts";
import type { LineId } from "../../working/line.ts";
import { pageAssets } from "../assets.ts";
import { InputError } from "../input-error.ts";
import { type ExerciseArguments, loadExercise } from "../load-exercise.ts";
import { writeResult } from "../output.ts";
import { screenWidth } from "../screen.ts";
import { parameterNamed, type Worked, work } from "../work.ts";

export interface DiagramArguments extends ExerciseArguments {
  readonly route?: string | undefined;
  readonly blank?: readonly string[] | undefined;
  readonly hide?: readonly string[] | undefined;
  readonly plot?: PlotName | undefined;
  readonly for?: readonly string[] | undefined;
  readonly steps?: number | undefined;
  readonly key: boolean;
  readonly table: boolean;
  readonly plain: boolean;
  readonly output?: string | undefined;
}

const prefix = "figure";
const mostRoutes = 3;

/** Writes the picture, or prints the rows; the answer is the exit code. */
export async function diagram(args: DiagramArguments): Promise<number> {
  const worked = work(await loadExercise(args));
  if (args.table) {
    const medium = args.plain ? plainMedium(worked) : unicodeMedium(worked);
    writeResult(tableLines({ ...sourceOf(worked, args), medium }, screenWidth()).join("\n"), args.output);
    return 0;
  }
  const svg = args.plot === undefined ? graphOf(worked, args) : plotOf(worked, args.plot, args);
  const { templates, fonts } = pageAssets();
  writeResult(standalone(svg, { css: templates.get("figure.css") ?? "", fonts }), args.output);
  return 0;
}

function graphOf(worked: Worked, args: DiagramArguments): string {
  const svg = diagramSvg({ ...sourceOf(worked, args), prefix, key: args.key });
  if (svg === undefined) throw new InputError(`${worked.name}: ${diagramTrouble.tooLarge}`);
  return svg;
}

function sourceOf(worked: Worked, { route, blank = [], hide = [] }: DiagramArguments): DiagramSource {
  const { working, solved } = worked;
  const slots = linesNamed(worked, blank);
  const hidden = linesNamed(worked, hide);
  const appearance = (id: LineId): Appearance => {
    if (slots.has(id)) return "slot";
    return hidden.has(id) ? "hidden" : "shown";
  };
  return { working, solved, appearance, routes: route === undefined ? [] : routesNamed(worked, route) };
}

/** Lines and groups as in `ask`, or `asked` for those that the exercise asks for. */
function linesNamed({ working, asked }: Worked, names: readonly string[]): ReadonlySet<LineId> {
  const requests = names.filter((name) => name !== "asked").map(readRequest);
  const found = askedLines({ ask: requests }, working);
  if (!found.ok) {
    throw new InputError(found.problems.map(({ written, known }) => unknownLine(written, known)).join("\n"));
  }
  return new Set([...found.lines, ...(names.includes("asked") ? asked : [])].map(({ id }) => id));
}

/** `w1`: its routes, at most three; `w1:2`: its second. */
function routesNamed({ working }: Worked, written: string): readonly Route[] {
  const { graph } = working;
  const [start = "", place] = written.split(":");
  const name = namesBySpelling(graph).get(foldName(start.trim()));
  if (name === undefined) throw new InputError(unknownLine(start, [...graph.leaves, ...graph.nodes.keys()]));
  const count = countRoutes(graph, name);
  if (place === undefined) {
    if (count > mostRoutes) throw new InputError(diagramTrouble.manyRoutes(start, count));
    return [...routesFrom(graph, name)];
  }
  let left = /^[1-9]\d{0,3}$/u.test(place) ? Number(place) : 0;
  for (const route of left === 0 ? [] : routesFrom(graph, name)) {
    left -= 1;
    if (left === 0) return [route];
  }
  throw new InputError(diagramTrouble.noSuchRoute(start, place, count));
}

function plotOf(worked: Worked, name: PlotName, args: DiagramArguments): string {
  const { solved } = worked;
  if (solved === undefined) throw new InputError(diagramTrouble.noNumbers);
  const parameters = args.for === undefined ? solved.working.train : parametersNamed(worked, args.for);
  const plot = exercisePlot(name, { solved, parameters, steps: args.steps, prefix, caption: args.key });
  if (!plot.ok) throw new InputError(diagramTrouble[plot.trouble]);
  return plot.svg;
}

function parametersNamed({ exercise }: Worked, names: readonly string[]): readonly string[] {
  return names.map((written) => {
    const parameter = parameterNamed(written, exercise);
    if (parameter === undefined) throw new InputError(diagramTrouble.noSuchParameter(written, exercise.train));
    return parameter;
  });
}
