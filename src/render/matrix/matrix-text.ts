// Equations between matrices as blocks of text: brackets as high as the numbers, shapes under them, broken before an equals
// sign where the line is full. It must not know networks.

import { type Block, bracketed, joined, textBlock } from "../blocks.ts";
import { widthOf } from "../columns.ts";
import { curveName } from "../function-names.ts";
import { printName, printSymbol } from "../print-symbol.ts";
import type { MatrixEquation, MatrixPart, MatrixSign, MatrixToken } from "../solution.ts";
import { unicodeDigits } from "../style.ts";
import type { Notated } from "../symbols.ts";

/** The equation as lines of a screen. */
export function matrixLines(row: MatrixEquation, working: Notated, width: number): readonly string[] {
  const left = `  ${tokensText(row.left, working)}`;
  const indent = widthOf(left) + 1;
  const chain = [
    textBlock(`= ${tokensText(row.formula, working)}`),
    ...(row.numbers.length === 0 ? [] : fitting(spaced(row.numbers), width - indent)),
    ...(row.result === undefined ? [] : [joined([textBlock(row.exact ? "= " : "≈ "), partBlock(row.result)])]),
  ];
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

/** The side in one piece where there is room for it; else broken before signs. */
function fitting(parts: readonly Block[], room: number): readonly Block[] {
  const whole = joined([textBlock("= "), ...parts]);
  if (whole.width <= room) return [whole];
  const pieces: Block[][] = [[textBlock("= ")]];
  for (const part of parts) {
    const isSign = part.lines.length === 1 && /^ [+−⊙·] $/u.test(part.lines[0] ?? "");
    const isFull = joined([...(pieces.at(-1) ?? []), part]).width > room;
    if (isSign || isFull) pieces.push([textBlock("  ")]);
    pieces.at(-1)?.push(part);
  }
  return pieces.filter((piece) => piece.length > 1).map(joined);
}

/** The parts as blocks; two tables side by side are a product. */
function spaced(parts: readonly MatrixPart[]): readonly Block[] {
  return parts.flatMap((part, index) => {
    const isProduct = part.kind === "matrix" && parts[index - 1]?.kind === "matrix";
    return isProduct ? [textBlock(" "), partBlock(part)] : [partBlock(part)];
  });
}

function partBlock(part: MatrixPart): Block {
  switch (part.kind) {
    case "sign":
      return textBlock(signText(part.sign));
    case "number":
      return textBlock(`${unicodeDigits(part.text)} `);
    case "matrix":
      return bracketed(part.rows, true);
  }
}

/** With spaces around it where it stands between two things. */
function signText(sign: MatrixSign): string {
  if (sign === "-") return "−";
  return sign === " " || sign === "(" || sign === ")" ? sign : ` ${sign} `;
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
      return `${curveName(token.operation, "unicode", graph)}${token.primed ? "′" : ""}(${print(token.of)})`;
    case "slope":
      return `∂${printName("unicode", graph)(token.of)}/∂${print(token.wrt)}`;
    case "rate":
      return printSymbol({ kind: "rate" }, "unicode", graph);
    case "ones":
      return "𝟏";
    case "number":
      return `${unicodeDigits(token.text)} `;
    case "new":
      return `${print(token.name)}′`;
    case "sign":
      return signText(token.sign);
  }
}
