// The computation graph on a screen, with values above its wires and adjoints below them: a network in its layers, a tree
// as it grows, else a row for each name.

import type { Node } from "../graph/graph.ts";
import { adjointId, valueId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { widthOf, wrapped } from "./columns.ts";
import { type DiagramRow, diagramRows, type TableSource } from "./diagram-table.ts";
import { isTree, signOf, wiresOf } from "./diagram-text.ts";
import { networkText } from "./network-text.ts";
import { type Block, extend, follow, join, labelledWire } from "./text-blocks.ts";
import type { TextMedium } from "./text-cells.ts";
import { backwardSign, notSaid } from "./words/diagram-words.ts";

const mostRows = 30;
const indent = "  ";

/** The drawing, or the rows where there are forks or the drawing would be too large for the screen. */
export function graphLines(solved: Solved, medium: TextMedium, width: number): readonly string[] {
  const network = networkText(solved, medium, width);
  if (network !== undefined) return network;
  const drawn = treeLines({ solved, medium });
  const fits = drawn.length > 0 && drawn.length <= mostRows && drawn.every((line) => widthOf(line) <= width);
  return fits ? drawn : tableLines({ working: solved.working, solved, appearance: () => "shown", medium }, width);
}

interface Drawing {
  readonly solved: Solved;
  readonly medium: TextMedium;
}

/** Wires are at least so long: between two signs, from a leaf to a joint, and at the end. */
const wireLength = { between: 11, joint: 5, end: 7 };

function treeLines(drawing: Drawing): readonly string[] {
  const { graph } = drawing.solved.working;
  const root = graph.nodes.get(graph.output);
  if (root === undefined || !isTree(graph)) return [];
  const block = wireBehind(nodeBlock(root, drawing), root, wireLength.end, drawing);
  return extend(block, ` ${nameOf(graph.output, drawing)}`).lines.map((line) => (indent + line).trimEnd());
}

function nameOf(name: string, { medium }: Drawing): string {
  return medium.inSentence({ kind: "name", name });
}

function nodeBlock(node: Node, drawing: Drawing): Block {
  const { graph } = drawing.solved.working;
  const blocks = inputsOf(node, drawing).map((input) => {
    const source = graph.nodes.get(input);
    return source === undefined
      ? leafBlock(input, drawing)
      : wireBehind(nodeBlock(source, drawing), source, wireLength.between, drawing);
  });
  const hasNodes = [...node.inputs].some((input) => graph.nodes.has(input));
  const sign = signOf(node, drawing.medium);
  const [only, ...others] = blocks;
  const lengthened = (block: Block): Block => extend(block, "─".repeat(wireLength.joint));
  if (only !== undefined && others.length === 0) return follow(hasNodes ? only : lengthened(only), sign);
  const crowded = blocks.length === 2 && only !== undefined && only.exit === only.lines.length - 1;
  return join(blocks.map(lengthened), sign, crowded);
}

/** The inputs in the order of the wires; what a wire carries is an input before its weight. */
function inputsOf(node: Node, { solved }: Drawing): readonly string[] {
  const ordered = wiresOf(node, solved.working.graph).flatMap(({ from, factor }) =>
    factor?.kind === "name" ? [from, factor.name] : [from],
  );
  return [...new Set(ordered)];
}

/** w₁ = 0.5, and below it ∂ 13. */
function leafBlock(leaf: string, drawing: Drawing): Block {
  const { solved, medium } = drawing;
  const left = `${nameOf(leaf, drawing)} = `;
  const value = `${left}${medium.digits(shownOf(solved, leaf).text)} `;
  const adjoint = adjointText(leaf, drawing);
  if (adjoint === "") return { lines: [value], exit: 0 };
  const below = " ".repeat(widthOf(left)) + adjoint;
  const width = Math.max(widthOf(value), widthOf(below));
  const dashes = "─".repeat(width - widthOf(value));
  return { lines: [value + dashes, below + " ".repeat(width - widthOf(below))], exit: 0 };
}

function wireBehind(block: Block, node: Node, least: number, drawing: Drawing): Block {
  const value = drawing.medium.digits(shownOf(drawing.solved, valueId(node.name)).text);
  return labelledWire(block, value, adjointText(node.name, drawing), least);
}

function adjointText(name: string, { solved, medium }: Drawing): string {
  const id = adjointId(name);
  return solved.working.lines.has(id) ? `${backwardSign(medium.ascii)}${medium.digits(shownOf(solved, id).text)}` : "";
}

/** The rows in columns; partials stand behind them, on lines of their own where they do not fit. */
export function tableLines(source: TableSource, width: number): readonly string[] {
  const rows = diagramRows(source);
  const cells = rows.map(({ name, formula, value, adjoint }) => [
    name,
    formula,
    value,
    adjoint === notSaid ? "" : `${backwardSign(source.medium.ascii)}${adjoint}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ""))));
  return rows.flatMap((row, index) => rowLines(row, cells[index] ?? [], widths, width));
}

function rowLines(
  { partials }: DiagramRow,
  cells: readonly string[],
  widths: readonly number[],
  width: number,
): readonly string[] {
  const gap = "   ";
  const padded = cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)));
  const row = (indent + padded.join(gap)).trimEnd();
  const listed = partials.join(", ");
  if (listed === "") return wrapped(row, width);
  const joined = indent + padded.join(gap) + gap + listed;
  if (widthOf(joined) <= width) return [joined];
  return [...wrapped(row, width), ...wrapped(`${indent.repeat(3)}${listed}`, width)];
}
