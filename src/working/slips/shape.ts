// What a graph looks like to someone who knows networks: activations, weighted sums, layers, a loss. Stated on formulas, so
// that a network written by hand is recognized as one that was described. It must not know any slip.

import type { Expression, FunctionName, UnaryFunctionName } from "../../expression/expression.ts";
import { shareOf } from "../../expression/shares.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Plan } from "../plan.ts";
import { type Loss, lossOf } from "./losses.ts";
import { sumsIn, type WeightedSum } from "./weighted-sums.ts";

/** A node that is one call of a curve. */
export interface Activation {
  readonly node: string;
  readonly curve: UnaryFunctionName | "leakyrelu";
  readonly inside: Expression;
  /** How many activations lie on the longest way from the leaves up to this one; equal numbers are one layer. */
  readonly layer: number;
}

const curves: ReadonlySet<string> = new Set(["sigmoid", "tanh", "relu", "leakyrelu", "softplus", "softsign"]);

function isCurve(operation: FunctionName): operation is Activation["curve"] {
  return curves.has(operation);
}

export interface Shape {
  readonly activations: ReadonlyMap<string, Activation>;
  readonly sums: ReadonlyMap<string, WeightedSum>;
  readonly loss: Loss | undefined;
}

const known = new WeakMap<Plan, Shape>();

/** The shape of a working's graph, found once. */
export function shapeOf(working: Plan): Shape {
  const found = known.get(working) ?? findShape(working);
  known.set(working, found);
  return found;
}

function findShape(working: Plan): Shape {
  return { activations: activationsIn(working.graph), sums: sumsIn(working), loss: lossOf(working) };
}

function activationsIn({ nodes }: Graph): ReadonlyMap<string, Activation> {
  const depth = new Map<string, number>();
  const found = new Map<string, Activation>();
  for (const { name, formula, inputs } of nodes.values()) {
    const below = Math.max(0, ...[...inputs].map((input) => depth.get(input) ?? 0));
    const curve = curveOf(formula);
    depth.set(name, curve === undefined ? below : below + 1);
    if (curve !== undefined) found.set(name, { node: name, ...curve, layer: below + 1 });
  }
  return found;
}

function curveOf(formula: Expression): Pick<Activation, "curve" | "inside"> | undefined {
  if (formula.kind !== "call" || !isCurve(formula.operation)) return undefined;
  const [inside] = formula.operands;
  return inside === undefined ? undefined : { curve: formula.operation, inside };
}

/** Whether a node belongs to the loss: it compares predictions with targets, or adds up what does. */
export function isInLoss(node: string, working: Plan): boolean {
  const { loss } = shapeOf(working);
  return loss !== undefined && (node === working.graph.output || loss.parts.some((part) => part.node === node));
}

/** The activation that is all a node goes into, if it is one. */
export function activationAfter(node: string, working: Plan): Activation | undefined {
  const users = working.graph.users.get(node) ?? [];
  const [user] = users;
  if (user === undefined || users.length > 1) return undefined;
  const activation = shapeOf(working).activations.get(user);
  return activation?.inside.kind === "name" && activation.inside.name === node ? activation : undefined;
}

/** Whether a weighted sum belongs to a network: it goes into a curve or a softmax, or the loss compares it with a target. */
export function isUnit(node: string, working: Plan): boolean {
  const { sums, loss } = shapeOf(working);
  if (!sums.has(node)) return false;
  const isCompared = loss?.predictions.includes(node) === true;
  return activationAfter(node, working) !== undefined || isCompared || isScore(node, working);
}

/** Whether all that reads a node are classes of a softmax. */
function isScore(node: string, { graph }: Plan): boolean {
  const users = (graph.users.get(node) ?? []).map((user) => graph.nodes.get(user)?.formula);
  return users.length > 0 && users.every((formula) => formula !== undefined && shareOf(formula) !== undefined);
}

/** Activations one by one, layer by layer where a layer has several, and all where there are several layers. */
export function activationGroups(activations: readonly Activation[]): readonly (readonly Activation[])[] {
  const layers = new Map<number, Activation[]>();
  for (const each of activations) {
    const layer = layers.get(each.layer);
    if (layer === undefined) layers.set(each.layer, [each]);
    else layer.push(each);
  }
  const wide = [...layers.values()].filter((layer) => layer.length > 1);
  return [...activations.map((each) => [each]), ...wide, ...(layers.size > 1 ? [activations] : [])];
}

/** Weighted sums over the same inputs: the units of one layer, their rows in the order of the first one's inputs. */
export function sumLayers(working: Plan): readonly (readonly WeightedSum[])[] {
  const layers = new Map<string, WeightedSum[]>();
  for (const sum of shapeOf(working).sums.values()) {
    const key = JSON.stringify(sum.weights.map(({ input }) => input).sort());
    const layer = layers.get(key);
    if (layer === undefined) layers.set(key, [sum]);
    else layer.push(sum);
  }
  return [...layers.values()];
}
