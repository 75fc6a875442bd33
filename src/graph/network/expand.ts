// Expands a layered network into an ordinary graph: the nodes that a lecturer would write down, example by example, and
// what each of them is in the network. It must not know how a network is written in a file, nor numbers.

import {
  type Expression,
  type FunctionName,
  name,
  namesIn,
  negative,
  number,
  product,
  substitute,
  sum,
} from "../../expression/expression.ts";
import { parseDecimal, toRational } from "../../number/decimal.ts";
import { type Node, type WiredGraph, wire } from "../graph.ts";
import { activationFormula } from "./activations.ts";
import { countsIn } from "./counts.ts";
import type { DescribedLayer, DescribedNetwork } from "./description.ts";
import { lossFormula, reducedLoss } from "./losses.ts";
import { type Connection, type Network, nameAt } from "./network.ts";
import { parametersOf, rolesOf } from "./roles.ts";

/** The graph of a network. Names must be distinct; what no output depends on is reported as in any graph. */
export function expandNetwork(
  described: DescribedNetwork,
  functions: ReadonlyMap<string, FunctionName> = new Map(),
): WiredGraph {
  const unread = unreadClasses(described);
  const roles = new Map([...rolesOf(described)].filter(([own]) => !unread.has(own)));
  const numbers = Array.from({ length: described.batch }, (_, index) => index + 1);
  const all = [...numbers.flatMap((example) => exampleNodes(described, example)), ...batchNodes(described)];
  const nodes = all.filter((each) => !unread.has(each.name));
  const wired = wire({ output: described.output, functions, leaves: leavesOf(nodes, roles.keys()) }, nodes);
  if (!wired.ok) return wired;
  const { output: _output, rightClasses: _classes, ...facts } = described;
  const network: Network = { ...facts, roles, parameters: parametersOf(roles) };
  return { ok: true, graph: { ...wired.graph, network, counts: countsIn(wired.graph, network, "plain") } };
}

/** A negative log likelihood reads one class of each example: nobody writes down the other outputs. */
function unreadClasses(described: DescribedNetwork): ReadonlySet<string> {
  const outputs = described.layers.at(-1)?.units ?? [];
  return new Set(
    described.rightClasses.flatMap((right, index) =>
      outputs.filter((_, unit) => unit !== right).map((own) => nameAt(described, own, index + 1)),
    ),
  );
}

/** Leaves in the order of the description: inputs, parameters layer by layer, targets. */
function leavesOf(nodes: readonly Node[], named: Iterable<string>): readonly string[] {
  const defined = new Set(nodes.map((node) => node.name));
  return [...named].filter((each) => !defined.has(each));
}

function exampleNodes(described: DescribedNetwork, example: number): readonly Node[] {
  const { layers, inputs, targets, output, loss, error, rightClasses } = described;
  const at = (own: string): string => nameAt(described, own, example);
  const values = [inputs, ...layers.map(({ units }) => units)];
  const own = new Set(values.flat());
  const atOwn = (each: string): Expression | undefined => (own.has(each) ? name(at(each)) : undefined);
  const outputs = values.at(-1) ?? [];
  const compared = {
    outputs: outputs.map(at),
    targets: targets.map(at),
    error,
    rightClass: rightClasses[example - 1] ?? 0,
  };
  return [
    ...layers.flatMap((layer) => layerNodes(layer, values, at, atOwn)),
    node(at(output), lossFormula(loss, compared)),
  ];
}

function layerNodes(
  layer: DescribedLayer,
  values: readonly (readonly string[])[],
  at: (own: string) => string,
  atOwn: (own: string) => Expression | undefined,
): readonly Node[] {
  const read = layer.sources.map((source) => name(at(values[source.layer]?.[source.unit - 1] ?? "")));
  const sums = layer.sums.map(at);
  return layer.units.flatMap((unit, place): readonly Node[] => {
    const ownTerm = layer.ownTerms[place];
    const bias = layer.biases[place];
    const terms = [
      ...(layer.weights[place] ?? []).flatMap((connection, column) => term(connection, read[column])),
      ...(ownTerm === undefined ? [] : termsOf(substitute(ownTerm, atOwn))),
      ...(bias === undefined ? [] : [name(bias)]),
    ];
    const formula = activationFormula(layer.activation, sums, place, layer.leak);
    const weighted = node(sums[place] ?? "", sum(terms));
    return formula === undefined ? [weighted] : [weighted, node(at(unit), formula)];
  });
}

function termsOf(expression: Expression): readonly Expression[] {
  return expression.kind === "sum" ? expression.terms : [expression];
}

function term(connection: Connection, source: Expression | undefined): readonly Expression[] {
  if (source === undefined || connection.kind === "none") return [];
  if (connection.kind === "weight") return [product([name(connection.name), source])];
  const isNegative = connection.written.startsWith("-");
  const written = connection.written.replace(/^[+-]/u, "");
  const decimal = parseDecimal(written);
  const size =
    written === "1" || decimal === undefined ? source : product([number(toRational(decimal), written), source]);
  return [isNegative ? negative(size) : size];
}

function batchNodes(described: DescribedNetwork): readonly Node[] {
  const { batch, output, reduction } = described;
  if (batch === 1) return [];
  const losses = Array.from({ length: batch }, (_, index) => nameAt(described, output, index + 1));
  return [node(output, reducedLoss(losses, reduction))];
}

function node(own: string, formula: Expression): Node {
  return { name: own, formula, inputs: namesIn(formula) };
}
