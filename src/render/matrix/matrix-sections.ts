// The working of a network in vectors and matrices, layer by layer, as lecture 004 writes it; over a batch, a column for each
// example. The entries are lines of the working; it must not know media.

import type { Network } from "../../graph/network/network.ts";
import { hasMatrices, holdsEachOnce, type MatrixLayer, matrixLayers } from "../../graph/network/vectors.ts";
import type { Working } from "../../working/build.ts";
import { deltaId, valueId } from "../../working/line.ts";
import type { Row, Section } from "../solution.ts";
import type { SolutionRequest } from "../solution-request.ts";
import { addedUpWords, columnsWords } from "../words/matrix-words.ts";
import { headings } from "../words/solution-words.ts";
import { errorTermRows } from "./matrix-errors.ts";
import { forwardRows } from "./matrix-forward.ts";
import { gradientRows, updateRows } from "./matrix-gradients.ts";

/**
 * Whether matrices say all of a working: every layer reads all of the one before, no weight stands in two places, and every
 * unit of every layer is there, with its error term.
 */
export function fitsMatrices(working: Working, network: Network): boolean {
  const { lines, graph } = working;
  if (!hasMatrices(network) || !holdsEachOnce(network)) return false;
  return matrixLayers(graph, network).every(
    ({ sums, units }) =>
      [...sums, ...units].flat().every((own) => lines.has(valueId(own))) &&
      sums.flat().every((own) => lines.has(deltaId(own))),
  );
}

/** Forward, backward, gradients and updates; losses and their slopes stay equations of their own. */
export function matrixSections(request: SolutionRequest, network: Network): readonly Section[] {
  const layers = matrixLayers(request.working.graph, network);
  const gradients = layers.flatMap((layer) => gradientRows(request, layer));
  return [
    section("forward", [...columns(network, layers, request), ...forwardRows(request, network, layers)]),
    section("backward", errorTermRows(request, network, layers)),
    section("gradient", [...addedUp(network, layers), ...gradients]),
    section("update", request.updates ? layers.flatMap((layer) => updateRows(request, layer)) : []),
  ];
}

function section(kind: "forward" | "backward" | "gradient" | "update", rows: readonly Row[]): Section {
  return { kind, heading: headings[kind], rows };
}

function hasBiases(layers: readonly MatrixLayer[]): boolean {
  return layers.some(({ biases }) => biases !== undefined);
}

function columns({ batch }: Network, layers: readonly MatrixLayer[], { working }: SolutionRequest): readonly Row[] {
  if (batch === 1) return [];
  return [{ kind: "sentence", text: columnsWords(batch, working.graph, hasBiases(layers)) }];
}

function addedUp({ batch }: Network, layers: readonly MatrixLayer[]): readonly Row[] {
  return batch === 1 ? [] : [{ kind: "sentence", text: addedUpWords(hasBiases(layers)) }];
}
