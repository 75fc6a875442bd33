// What the picture of a layered network shows: columns of units, what stands in and under each, and the wires between
// them. It decides what is written where; it must not know places.

import { type Layer, type Network, nameAt, type Place } from "../../graph/network/network.ts";
import { deltaId, type LineId } from "../../working/line.ts";
import { shownOf } from "../../working/solve.ts";
import { unicodeDigits } from "../style.ts";
import { routeLabel } from "../words/diagram-words.ts";
import { columnHeading } from "../words/network-diagram-words.ts";
import { adjointLabel, type DiagramSource, followsIn, isFirstOwn, numberOf, valueLabel } from "./diagram-parts.ts";
import { figureStyle } from "./figure-style.ts";
import { type MathLine, mathLine, wordLine } from "./math-text.ts";

/** A name over its value, and its adjoint below; or, where there is little room, both on one line. */
export interface Cell {
  readonly name: string;
  readonly label: MathLine;
  readonly value: MathLine | undefined;
  readonly below: MathLine | undefined;
}

export interface Unit {
  /** Tells units apart; what stands on wires refers to it. */
  readonly key: string;
  readonly kind: "constant" | "node" | "output";
  readonly cells: readonly Cell[];
  /** Whether the cells stand one above the other. */
  readonly stacked: boolean;
  /** The error term of the whole unit. */
  readonly below: MathLine | undefined;
}

/** Units of a wide layer that are left out. */
export interface Elision {
  readonly kind: "elision";
  readonly count: number;
}

/** A wire into a unit; one without a source is a bias. */
export interface Wire {
  readonly from: string | undefined;
  readonly to: string;
  readonly label: MathLine | undefined;
  /** The routes that run along all of it, and those that begin at its label. */
  readonly routes: readonly number[];
  readonly fromLabel: readonly number[];
}

export interface Column {
  readonly kind: "inputs" | "layer" | "targets" | "loss";
  readonly heading: string;
  readonly rows: readonly (Unit | Elision)[];
}

export interface NetworkParts {
  readonly columns: readonly Column[];
  /** The wires into each unit from the top, with gaps where sources are left out. */
  readonly wires: ReadonlyMap<string, readonly (Wire | Elision)[]>;
}

/** How much is said where there is little room. */
export interface Detail {
  /** Whether weights stand there with their names, or their numbers alone. */
  readonly named: boolean;
  /** Whether units have one cell, and only their weighted sums an adjoint. */
  readonly stacked: boolean;
}

/** What is drawn of a network; with several examples, the first. */
export function networkParts(network: Network, source: DiagramSource, detail: Detail): NetworkParts {
  const drawing = { network, source, detail };
  const layers = network.layers.map((layer, index) => layerColumn(layer, index + 1, drawing));
  const inputs = rowsOf(network.inputs, (own, unit) => leafUnit(keyOf({ layer: 0, unit }), own, drawing));
  const targets = rowsOf(network.targets, (own, unit) => leafUnit(targetKey(unit), own, drawing));
  const known = targets.filter((row) => "count" in row || row.cells.length > 0);
  const { working } = source;
  const loss = nameAt(network, working.graph.output, 1);
  return {
    columns: [
      { kind: "inputs", heading: columnHeading("inputs"), rows: inputs },
      ...layers,
      ...(known.length === 0 ? [] : [{ kind: "targets" as const, heading: columnHeading("targets"), rows: targets }]),
      { kind: "loss", heading: columnHeading("loss"), rows: [lossUnit(loss, drawing)] },
    ],
    wires: new Map([
      ...network.layers.flatMap((layer, index) => wiresInto(layer, index + 1, drawing)),
      lossWires(drawing),
    ]),
  };
}

interface Drawing {
  readonly network: Network;
  readonly source: DiagramSource;
  readonly detail: Detail;
}

function keyOf({ layer, unit }: Place): string {
  return `${layer}:${unit}`;
}

function targetKey(unit: number): string {
  return `target:${unit}`;
}

/** The key of the loss. */
export const lossKey = "loss";

const mostUnits = 8;
const shownOfWide = { first: 4, last: 2 };

/** Whether a unit of so many is drawn; units count from 1. */
function isDrawn(unit: number, count: number): boolean {
  return count <= mostUnits || unit <= shownOfWide.first || unit > count - shownOfWide.last;
}

function rowsOf<T, R>(all: readonly T[], make: (each: T, unit: number) => R): readonly (R | Elision)[] {
  return all.flatMap((each, index): readonly (R | Elision)[] => {
    if (isDrawn(index + 1, all.length)) return [make(each, index + 1)];
    return index === shownOfWide.first ? [elisionOf(all.length)] : [];
  });
}

function elisionOf(count: number): Elision {
  return { kind: "elision", count: count - shownOfWide.first - shownOfWide.last };
}

function layerColumn(layer: Layer, number: number, drawing: Drawing): Column {
  const { network, source } = drawing;
  const isLast = number === network.layers.length;
  const rows = rowsOf(layer.units, (own, unit) =>
    layerUnit({ layer: number, unit }, layer.sums[unit - 1] ?? own, own, drawing),
  );
  const { activation } = layer;
  const called = activation === "sigmoid" ? figureStyle(source.working).function(activation) : activation;
  return { kind: "layer", heading: columnHeading(isLast ? "outputs" : "hidden", called), rows };
}

function layerUnit(place: Place, sum: string, own: string, drawing: Drawing): Unit {
  const { source } = drawing;
  const error = source.working.lines.get(deltaId(at(sum, drawing)));
  const hasError = error !== undefined;
  const names = sum === own ? [own] : [sum, own];
  const { stacked } = drawing.detail;
  const cells = names.flatMap((each) => cellsOf(each, drawing, !hasError && !stacked));
  const below = hasError ? errorLabel(error.id, source) : stacked ? adjointLabel(source, at(sum, drawing)) : undefined;
  return { key: keyOf(place), kind: "node", cells: stacked ? cells.map(onOneLine) : cells, stacked, below };
}

function errorLabel(id: LineId, source: DiagramSource): MathLine | undefined {
  const term = numberOf(source, id, id);
  return term === undefined ? undefined : [...mathLine(`${plainName(id, source)} = `), ...term];
}

/** z₁ = 0.19 */
function onOneLine({ name, label, value, below }: Cell): Cell {
  const line = value === undefined ? label : [...label, ...mathLine(" = "), ...value];
  return { name, label: line, value: undefined, below };
}

function at(own: string, { network }: Drawing): string {
  return nameAt(network, own, 1);
}

/** Nothing for a name that the loss never reads. */
function cellsOf(own: string, drawing: Drawing, withAdjoint: boolean): readonly Cell[] {
  const { source } = drawing;
  const name = at(own, drawing);
  const { graph } = source.working;
  if (!graph.nodes.has(name) && !graph.leaves.includes(name)) return [];
  const below = withAdjoint ? adjointLabel(source, name) : undefined;
  return [{ name, label: mathLine(plainName(name, source)), value: valueLabel(source, name), below }];
}

/** The mark of the example is left out: one example is drawn. */
function plainName(name: string, { working }: DiagramSource): string {
  return figureStyle(working).name(name).replace(/#\d+$/u, "");
}

function leafUnit(key: string, own: string, drawing: Drawing): Unit {
  return { key, kind: "constant", cells: cellsOf(own, drawing, true), stacked: false, below: undefined };
}

/** The slope of the loss by itself is 1: it goes where there is little room. */
function lossUnit(name: string, { source, detail }: Drawing): Unit {
  const cell = { name, label: mathLine(plainName(name, source)), value: valueLabel(source, name) };
  const cells = [{ ...cell, below: detail.stacked ? undefined : adjointLabel(source, name) }];
  return { key: lossKey, kind: "output", cells, stacked: false, below: undefined };
}

type Incoming = readonly [to: string, wires: readonly (Wire | Elision)[]];

function wiresInto(layer: Layer, number: number, drawing: Drawing): readonly Incoming[] {
  return layer.units.flatMap((own, index): readonly Incoming[] => {
    if (!isDrawn(index + 1, layer.units.length)) return [];
    const sum = at(layer.sums[index] ?? own, drawing);
    const to = keyOf({ layer: number, unit: index + 1 });
    const weights = layer.sources.flatMap((from, column): readonly (Wire | Elision)[] =>
      weightWire({ layer, row: index, column, from, to, sum }, drawing),
    );
    const bias = layer.biases[index];
    const biasWire: readonly Wire[] =
      bias === undefined ? [] : [{ from: undefined, to, ...parameterLabel(bias, sum, drawing), routes: [] }];
    return [[to, [...weights, ...biasWire]]];
  });
}

interface Connected {
  readonly layer: Layer;
  readonly row: number;
  readonly column: number;
  readonly from: Place;
  readonly to: string;
  readonly sum: string;
}

function weightWire({ layer, row, column, from, to, sum }: Connected, drawing: Drawing): readonly (Wire | Elision)[] {
  const connection = layer.weights[row]?.[column];
  const { network, source } = drawing;
  const alike = from.layer === 0 ? network.inputs : (network.layers[from.layer - 1]?.units ?? []);
  if (!isDrawn(from.unit, alike.length)) return from.unit === shownOfWide.first + 1 ? [elisionOf(alike.length)] : [];
  if (connection === undefined || connection.kind === "none") return [];
  const name = at(alike[from.unit - 1] ?? "", drawing);
  const routes = routesAlong(name, sum, source);
  const own = routeWords(name, sum, source);
  const wire = { from: keyOf(from), to, routes };
  if (connection.kind === "fixed") {
    const label = [...own, ...mathLine(unicodeDigits(connection.written))];
    return [{ ...wire, label, fromLabel: [] }];
  }
  const { label, fromLabel } = parameterLabel(connection.name, sum, drawing);
  return [{ ...wire, label: [...own, ...label], fromLabel }];
}

/** w₁₂ = 0.3, and the routes that begin there. */
function parameterLabel(
  name: string,
  sum: string,
  { source, detail }: Drawing,
): { readonly label: MathLine; readonly fromLabel: readonly number[] } {
  const { solved, working } = source;
  const style = figureStyle(working);
  const fromLabel = routesAlong(name, sum, source);
  if (solved === undefined) return { label: mathLine(style.name(name)), fromLabel };
  const number = unicodeDigits(shownOf(solved, name).text);
  const isNamed = detail.named || fromLabel.length > 0;
  return { label: mathLine(isNamed ? `${style.name(name)} = ${number}` : number), fromLabel };
}

function routesAlong(from: string, to: string, { routes }: DiagramSource): readonly number[] {
  return routes.flatMap((route, index) => (followsIn(route, from, to) ? [index] : []));
}

/** The number of a route, on the first wire that it has for itself. */
function routeWords(from: string, to: string, source: DiagramSource): MathLine {
  const [only, ...others] = routesAlong(from, to, source);
  const isOwn = only !== undefined && others.length === 0 && source.routes.length > 1;
  return isOwn && isFirstOwn(source.routes, only, from, to) ? wordLine(`${routeLabel(only + 1)}: `) : [];
}

/** Each output with its target; they meet in the loss. */
function lossWires(drawing: Drawing): Incoming {
  const { network, source } = drawing;
  const { graph } = source.working;
  const layers = network.layers.length;
  const outputs = network.layers.at(-1)?.units ?? [];
  const loss = at(graph.output, drawing);
  const wire = (own: string | undefined, from: string): readonly Wire[] => {
    const name = own === undefined ? undefined : at(own, drawing);
    if (name === undefined || graph.users.get(name)?.includes(loss) !== true) return [];
    const words = routeWords(name, loss, source);
    const label = words.length === 0 ? undefined : words;
    return [{ from, to: lossKey, label, routes: routesAlong(name, loss, source), fromLabel: [] }];
  };
  const pairs = rowsOf(outputs, (own, unit) => [
    ...wire(own, keyOf({ layer: layers, unit })),
    ...wire(network.targets[unit - 1], targetKey(unit)),
  ]);
  return [lossKey, pairs.flatMap((pair): readonly (Wire | Elision)[] => ("count" in pair ? [pair] : pair))];
}
