// The forward pass of a network in matrices, a column for each example: z = W x + b, a = σ(z), the loss of each example, the
// loss. It must not know media.

import { name } from "../../expression/expression.ts";
import type { Network } from "../../graph/network/network.ts";
import { nameAt } from "../../graph/network/network.ts";
import type { MatrixLayer } from "../../graph/network/vectors.ts";
import { type LineId, valueId } from "../../working/line.ts";
import { displayed, equation } from "../equation.ts";
import type { Equation, MatrixCurve, MatrixEquation, Row } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";
import { column, matrixRow, sign, symbol, table } from "./matrix-row.ts";

export function forwardRows(
  request: SolutionRequest,
  network: Network,
  layers: readonly MatrixLayer[],
): readonly Row[] {
  const { output } = request.working.graph;
  const losses = network.batch === 1 ? [] : exampleLosses(network, output);
  return [
    ...layers.flatMap((layer) => [sumRow(request, layer), ...outputRows(request, layer)]),
    ...[...losses, output].map((loss) => scalarRow(request, valueId(loss))),
  ];
}

/** The loss of each example by itself. */
export function exampleLosses(network: Network, output: string): readonly string[] {
  return Array.from({ length: network.batch }, (_, index) => nameAt(network, output, index + 1));
}

/** A line by itself. */
export function scalarRow({ working, solved }: SolutionRequest, id: LineId): Equation {
  return equation(working, solved, { ids: [id], left: name(id), formula: displayed(working, id) });
}

/** z = W x + b */
function sumRow(request: SolutionRequest, { names, sums, inputs, weights, biases }: MatrixLayer): MatrixEquation {
  return matrixRow(request, asValues(sums), [symbol(names.sum)], {
    formula: [
      symbol(names.weight),
      sign(" "),
      symbol(names.input),
      ...(biases === undefined ? [] : [sign("+"), symbol(names.bias)]),
    ],
    entries: [table(weights), table(inputs), ...(biases === undefined ? [] : [sign("+"), table(column(biases))])],
  });
}

/** a = σ(z); nothing where the sum is what comes out. */
function outputRows(request: SolutionRequest, layer: MatrixLayer): readonly MatrixEquation[] {
  const { names, units } = layer;
  const curve = curveOf(request, layer);
  if (curve === undefined) return [];
  return [
    matrixRow(request, asValues(units), [symbol(names.unit)], {
      formula: [{ kind: "curve", operation: curve, primed: false, of: names.sum }],
      entries: [],
    }),
  ];
}

function asValues(names: MatrixLayer["sums"]): readonly (readonly LineId[])[] {
  return names.map((row) => row.map(valueId));
}

/** What makes a layer's outputs of its sums; undefined where the sums are what comes out. */
export function curveOf({ working }: SolutionRequest, { units, sums }: MatrixLayer): MatrixCurve | undefined {
  const [unit = "", sum = ""] = [units[0]?.[0], sums[0]?.[0]];
  if (unit === sum) return undefined;
  const formula = working.graph.nodes.get(unit)?.formula;
  return formula?.kind === "call" ? formula.operation : "softmax";
}
