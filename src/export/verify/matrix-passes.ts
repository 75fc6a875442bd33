// The two passes of a network of full layers in vectors and matrices, as `--notation matrix` writes them. The loss and its
// slopes, and the slopes of the activations, are formulas of the working, with vectors and their entries for the names.

import { type Expression, integer, name, product } from "../../expression/expression.ts";
import { shareOf } from "../../expression/shares.ts";
import { type Network, nameAt } from "../../graph/network/network.ts";
import { type VectorLayer, vectorLayers } from "../../graph/network/vectors.ts";
import { spellingOf } from "../../graph/spelling.ts";
import { unicodeName } from "../../render/names.ts";
import { partialId, valueId } from "../../working/line.ts";
import type { Solved } from "../../working/solve.ts";
import type { Callable, Language } from "./dialect.ts";
import { fits, givenOf, hasOneBias, parametersOf } from "./matrix-numbers.ts";
import type { Passes, Statement } from "./part.ts";
import { printPython, printSoftmax } from "./python.ts";

type Names = (name: string) => string | undefined;

interface Writer {
  readonly solved: Solved;
  readonly network: Network;
  readonly layers: readonly VectorLayer[];
  readonly print: (formula: Expression, names: Names) => string;
  readonly softmax: (of: string) => string;
}

/** The passes in matrices, or undefined where the network has none that hold each trained parameter once. */
export function matrixPasses(solved: Solved, language: Language, called: Set<Callable>): Passes | undefined {
  const { working, values } = solved;
  const { network, output } = working.graph;
  if (network === undefined || !fits(solved, network)) return undefined;
  const layers = vectorLayers(working.graph, network, 1);
  const style = { language, called };
  const writer: Writer = {
    solved,
    network,
    layers,
    print: (formula, names) => printPython(formula, { ...style, name: (each) => names(each) ?? each }),
    softmax: (of) => printSoftmax(of, style),
  };
  const backward = [slopesOfLoss(writer), ...[...layers].reverse().flatMap((layer) => backwardLayer(writer, layer))];
  return {
    given: givenOf(solved, network),
    parameters: layers.flatMap((layer) => parametersOf(layer, values.of)),
    forward: [...layers.flatMap((layer) => forwardLayer(writer, layer)), lossStatement(writer)],
    backward: language === "numpy" ? backward : [],
    output: "L",
    outputValue: values.of(output),
    ...(network.batch === 1 ? {} : { batch: { reduction: network.reduction } }),
  };
}

function before({ number }: VectorLayer): string {
  return number === 1 ? "x" : `a${number - 1}`;
}

/** The first unit stands for all: what it is of its sum, the vector is of the vector. */
function ofVectors({ sums, units, number }: VectorLayer): Names {
  return (each) => (each === units[0] ? `a${number}` : each === sums[0] ? `z${number}` : undefined);
}

/** The formula of the layer's activation at its first unit; undefined where the sum is what comes out. */
function activationOf({ solved }: Writer, { units, sums }: VectorLayer): Expression | undefined {
  const [unit = "", sum] = [units[0], sums[0]];
  return unit === sum ? undefined : solved.working.lines.get(valueId(unit))?.formula;
}

function forwardLayer(writer: Writer, layer: VectorLayer): readonly Statement[] {
  const { number, biases } = layer;
  const right = `W${number} @ ${before(layer)}${biases === undefined ? "" : ` + b${number}`}`;
  const activation = activationOf(writer, layer);
  if (activation === undefined) return [{ left: `a${number}`, right }];
  const curve =
    shareOf(activation) === undefined ? writer.print(activation, ofVectors(layer)) : writer.softmax(`z${number}`);
  return [
    { left: `z${number}`, right },
    { left: `a${number}`, right: curve },
  ];
}

/** The names of one example's loss: outputs and targets are entries of vectors. */
function inLoss({ network, layers }: Writer): Names {
  const last = layers.at(-1);
  const places = new Map([
    ...(last?.units ?? []).map((unit, place) => [unit, `a${last?.number}[${place}]`] as const),
    ...network.targets.map((target, place) => [nameAt(network, target, 1), `t[${place}]`] as const),
  ]);
  return (each) => places.get(each);
}

function lossOf({ network, solved }: Writer): string {
  return nameAt(network, solved.working.graph.output, 1);
}

function lossStatement(writer: Writer): Statement {
  const { graph, lines } = writer.solved.working;
  const formula = lines.get(valueId(lossOf(writer)))?.formula ?? integer(0);
  const spelled = unicodeName(spellingOf(graph, graph.output));
  return { left: "L", right: writer.print(formula, inLoss(writer)), comment: spelled === "L" ? undefined : spelled };
}

function slopesOfLoss(writer: Writer): Statement {
  const { layers, solved } = writer;
  const loss = lossOf(writer);
  const last = layers.at(-1);
  const slopes = (last?.units ?? []).map((unit) =>
    writer.print(solved.working.lines.get(partialId(loss, unit))?.formula ?? integer(0), inLoss(writer)),
  );
  return { left: `dL_da${last?.number}`, right: `np.array([${slopes.join(", ")}])` };
}

/** δ = the slope of the loss in a, times that of the activation; then ∂L/∂W = δ aᵀ, ∂L/∂b = δ. */
function backwardLayer(writer: Writer, layer: VectorLayer): readonly Statement[] {
  const { number, biases } = layer;
  const bias = hasOneBias(layer) ? `np.sum(delta${number})` : `delta${number}`;
  return [
    errorTerm(writer, layer),
    { left: `dL_dW${number}`, right: `np.outer(delta${number}, ${before(layer)})` },
    ...(biases === undefined ? [] : [{ left: `dL_db${number}`, right: bias }]),
  ];
}

function errorTerm(writer: Writer, layer: VectorLayer): Statement {
  const { number, units, sums } = layer;
  const left = `delta${number}`;
  const isLast = number === writer.layers.length;
  const arriving = isLast ? `dL_da${number}` : `W${number + 1}.T @ delta${number + 1}`;
  const activation = activationOf(writer, layer);
  if (activation === undefined) return { left, right: arriving };
  if (shareOf(activation) !== undefined) {
    // Every share of a softmax falls when another rises: ∂a_j/∂z_i = a_j ((i = j) − a_i).
    const right = `a${number} * (${arriving} - ${arriving} @ a${number})`;
    return { left, right, comment: "a softmax: da_j/dz_i = a_j * ((i == j) - a_i)" };
  }
  const slope = writer.solved.working.lines.get(partialId(units[0] ?? "", sums[0] ?? ""))?.formula ?? integer(1);
  const factors = product([name(isLast ? arriving : `(${arriving})`), slope]);
  return { left, right: writer.print(factors, ofVectors(layer)) };
}
