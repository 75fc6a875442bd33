// The error terms of a network in matrices, a column for each example: δ = ∂L/∂a ⊙ σ′(z) at the output, (Wᵀ δ) ⊙ σ′(z) behind
// it. It must not know media. Source: Nielsen, Neural Networks and Deep Learning, ch. 2.

import { type Expression, integer, name, negative, product, quotient, sum } from "../../expression/expression.ts";
import { countLetter } from "../../graph/network/counts.ts";
import { type Network, nameAt } from "../../graph/network/network.ts";
import type { MatrixLayer } from "../../graph/network/vectors.ts";
import { asColumns } from "../../number/columns.ts";
import type { Working } from "../../working/build.ts";
import { type DeltaLine, deltaId, partialId } from "../../working/line.ts";
import { collapses } from "../collapse.ts";
import { errorRows, simplified } from "../delta-sections.ts";
import { opened } from "../equation.ts";
import type { Equation, MatrixEquation, MatrixToken, Row } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";
import { anyLoss, shortBecause } from "../words/matrix-words.ts";
import { slopeCancels, targetsSumToOne } from "../words/network-words.ts";
import { curveOf, exampleLosses, scalarRow } from "./matrix-forward.ts";
import { type Entry, matrixRow, type Names, sign, symbol, table, transposed } from "./matrix-row.ts";

/** Layer by layer from the output back. */
export function errorTermRows(
  request: SolutionRequest,
  network: Network,
  layers: readonly MatrixLayer[],
): readonly Row[] {
  const behind = layers.map((layer, index) => {
    const next = layers[index + 1];
    return next === undefined ? outputErrors(request, network, layer) : [hiddenErrors(request, layer, next)];
  });
  return behind.reverse().flat();
}

type Side = readonly (MatrixToken & Entry)[];

/** Where errors are target − output, δ is minus the slope of the loss. */
export function minus({ working }: SolutionRequest): Side {
  return working.deltas === "target minus output" ? [sign("-")] : [];
}

/** The part that one example has in the loss: in letters, and in numbers. */
function partOfOne({ working }: SolutionRequest, { batch, reduction }: Network): { letters: Side; numbers: Side } {
  if (batch === 1 || reduction === "sum") return { letters: [], numbers: [] };
  const part = (count: string): Side => [{ kind: "number", text: `1/${count}` }];
  return { letters: part(countLetter(working.graph, "examples") ?? String(batch)), numbers: part(String(batch)) };
}

/** The slope of the loss times that of the curve, and the short form where the two were made for each other. */
function outputErrors(request: SolutionRequest, network: Network, layer: MatrixLayer): readonly Row[] {
  const curve = curveOf(request, layer);
  const short = collapses(network) ? shortErrors(request, network, layer) : undefined;
  if (curve === "softmax") {
    const why: Row = { kind: "sentence", text: shortBecause(targetsSumToOne) };
    return short === undefined ? singleErrors(request, layer) : [short, why];
  }
  const [unit = ""] = layer.units[0] ?? [];
  const why: readonly Row[] =
    short === undefined ? [] : [short, { kind: "sentence", text: shortBecause(slopeCancels(unit)) }];
  return [...lossSlopes(request, network, layer), longErrors(request, network, layer), ...why];
}

/** Names of each example's outputs, and of its loss beside each. */
function outputsOf({ units }: MatrixLayer, network: Network, output: string): Names {
  const losses = exampleLosses(network, output);
  return units.map((row) => row.map((unit, index) => partialId(losses[index] ?? output, unit)));
}

function lossSlopes(request: SolutionRequest, network: Network, layer: MatrixLayer): readonly Equation[] {
  const slopes = outputsOf(layer, network, request.working.graph.output);
  return asColumns(slopes).flatMap((example) => example.map((id) => scalarRow(request, id)));
}

function longErrors(request: SolutionRequest, network: Network, layer: MatrixLayer): MatrixEquation {
  const { names, sums } = layer;
  const { output } = request.working.graph;
  const front = minus(request);
  const share = partOfOne(request, network);
  const { tokens, entries } = throughCurve(request, layer);
  return matrixRow(request, asErrors(sums), [symbol(names.error)], {
    formula: [
      ...front,
      ...share.letters,
      { kind: "slope", of: lossName(network, request.working), wrt: names.unit },
      ...tokens,
    ],
    // Alone, the slopes would be the result once more.
    entries:
      front.length + share.numbers.length + entries.length === 0
        ? []
        : [...front, ...share.numbers, table(outputsOf(layer, network, output)), ...entries],
  });
}

/** The loss, or that of any example by itself. */
function lossName({ batch }: Network, { graph }: Working): string {
  return batch === 1 ? graph.output : anyLoss(graph);
}

/** ⊙ σ′(z) */
function throughCurve(
  request: SolutionRequest,
  layer: MatrixLayer,
): { readonly tokens: readonly MatrixToken[]; readonly entries: readonly Entry[] } {
  const curve = curveOf(request, layer);
  if (curve === undefined) return { tokens: [], entries: [] };
  const slopes = layer.sums.map((row, unit) =>
    row.map((sum, index) => partialId(layer.units[unit]?.[index] ?? "", sum)),
  );
  return {
    tokens: [sign("⊙"), { kind: "curve", operation: curve, primed: true, of: layer.names.sum }],
    entries: [sign("⊙"), table(slopes)],
  };
}

/** δ = a − t; undefined where an output has no target with a name. */
function shortErrors(request: SolutionRequest, network: Network, layer: MatrixLayer): MatrixEquation | undefined {
  const { graph, deltas } = request.working;
  const { names, sums, units } = layer;
  const targets = sums.map((row, unit) =>
    row.map((_, index) => nameAt(network, network.targets[unit] ?? "", index + 1)),
  );
  const leaves = new Set(graph.leaves);
  const [first = ""] = network.targets;
  if (!targets.flat().every((target) => leaves.has(target))) return undefined;
  const isTurned = deltas === "target minus output";
  const share = partOfOne(request, network);
  const parts = <Each>(unit: Each, target: Each): readonly [Each, Each] => (isTurned ? [target, unit] : [unit, target]);
  const [a, b] = parts<Entry>(table(units), table(targets));
  const [left, right] = parts(
    symbol(names.unit),
    symbol(targetVector(graph.spellings?.get(nameAt(network, first, 1)) ?? first)),
  );
  const within = <Each>(inner: readonly Each[], open: Each, close: Each) =>
    share.numbers.length === 0 ? inner : [open, ...inner, close];
  return matrixRow(request, asErrors(sums), [symbol(names.error)], {
    formula: [...share.letters, ...within<MatrixToken>([left, sign("−"), right], sign("("), sign(")"))],
    entries: [...share.numbers, ...within<Entry>([a, sign("−"), b], sign("("), sign(")"))],
    formulas: units.map((row, unit) =>
      row.map((own, index) => {
        const [from, less] = parts(name(own), name(targets[unit]?.[index] ?? ""));
        return divided(sum([from, negative(less)]), network);
      }),
    ),
  });
}

function divided(whole: Expression, { batch, reduction }: Network): Expression {
  return batch > 1 && reduction === "mean" ? product([quotient(integer(1), integer(batch)), whole]) : whole;
}

/** t₁ stands in t. */
function targetVector(target: string): string {
  return target.replace(/_?\d+(?=$|\^|#)/u, "").replace(/#\d+$/u, "");
}

/** Error terms that are no product of tables: one by one. */
function singleErrors(request: SolutionRequest, { sums }: MatrixLayer): readonly Row[] {
  const { lines } = request.working;
  const deltas = asColumns(sums)
    .flat()
    .flatMap((own) => lines.get(deltaId(own)) ?? [])
    .filter((line): line is DeltaLine => line.kind === "delta");
  return errorRows(deltas, request);
}

/** (Wᵀ δ) ⊙ σ′(z) */
function hiddenErrors(request: SolutionRequest, layer: MatrixLayer, next: MatrixLayer): MatrixEquation {
  const { working } = request;
  const { tokens, entries } = throughCurve(request, layer);
  const isProduct = tokens.length > 0;
  const [open, close] = [isProduct ? [sign("(")] : [], isProduct ? [sign(")")] : []];
  const weights: Entry = { kind: "table", names: next.weights, transposed: true };
  return matrixRow(request, asErrors(layer.sums), [symbol(layer.names.error)], {
    formula: [...open, transposed(next.names.weight), sign(" "), symbol(next.names.error), ...close, ...tokens],
    entries: [...open, weights, table(asErrors(next.sums)), ...close, ...entries],
    formulas: layer.sums.map((row) => row.map((own) => simplified(opened(working, deltaId(own)), working))),
  });
}

export function asErrors(sums: Names): Names {
  return sums.map((row) => row.map(deltaId));
}
