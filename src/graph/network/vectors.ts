// The vectors and matrices of a layered network: which lines stand in them, row by row, and what the notation calls them.
// A network whose layers are fully connected, each to the next, has them. It must not know numbers or media.

import { asColumns } from "../../number/columns.ts";
import type { Graph } from "../graph.ts";
import { errorTermName, spellingOf } from "../spelling.ts";
import { type Layer, type Network, nameAt } from "./network.ts";
import { profiles } from "./profiles.ts";

/** One layer of one example: the names of its units, and what the vectors are called. */
export interface VectorLayer {
  readonly number: number;
  readonly sums: readonly string[];
  readonly units: readonly string[];
  /** What comes in: the inputs, or the units of the layer before. */
  readonly inputs: readonly string[];
  /** Row: the unit it goes to. */
  readonly weights: readonly (readonly string[])[];
  readonly biases: readonly string[] | undefined;
  readonly names: {
    readonly sum: string;
    readonly unit: string;
    readonly input: string;
    readonly weight: string;
    readonly bias: string;
    readonly error: string;
  };
}

/** One layer of all examples: a column for each of them. */
export interface MatrixLayer extends Pick<VectorLayer, "number" | "weights" | "biases" | "names"> {
  readonly sums: readonly (readonly string[])[];
  readonly units: readonly (readonly string[])[];
  readonly inputs: readonly (readonly string[])[];
}

/** Whether every layer reads all of the layer before and nothing else, so that matrices say it all. */
export function hasMatrices({ layers }: Network): boolean {
  return layers.every(
    (layer, index) =>
      layer.ownTerms.length === 0 &&
      layer.sources.every((source) => source.layer === index) &&
      layer.weights.every((row) => row.length === layer.sources.length && row.every(({ kind }) => kind === "weight")) &&
      (layer.biases.every((bias) => bias !== undefined) || layer.biases.every((bias) => bias === undefined)),
  );
}

/** The layers of an example as vectors and matrices. */
export function vectorLayers(graph: Graph, network: Network, example: number): readonly VectorLayer[] {
  const at = (own: string): string => nameAt(network, own, example);
  return network.layers.map((layer, index) => {
    const before = index === 0 ? network.inputs : (network.layers[index - 1]?.units ?? []);
    const weights = layer.weights.map((row) => row.flatMap((each) => (each.kind === "weight" ? [each.name] : [])));
    const biases = layer.biases.flatMap((bias) => bias ?? []);
    const sums = layer.sums.map(at);
    return {
      number: index + 1,
      sums,
      units: layer.units.map(at),
      inputs: before.map(at),
      weights,
      biases: biases.length === 0 ? undefined : biases,
      names: namesOf(graph, layer, { sums, inputs: before.map(at), weights, biases, at, number: index + 1 }),
    };
  });
}

/** The layers of all examples; their names go without the mark of an example. */
export function matrixLayers(graph: Graph, network: Network): readonly MatrixLayer[] {
  const examples = Array.from({ length: network.batch }, (_, index) => vectorLayers(graph, network, index + 1));
  const named = apart((examples[0] ?? []).map((first) => ({ ...first, names: overExamples(first.names) })));
  return named.map((first, place) => {
    const all = examples.flatMap((layers) => layers[place] ?? []);
    return {
      ...first,
      sums: asColumns(all.map(({ sums }) => sums)),
      units: asColumns(all.map(({ units }) => units)),
      inputs: asColumns(all.map(({ inputs }) => inputs)),
    };
  });
}

function overExamples(names: VectorLayer["names"]): VectorLayer["names"] {
  const { sum, unit, input, weight, bias, error } = names;
  const bare = (each: string): string => each.replace(/#\d+$/u, "");
  return { sum: bare(sum), unit: bare(unit), input: bare(input), weight, bias, error: bare(error) };
}

/** Where two layers would have one name, as those of units h₁ … do, each has a letter and its number. */
function apart(layers: readonly VectorLayer[]): readonly VectorLayer[] {
  const names = (part: "sum" | "unit" | "error", letter: string): readonly string[] => {
    const own = layers.map((layer) => layer.names[part]);
    return new Set(own).size === own.length ? own : layers.map(({ number }) => `${letter}^(${number})`);
  };
  const [sums, units, errors] = [names("sum", "z"), names("unit", "a"), names("error", "delta")];
  const outputs = layers.map((layer, index) => (layer.sums[0] === layer.units[0] ? sums : units)[index]);
  return layers.map((layer, index) => ({
    ...layer,
    names: {
      ...layer.names,
      sum: sums[index] ?? layer.names.sum,
      unit: outputs[index] ?? layer.names.unit,
      error: errors[index] ?? layer.names.error,
      input: outputs[index - 1] ?? layer.names.input,
    },
  }));
}

/** Whether each weight stands in one place only, and no bias in two layers: so that δ aᵀ is its whole gradient. */
export function holdsEachOnce({ layers }: Network): boolean {
  const held = layers.flatMap(({ weights, biases }) => [
    ...weights.flat().flatMap((each) => (each.kind === "weight" ? [each.name] : [])),
    ...new Set(biases.flatMap((bias) => bias ?? [])),
  ]);
  return new Set(held).size === held.length;
}

interface Members {
  readonly sums: readonly string[];
  readonly inputs: readonly string[];
  readonly weights: readonly (readonly string[])[];
  readonly biases: readonly string[];
  readonly at: (own: string) => string;
  readonly number: number;
}

function namesOf(graph: Graph, layer: Layer, members: Members): VectorLayer["names"] {
  const { sums, inputs, weights, biases, at, number } = members;
  const spelled = (own: string | undefined): string => vectorName(spellingOf(graph, own ?? ""));
  const layerAbove = /\^\([^)]*\)/u.exec(spellingOf(graph, weights[0]?.[0] ?? ""))?.[0] ?? `^(${number})`;
  const bias = vectorName(spellingOf(graph, biases[0] ?? ""));
  return {
    sum: spelled(sums[0]),
    unit: spelled(at(layer.units[0] ?? "")),
    input: spelled(inputs[0]),
    weight: `${profiles[graph.profile ?? "plain"].matrix}${layerAbove}`,
    bias: bias.includes("^") ? bias.replace(/^\p{L}+/u, "b") : `b${layerAbove}`,
    error: vectorName(errorTermName(graph, sums[0] ?? "")),
  };
}

/** The vector that an entry belongs to: z_1^(2) stands in z^(2), net_h1 in net_h. */
function vectorName(entry: string): string {
  const [, own = entry, example = ""] = /^(.*?)(#\d+)?$/u.exec(entry) ?? [];
  return `${own.replace(/_?\d+(?=$|\^)/u, "").replace(/_$/u, "")}${example}`;
}
