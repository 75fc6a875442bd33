// Builds the working of a graph: forward values, then backward node by node from the output, then steps, updates and the
// forward pass again. Symbolic and done once; numbers come later or never. Source: reverse accumulation on a Wengert list
// (Griewank & Walther, Evaluating Derivatives, ch. 3).

import { type Derivation, differentiator, rebuild, withoutSlopeSymbols } from "../expression/derive.ts";
import {
  type Expression,
  integer,
  name,
  negative,
  product,
  type Sum,
  substitute,
  sum,
} from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import { inShares, type NameOfShare, shareOf } from "../expression/shares.ts";
import { tidy } from "../expression/tidy.ts";
import type { Graph, Node } from "../graph/graph.ts";
import { withDeltas } from "./delta-lines.ts";
import {
  adjointId,
  checkId,
  contributionId,
  type Line,
  type LineId,
  learningRate,
  type PartialLine,
  partialId,
  stepId,
  updateId,
  valueId,
} from "./line.ts";
import type { Direction, Plan } from "./plan.ts";
import type { Rounding } from "./rounding.ts";
import { routeLines } from "./route-lines.ts";
import { unitSums } from "./units.ts";

/** The list of lines, in order of dependency, by id. */
export interface Working extends Plan {
  readonly lines: ReadonlyMap<LineId, Line>;
  /** Set where every line is rounded before the next reads it, as a slip does. */
  readonly rounding?: Rounding;
}

/** The working of a graph for the parameters to adjust. Only names that a parameter moves get backward lines. */
export function buildWorking(plan: Plan): Working {
  const moving = movingNames(plan);
  const lines = [
    ...valueLines(plan.graph),
    ...backwardLines(plan, moving),
    ...(plan.routes ?? []).flatMap((parameter) => routeLines(plan.graph, parameter)),
    ...plan.train.flatMap((parameter) => updateLines(parameter, plan.direction)),
    ...checkLines(plan, moving),
  ];
  const working: Working = { ...plan, lines: new Map(lines.map((line) => [line.id, line])) };
  const { deltas } = plan;
  if (deltas === undefined) return working;
  const told = withDeltas(working.lines, plan, unitSums(working), deltas);
  return { ...working, lines: new Map(told.map((line) => [line.id, line])) };
}

/** The parameters and every node that some parameter moves. */
function movingNames({ graph, train }: Plan): ReadonlySet<string> {
  const moving = new Set(train);
  for (const node of graph.nodes.values()) {
    for (const input of node.inputs) if (moving.has(input)) moving.add(node.name);
  }
  return moving;
}

function valueLines(graph: Graph): readonly Line[] {
  return [...graph.nodes.values()].map((node) => ({
    kind: "value",
    id: valueId(node.name),
    node: node.name,
    formula: node.formula,
  }));
}

/** For each node from the output back: its local partials, then the adjoints that are complete with it. */
function backwardLines({ graph }: Plan, moving: ReadonlySet<string>): readonly Line[] {
  const { output } = graph;
  if (!moving.has(output)) return [];
  const lines: Line[] = [{ kind: "adjoint", id: adjointId(output), node: output, formula: integer(1) }];
  for (const node of [...graph.nodes.values()].reverse()) {
    if (moving.has(node.name)) for (const line of linesBehind(node, graph, moving)) lines.push(line);
  }
  return lines;
}

/** The partials of a node, what reaches its inputs through it, and the adjoints of the inputs whose last share this is. */
function linesBehind(node: Node, graph: Graph, moving: ReadonlySet<string>): readonly Line[] {
  const inputs = [...node.inputs].filter((input) => moving.has(input));
  const usersOf = (input: string): readonly string[] => graph.users.get(input) ?? [];
  return [
    ...partialLines(node, inputs, graph),
    ...inputs.filter((input) => usersOf(input).length > 1).map((input) => contributionLine(input, node.name)),
    ...inputs.filter((input) => usersOf(input)[0] === node.name).map((input) => adjointLine(input, usersOf(input))),
  ];
}

/** The partials of one node; the places of its inputs are found once, each derivation when it is first asked for. */
export function partialLines(node: Node, inputs: readonly string[], graph: Graph): readonly PartialLine[] {
  let derive: ((variable: string) => Derivation) | undefined;
  let waiting = inputs.length;
  return inputs.map((wrt) => {
    let reason: Derivation | undefined;
    let formula: Expression | undefined;
    return {
      kind: "partial",
      id: partialId(node.name, wrt),
      node: node.name,
      wrt,
      get reason(): Derivation {
        if (reason !== undefined) return reason;
        derive ??= differentiator(node.formula);
        reason = derive(wrt);
        waiting -= 1;
        // The places of the names are many small maps, which a long chain should not keep.
        if (waiting === 0) derive = undefined;
        return reason;
      },
      get formula(): Expression {
        formula ??= partialFormula(node, this.reason, graph);
        return formula;
      },
    };
  });
}

/**
 * The formula that a derivation gives, tidied: a slope in terms of the node's own value where the node is one curve, and
 * in terms of all classes where it is one class of a softmax.
 */
export function partialFormula(node: Node, reason: Derivation, graph: Graph): Expression {
  const tidied = tidy(withoutSlopeSymbols(rebuild(reason), { of: node.formula, name: name(node.name) }));
  const share = shareOf(node.formula);
  return share === undefined ? tidied : inShares(tidied, share.total, namesOfShares(node, share.total, graph));
}

/** The node itself, and the others that divide by the same sum. */
function namesOfShares(node: Node, total: Sum, graph: Graph): NameOfShare {
  const users = new Set([...node.inputs].flatMap((input) => graph.users.get(input) ?? []));
  const known = [...users].flatMap((user) => {
    const formula = user === node.name ? node.formula : graph.nodes.get(user)?.formula;
    const share = formula && shareOf(formula);
    return share !== undefined && sameTree(share.total, total) ? [{ name: name(user), exponent: share.exponent }] : [];
  });
  return (exponent) => known.find((each) => sameTree(each.exponent, exponent))?.name;
}

function throughUser(input: string, user: string): Expression {
  return product([name(adjointId(user)), name(partialId(user, input))]);
}

function contributionLine(input: string, user: string): Line {
  return {
    kind: "contribution",
    id: contributionId(input, user),
    node: input,
    through: user,
    formula: throughUser(input, user),
  };
}

/** One user: what comes through it. Several: the sum of the contributions, in the order of the users. */
function adjointLine(input: string, users: readonly string[]): Line {
  const [only] = users;
  const formula =
    users.length === 1 && only !== undefined
      ? throughUser(input, only)
      : sum(users.map((user) => name(contributionId(input, user))));
  return { kind: "adjoint", id: adjointId(input), node: input, formula };
}

function updateLines(parameter: string, direction: Direction): readonly Line[] {
  const move = product([name(learningRate), name(adjointId(parameter))]);
  return [
    { kind: "step", id: stepId(parameter), node: parameter, formula: direction === "descent" ? negative(move) : move },
    {
      kind: "update",
      id: updateId(parameter),
      node: parameter,
      formula: sum([name(parameter), name(stepId(parameter))]),
    },
  ];
}

/** The forward pass with the new parameters, for the nodes that they move. */
function checkLines({ graph, train }: Plan, moving: ReadonlySet<string>): readonly Line[] {
  const parameters = new Set(train);
  const renamed = (each: string): Expression | undefined => {
    if (parameters.has(each)) return name(updateId(each));
    return moving.has(each) ? name(checkId(each)) : undefined;
  };
  return [...graph.nodes.values()]
    .filter((node) => moving.has(node.name))
    .map((node) => ({
      kind: "check",
      id: checkId(node.name),
      node: node.name,
      formula: substitute(node.formula, renamed),
    }));
}
