// The words of diagrams: what a picture is called, its key, and the heads of the table beside it. In English.

import { name } from "../../expression/expression.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** What a marked route is called where it parts from the others. */
export function routeLabel(number: number): string {
  return `route ${number}`;
}

export function graphTitle(output: string): string {
  return `Computation graph of ${output}`;
}

export function graphDescription(inputs: number, nodes: number): string {
  const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;
  return `${counted(inputs, "input")} on the left, ${counted(nodes, "node")}, wires from left to right. The table of the graph says the same in words.`;
}

/** What a drawing shows, as far as its key has to explain it. */
export interface KeyFacts {
  readonly output: string;
  readonly constants: boolean;
  readonly parameters: boolean;
  readonly values: boolean;
  readonly adjoints: boolean;
  readonly partials: boolean;
  readonly forks: boolean;
  readonly bands: boolean;
  /** Where each marked route begins. */
  readonly routes: readonly string[];
}

const strokes = ["solid", "dashed", "dotted"];

/** The sentences of the key. */
export function graphKey(facts: KeyFacts): readonly Text[] {
  const { output, routes } = facts;
  return [
    ...(facts.constants && facts.parameters ? [sentence`Round ends: to adjust. Sharp corners: constant.`] : []),
    ...(facts.values ? [sentence`Above a wire: its value.`] : []),
    ...(facts.adjoints ? [sentence`Below it, behind ∂: how fast ${name(output)} changes with it.`] : []),
    ...(facts.partials ? [sentence`On a branch: the local partial.`] : []),
    ...(facts.forks ? [sentence`What comes back on the branches of a fork adds up.`] : []),
    ...(facts.bands ? [sentence`A dashed box goes on from its wire further up.`] : []),
    ...routeSentence(routes, output),
  ];
}

function routeSentence(routes: readonly string[], output: string): readonly Text[] {
  const [from] = routes;
  if (from === undefined) return [];
  if (routes.length === 1) return [sentence`Thick: a route from ${name(from)} to ${name(output)}.`];
  const told = routes.map((_, index) => `${strokes[index] ?? ""}: ${routeLabel(index + 1)}`);
  return [sentence`Thick: routes from ${name(from)} to ${name(output)} (${told.join(", ")}).`];
}

/** The heads of the table that says what the diagram shows. */
export const tableHeads: readonly string[] = ["name", "formula", "value", "local partials", "adjoint"];

/** What stands in the table where there is nothing, and where the student is asked. */
export const notSaid = "–";
export const asked = "?";

export function roleOfName(adjusted: boolean): string {
  return adjusted ? "to adjust" : "constant";
}
