// The checks at the end of a working: forward again with the new parameters, and one gradient from two nearby points.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import type { Graph } from "../graph/graph.ts";
import { spellingOf } from "../graph/spelling.ts";
import { toRational } from "../number/decimal.ts";
import { multiply, rational, toNumber } from "../number/rational.ts";
import { type Shown, show } from "../number/shown.ts";
import { adjointId, checkId } from "../working/line.ts";
import { nearbyCheck, type StepCheck, steepestParameter, stepCheck, stepCheckAlone } from "../working/nearby.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { substituted } from "../working/substitution.ts";
import type { Row, Section, Sentence, Text } from "./solution.ts";
import { unicodeStyle } from "./style.ts";
import { sentence } from "./words/phrases.ts";
import {
  comparison,
  goesFromTo,
  headings,
  nearbyPoints,
  nearbyValues,
  onlyOneMoves,
  relation,
  stepTooLong,
} from "./words/solution-words.ts";

/** Graphs of up to so many nodes are computed again on the page; of larger ones only the output is told. */
const mostRecomputed = 2;

export function checkSection(solved: Solved, updates: boolean, parameters: readonly string[]): Section {
  const rows: Row[] = [];
  const isWhole = parameters.length === solved.working.train.length;
  if (updates && isWhole) rows.push(...again(solved));
  const [only, second] = parameters;
  if (updates && !isWhole && only !== undefined && second === undefined) rows.push(alone(solved, only));
  const isSecond = rows.length > 0;
  rows.push(...nearby(solved, parameters).map((row) => ({ ...row, again: isSecond })));
  return { kind: "check", heading: headings.check, rows };
}

function again(solved: Solved): readonly Row[] {
  const check = stepCheck(solved);
  const { graph, direction } = solved.working;
  const wanted = direction === "descent" ? "less" : "more";
  const told: Row = { kind: "sentence", text: againText(solved, check) };
  if (check.change === wanted || check.change === "the same") return [told];
  return [told, { kind: "sentence", text: stepTooLong(graph.output, direction) }];
}

/** The step of one parameter of several, taken by itself. */
function alone(solved: Solved, parameter: string): Row {
  const { before, after, change } = stepCheckAlone(solved, parameter);
  const { graph } = solved.working;
  return { kind: "sentence", text: onlyOneMoves(graph.output, spellingOf(graph, parameter), before, after, change) };
}

function againText(solved: Solved, check: StepCheck): Text {
  const { graph, train, lines } = solved.working;
  if (graph.nodes.size > mostRecomputed || [...graph.nodes.keys()].some((node) => !lines.has(checkId(node)))) {
    return goesFromTo(graph.output, check.before, check.after, check.change, train.length);
  }
  const [parameter] = train;
  const compared = comparison(check.change, check.before);
  if (graph.nodes.size === 1 && train.length === 1 && parameter !== undefined) {
    const place = name(`update:${parameter}`);
    return sentence`${name(graph.output)} at ${place} is ${recomputed(solved, graph.output, check)}, ${compared}`;
  }
  const nodes = [...graph.nodes.keys()].flatMap(
    (node, index): Text => [
      ...(index === 0 ? [] : sentence`,  `),
      ...sentence`${name(node)} = ${recomputed(solved, node, check)}`,
    ],
  );
  const text = sentence`${nodes}, ${compared}`;
  return isShort(text, solved) ? text : goesFromTo(graph.output, check.before, check.after, check.change, train.length);
}

const mostCharacters = 76;

/** Whether a sentence fits on one line. */
function isShort(text: Text, { working }: Solved): boolean {
  const style = unicodeStyle(working);
  const lengths = text.map((fragment) => {
    if (fragment.kind === "words") return fragment.words.length;
    return fragment.kind === "number" ? fragment.shown.text.length : printText(fragment.math, style).length;
  });
  return lengths.reduce((total, length) => total + length, 0) <= mostCharacters;
}

/** The numbers put into a node's formula, and its new value. */
function recomputed(solved: Solved, node: string, check: StepCheck): Text {
  const line = solved.working.lines.get(checkId(node));
  if (line === undefined) return [];
  const result = node === solved.working.graph.output ? check.after : shownOf(solved, line.id);
  const numbers = substituted(solved, line.formula, result);
  return sentence`${numbers} ${relation(result)} ${result}`;
}

function nearby(solved: Solved, parameters: readonly string[]): readonly Sentence[] {
  const { working } = solved;
  const [only] = parameters;
  const parameter = parameters.length === 1 ? only : steepestParameter(solved);
  const check = parameter === undefined ? undefined : nearbyCheck(solved, parameter);
  if (parameter === undefined || check === undefined) return [];
  if (!isFunctionOf(working.graph, parameter)) {
    const slope = parameters.length === 1 ? undefined : name(adjointId(parameter));
    return [{ kind: "sentence", text: nearbyPoints(slope, parameter, check.distance, check.result) }];
  }
  const [above, below] = check.points;
  const twice = doubled(check.distance);
  return [{ kind: "sentence", text: nearbyValues(working.graph.output, above, below, twice, check.result) }];
}

/** Whether the output is written as one formula of this one leaf, so that y(0.501) makes sense. */
function isFunctionOf(graph: Graph, parameter: string): boolean {
  return graph.nodes.size === 1 && graph.leaves.length === 1 && graph.leaves[0] === parameter;
}

function doubled({ decimal }: Shown): Shown {
  const twice = multiply(toRational(decimal), rational(2n));
  return show(toNumber(twice), twice, 1);
}
