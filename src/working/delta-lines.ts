// The error term δ of each unit as a line of its own, and the gradients of the parameters read from it: the same numbers as
// the adjoints, told the way lectures 001 and 003 tell them. Source: Bishop, Pattern Recognition, 5.3.1.

import { type Expression, name, negative, product, substitute, sum } from "../expression/expression.ts";
import type { Graph } from "../graph/graph.ts";
import { adjointId, type DeltaLine, deltaId, type Line, type LineId, learningRate, partialId } from "./line.ts";
import type { DeltaSign, Plan } from "./plan.ts";

interface Telling {
  readonly graph: Graph;
  readonly lines: ReadonlyMap<LineId, Line>;
  /** The weighted sums that have an error term. */
  readonly sums: ReadonlySet<string>;
  readonly sign: DeltaSign;
}

/** The lines with an error term for each unit; the gradients and steps of parameters read these instead of adjoints. */
export function withDeltas(
  lines: ReadonlyMap<LineId, Line>,
  { graph, train, direction }: Plan,
  units: readonly string[],
  sign: DeltaSign,
): readonly Line[] {
  const reached = units.filter((sum) => lines.has(adjointId(sum)));
  const telling = { graph, lines, sums: new Set(reached), sign };
  const parameters = new Set(train);
  const all = [...lines.values()];
  const first = all.filter((line) => isBefore(line, parameters));
  const gradients = all.filter((line) => isGradient(line, parameters));
  const rest = all.filter((line) => !isBefore(line, parameters) && !isGradient(line, parameters));
  return [
    ...first,
    ...fromOutput(reached, graph).map((sum) => deltaLine(sum, telling)),
    ...gradients.map((line) => ({ ...line, formula: overDeltas(line.formula, telling) })),
    ...rest.map((line) => (line.kind === "step" && direction === "descent" ? addedStep(line, telling) : line)),
  ];
}

/** Layer by layer from the output back, the units of a layer in their own order. */
function fromOutput(sums: readonly string[], graph: Graph): readonly string[] {
  const distance = new Map<string, number>();
  const steps = (node: string): number =>
    1 + Math.max(-1, ...(graph.users.get(node) ?? []).map((each) => distance.get(each) ?? 0));
  for (const node of [...graph.nodes.keys()].reverse()) distance.set(node, steps(node));
  return [...sums].sort((a, b) => (distance.get(a) ?? 0) - (distance.get(b) ?? 0));
}

/** The gradients read the error terms, so they come after them; everything before a gradient stays where it is. */
function isBefore(line: Line, parameters: ReadonlySet<string>): boolean {
  const isBackward = line.kind === "partial" || line.kind === "adjoint" || line.kind === "contribution";
  return line.kind === "value" || (isBackward && !isGradient(line, parameters));
}

function isGradient({ kind, node }: Line, parameters: ReadonlySet<string>): boolean {
  return (kind === "adjoint" || kind === "contribution") && parameters.has(node);
}

/** At the output ∂J/∂a · σ′(z); behind it σ′(z) times what comes back over the wires that leave the unit. */
function deltaLine(node: string, telling: Telling): DeltaLine {
  return { kind: "delta", id: deltaId(node), node, formula: deltaFormula(node, telling) };
}

function deltaFormula(node: string, telling: Telling): Expression {
  const { graph, lines, sign } = telling;
  const activation = activationOf(node, telling);
  const last = activation ?? node;
  const users = graph.users.get(last) ?? [];
  const slope = activation === undefined ? [] : [name(partialId(activation, node))];
  if (users.length !== 1 || users[0] !== graph.output) {
    return product([...slope, sum(users.flatMap((user) => shareThrough(user, last, telling)))]);
  }
  const local = lines.get(partialId(graph.output, last));
  const arriving =
    activation === undefined && local !== undefined ? local.formula : name(partialId(graph.output, last));
  const formula = product([arriving, ...slope]);
  return sign === "derivative" ? formula : negative(formula);
}

/** The one node that reads a weighted sum, where it is a curve of that sum; a softmax reads it in every class. */
function activationOf(node: string, { graph, sums }: Telling): string | undefined {
  const [user, second] = graph.users.get(node) ?? [];
  return user === undefined || second !== undefined || user === graph.output || sums.has(user) ? undefined : user;
}

/** What comes back through one user: from a unit its error term, else the slope of the loss itself. */
function shareThrough(user: string, node: string, { graph, lines, sums, sign }: Telling): readonly Expression[] {
  const local = lines.get(partialId(user, node));
  if (local === undefined) return [];
  if (sums.has(user))
    return [product([local.formula.kind === "name" ? local.formula : name(local.id), name(deltaId(user))])];
  const direct = partialId(graph.output, user);
  const isBeforeOutput = graph.users.get(user)?.join() === graph.output && lines.has(direct);
  const above = name(isBeforeOutput ? direct : adjointId(user));
  const share = user === graph.output ? name(local.id) : product([above, name(local.id)]);
  return [sign === "derivative" ? share : negative(share)];
}

/** The formula of a gradient with error terms for the adjoints of units. */
function overDeltas(formula: Expression, { sums, sign, lines }: Telling): Expression {
  const rewritten = substitute(formula, (each) => {
    const line = lines.get(each);
    return line?.kind === "adjoint" && sums.has(line.node) ? name(deltaId(line.node)) : undefined;
  });
  return rewritten !== formula && sign === "target minus output" ? negative(rewritten) : rewritten;
}

/** Where δ is the negative slope, it is added: Δw = η · δ · input. */
function addedStep(line: Line, telling: Telling): Line {
  const gradient = telling.lines.get(adjointId(line.node));
  if (telling.sign === "derivative" || gradient === undefined) return line;
  const opposite = overDeltas(gradient.formula, { ...telling, sign: "derivative" });
  return opposite === gradient.formula ? line : { ...line, formula: product([name(learningRate), opposite]) };
}
