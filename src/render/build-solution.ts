// Builds the worked solution of an exercise from its working: sections in a lecturer's order. What stands in a section is
// decided beside this file. It must not know media.

import { name } from "../expression/expression.ts";
import type { Network } from "../graph/network/network.ts";
import { hasMatrices } from "../graph/network/vectors.ts";
import { spellingOf } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";
import { adjointId, type RouteLine, stepId, updateId, valueId } from "../working/line.ts";
import { backwardRows } from "./backward-rows.ts";
import { checkSection } from "./check-section.ts";
import { beginningOf } from "./cut-short.ts";
import { deltaSections, simplified } from "./delta-sections.ts";
import { displayed, equation } from "./equation.ts";
import { generalSection } from "./general-section.ts";
import { fitsMatrices, matrixSections } from "./matrix/matrix-sections.ts";
import { oneFormulaSection } from "./one-formula-section.ts";
import { routeSections, routesOf } from "./route-sections.ts";
import { buildSetting, oneLine } from "./setting.ts";
import type { Row, Section, Solution, Text } from "./solution.ts";
import { type Selection, type SolutionRequest, selectionOf } from "./solution-request.ts";
import type { Notated } from "./symbols.ts";
import { matricesOfAll, noMatrices, noNetworkForMatrices } from "./words/matrix-words.ts";
import { networkConventions } from "./words/network-conventions.ts";
import { productOfRoute } from "./words/route-words.ts";
import { allExact, headings, noteText, roundingNote, whichWay } from "./words/solution-words.ts";

/** The worked solution. */
export function buildSolution(request: SolutionRequest): Solution {
  const { solved, updates } = request;
  const selection = selectionOf(request);
  const routes = routesShown(request, selection);
  const sections = [
    ...sectionsOf(request, selection, routes),
    ...(solved === undefined ? [] : [checkSection(solved, updates, selection.parameters)]),
  ];
  const kept = sections.filter((section) => section.rows.length > 0);
  const setting = buildSetting(request);
  return {
    ...setting,
    given: setting.given.map(beginningOf),
    working: notated(request, routes),
    solved,
    sections: kept,
    closing: closingOf(request, kept),
  };
}

/** The routes of the one parameter that is shown, where they are lines of the working. */
function routesShown({ working }: SolutionRequest, { parameters }: Selection): readonly RouteLine[] {
  const [only, second] = parameters;
  return only === undefined || second !== undefined ? [] : routesOf(working, only);
}

/** Under the heading of its route, the line of a route is simply the product. */
function notated({ working, notation }: SolutionRequest, routes: readonly RouteLine[]): Notated {
  if (notation !== "scalar" || routes.length === 0) return working;
  return { ...working, calls: new Map(routes.map(({ id }) => [id, { kind: "word", word: productOfRoute }])) };
}

function sectionsOf(request: SolutionRequest, selection: Selection, routes: readonly RouteLine[]): readonly Section[] {
  const { updates, approach, working, solved } = request;
  const { parameters } = selection;
  const network = networkInMatrices(request);
  if (network !== undefined) return [...inGeneral(request), ...matrixSections(request, network)];
  const alone = isSingleSlope(working);
  const backward = backwardSections(request, selection, routes);
  return [
    ...inGeneral(request),
    section("forward", forwardRows(request, selection)),
    ...(approach === "chain" ? [] : [oneFormulaSection(working, solved, parameters)]),
    ...(approach === "substitute" ? [] : backward),
    section(parameters.length === 1 && alone ? "step" : "update", updates ? updateRows(request, selection) : []),
  ];
}

/** The network, where all of it is told in matrices. */
function networkInMatrices({ working, notation, only }: SolutionRequest): Network | undefined {
  const { network } = working.graph;
  const isMeant = notation === "matrix" && only === undefined;
  return isMeant && network !== undefined && fitsMatrices(working, network) ? network : undefined;
}

/** Why error terms stand where matrices were asked for. */
function insteadOfMatrices(request: SolutionRequest): readonly Text[] {
  if (request.notation !== "matrix" || networkInMatrices(request) !== undefined) return [];
  if (request.working.graph.network === undefined) return [noNetworkForMatrices];
  return [request.only === undefined ? noMatrices : matricesOfAll];
}

/** The equations for the whole network, before its numbers. */
function inGeneral({ working, notation, only }: SolutionRequest): readonly Section[] {
  const { network } = working.graph;
  const isRegular = network !== undefined && hasMatrices(network);
  return notation === "scalar" || !isRegular || only !== undefined ? [] : [generalSection(working.graph, network)];
}

function backwardSections(
  request: SolutionRequest,
  selection: Selection,
  routes: readonly RouteLine[],
): readonly Section[] {
  const { working, solved, notation } = request;
  const [first] = routes;
  if (notation !== "scalar") return deltaSections(request, selection);
  if (first !== undefined) return routeSections(working, solved, first.node, routes);
  const alone = isSingleSlope(working);
  const rows = [...backwardRows(request, selection), ...direction(request, alone)];
  return [section(alone ? "slope" : "backward", rows)];
}

function section(kind: keyof typeof headings, rows: readonly Row[]): Section {
  return { kind, heading: headings[kind], rows };
}

function forwardRows({ working, solved }: SolutionRequest, { has }: Selection): readonly Row[] {
  return [...working.graph.nodes.values()]
    .filter((node) => has(valueId(node.name)))
    .map((node) =>
      equation(working, solved, { ids: [valueId(node.name)], left: name(node.name), formula: node.formula }),
    );
}

/** One node of one variable: a slope rather than a backward pass. */
function isSingleSlope({ graph, train }: Working): boolean {
  return graph.nodes.size === 1 && train.length === 1;
}

function direction({ working, solved, updates }: SolutionRequest, alone: boolean): readonly Row[] {
  const [parameter] = working.train;
  if (!alone || !updates || solved === undefined || parameter === undefined) return [];
  const slope = solved.values.of(adjointId(parameter));
  return [{ kind: "sentence", text: whichWay(working.graph.output, parameter, slope, working.direction) }];
}

function updateRows({ working, solved, depth }: SolutionRequest, { parameters }: Selection): readonly Row[] {
  return parameters.flatMap((parameter) => {
    const step = equation(working, solved, {
      ids: [stepId(parameter)],
      left: name(stepId(parameter)),
      formula: displayed(working, stepId(parameter)),
    });
    const update = equation(working, solved, {
      ids: depth === "micro" ? [updateId(parameter)] : [stepId(parameter), updateId(parameter)],
      left: name(updateId(parameter)),
      formula: simplified(displayed(working, updateId(parameter)), working),
    });
    return depth === "micro" ? [step, update] : [update];
  });
}

function closingOf(request: SolutionRequest, sections: readonly Section[]): readonly Text[] {
  const { solved, heading, notation } = request;
  const conventions =
    notation === "scalar" ? [] : inOne([...insteadOfMatrices(request), ...networkConventions(request.working)]);
  const note = heading.note === undefined ? [] : [noteText(oneLine(heading.note))];
  if (solved === undefined) return [...conventions, ...note];
  const results = sections.flatMap((section) => section.rows.flatMap(resultsIn));
  return [
    ...(results.every((exact) => exact)
      ? [allExact]
      : roundingNote(
          solved.digits,
          request.updates ? request.working.train.map((each) => spellingOf(request.working.graph, each)) : [],
        )),
    ...conventions,
    ...note,
  ];
}

/** Sentences one after the other, as one. */
function inOne(sentences: readonly Text[]): readonly Text[] {
  const space: Text = [{ kind: "words", words: " " }];
  return sentences.length === 0 ? [] : [sentences.flatMap((text, index) => (index === 0 ? text : [...space, ...text]))];
}

function resultsIn(row: Row): readonly boolean[] {
  if (row.kind === "equation") return row.result === undefined ? [] : [row.result.exact];
  if (row.kind === "matrix") return [row.exact];
  const text = row.kind === "sentence" ? row.text : [];
  return text.flatMap((fragment) => (fragment.kind === "number" ? [fragment.shown.exact] : []));
}
