// What the picture of a layered network is made of: columns of units with cells, and the wires between them. It must not
// know places.

import { type Network, nameAt, type Place } from "../../graph/network/network.ts";
import type { DiagramSource } from "./diagram-parts.ts";
import { figureStyle } from "./figure-style.ts";
import type { MathLine } from "./math-text.ts";

/** A name over its value, and its adjoint below; or, where there is little room, both on one line. */
export interface Cell {
  readonly name: string;
  readonly label: MathLine;
  readonly value: MathLine | undefined;
  readonly below: MathLine | undefined;
}

export interface Unit {
  /** Tells units apart; what stands on wires refers to it. */
  readonly key: string;
  /** A carried unit comes from a band further up. */
  readonly kind: "constant" | "node" | "output" | "carried";
  readonly cells: readonly Cell[];
  /** Whether the cells stand one above the other. */
  readonly stacked: boolean;
  /** The error term of the whole unit. */
  readonly below: MathLine | undefined;
}

/** Units of a wide layer that are left out. */
export interface Elision {
  readonly kind: "elision";
  readonly count: number;
}

/** A wire into a unit; one without a source is a bias. */
export interface Wire {
  readonly from: string | undefined;
  readonly to: string;
  readonly label: MathLine | undefined;
  /** The routes that run along all of it, and those that begin at its label. */
  readonly routes: readonly number[];
  readonly fromLabel: readonly number[];
}

export interface Column {
  readonly kind: "carried" | "inputs" | "layer" | "targets" | "loss";
  readonly heading: string;
  readonly rows: readonly (Unit | Elision)[];
}

export interface NetworkParts {
  readonly columns: readonly Column[];
  /** The wires into each unit from the top, with gaps where sources are left out. */
  readonly wires: ReadonlyMap<string, readonly (Wire | Elision)[]>;
  /** Units that are read in a band further down, and the routes that go there. */
  readonly goesOn: ReadonlyMap<string, readonly number[]>;
}

export function isUnit(row: Unit | Elision): row is Unit {
  return "key" in row;
}

export function isWire(each: Wire | Elision): each is Wire {
  return "to" in each;
}

/** How much is said where there is little room. */
export interface Detail {
  /** Whether weights stand on their wires with their names, with those alone from which a route begins, without, or not. */
  readonly weights: "named" | "named on routes" | "numbers" | "none";
  /** Whether units have one cell, and only their weighted sums an adjoint. */
  readonly stacked: boolean;
}

/** A network to be drawn, and how. */
export interface Drawing {
  readonly network: Network;
  readonly source: DiagramSource;
  readonly detail: Detail;
}

export function keyOf({ layer, unit }: Place): string {
  return `${layer}:${unit}`;
}

export function targetKey(unit: number): string {
  return `target:${unit}`;
}

/** The key of the loss. */
export const lossKey = "loss";

/** What a name is called in the example that is drawn. */
export function at(own: string, { network }: Drawing): string {
  return nameAt(network, own, 1);
}

/** The mark of the example is left out: one example is drawn. */
export function plainName(name: string, { working }: DiagramSource): string {
  return figureStyle(working).name(name).replace(/#\d+$/u, "");
}
