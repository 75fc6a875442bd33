// The gradients and updates of a network in matrices: δ aᵀ and δ 1, whose products add up the examples of a batch, and W − η ∂L/∂W.
// What is no product of tables is told line by line. It must not know media.

import { name } from "../../expression/expression.ts";
import type { MatrixLayer } from "../../graph/network/vectors.ts";
import { adjointId, stepId, updateId } from "../../working/line.ts";
import { gradientRow, simplified } from "../delta-sections.ts";
import { displayed, equation, opened } from "../equation.ts";
import type { MatrixToken, Row } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";
import { asErrors, minus } from "./matrix-errors.ts";
import { column, matrixRow, type Names, type RightSide, sign, symbol, table, transposed } from "./matrix-row.ts";

/** ∂L/∂W = δ aᵀ, ∂L/∂b = δ, added up over the examples; one by one where not all of a layer is trained. */
export function gradientRows(request: SolutionRequest, layer: MatrixLayer): readonly Row[] {
  const { biases } = layer;
  return [...weightRows(request, layer), ...(biases === undefined ? [] : biasRows(request, layer, biases))];
}

function weightRows(request: SolutionRequest, layer: MatrixLayer): readonly Row[] {
  const { names, inputs, weights } = layer;
  if (!weights.flat().every((own) => isTrained(own, request))) return singleRows(request, weights.flat());
  const gradient = { of: names.weight, members: weights };
  const side = {
    formula: [sign(" "), transposed(names.input)],
    entries: [{ kind: "table", names: inputs, transposed: true }],
  } as const;
  return [fromErrors(request, layer, gradient, side)];
}

function biasRows(request: SolutionRequest, layer: MatrixLayer, biases: readonly string[]): readonly Row[] {
  if (!biases.every((own) => isTrained(own, request)) || isShared(biases)) return singleRows(request, biases);
  const gradient = { of: layer.names.bias, members: column(biases) };
  const examples = layer.sums[0]?.length ?? 1;
  if (examples === 1) return [fromErrors(request, layer, gradient, { formula: [], entries: [] })];
  const ones = { formula: [sign(" "), { kind: "ones" }], entries: [{ kind: "ones", rows: examples }] } as const;
  return [fromErrors(request, layer, gradient, ones)];
}

interface Gradient {
  /** The vector or matrix, and the parameters in it. */
  readonly of: string;
  readonly members: Names;
}

/** δ times what stands behind it; δ alone is a table that stands above, and its numbers are not told again, but −δ is not. */
function fromErrors(request: SolutionRequest, layer: MatrixLayer, { of, members }: Gradient, behind: RightSide): Row {
  const { working } = request;
  const front = minus(request);
  const left: MatrixToken = { kind: "slope", of: working.graph.output, wrt: of };
  const isAbove = front.length + behind.entries.length === 0;
  return matrixRow(
    request,
    members.map((row) => row.map(adjointId)),
    [left],
    {
      formula: [...front, symbol(layer.names.error), ...behind.formula],
      entries: isAbove ? [] : [...front, table(asErrors(layer.sums)), ...behind.entries],
      formulas: members.map((row) => row.map((own) => simplified(opened(working, adjointId(own)), working))),
    },
  );
}

function singleRows(request: SolutionRequest, parameters: readonly string[]): readonly Row[] {
  return [...new Set(parameters)].filter((own) => isTrained(own, request)).map((own) => gradientRow(own, request));
}

function isTrained(own: string, { working }: SolutionRequest): boolean {
  return working.lines.has(adjointId(own));
}

/** One bias for several units of a layer. */
function isShared(biases: readonly string[]): boolean {
  return new Set(biases).size < biases.length;
}

/** W′ = W − η ∂L/∂W, b′ alike; one by one where not all of a layer is trained. */
export function updateRows(request: SolutionRequest, { names, weights, biases }: MatrixLayer): readonly Row[] {
  const moved = (own: string, members: Names): readonly Row[] => {
    const all = [...new Set(members.flat())];
    const isWhole = all.length === members.flat().length && all.every((each) => isTrained(each, request));
    if (isWhole) return [moveRow(request, own, members)];
    return all.filter((each) => isTrained(each, request)).map((each) => singleMove(each, request));
  };
  return [...moved(names.weight, weights), ...(biases === undefined ? [] : moved(names.bias, column(biases)))];
}

function moveRow(request: SolutionRequest, own: string, members: Names): Row {
  const { graph, direction } = request.working;
  const step = sign(direction === "descent" ? "−" : "+");
  const slope: MatrixToken = { kind: "slope", of: graph.output, wrt: own };
  const updates = members.map((row) => row.map(updateId));
  return matrixRow(request, updates, [{ kind: "new", name: own }], {
    formula: [symbol(own), step, { kind: "rate" }, sign("·"), slope],
    entries: [table(members), step, { kind: "rate" }, table(members.map((row) => row.map(adjointId)))],
  });
}

function singleMove(own: string, { working, solved }: SolutionRequest): Row {
  return equation(working, solved, {
    ids: [stepId(own), updateId(own)],
    left: name(updateId(own)),
    formula: simplified(displayed(working, updateId(own)), working),
  });
}
