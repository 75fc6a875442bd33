// A small drawing of the computation graph for a terminal, where the graph is a tree: inputs on the left, wires joining at
// each node. Graphs with forks are drawn elsewhere.

import type { Expression } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
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
  const drawn = extend(block, ` ── ${printName(graph.output, medium)}`).lines.map((line) => `  ${line}`.trimEnd());
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
  const name = printName(from, medium);
  if (source === undefined) return { lines: [`${name} ${label}`], exit: 0 };
  return extend(drawNode(source, graph, medium), factor === undefined ? ` ──${name}──` : ` ── ${name} ${label}`);
}

function printName(name: string, medium: TextMedium): string {
  return medium.inSentence({ kind: "name", name });
}

function extend({ lines, exit }: Block, text: string): Block {
  return { lines: lines.map((line, index) => line + (index === exit ? text : " ".repeat(widthOf(text)))), exit };
}

function follow(block: Block | undefined, sign: string): Block {
  return block === undefined ? { lines: [sign], exit: 0 } : extend(block, ` ${sign}`);
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
  if (row === middle) return sign;
  if (row === first) return "╮";
  if (row === last) return "╯";
  if (row < first || row > last) return "";
  return exits.includes(row) ? "┤" : "│";
}

const longestSign = 10;

/** What a node does, as one sign: Σ, ×, σ, or its formula with a slot for its one input: ( )², 1/( ). */
function signOf({ formula, inputs }: Node, medium: TextMedium): string {
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
