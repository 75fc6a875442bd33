// The notations of lectures and books: what each of them calls the parts of a layered network. Only spellings, which the
// author's dialect reads back; it must not know how a name is printed, nor words.

import type { Counted, FunctionName } from "../../expression/expression.ts";
import { atExample } from "../../expression/names.ts";
import { mazurSpelling } from "./mazur.ts";
import type { Network, Role } from "./network.ts";
import type { ProfileName } from "./profile-names.ts";
import { layeredSpelling, ownSpelling, type Part, type Scheme } from "./schemes.ts";

export interface Profile {
  /** What a part is called, without the mark of its example; undefined keeps the author's name. */
  readonly spell: (part: Part, own: string, network: Network) => string | undefined;
  /** How its names are made, where they have letters, indices and layers. */
  readonly scheme?: Scheme;
  /** What functions are called: g for the logistic function. */
  readonly functions: ReadonlyMap<string, FunctionName>;
  /** Whether ∂ is written for every slope, also where only one variable moves. */
  readonly alwaysPartial: boolean;
  /** The error term of a unit: the slope of the loss, or its negative, as error = target − output has it. */
  readonly error: "derivative" | "target minus output";
  /** The letter of a weight matrix. */
  readonly matrix: string;
  /** The letters for the numbers that a mean is taken over. */
  readonly counts: Readonly<Record<Counted, string>>;
}

/** A notation that numbers units and layers. */
function written(scheme: Scheme): Pick<Profile, "spell" | "scheme"> {
  return { scheme, spell: layeredSpelling(scheme) };
}

const noFunctions: ReadonlyMap<string, FunctionName> = new Map();

const usual: Omit<Profile, "spell" | "matrix"> = {
  functions: noFunctions,
  alwaysPartial: false,
  error: "derivative",
  counts: { outputs: "m", examples: "n" },
};

/** One entry a notation. Sources: the lectures, and section 5 of the catalogue of slips. */
export const profiles: Readonly<Record<ProfileName, Profile>> = {
  plain: { ...usual, spell: ownSpelling, matrix: "W" },
  bruns: { ...usual, spell: () => undefined, matrix: "W", functions: new Map([["g", "sigmoid"]]) },
  /** Weights belong to the layer that they leave; layers count from the inputs, which are layer 1. */
  hasan: {
    ...usual,
    alwaysPartial: true,
    matrix: "theta",
    ...written({
      letters: { sum: "z", activation: "a", weight: "theta", target: "y", loss: "J", error: "delta" },
      unitLayer: (layer) => layer + 1,
      weightLayer: (layer) => layer,
      order: "to from",
      bias: "weight from 0",
      short: true,
    }),
  },
  /** a goes into the curve and z comes out of it; outputs are y. */
  bishop: {
    ...usual,
    alwaysPartial: true,
    counts: { outputs: "K", examples: "N" },
    matrix: "W",
    functions: new Map([["h", "tanh"]]),
    ...written({
      letters: {
        sum: "a",
        activation: "z",
        output: "y",
        weight: "w",
        input: "x",
        target: "t",
        loss: "E",
        error: "delta",
      },
      unitLayer: (layer) => layer,
      weightLayer: (layer) => layer,
      order: "to from",
      bias: "weight from 0",
    }),
  },
  /** Layers count from the inputs; a weight belongs to the layer that it goes to. */
  nielsen: {
    ...usual,
    alwaysPartial: true,
    matrix: "W",
    ...written({
      letters: { sum: "z", activation: "a", weight: "w", bias: "b", target: "y", loss: "C", error: "delta" },
      unitLayer: (layer) => layer + 1,
      weightLayer: (layer) => layer + 1,
      order: "to from",
      bias: "own letter",
    }),
  },
  ng: {
    ...usual,
    alwaysPartial: true,
    counts: { outputs: "K", examples: "m" },
    matrix: "Theta",
    ...written({
      letters: {
        sum: "z",
        activation: "a",
        weight: "theta",
        input: "x",
        target: "y",
        loss: "J",
        error: "delta",
      },
      unitLayer: (layer) => layer + 1,
      weightLayer: (layer) => layer,
      order: "to from",
      bias: "weight from 0",
    }),
  },
  mazur: { ...usual, alwaysPartial: true, matrix: "W", spell: mazurSpelling },
  /** The error is target − output, and what it gives is added. */
  aima: {
    ...usual,
    alwaysPartial: true,
    error: "target minus output",
    matrix: "W",
    functions: new Map([["g", "sigmoid"]]),
    ...written({
      letters: { sum: "in", activation: "a", weight: "W", input: "x", target: "y", loss: "E", error: "Delta" },
      unitLayer: (layer) => layer,
      weightLayer: (layer) => layer,
      order: "from to",
      bias: "weight from 0",
    }),
  },
};

/** What a profile calls the names of a network, where that is not what the author calls them. */
export function spellingsIn(network: Network, profile: ProfileName): ReadonlyMap<string, string> {
  const { spell } = profiles[profile];
  return new Map(
    [...network.roles].flatMap(([own, role]): readonly [string, string][] => {
      const spelled = spell(role, own, network);
      return spelled === undefined ? [] : [[own, marked(spelled, role, network)]];
    }),
  );
}

/** What a profile calls the error term of the unit whose weighted sum is `own`. */
export function errorSpelling(network: Network, own: string, profile: ProfileName): string | undefined {
  const role = network.roles.get(own);
  if (role?.kind !== "sum" && role?.kind !== "sum and activation") return undefined;
  const spelled = profiles[profile].spell({ ...role, kind: "error" }, own, network);
  return spelled === undefined ? undefined : marked(spelled, role, network);
}

function marked(spelled: string, role: Role, { batch }: Network): string {
  return batch > 1 && "example" in role ? atExample(spelled, role.example) : spelled;
}
