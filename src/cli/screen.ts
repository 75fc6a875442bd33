// What the terminal can show: its width, and whether it takes colour. NO_COLOR and --plain are respected by both.

import type { WriteStream } from "node:tty";
import { styleText } from "node:util";
import { type Paint, unpainted } from "../render/text.ts";

const widest = 80;
const narrowest = 40;

/** Columns to fill: those of the terminal, at most 80, so that a working reads like a page. */
export function screenWidth(stream: { readonly columns?: number } = process.stdout): number {
  return Math.max(narrowest, Math.min(stream.columns ?? widest, widest));
}

/** Colours for a terminal that has them; nothing for a pipe, a file or NO_COLOR. */
export function screenPaint(stream: NodeJS.WriteStream = process.stdout): Paint {
  if (!isColourful(stream)) return unpainted;
  return {
    title: (text) => styleText("bold", text),
    heading: (text) => styleText(["bold", "blue"], text),
    result: (text) => styleText("bold", text),
    reason: (text) => styleText("gray", text),
  };
}

function isColourful(stream: NodeJS.WriteStream): boolean {
  const terminal: Partial<WriteStream> = stream;
  return stream.isTTY === true && terminal.hasColors?.() === true;
}
