// The units of a network's picture: their cells, with what stands in and under each.

import type { Layer, Place } from "../../graph/network/network.ts";
import { deltaId, type LineId } from "../../working/line.ts";
import { columnHeading } from "../words/network-diagram-words.ts";
import { adjointLabel, type DiagramSource, numberOf, valueLabel } from "./diagram-parts.ts";
import { figureStyle } from "./figure-style.ts";
import { type MathLine, mathLine } from "./math-text.ts";
import { rowsOf } from "./network-elision.ts";
import { at, type Cell, type Column, type Drawing, keyOf, lossKey, plainName, type Unit } from "./network-shapes.ts";

export function layerColumn(layer: Layer, number: number, drawing: Drawing): Column {
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

/** Nothing for a name that the loss never reads. */
function cellsOf(own: string, drawing: Drawing, withAdjoint: boolean): readonly Cell[] {
  const { source } = drawing;
  const name = at(own, drawing);
  const { graph } = source.working;
  if (!graph.nodes.has(name) && !graph.leaves.includes(name)) return [];
  const below = withAdjoint ? adjointLabel(source, name) : undefined;
  return [{ name, label: mathLine(plainName(name, source)), value: valueLabel(source, name), below }];
}

export function leafUnit(key: string, own: string, drawing: Drawing): Unit {
  return { key, kind: "constant", cells: cellsOf(own, drawing, true), stacked: false, below: undefined };
}

/** The slope of the loss by itself is 1: it goes where there is little room. */
export function lossUnit(name: string, { source, detail }: Drawing): Unit {
  const cell = { name, label: mathLine(plainName(name, source)), value: valueLabel(source, name) };
  const cells = [{ ...cell, below: detail.stacked ? undefined : adjointLabel(source, name) }];
  return { key: lossKey, kind: "output", cells, stacked: false, below: undefined };
}
