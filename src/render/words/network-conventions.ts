// What a network's notation leaves to convention, in a sentence each: index order, how layers count, what δ is, biases, the
// loss of several examples.

import { name } from "../../expression/expression.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Network } from "../../graph/network/network.ts";
import { profiles } from "../../graph/network/profiles.ts";
import type { Scheme } from "../../graph/network/schemes.ts";
import type { Working } from "../../working/build.ts";
import { adjointId, deltaId } from "../../working/line.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** The conventions of a working whose graph is a network; none for other graphs. */
export function networkConventions(working: Working): readonly Text[] {
  const { graph } = working;
  const { network } = graph;
  if (network === undefined) return [];
  const { scheme } = profiles[graph.profile ?? "plain"];
  return [
    ...indexOrder(network, scheme),
    ...(scheme === undefined ? [] : layerCount(scheme)),
    ...biasRule(network, scheme),
    ...errorTerm(working),
    ...reduction(graph, network),
  ];
}

/** A weight with two different indices shows their order. */
function indexOrder({ roles }: Network, scheme: Scheme | undefined): readonly Text[] {
  for (const [own, role] of roles) {
    if (role.kind !== "weight") continue;
    const [wire, second] = role.wires;
    if (wire === undefined || second !== undefined || wire.to.unit === wire.from.unit) continue;
    const order = scheme?.order === "from to" ? "from" : "to";
    return order === "to"
      ? [sentence`${name(own)} goes to unit ${String(wire.to.unit)}, from unit ${String(wire.from.unit)}.`]
      : [sentence`${name(own)} comes from unit ${String(wire.from.unit)} and goes to unit ${String(wire.to.unit)}.`];
  }
  return [];
}

function layerCount({ unitLayer, weightLayer }: Scheme): readonly Text[] {
  const counts = unitLayer(1) === 1 ? [] : [sentence`The inputs are layer 1.`];
  const belongs = weightLayer(1) === unitLayer(1) ? [] : [sentence`A weight belongs to the layer that it leaves.`];
  return [...counts, ...belongs];
}

function biasRule({ roles }: Network, scheme: Scheme | undefined): readonly Text[] {
  const hasBias = [...roles.values()].some(({ kind }) => kind === "bias");
  if (!hasBias) return [sentence`There are no biases.`];
  return scheme?.bias === "weight from 0" ? [sentence`The index 0 is that of an input that is always 1: a bias.`] : [];
}

function errorTerm({ lines, deltas }: Working): readonly Text[] {
  const unit = [...lines.values()].find(({ kind }) => kind === "delta")?.node;
  if (unit === undefined || deltas === undefined) return [];
  const slope = name(adjointId(unit));
  return deltas === "derivative"
    ? [sentence`${name(deltaId(unit))} is ${slope}.`]
    : [sentence`${name(deltaId(unit))} is −${slope}, as error = target − output has it; the update adds.`];
}

function reduction({ output }: Graph, { batch, reduction: how }: Network): readonly Text[] {
  if (batch === 1) return [];
  return [sentence`${name(output)} is the ${how} over ${String(batch)} examples.`];
}
