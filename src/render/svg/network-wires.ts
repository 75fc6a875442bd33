// The wires of a network's picture: what each comes from, its weight, and the routes along it.

import type { Expression } from "../../expression/expression.ts";
import { printText } from "../../expression/print-text.ts";
import type { Layer, Place } from "../../graph/network/network.ts";
import { shownOf } from "../../working/solve.ts";
import { unicodeDigits } from "../style.ts";
import { routeLabel } from "../words/diagram-words.ts";
import { type DiagramSource, followsIn, isFirstOwn } from "./diagram-parts.ts";
import { figureStyle } from "./figure-style.ts";
import { type MathLine, mathLine, wordLine } from "./math-text.ts";
import { gapAt, isDrawn, rowsOf } from "./network-elision.ts";
import { at, type Drawing, type Elision, keyOf, lossKey, targetKey, type Wire } from "./network-shapes.ts";

/** The wires into one unit, from the top. */
export type Incoming = readonly [to: string, wires: readonly (Wire | Elision)[]];

export function wiresInto(layer: Layer, number: number, drawing: Drawing): readonly Incoming[] {
  return layer.units.flatMap((own, index): readonly Incoming[] => {
    if (!isDrawn(index + 1, layer.units.length)) return [];
    const sum = at(layer.sums[index] ?? own, drawing);
    const to = keyOf({ layer: number, unit: index + 1 });
    const weights = layer.sources.flatMap((from, column): readonly (Wire | Elision)[] =>
      weightWire({ layer, row: index, column, from, to, sum }, drawing),
    );
    const bias = layer.biases[index];
    return [
      [
        to,
        [
          ...weights,
          ...ownTerm(layer.ownTerms[index], to, sum, drawing),
          ...(bias === undefined ? [] : biasWire(bias, to, sum, drawing)),
        ],
      ],
    ];
  });
}

/** What the author adds besides: a parameter with its number, a formula as it is written. */
function ownTerm(term: Expression | undefined, to: string, sum: string, drawing: Drawing): readonly Wire[] {
  const { source, detail } = drawing;
  if (term === undefined || detail.weights === "none") return [];
  if (term.kind === "name" && source.working.graph.leaves.includes(term.name)) {
    return biasWire(term.name, to, sum, drawing);
  }
  const label = mathLine(printText(term, figureStyle(source.working)));
  return [{ from: undefined, to, label, routes: [], fromLabel: [] }];
}

/** A bias is seen by its label alone. */
function biasWire(name: string, to: string, sum: string, drawing: Drawing): readonly Wire[] {
  if (drawing.detail.weights === "none") return [];
  return [{ from: undefined, to, ...parameterLabel(name, sum, drawing), routes: [] }];
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
  if (!isDrawn(from.unit, alike.length)) return gapAt(from.unit, alike.length);
  if (connection === undefined || connection.kind === "none") return [];
  const name = at(alike[from.unit - 1] ?? "", drawing);
  const routes = routesAlong(name, sum, source);
  const own = routeWords(name, sum, source);
  const wire = { from: keyOf(from), to };
  const { label, fromLabel } =
    connection.kind === "fixed"
      ? { label: mathLine(unicodeDigits(connection.written)), fromLabel: [] }
      : parameterLabel(connection.name, sum, drawing);
  if (drawing.detail.weights !== "none") return [{ ...wire, label: [...own, ...label], routes, fromLabel }];
  return [{ ...wire, label: undefined, routes: [...routes, ...fromLabel], fromLabel: [] }];
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
  const isNamed = detail.weights === "named" || (detail.weights === "named on routes" && fromLabel.length > 0);
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
export function lossWires(drawing: Drawing): Incoming {
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
