// The numbers that the rules of a network draw, for what has no number of its own.

import type { Network, Role } from "../../graph/network/network.ts";
import type { Scatter } from "../../graph/network/scatter.ts";
import { type Quantity, readQuantity } from "../quantity.ts";
import { drawn, type Fan, type RuleName, ruleNames, scatterOf } from "./rules.ts";
import type { WrittenRules } from "./written.ts";

/** A number by a rule, and how it scatters; 0 does not. */
export interface InitialNumber {
  readonly quantity: Quantity;
  readonly scatter: Scatter | undefined;
}

/** Draws a number for a leaf; undefined where no rule covers it. */
export function initialNumbers(network: Network, written: WrittenRules): (leaf: string) => InitialNumber | undefined {
  const seed = written.seed ?? "";
  return (leaf) => {
    const role = network.roles.get(leaf);
    const rule = role === undefined ? undefined : ruleFor(role, written);
    if (role === undefined || rule === undefined) return undefined;
    const fan = fanOf(role, network);
    const read = readQuantity(drawn(rule, fan, `${seed} ${leaf}`));
    return read.ok ? { quantity: read.quantity, scatter: scatterOf(rule, fan) } : undefined;
  };
}

function ruleFor({ kind }: Role, { weights, biases, inputs }: WrittenRules): RuleName | undefined {
  switch (kind) {
    case "weight":
      return ruleNamed(weights) ?? "normal";
    case "bias":
      return ruleNamed(biases) ?? "zero";
    case "input":
      return ruleNamed(inputs);
    case "target":
    case "parameter":
    case "sum":
    case "activation":
    case "sum and activation":
    case "example loss":
    case "loss":
      return undefined;
  }
}

function ruleNamed(written: string | undefined): RuleName | undefined {
  return ruleNames.find((each) => each === written);
}

/** Inputs have no layer before them: a rule that counts takes them for one. */
function fanOf(role: Role, { layers, inputs }: Network): Fan {
  const place = role.kind === "weight" ? role.wires[0]?.to : role.kind === "bias" ? role.units[0] : undefined;
  const layer = place === undefined ? undefined : layers[place.layer - 1];
  if (layer === undefined) return { inputs: inputs.length, units: inputs.length };
  return { inputs: layer.sources.length, units: layer.units.length };
}
