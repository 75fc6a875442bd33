// The numbers that the rules of a network draw, for what has no number of its own.

import type { Network, Role } from "../../graph/network/network.ts";
import type { Scatter } from "../../graph/network/scatter.ts";
import { type Quantity, readQuantity } from "../quantity.ts";
import { drawnFrom, type Fan, type RuleName, ruleNames, scatterOf } from "./rules.ts";
import type { WrittenRules } from "./written.ts";

/** A number by a rule, and how it scatters; 0 does not. */
export interface InitialNumber {
  readonly quantity: Quantity;
  readonly scatter: Scatter | undefined;
}

/** Draws a number for a leaf; undefined where no rule covers it. `rest` is how many inputs are not written down. */
export function initialNumbers(
  network: Network,
  written: WrittenRules,
  rest: number,
): (leaf: string) => InitialNumber | undefined {
  const seed = written.seed ?? "";
  return (leaf) => {
    const role = network.roles.get(leaf);
    if (role === undefined) return undefined;
    const fan = fanOf(role, network, rest);
    const rule = ruleFor(role, written);
    const scatter = rule === undefined ? restScatter(role, written, fan, rest) : scatterOf(rule, fan);
    if (rule === undefined && scatter === undefined) return undefined;
    const read = readQuantity(scatter === undefined ? "0" : drawnFrom(scatter, `${seed} ${leaf}`));
    return read.ok ? { quantity: read.quantity, scatter } : undefined;
  };
}

/** A leaf of the author's own stands for the inputs that are not written down. */
function restScatter({ kind }: Role, written: WrittenRules, fan: Fan, rest: number): Scatter | undefined {
  const inputs = ruleNamed(written.inputs);
  if (kind !== "parameter" || rest === 0 || inputs === undefined) return undefined;
  const factors = [ruleNamed(written.weights) ?? "normal", inputs].map((rule) => scatterOf(rule, fan));
  const [weight, input] = factors;
  return weight === undefined || input === undefined
    ? undefined
    : { shape: "products", count: rest, factors: [weight, input] };
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

/** Inputs have no layer before them: a rule that counts takes them for one. The first layer also reads the rest. */
function fanOf(role: Role, { layers, inputs }: Network, rest: number): Fan {
  const place = role.kind === "weight" ? role.wires[0]?.to : role.kind === "bias" ? role.units[0] : undefined;
  const first = layers[0];
  const layer = role.kind === "parameter" ? first : place === undefined ? undefined : layers[place.layer - 1];
  if (layer === undefined) return { inputs: inputs.length, units: inputs.length };
  return { inputs: layer.sources.length + (layer === first ? rest : 0), units: layer.units.length };
}
