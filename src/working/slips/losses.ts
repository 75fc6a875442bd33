// Whether the output of a graph is a loss: squared differences or logarithms that compare predictions with targets, however
// it is written. It must not know curves or weighted sums.

import { type Expression, namesIn, partsOf } from "../../expression/expression.ts";
import type { Plan } from "../plan.ts";
import { isTrained } from "./weighted-sums.ts";

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

/** The output compares predictions with targets, or is the sum or mean of nodes that do, all in the same way. */
export function lossOf(plan: Plan): Loss | undefined {
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
