// What the picture of a layered network shows: columns of units, and the wires between them. It must not know places.

import { type Network, nameAt } from "../../graph/network/network.ts";
import { columnHeading } from "../words/network-diagram-words.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { layerColumn, leafUnit, lossUnit } from "./network-cells.ts";
import { rowsOf } from "./network-elision.ts";
import { type Detail, keyOf, type NetworkParts, targetKey } from "./network-shapes.ts";
import { lossWires, wiresInto } from "./network-wires.ts";

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
    goesOn: new Map(),
  };
}
