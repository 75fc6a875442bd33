// Equations between matrices as blocks of text: brackets as high as the numbers, shapes under them, broken before an equals
// sign where the line is full. It must not know networks.

import { widthOf } from "../columns.ts";
import { functionName } from "../function-names.ts";
import type { MatrixEquation, MatrixPart, MatrixToken } from "../solution.ts";
import { unicodeDigits } from "../style.ts";
import { type Notated, printName, printSymbol } from "../symbols.ts";

/** Lines of equal height, side by side; the first is the one that signs stand on. */
interface Block {
  readonly lines: readonly string[];
  readonly width: number;
}

/** The equation as lines of a screen. */
export function matrixLines(row: MatrixEquation, working: Notated, width: number): readonly string[] {
  const left = `  ${tokensText(row.left, working)}`;
  const chain = [
    textBlock(`= ${tokensText(row.formula, working)}`),
    ...(row.numbers.length === 0 ? [] : [joined([textBlock("= "), ...spaced(row.numbers)])]),
    ...(row.result === undefined ? [] : [joined([textBlock(row.exact ? "= " : "≈ "), partBlock(row.result)])]),
  ];
  const indent = widthOf(left) + 1;
  const groups: Block[][] = [[]];
  let used = indent;
  for (const block of chain) {
    const group = groups.at(-1);
    if (group === undefined) continue;
    if (group.length > 0 && used + 1 + block.width > width) {
      groups.push([block]);
      used = indent + block.width;
    } else {
      group.push(block);
      used += 1 + block.width;
    }
  }
  return groups.flatMap((group, index) => {
    const head = textBlock(index === 0 ? left.padEnd(indent) : " ".repeat(indent));
    return joined([head, ...group.flatMap((block, place) => (place === 0 ? [block] : [textBlock(" "), block]))]).lines;
  });
}

/** The parts as blocks; two tables side by side are a product. */
function spaced(parts: readonly MatrixPart[]): readonly Block[] {
  return parts.flatMap((part, index) => {
    const isProduct = part.kind === "matrix" && parts[index - 1]?.kind === "matrix";
    return isProduct ? [textBlock(" "), partBlock(part)] : [partBlock(part)];
  });
}

function textBlock(text: string): Block {
  return { lines: [text], width: widthOf(text) };
}

function joined(blocks: readonly Block[]): Block {
  const height = Math.max(...blocks.map(({ lines }) => lines.length));
  const lines = Array.from({ length: height }, (_, index) =>
    blocks.map(({ lines: own, width }) => padded(own[index] ?? "", width)).join(""),
  );
  return { lines: lines.map((line) => line.trimEnd()), width: blocks.reduce((sum, { width }) => sum + width, 0) };
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}

function partBlock(part: MatrixPart): Block {
  switch (part.kind) {
    case "sign":
      return textBlock(part.sign === "(" || part.sign === ")" ? part.sign : ` ${part.sign} `);
    case "number":
      return textBlock(`${unicodeDigits(part.text)} `);
    case "matrix":
      return bracketed(part.rows);
  }
}

/** ⎡ 0.15  0.20 ⎤ with its shape under it. */
function bracketed(rows: readonly (readonly string[])[]): Block {
  const cells = rows.map((row) => row.map(unicodeDigits));
  const columns = (cells[0] ?? []).map((_, index) => Math.max(...cells.map((row) => widthOf(row[index] ?? ""))));
  const inner = cells.map((row) =>
    row.map((cell, index) => `${" ".repeat((columns[index] ?? 0) - widthOf(cell))}${cell}`).join("  "),
  );
  const lines = inner.map(
    (line, index) => `${openingOf(index, inner.length)} ${line} ${closingOf(index, inner.length)}`,
  );
  const width = Math.max(...lines.map(widthOf));
  const shape = `${rows.length}×${columns.length}`;
  const space = Math.max(0, Math.floor((width - widthOf(shape)) / 2));
  return { lines: [...lines, `${" ".repeat(space)}${shape}`], width };
}

function openingOf(index: number, height: number): string {
  if (height === 1) return "[";
  return index === 0 ? "⎡" : index === height - 1 ? "⎣" : "⎢";
}

function closingOf(index: number, height: number): string {
  if (height === 1) return "]";
  return index === 0 ? "⎤" : index === height - 1 ? "⎦" : "⎥";
}

/** The symbols of a formula over matrices, on one line. */
export function tokensText(tokens: readonly MatrixToken[], working: Notated): string {
  return tokens.map((token) => tokenText(token, working)).join("");
}

function tokenText(token: MatrixToken, { graph }: Notated): string {
  const print = printName("unicode", {});
  switch (token.kind) {
    case "name":
      return `${print(token.name)}${token.transposed === true ? "ᵀ" : ""}`;
    case "curve":
      return `${functionName(graph, "unicode")(token.operation)}${token.primed ? "′" : ""}(${print(token.of)})`;
    case "slope":
      return `∂${printName("unicode", graph)(token.of)}/∂${print(token.wrt)}`;
    case "rate":
      return printSymbol({ kind: "rate" }, "unicode", graph);
    case "new":
      return `${print(token.name)}′`;
    case "sign":
      return token.sign === " " ? " " : token.sign === "(" || token.sign === ")" ? token.sign : ` ${token.sign} `;
  }
}
