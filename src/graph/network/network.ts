// What a graph that was described as a layered network keeps of its description: layers, and what each node and leaf is.
// Notations, slips and diagrams read it. Layers, units and examples count from 1; layer 0 are the inputs.

import type { Counted, Expression } from "../../expression/expression.ts";
import { atExample } from "../../expression/names.ts";
import type { ActivationName } from "./activations.ts";
import type { LossName } from "./losses.ts";
import type { Scatter } from "./scatter.ts";

/** A unit by its layer and its place there, or an input: layer 0. */
export interface Place {
  readonly layer: number;
  readonly unit: number;
}

/** A place and, where there are several examples, the number of the example. */
export interface PlaceAt extends Place {
  readonly example: number;
}

/** A weight or bias may stand in several places: it is shared. */
export type Role =
  | ({ readonly kind: "input" } & PlaceAt)
  /** The weighted sum that goes into a unit's activation (z), or what comes out of it (a). */
  | ({ readonly kind: "sum" | "activation" } & PlaceAt)
  /** A unit without an activation of its own: its weighted sum is what comes out. */
  | ({ readonly kind: "sum and activation" } & PlaceAt)
  | { readonly kind: "weight"; readonly wires: readonly Wire[] }
  | { readonly kind: "bias"; readonly units: readonly Place[] }
  /** The target of an output unit. */
  | ({ readonly kind: "target" } & PlaceAt)
  /** The loss of one example of several, and the loss over all. */
  | { readonly kind: "example loss"; readonly example: number }
  | { readonly kind: "loss" }
  /** A leaf of an author's own formula. */
  | { readonly kind: "parameter" };

export interface Wire {
  readonly from: Place;
  readonly to: Place;
}

/** What stands on a wire: a weight, a number that is not trained, or nothing. */
export type Connection =
  | { readonly kind: "weight"; readonly name: string }
  | { readonly kind: "fixed"; readonly written: string }
  | { readonly kind: "none" };

export interface Layer {
  readonly activation: ActivationName;
  /** Names of the weighted sums and of what comes out, by unit, for one example; the same where there is no activation. */
  readonly sums: readonly string[];
  readonly units: readonly string[];
  /** Where each column of the weight matrix comes from. */
  readonly sources: readonly Place[];
  /** Row: the unit it goes to; column: the source. */
  readonly weights: readonly (readonly Connection[])[];
  /** By unit; the same name where a layer has one bias. */
  readonly biases: readonly (string | undefined)[];
  /** What each unit adds to its weighted sum besides; over inputs, units before and parameters. */
  readonly ownTerms: readonly (Expression | undefined)[];
}

export interface Network {
  /** Names of the inputs, for one example. */
  readonly inputs: readonly string[];
  readonly layers: readonly Layer[];
  readonly targets: readonly string[];
  readonly loss: LossName;
  /** Which way the error is written: a − t, or t − a. */
  readonly error: "output - target" | "target - output";
  /** How many examples the loss is taken over, and how. */
  readonly batch: number;
  readonly reduction: "sum" | "mean";
  readonly roles: ReadonlyMap<string, Role>;
  /** Weights and biases, and leaves of the author's own formulas: what is trained unless the author says otherwise. */
  readonly parameters: readonly string[];
  /** How the leaves scatter whose first numbers were drawn by a rule. */
  readonly drawn?: ReadonlyMap<string, Scatter>;
}

/** A number that the loss is divided by, with its letter: m = 2 outputs. */
export interface Count {
  readonly of: Counted;
  readonly letter: string;
  readonly value: number;
}

/** What a name is called in one example: every example has its own inputs, units and targets, all share the parameters. */
export function nameAt({ batch }: Pick<Network, "batch">, own: string, example: number): string {
  return batch === 1 ? own : atExample(own, example);
}
