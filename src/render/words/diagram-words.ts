// The words of diagrams: what a picture is called, its key, and the heads of the table beside it. In English.

import { name } from "../../expression/expression.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { didYouMean } from "./suggest.ts";
import { counted, named, nameList } from "./user-text.ts";

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

/** Which strokes are which route. */
export function routeSentence(routes: readonly string[], output: string): readonly Text[] {
  const [from] = routes;
  if (from === undefined) return [];
  if (routes.length === 1) return [sentence`Thick: a route from ${name(from)} to ${name(output)}.`];
  const told = routes.map((_, index) => `${strokes[index] ?? ""}: ${routeLabel(index + 1)}`);
  return [sentence`Thick: routes from ${name(from)} to ${name(output)} (${told.join(", ")}).`];
}

/** What the table beside a drawing is called. */
export const diagramLabel = "The graph as a table";

/** The heads of the table that says what the diagram shows. */
export const tableHeads: readonly string[] = ["name", "formula", "value", "local partials", "adjoint"];

/** Before an adjoint. */
export const backward = "∂ ";

/** The same where only ASCII is written. */
export function backwardSign(ascii: boolean): string {
  return ascii ? "d " : backward;
}

/** What stands in the table where there is nothing, and where the student is asked. */
export const notSaid = "–";
export const asked = "?";

export function roleOfName(adjusted: boolean): string {
  return adjusted ? "to adjust" : "constant";
}

/** Instead of a network that a terminal has no room for. */
export const tooLargeForScreen =
  "This network is too large for a screen: longhand diagram draws it, and longhand diagram --table lists it in rows.";

/** Above the graph at the terminal. */
export const graphHeading = "Graph";

/** What a picture cannot be made of. */
export const diagramTrouble = {
  tooLarge: "this graph is too large for a picture. longhand diagram --table prints it in rows.",
  noNumbers: "A plot needs numbers: this exercise has none. Give them with --at or in `given`.",
  noParameter: "A plot needs something to adjust: name it in `train`.",
  twoParameters: "Contours need two parameters: name them as in --for w1,w2.",
  noLayers: "Bars are for layered networks: describe one under `network`.",
  noLosses: "Two losses are compared for networks whose outputs are logistic: describe one under `network`.",
  noDraws: "Nothing is drawn again: give no weights and say how they are drawn, with `initialise` under `network`.",
  noStarts: "Rules for weights are for layered networks whose first layer has an activation.",
  noCurves: "No node is a curve of one other: there is no activation to draw, or there are more than three.",
  stepsOfTwo: "Several steps on contours need an exercise that adjusts just two parameters: leave out --steps.",
  manyRoutes: (start: string, count: number): string =>
    `${named(start)} has ${counted(count)} routes, more than can be told apart in one picture: choose one, as in --route ${start}:2.`,
  noSuchRoute: (start: string, place: string, count: number): string =>
    `${named(start)} has ${counted(count)} ${count === 1 ? "route" : "routes"}; there is no route ${named(place)}.`,
  noSuchParameter: (written: string, known: readonly string[]): string =>
    [`${named(written)} is not adjusted here.`, didYouMean(written, known) ?? `What is: ${nameList(known)}.`].join(" "),
} as const;
