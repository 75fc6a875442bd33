// The error term of an output whose curve and loss were made for each other: the long product collapses to output − target.
// Logistic outputs with binary cross-entropy: the factor a(1 − a) cancels. Softmax with cross-entropy: because the targets
// sum to 1. Source: Bishop, Pattern Recognition, 4.3.2 and 4.3.4.

import { type Expression, integer, name, negative, sum } from "../expression/expression.ts";
import { type Network, nameAt } from "../graph/network/network.ts";
import type { Working } from "../working/build.ts";
import type { Text } from "./solution.ts";
import { slopeCancels, targetsSumToOne } from "./words/network-words.ts";

export interface Collapse {
  readonly formula: Expression;
  readonly why: Text;
}

/** The short form of the error term of the unit with this weighted sum; undefined where there is none. */
export function collapseOf(sumNode: string, working: Working): Collapse | undefined {
  const { network } = working.graph;
  const role = network?.roles.get(sumNode);
  if (network === undefined || role?.kind !== "sum" || role.layer !== network.layers.length) return undefined;
  const unit = nameAt(network, network.layers.at(-1)?.units[role.unit - 1] ?? "", role.example);
  const target = targetOf(role.unit, role.example, network);
  const isFitting = network.batch === 1 && target !== undefined;
  if (!isFitting || !collapses(network)) return undefined;
  const why = network.loss === "binary cross entropy" ? slopeCancels(unit) : targetsSumToOne;
  const forward = [name(unit), negative(target)];
  return { formula: sum(working.deltas === "derivative" ? forward : [target, negative(name(unit))]), why };
}

/** The target of a unit: a leaf, or 1 for the right class and 0 for the others. */
function targetOf(unit: number, example: number, network: Network): Expression | undefined {
  const written = network.targets[unit - 1];
  if (network.loss === "negative log likelihood") return undefined;
  return written === undefined ? integer(0) : name(nameAt(network, written, example));
}

/** Whether the loss goes with the outputs. That the targets of a softmax sum to 1 is seen to where numbers are read. */
export function collapses({ loss, layers }: Network): boolean {
  const activation = layers.at(-1)?.activation;
  if (loss === "binary cross entropy") return activation === "sigmoid";
  return loss === "cross entropy" && activation === "softmax";
}
