// A line of a working: what a student writes on one line of paper. Plain data with a stable id; its formula is over leaves,
// nodes (by name) and other lines (by id). It must not know numbers, notations or media.

import type { Derivation } from "../expression/derive.ts";
import type { Expression } from "../expression/expression.ts";

/**
 * `value:y`, `partial:z:y`, `contribution:w1:y`, `adjoint:y`, `route:w1:2`, `delta:z`, `step:w1`, `update:w1`, `check:z`; `@2` for a
 * second pass.
 */
export type LineId = string;

/** The value of a node in the forward pass. */
export interface ValueLine {
  readonly kind: "value";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

/** The local partial ∂node/∂wrt with the derivation that its formula is rebuilt from. */
export interface PartialLine {
  readonly kind: "partial";
  readonly id: LineId;
  readonly node: string;
  readonly wrt: string;
  readonly reason: Derivation;
  readonly formula: Expression;
}

/** What reaches a node from the output through one of its users, where it has several. */
export interface ContributionLine {
  readonly kind: "contribution";
  readonly id: LineId;
  readonly node: string;
  readonly through: string;
  readonly formula: Expression;
}

/** d output / d node. */
export interface AdjointLine {
  readonly kind: "adjoint";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

/** What reaches a parameter along one of its routes from the output: the product of the local partials on the way. */
export interface RouteLine {
  readonly kind: "route";
  readonly id: LineId;
  readonly node: string;
  /** Counted from 1. */
  readonly number: number;
  /** The names on the way from the parameter to the output, both included. */
  readonly names: readonly string[];
  readonly formula: Expression;
}

/** The error term δ of a unit: how the loss changes with the unit's weighted sum. */
export interface DeltaLine {
  readonly kind: "delta";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

/** How far a parameter moves. */
export interface StepLine {
  readonly kind: "step";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

/** Where a parameter stands after its step. */
export interface UpdateLine {
  readonly kind: "update";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

/** The value of a node when the forward pass is done again with the new parameters. */
export interface CheckLine {
  readonly kind: "check";
  readonly id: LineId;
  readonly node: string;
  readonly formula: Expression;
}

export type Line =
  | ValueLine
  | PartialLine
  | ContributionLine
  | AdjointLine
  | RouteLine
  | DeltaLine
  | StepLine
  | UpdateLine
  | CheckLine;

export type LineKind = Line["kind"];

/** The name of the learning rate in formulas; no author can write it. */
export const learningRate = "learning-rate";

export function valueId(node: string): LineId {
  return `value:${node}`;
}

export function partialId(node: string, wrt: string): LineId {
  return `partial:${node}:${wrt}`;
}

export function contributionId(node: string, through: string): LineId {
  return `contribution:${node}:${through}`;
}

export function adjointId(node: string): LineId {
  return `adjoint:${node}`;
}

export function routeId(node: string, number: number): LineId {
  return `route:${node}:${number}`;
}

export function deltaId(node: string): LineId {
  return `delta:${node}`;
}

export function stepId(node: string): LineId {
  return `step:${node}`;
}

export function updateId(node: string): LineId {
  return `update:${node}`;
}

export function checkId(node: string): LineId {
  return `check:${node}`;
}

/** The id of the line that a name in a formula stands for; a leaf stands for itself. */
export function lineNamed(name: string, lines: Pick<ReadonlyMap<LineId, Line>, "has">): LineId | undefined {
  if (lines.has(name)) return name;
  const value = valueId(name);
  return lines.has(value) ? value : undefined;
}
