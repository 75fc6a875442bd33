// How many outputs or examples a loss is divided by, as a letter of the notation: m outputs, n examples. The letter stands
// for that number wherever a formula holds it; it must not know how formulas are printed or read.

import type { Counted } from "../../expression/expression.ts";
import { foldName } from "../../expression/names.ts";
import type { Graph } from "../graph.ts";
import type { Count, Network } from "./network.ts";
import type { ProfileName } from "./profile-names.ts";
import { profiles } from "./profiles.ts";

/** The counts by which the loss of a network is divided; without those whose letter is a name of the graph. */
export function countsIn(graph: Omit<Graph, "counts">, network: Network, profile: ProfileName): readonly Count[] {
  const { counts } = profiles[profile];
  const names = [...graph.nodes.keys(), ...graph.leaves, ...(graph.spellings?.values() ?? [])];
  const taken = new Set(names.map((each) => foldName(each.replace(/#\d+$/u, ""))));
  const outputs = network.loss.includes("mean") ? (network.layers.at(-1)?.units.length ?? 1) : 1;
  const examples = network.reduction === "mean" ? network.batch : 1;
  const all: readonly Count[] = [
    { of: "outputs", letter: counts.outputs, value: outputs },
    { of: "examples", letter: counts.examples, value: examples },
  ];
  return all.filter(({ letter, value }) => value > 1 && !taken.has(foldName(letter)));
}

/** The letter for a count, where the notation of the graph has one. */
export function countLetter({ counts }: Pick<Graph, "counts">, of: Counted | undefined): string | undefined {
  return counts?.find((count) => count.of === of)?.letter;
}
