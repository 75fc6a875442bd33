// How names are made from a letter, indices and a layer: z₁⁽²⁾, w₁₂⁽¹⁾. What a notation chooses are its letters, where its
// layers begin to count, and to which layer a weight belongs.

import type { Network, Place, PlaceAt, Role, Wire } from "./network.ts";

/** A part of a network: what a name stands for, or the error term of a unit. */
export type Part = Role | ({ readonly kind: "error" } & PlaceAt);

/** z₁⁽²⁾ as `z_1^(2)`. Indices of several digits are kept apart by underscores. */
export function symbol(letter: string, indices: readonly number[], layer?: number): string {
  const joined = indices.join(indices.every((index) => index < 10) ? "" : "_");
  return `${letter}${joined === "" ? "" : `_${joined}`}${layer === undefined ? "" : `^(${layer})`}`;
}

export interface Scheme {
  readonly letters: {
    readonly sum: string;
    readonly activation: string;
    /** What comes out of the last layer, where that has a letter of its own. */
    readonly output?: string;
    readonly weight: string;
    readonly bias?: string;
    readonly input?: string;
    readonly target: string;
    readonly loss: string;
    readonly error: string;
  };
  /** The number of a layer of units, and of the layer that a weight into layer `layer` belongs to; ours count from 1. */
  readonly unitLayer: (layer: number) => number;
  readonly weightLayer: (layer: number) => number;
  readonly order: "to from" | "from to";
  /** A bias has a letter of its own, or is the weight of an input that is always 1 and has the number 0. */
  readonly bias: "own letter" | "weight from 0";
  /** Whether a network of single units goes without their numbers: z⁽²⁾, and θ₁, θ₂ one after the other. */
  readonly short?: boolean;
}

/** The spelling of a notation that numbers units and layers. */
export function layeredSpelling(scheme: Scheme): (part: Part, own: string, network: Network) => string | undefined {
  return (part, _own, network) => {
    const isShort = scheme.short === true && network.inputs.length === 1 && network.layers.every(isSingle);
    const { letters } = scheme;
    switch (part.kind) {
      case "input":
        return letters.input === undefined ? undefined : symbol(letters.input, [part.unit]);
      case "sum":
      case "error":
      case "activation":
      case "sum and activation":
        return unitSpelling(part, scheme, network, isShort);
      case "weight":
      case "bias":
        return isShort ? flatSymbol(letters.weight, part, network) : parameterSymbol(scheme, part);
      case "target":
        return symbol(letters.target, isShort ? [] : [part.unit]);
      case "loss":
      case "example loss":
        return letters.loss;
      case "parameter":
        return undefined;
    }
  };
}

type UnitPart = Extract<Part, PlaceAt & { readonly kind: "sum" | "error" | "activation" | "sum and activation" }>;

function unitSpelling(part: UnitPart, scheme: Scheme, { layers }: Network, isShort: boolean): string {
  const { letters, unitLayer } = scheme;
  const { layer, unit, kind } = part;
  const letter = {
    sum: letters.sum,
    error: letters.error,
    activation: letters.activation,
    "sum and activation": letters.sum,
  };
  const comesOut = kind === "activation" || kind === "sum and activation";
  if (comesOut && layer === layers.length && letters.output !== undefined) return symbol(letters.output, [unit]);
  return symbol(letter[kind], isShort ? [] : [unit], unitLayer(layer));
}

function isSingle({ units }: Network["layers"][number]): boolean {
  return units.length === 1;
}

export type Parameter = Extract<Role, { readonly kind: "weight" | "bias" }>;

/** θ₁, θ₂, … in the order of the layers, each layer's weight before its bias. */
function flatSymbol(letter: string, part: Parameter, network: Network): string {
  return symbol(letter, [numberAmong(part, network, ["weight", "bias"])]);
}

const numberings = new WeakMap<Network, Map<string, ReadonlyMap<Role, number>>>();

/** The place of a part among all parts of these kinds, in the order of the network, counted from 1. */
export function numberAmong(part: Role, network: Network, kinds: readonly Role["kind"][]): number {
  const known = numberings.get(network) ?? new Map<string, ReadonlyMap<Role, number>>();
  numberings.set(network, known);
  const key = kinds.join();
  const alike = known.get(key) ?? numbered([...network.roles.values()].filter(({ kind }) => kinds.includes(kind)));
  known.set(key, alike);
  return alike.get(part) ?? 0;
}

function numbered(parts: readonly Role[]): ReadonlyMap<Role, number> {
  return new Map(parts.map((part, index) => [part, index + 1]));
}

/** A shared weight keeps the author's name: it stands in several places. */
function parameterSymbol(scheme: Scheme, part: Parameter): string | undefined {
  return part.kind === "weight" ? weightSymbol(scheme, part.wires) : biasSymbol(scheme, part.units);
}

function weightSymbol({ letters, weightLayer, order }: Scheme, [wire, second]: readonly Wire[]): string | undefined {
  if (wire === undefined || second !== undefined) return undefined;
  const indices = order === "to from" ? [wire.to.unit, wire.from.unit] : [wire.from.unit, wire.to.unit];
  return symbol(letters.weight, indices, weightLayer(wire.to.layer));
}

function biasSymbol(scheme: Scheme, [place, second]: readonly Place[]): string | undefined {
  if (place === undefined) return undefined;
  const { letters, order, bias } = scheme;
  const layer = scheme.weightLayer(place.layer);
  if (bias === "own letter") return symbol(letters.bias ?? "b", second === undefined ? [place.unit] : [], layer);
  if (second !== undefined) return undefined;
  return symbol(letters.weight, order === "to from" ? [place.unit, 0] : [0, place.unit], layer);
}

/**
 * The names that networks have by themselves (w1_2_3, z1_2), with the layer above: w₂₃⁽¹⁾. Names that the author chose
 * stay.
 */
export function ownSpelling(part: Part, own: string): string | undefined {
  const [, letter, layer, ...indices] = /^(\p{L}+)(\d+)_(\d+)(?:_(\d+))?(?:#\d+)?$/u.exec(own) ?? [];
  const numbers = indices.filter((index) => index !== undefined).map(Number);
  const isMeant = placesOf(part).some((place) => place.layer === Number(layer) && place.unit === numbers[0]);
  if (letter === undefined || !isMeant) return undefined;
  return symbol(part.kind === "error" ? "delta" : letter, numbers, Number(layer));
}

/** The units that a name of a network's own numbers: where a weight goes to, what a bias is added to. */
function placesOf(part: Part): readonly Place[] {
  switch (part.kind) {
    case "sum":
    case "activation":
    case "sum and activation":
    case "error":
      return [part];
    case "weight":
      return part.wires.map(({ to }) => to);
    case "bias":
      return part.units;
    case "input":
    case "target":
    case "loss":
    case "example loss":
    case "parameter":
      return [];
  }
}
