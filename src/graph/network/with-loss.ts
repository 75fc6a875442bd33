// The same network with another loss, at the end of the same units: what two losses make of one mistake is compared so.

import { namesIn } from "../../expression/expression.ts";
import { type Graph, type Node, wire } from "../graph.ts";
import { inProfile } from "../profile.ts";
import { type LossName, lossFormula, outputsFor } from "./losses.ts";
import { type Network, nameAt } from "./network.ts";

/** Losses that compare each output with its target, whatever the class. */
export type PairedLoss = Exclude<LossName, "negative log likelihood">;

/** The graph with another loss; undefined where there is no network, or its outputs are none that the loss can read. */
export function withLoss(graph: Graph, loss: PairedLoss): Graph | undefined {
  const { network, output, functions, leaves, nodes } = graph;
  const needed = outputsFor[loss];
  const last = network?.layers.at(-1);
  if (network === undefined || last === undefined) return undefined;
  if (network.loss === "negative log likelihood") return undefined;
  if (needed !== undefined && last.activation !== needed) return undefined;
  const replaced = new Map(lossNodes(network, last.units, output, loss).map((node) => [node.name, node]));
  const wired = wire(
    { output, functions, leaves },
    [...nodes.values()].map((node) => replaced.get(node.name) ?? node),
  );
  if (!wired.ok) return undefined;
  return inProfile({ ...wired.graph, network: { ...network, loss } }, graph.profile ?? "plain");
}

function lossNodes(network: Network, units: readonly string[], output: string, loss: PairedLoss): readonly Node[] {
  return Array.from({ length: network.batch }, (_, index) => {
    const at = (own: string): string => nameAt(network, own, index + 1);
    const compared = { outputs: units.map(at), targets: network.targets.map(at), error: network.error, rightClass: 0 };
    const formula = lossFormula(loss, compared);
    return { name: at(output), formula, inputs: namesIn(formula) };
  });
}
