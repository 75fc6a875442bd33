// What a graph looks like to someone who knows networks: activations, weighted sums, layers, a loss. Stated on formulas, so
// that a network written by hand is recognized as one that was described. It must not know any slip.

import type { Expression, FunctionName, UnaryFunctionName } from "../../expression/expression.ts";
import { namesIn, partsOf } from "../../expression/expression.ts";
import { shareOf } from "../../expression/shares.ts";
import type { Graph } from "../../graph/graph.ts";
import type { Plan } from "../plan.ts";

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

export interface Weight {
  readonly weight: string;
  readonly input: string;
}

/** A node that sums weights times inputs, and biases. */
export interface WeightedSum {
  readonly node: string;
  readonly weights: readonly Weight[];
  readonly biases: readonly string[];
  /** What a skip connection adds besides. */
  readonly others: readonly Expression[];
}

/** A node that compares predictions with targets: the output, or what the output adds up, such as the loss of one example. */
export interface LossPart {
  readonly node: string;
  readonly predictions: readonly string[];
  readonly targets: readonly string[];
}

/** The output as a loss; predictions and targets are those of all its parts. */
export interface Loss extends Pick<LossPart, "predictions" | "targets"> {
  readonly kind: "squares" | "cross-entropy";
  readonly parts: readonly LossPart[];
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

function sumsIn(working: Plan): ReadonlyMap<string, WeightedSum> {
  const found = new Map<string, WeightedSum>();
  for (const { name, formula } of working.graph.nodes.values()) {
    const sum = weightedSum(name, formula, working);
    if (sum !== undefined) found.set(name, sum);
  }
  return found;
}

function weightedSum(node: string, formula: Expression, working: Plan): WeightedSum | undefined {
  const weights: Weight[] = [];
  const biases: string[] = [];
  const others: Expression[] = [];
  for (const term of formula.kind === "sum" ? formula.terms : [formula]) {
    const weight = weightIn(term, working);
    if (weight !== undefined) weights.push(weight);
    else if (term.kind === "name" && isTrained(term.name, working)) biases.push(term.name);
    else if (readsTrained(term, working)) return undefined;
    else others.push(term);
  }
  return weights.length === 0 ? undefined : { node, weights, biases, others };
}

const trainedNames = new WeakMap<Plan, ReadonlySet<string>>();

function isTrained(name: string, working: Plan): boolean {
  const names = trainedNames.get(working) ?? new Set(working.train);
  trainedNames.set(working, names);
  return names.has(name);
}

function readsTrained(term: Expression, working: Plan): boolean {
  return [...namesIn(term)].some((each) => isTrained(each, working)) || namesIn(term).size === 0;
}

/** A product of a trained leaf and something that is none. */
function weightIn(term: Expression, working: Plan): Weight | undefined {
  if (term.kind !== "product" || term.factors.length !== 2) return undefined;
  const [first, second] = term.factors;
  if (first?.kind !== "name" || second?.kind !== "name" || first.name === second.name) return undefined;
  const [a, b] = [isTrained(first.name, working), isTrained(second.name, working)];
  if (a === b) return undefined;
  return a ? { weight: first.name, input: second.name } : { weight: second.name, input: first.name };
}

/** The output compares predictions with targets, or is the sum or mean of nodes that do, all in the same way. */
function lossOf(plan: Plan): Loss | undefined {
  const { output } = plan.graph;
  const own = lossPart(output, plan);
  const summed = own === undefined ? summedBy(output, plan).map((node) => lossPart(node, plan)) : [own];
  const [first] = summed;
  const parts = summed.flatMap((each) => (each !== undefined && each.kind === first?.kind ? [each] : []));
  if (first === undefined || parts.length < summed.length) return undefined;
  return {
    kind: first.kind,
    parts,
    predictions: parts.flatMap(({ predictions }) => predictions),
    targets: parts.flatMap(({ targets }) => targets),
  };
}

/** The nodes that a node is the sum or mean of. */
function summedBy(node: string, { graph }: Plan): readonly string[] {
  const formula = graph.nodes.get(node)?.formula;
  const total = formula?.kind === "quotient" && formula.denominator.kind === "number" ? formula.numerator : formula;
  const terms = total?.kind === "sum" ? total.terms : [];
  const names = terms.flatMap((term) => (term.kind === "name" && graph.nodes.has(term.name) ? [term.name] : []));
  return names.length === terms.length ? names : [];
}

/** Targets are leaves that are not trained and that only this node reads. */
function lossPart(name: string, plan: Plan): (LossPart & Pick<Loss, "kind">) | undefined {
  const { graph } = plan;
  const node = graph.nodes.get(name);
  if (node === undefined) return undefined;
  const read = [...node.inputs];
  const targets = read.filter(
    (each) => !graph.nodes.has(each) && !isTrained(each, plan) && graph.users.get(each)?.length === 1,
  );
  const predictions = read.filter((each) => graph.nodes.has(each));
  if (predictions.length === 0) return undefined;
  const kind = lossKind(node.formula, new Set(predictions), new Set(targets));
  return kind === undefined ? undefined : { node: name, predictions, targets, kind };
}

/** Whether a node belongs to the loss: it compares predictions with targets, or adds up what does. */
export function isInLoss(node: string, working: Plan): boolean {
  const { loss } = shapeOf(working);
  return loss !== undefined && (node === working.graph.output || loss.parts.some((part) => part.node === node));
}

/** Squares of differences of predictions and targets, or logarithms of predictions. */
function lossKind(
  formula: Expression,
  predictions: ReadonlySet<string>,
  targets: ReadonlySet<string>,
): Loss["kind"] | undefined {
  const logarithms = partsWith(
    formula,
    (part) => part.kind === "call" && part.operation === "ln" && readsAny(part, predictions),
  );
  if (logarithms.length > 0) return "cross-entropy";
  const squares = partsWith(
    formula,
    (part) =>
      part.kind === "power" &&
      part.base.kind === "sum" &&
      readsAny(part.base, predictions) &&
      readsAny(part.base, targets),
  );
  return squares.length > 0 ? "squares" : undefined;
}

function readsAny(expression: Expression, names: ReadonlySet<string>): boolean {
  return [...namesIn(expression)].some((each) => names.has(each));
}

function partsWith(expression: Expression, isOne: (part: Expression) => boolean): readonly Expression[] {
  return [...(isOne(expression) ? [expression] : []), ...partsOf(expression).flatMap((part) => partsWith(part, isOne))];
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
