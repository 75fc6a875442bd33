// A small drawing of the computation graph for a terminal, where the graph is a tree: inputs on the left, wires joining at
// each node. Graphs with forks are drawn elsewhere.

import { printText } from "../expression/print-text.ts";
import type { Expression } from "../expression/expression.ts";
import type { Graph, Node } from "../graph/graph.ts";
import { widthOf } from "./columns.ts";
import type { Solution } from "./solution.ts";
import type { TextMedium } from "./text-cells.ts";

/** Lines of equal width with the row at which the wire leaves on the right. */
interface Block {
  readonly lines: readonly string[];
  readonly exit: number;
}

const mostInputs = 8;

/** The drawing, or nothing where the graph is a mere chain, has forks, or does not fit. */
export function diagramOf(solution: Solution, medium: TextMedium, width: number): readonly string[] {
  const { graph } = solution.working;
  const complete = solution.definitions.length === graph.nodes.size;
  if (!complete || !isTree(graph) || !hasJoint(graph)) return [];
  const root = graph.nodes.get(graph.output);
  if (root === undefined) return [];
  const block = drawNode(root, graph, medium);
  const drawn = block.lines.map((line, index) => `  ${line}${index === block.exit ? ` ${medium.inSentence({ kind: "name", name: graph.output })}` : ""}`.trimEnd());
  return drawn.every((line) => widthOf(line) <= width) && drawn.length <= 2 * mostInputs ? drawn : [];
}

/** Every name feeds one node only. */
function isTree(graph: Graph): boolean {
  return [...graph.users.values()].every((users) => users.length === 1);
}

function hasJoint(graph: Graph): boolean {
  return [...graph.nodes.values()].some((node) => wiresOf(node, graph).length > 1);
}

/** What comes in on one wire: a name, and what it is multiplied by on the way. */
interface Wire {
  readonly from: string;
  readonly factor: Expression | undefined;
}

/** The wires into a node; for a weighted sum the weights stand on the wires. */
function wiresOf(node: Node, graph: Graph): readonly Wire[] {
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
  return wires.length === 1 ? follow(blocks[0], sign) : join(blocks, sign);
}

function drawWire({ from, factor }: Wire, graph: Graph, medium: TextMedium): Block {
  const source = graph.nodes.get(from);
  const label = factor === undefined ? "──" : `──${printText(factor, medium.style)}──`;
  if (source === undefined) return { lines: [`${medium.inSentence({ kind: "name", name: from })} ${label}`], exit: 0 };
  const block = drawNode(source, graph, medium);
  const named = ` ──${medium.inSentence({ kind: "name", name: from })}${factor === undefined ? "──" : label}`;
  return extend(block, named);
}

function extend({ lines, exit }: Block, text: string): Block {
  return { lines: lines.map((line, index) => line + (index === exit ? text : " ".repeat(widthOf(text)))), exit };
}

function follow(block: Block | undefined, sign: string): Block {
  return block === undefined ? { lines: [sign], exit: 0 } : extend(block, ` ${sign} ──`);
}

/** The wires of several blocks meet at the sign, which stands in the middle between the first and the last. */
function join(blocks: readonly Block[], sign: string): Block {
  const width = Math.max(...blocks.flatMap((block) => block.lines.map(widthOf)));
  const lines: string[] = [];
  const exits: number[] = [];
  blocks.forEach((block, index) => {
    if (index > 0 && blocks.length === 2) lines.push(" ".repeat(width));
    exits.push(lines.length + block.exit);
    for (const [row, line] of block.lines.entries()) {
      lines.push(line + (row === block.exit ? "─" : " ").repeat(width - widthOf(line)));
    }
  });
  const first = exits[0] ?? 0;
  const last = exits.at(-1) ?? 0;
  const middle = Math.round((first + last) / 2);
  const joined = lines.map((line, row) => line + corner(row, { first, last, middle, exits }, sign));
  const longest = Math.max(...joined.map(widthOf));
  return { lines: joined.map((line) => line + " ".repeat(longest - widthOf(line))), exit: middle };
}

interface Joint {
  readonly first: number;
  readonly last: number;
  readonly middle: number;
  readonly exits: readonly number[];
}

function corner(row: number, { first, last, middle, exits }: Joint, sign: string): string {
  if (row === middle) return exits.includes(row) ? `${sign} ──` : `${sign} ──`;
  if (row === first) return "╮";
  if (row === last) return "╯";
  if (row < first || row > last) return "";
  return exits.includes(row) ? "┤" : "│";
}

/** What a node does, as one sign: Σ, ×, ( )², σ. */
function signOf({ formula, name }: Node, medium: TextMedium): string {
  switch (formula.kind) {
    case "sum":
      return formula.terms.every((term) => term.kind === "name") && formula.terms.length === 2 ? "+" : "Σ";
    case "product":
      return "×";
    case "power":
      return formula.base.kind === "name" && formula.exponent.kind === "number" ? printText({ ...formula, base: slot }, medium.style).replace("_", "( )") : `(${name})`;
    case "call":
      return medium.style.function(formula.operation);
    default:
      return `(${medium.inSentence({ kind: "name", name })})`;
  }
}

const slot: Expression = { kind: "name", name: "_" };
