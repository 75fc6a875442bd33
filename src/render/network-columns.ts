// A layered network as columns of units for a terminal: what stands in each, and what comes in on its wires. It must not
// know places.

import type { Expression } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { type Layer, type Network, nameAt, type Place } from "../graph/network/network.ts";
import { adjointId, deltaId, type LineId, valueId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import type { TextMedium } from "./text-cells.ts";
import { backwardSign } from "./words/diagram-words.ts";
import { columnHeading } from "./words/network-diagram-words.ts";

/** What comes into a unit: on a wire, or without one. */
export interface Port {
  /** The name of its source. */
  readonly from: string | undefined;
  /** The weight on the wire. */
  readonly label: string;
}

export interface TextUnit {
  /** The name of what comes out of it, and how that is written. */
  readonly name: string;
  readonly written: string;
  readonly lines: readonly string[];
  /** The line that its wire leaves. */
  readonly exit: number;
  readonly ports: readonly Port[];
}

export interface TextColumn {
  readonly heading: string;
  readonly units: readonly TextUnit[];
}

interface Drawing {
  readonly network: Network;
  readonly solved: Solved;
  readonly medium: TextMedium;
}

/** The inputs, each layer, and the loss with its targets; with several examples, the first. */
export function networkColumns(network: Network, solved: Solved, medium: TextMedium): readonly TextColumn[] {
  const drawing = { network, solved, medium };
  const { graph } = solved.working;
  const inputs = network.inputs.map((own) => at(own, drawing)).filter((name) => graph.users.has(name));
  return [
    { heading: columnHeading("inputs"), units: inputs.map((name) => unitOf([name], [], drawing)) },
    ...network.layers.map((layer, index) => layerColumn(layer, index + 1 === network.layers.length, drawing)),
    { heading: columnHeading("loss"), units: [lossUnit(drawing)] },
  ];
}

function at(own: string, { network }: Drawing): string {
  return nameAt(network, own, 1);
}

/** The mark of the example is left out: one example is drawn. */
function written(name: string, { medium }: Drawing): string {
  return medium.style.name(name).replace(/#\d+$/u, "");
}

/** z₁ 0.19 */
function valueText(name: string, drawing: Drawing): string {
  return `${written(name, drawing)} ${numberText(name, drawing)}`;
}

function numberText(name: string, { solved, medium }: Drawing): string {
  const id = solved.working.graph.nodes.has(name) ? valueId(name) : name;
  return medium.digits(shownOf(solved, id).text);
}

/**
 * The names with their values, the last what comes out; below them the error term or the slope of the first. A name that
 * the loss never reads has no value.
 */
function unitOf(names: readonly string[], ports: readonly Port[], drawing: Drawing): TextUnit {
  const { nodes, leaves } = drawing.solved.working.graph;
  const known = names.filter((each) => nodes.has(each) || leaves.includes(each));
  const name = known.at(-1) ?? "";
  const lines = [...known.map((each) => valueText(each, drawing)), ...slopeTexts(known[0] ?? "", drawing)];
  return { name, written: written(name, drawing), lines, exit: known.length - 1, ports };
}

function slopeTexts(name: string, drawing: Drawing): readonly string[] {
  const { solved, medium } = drawing;
  const number = (id: LineId): string => medium.digits(shownOf(solved, id).text);
  const error = deltaId(name);
  if (solved.working.lines.has(error)) return [`${written(error, drawing)} ${number(error)}`];
  const slope = adjointId(name);
  return solved.working.lines.has(slope) ? [`${backwardSign(medium.ascii)}${number(slope)}`] : [];
}

function layerColumn(layer: Layer, isLast: boolean, drawing: Drawing): TextColumn {
  const { activation } = layer;
  const called = activation === "sigmoid" ? drawing.medium.style.function(activation) : activation;
  const units = layer.units.map((own, index) => {
    const [sum, out] = [at(layer.sums[index] ?? own, drawing), at(own, drawing)];
    return unitOf(sum === out ? [out] : [sum, out], portsInto(layer, index, drawing), drawing);
  });
  return { heading: columnHeading(isLast ? "outputs" : "hidden", called), units };
}

function portsInto(layer: Layer, row: number, drawing: Drawing): readonly Port[] {
  const { medium } = drawing;
  const weights = layer.sources.flatMap((source, column): readonly Port[] => {
    const connection = layer.weights[row]?.[column];
    const from = nameOf(source, drawing);
    if (connection === undefined || connection.kind === "none") return [];
    const label =
      connection.kind === "fixed" ? medium.digits(connection.written) : numberText(connection.name, drawing);
    return [{ from, label }];
  });
  const own = layer.ownTerms[row];
  const bias = layer.biases[row];
  return [
    ...weights,
    ...(own === undefined ? [] : [{ from: undefined, label: ownText(own, drawing) }]),
    ...(bias === undefined ? [] : [{ from: undefined, label: numberText(bias, drawing) }]),
  ];
}

/** What the author adds besides: a parameter with its number, a formula as it is written. */
function ownText(term: Expression, drawing: Drawing): string {
  const isLeaf = term.kind === "name" && drawing.solved.working.graph.leaves.includes(term.name);
  return isLeaf ? valueText(term.name, drawing) : printText(term, drawing.medium.style);
}

function nameOf({ layer, unit }: Place, drawing: Drawing): string {
  const { network } = drawing;
  const names = layer === 0 ? network.inputs : network.layers[layer - 1]?.units;
  return at(names?.[unit - 1] ?? "", drawing);
}

/** The outputs come in on wires; their targets stand below the loss. */
function lossUnit(drawing: Drawing): TextUnit {
  const { network, solved } = drawing;
  const { graph } = solved.working;
  const loss = at(graph.output, drawing);
  const read = (own: readonly string[]): readonly string[] =>
    own.map((each) => at(each, drawing)).filter((name) => graph.users.get(name)?.includes(loss) === true);
  const outputs = read(network.layers.at(-1)?.units ?? []);
  const values = [loss, ...read(network.targets)].map((name) => valueText(name, drawing));
  const ports = outputs.map((from): Port => ({ from, label: "" }));
  return { name: loss, written: written(loss, drawing), lines: values, exit: 0, ports };
}
