// Blocks of text that grow to the right along one wire, from which drawings for terminals are made. They know no graph.

import { widthOf } from "./columns.ts";

/** Lines of equal width with the row at which the wire leaves on the right. */
export interface Block {
  readonly lines: readonly string[];
  readonly exit: number;
}

/** A text behind the wire, spaces behind all other lines. */
export function extend({ lines, exit }: Block, text: string): Block {
  return { lines: lines.map((line, index) => line + (index === exit ? text : " ".repeat(widthOf(text)))), exit };
}

/** A sign behind one wire. */
export function follow(block: Block | undefined, sign: string): Block {
  return block === undefined ? { lines: [sign], exit: 0 } : extend(block, ` ${sign}`);
}

/**
 * The wires of several blocks meet at the sign, which stands in the middle between the first and the last; an empty row
 * between the blocks where they are to be spaced.
 */
export function join(blocks: readonly Block[], sign: string, spaced: boolean): Block {
  const width = Math.max(...blocks.flatMap((block) => block.lines.map(widthOf)));
  const lines: string[] = [];
  const exits: number[] = [];
  blocks.forEach((block, index) => {
    if (index > 0 && spaced) lines.push(" ".repeat(width));
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

/** Texts below wires all begin so far behind the beginning of their wire, so that they are found at one place. */
const belowFrom = 3;

/** A piece of wire with a text above its middle and one below it, at least so long. */
export function labelledWire({ lines, exit }: Block, above: string, below: string, least: number): Block {
  const length = Math.max(least, widthOf(above) + 2, widthOf(below) + belowFrom + 1);
  const blank = " ".repeat(widthOf(lines[0] ?? ""));
  const framed = [...(exit === 0 ? [blank] : []), ...lines, ...(exit === lines.length - 1 ? [blank] : [])];
  const row = exit === 0 ? 1 : exit;
  const pieces = new Map([
    [row - 1, centred(above, length)],
    [row, "─".repeat(length)],
    [row + 1, (" ".repeat(belowFrom) + below).padEnd(length)],
  ]);
  return { lines: framed.map((line, index) => `${line} ${pieces.get(index) ?? " ".repeat(length)}`), exit: row };
}

function centred(text: string, width: number): string {
  const left = Math.floor((width - widthOf(text)) / 2);
  return " ".repeat(left) + text + " ".repeat(width - left - widthOf(text));
}
