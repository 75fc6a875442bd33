// A small drawing of the computation graph for a terminal, where the graph is a tree: inputs on the left, wires joining at
// each node. Graphs with forks are drawn elsewhere.

import type { Expression } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import type { Graph, Node } from "../graph/graph.ts";
import { widthOf } from "./columns.ts";
import type { Solution } from "./solution.ts";
import { type Block, extend, follow, join } from "./text-blocks.ts";
import type { TextMedium } from "./text-cells.ts";

const mostInputs = 8;

/** The drawing, or nothing where the graph is a mere chain, has forks, or does not fit. */
export function diagramOf(solution: Solution, medium: TextMedium, width: number): readonly string[] {
  const { graph } = solution.working;
  const complete = solution.definitions.length === graph.nodes.size;
  if (!complete || !isTree(graph) || !hasJoint(graph)) return [];
  const root = graph.nodes.get(graph.output);
  if (root === undefined) return [];
  const block = drawNode(root, graph, medium);
  const drawn = extend(block, ` ── ${printName(graph.output, medium)}`).lines.map((line) => `  ${line}`.trimEnd());
  return drawn.every((line) => widthOf(line) <= width) && drawn.length <= 2 * mostInputs ? drawn : [];
}

/** Every name feeds one node only. */
export function isTree(graph: Graph): boolean {
  return [...graph.users.values()].every((users) => users.length === 1);
}

function hasJoint(graph: Graph): boolean {
  return [...graph.nodes.values()].some((node) => wiresOf(node, graph).length > 1);
}

/** What comes in on one wire: a name, and what it is multiplied by on the way. */
export interface Wire {
  readonly from: string;
  readonly factor: Expression | undefined;
}

/** The wires into a node; for a weighted sum the weights stand on the wires. */
export function wiresOf(node: Node, graph: Graph): readonly Wire[] {
  const weighted = weightedTerms(node.formula, graph);
  return weighted ?? [...node.inputs].map((from) => ({ from, factor: undefined }));
}

function weightedTerms(formula: Expression, graph: Graph): readonly Wire[] | undefined {
  if (formula.kind !== "sum") return undefined;
  const wires = formula.terms.map((term): Wire | undefined => {
    if (term.kind === "name") return { from: term.name, factor: undefined };
    if (term.kind !== "product" || term.factors.length !== 2) return undefined;
    const [factor, from] = term.factors;
    if (from?.kind !== "name" || factor === undefined) return undefined;
    const isPlain = factor.kind === "number" || (factor.kind === "name" && !graph.nodes.has(factor.name));
    return isPlain ? { from: from.name, factor } : undefined;
  });
  return wires.every((wire) => wire !== undefined) ? wires : undefined;
}

function drawNode(node: Node, graph: Graph, medium: TextMedium): Block {
  const wires = wiresOf(node, graph);
  const blocks = wires.map((wire) => drawWire(wire, graph, medium));
  const sign = signOf(node, medium);
  return wires.length === 1 ? follow(blocks[0], sign) : join(blocks, sign, blocks.length === 2);
}

function drawWire({ from, factor }: Wire, graph: Graph, medium: TextMedium): Block {
  const source = graph.nodes.get(from);
  const label = factor === undefined ? "──" : `──${printText(factor, medium.style)}──`;
  const name = printName(from, medium);
  if (source === undefined) return { lines: [`${name} ${label}`], exit: 0 };
  return extend(drawNode(source, graph, medium), factor === undefined ? ` ──${name}──` : ` ── ${name} ${label}`);
}

function printName(name: string, medium: TextMedium): string {
  return medium.inSentence({ kind: "name", name });
}

const longestSign = 10;

/** What a node does, as one sign: Σ, ×, σ, or its formula with a slot for its one input: ( )², 1/( ). */
export function signOf({ formula, inputs }: Node, medium: TextMedium): string {
  if (formula.kind === "call") return medium.style.function(formula.operation);
  if (inputs.size > 1) return jointSign(formula);
  const slotted = printText(formula, { ...medium.style, name: () => "□" }).replaceAll("□", "( )");
  return slotted.length <= longestSign && slotted.split("( )").length === 2 ? slotted : "●";
}

function jointSign(formula: Expression): string {
  if (formula.kind === "product" && formula.factors.every((factor) => factor.kind === "name")) return "×";
  if (formula.kind !== "sum") return "●";
  return formula.terms.every((term) => term.kind === "name") && formula.terms.length === 2 ? "+" : "Σ";
}
