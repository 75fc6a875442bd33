// The words of the picture of a layered network: heads of columns, its name, its key. In English.

import { name } from "../../expression/expression.ts";
import type { Text } from "../solution.ts";
import { routeSentence } from "./diagram-words.ts";
import { sentence } from "./phrases.ts";

export function columnHeading(kind: "inputs" | "hidden" | "outputs" | "targets" | "loss", activation?: string): string {
  if (activation === undefined || activation === "identity") return kind;
  return `${kind}, ${activation.replace("relu", "ReLU")}`;
}

/** Above the units that a band further down begins with. */
export const carriedHeading = "from above";

export function networkTitle(sizes: readonly number[], output: string): string {
  return `Network of ${sizes.join("-")} units with loss ${output}`;
}

export function networkDescription(layers: number): string {
  const counted = `${layers} ${layers === 1 ? "layer" : "layers"}`;
  return `Inputs on the left, ${counted} of units in columns, weights on the wires between them, the loss on the right. The table of the graph says the same in words.`;
}

/** What the picture shows, as far as its key has to explain it. */
export interface NetworkKeyFacts {
  readonly output: string;
  /** Whether units show a weighted sum beside what comes out. */
  readonly pairs: boolean;
  /** Whether weights stand on the wires. */
  readonly weights: boolean;
  readonly biases: boolean;
  /** Whether units add something of the author's own. */
  readonly ownTerms: boolean;
  readonly adjoints: boolean;
  readonly errorTerms: boolean;
  /** Whether only weighted sums have their adjoints, below their units. */
  readonly sumsOnly: boolean;
  readonly elided: boolean;
  /** Whether the picture is cut into bands. */
  readonly bands: boolean;
  readonly examples: number;
  readonly routes: readonly string[];
}

function withoutWire({ weights, biases, ownTerms }: NetworkKeyFacts): readonly Text[] {
  if (!weights) return [];
  if (ownTerms) return [sentence`Without a wire behind it: what is added besides.`];
  return biases ? [sentence`Without a wire behind it: a bias.`] : [];
}

export function networkKey(facts: NetworkKeyFacts): readonly Text[] {
  const { output, examples } = facts;
  return [
    ...(facts.pairs ? [sentence`In a unit: its weighted sum, then what comes out.`] : []),
    facts.weights ? sentence`On a wire: its weight.` : sentence`Weights are left out: there are too many to read.`,
    ...withoutWire(facts),
    ...(facts.adjoints && !facts.sumsOnly
      ? [sentence`Below, behind ∂: how fast ${name(output)} changes with it.`]
      : []),
    ...(facts.sumsOnly ? [sentence`Below a unit: how fast ${name(output)} changes with its weighted sum.`] : []),
    ...(facts.errorTerms ? [sentence`Below a unit: its error term.`] : []),
    ...(facts.elided ? [sentence`⋮ stands for units that are not drawn.`] : []),
    ...(facts.bands ? [sentence`A dashed box goes on from its unit further up.`] : []),
    ...(examples > 1 ? [sentence`The numbers are those of example 1 of ${String(examples)}.`] : []),
    ...routeSentence(facts.routes, output),
  ];
}
