// The sentences below a drawing that say how it is read: words and formulas, filled into lines of its width.

import { printText } from "../../expression/print-text.ts";
import type { Working } from "../../working/build.ts";
import type { Fragment, Text } from "../solution.ts";
import { unicodeDigits } from "../style.ts";
import { figureStyle } from "./figure-style.ts";
import { lineWidth, type MathLine, mathLine, mathText, type Piece, wordLine } from "./math-text.ts";

const size = 13;
/** A key is no narrower than this, however small the drawing. */
const narrowest = 340;

export const captionLeading: number = 18;

/** The sentences one after the other, broken between words. */
export function captionLines(sentences: readonly Text[], working: Working, width: number): readonly MathLine[] {
  const lines: Piece[][] = [];
  let filled = 0;
  for (const word of sentences.flatMap((sentence) => wordsOf(sentence, working))) {
    const last = lines.at(-1);
    const more = [...wordLine(" "), ...word];
    const longer = lineWidth(more, size, filled);
    if (last === undefined || longer > Math.max(width, narrowest)) {
      lines.push([...word]);
      filled = lineWidth(word, size);
    } else {
      last.push(...more);
      filled = longer;
    }
  }
  return lines;
}

/** The width of the widest line. */
export function captionWidth(lines: readonly MathLine[]): number {
  return Math.max(0, ...lines.map((line) => lineWidth(line, size)));
}

/** What stands between two spaces of a sentence stays together: a formula and the point behind it. */
function wordsOf(sentence: Text, working: Working): readonly MathLine[] {
  const words: MathLine[] = [[]];
  for (const fragment of sentence) {
    const [first = [], ...rest] = piecesOf(fragment, working);
    words[words.length - 1] = [...(words.at(-1) ?? []), ...first];
    words.push(...rest);
  }
  return words.filter((word) => word.length > 0);
}

function piecesOf(fragment: Fragment, working: Working): readonly MathLine[] {
  switch (fragment.kind) {
    case "words":
      return fragment.words.split(" ").map((word) => (word === "" ? [] : wordLine(word)));
    case "math":
      return [mathLine(printText(fragment.math, figureStyle(working)))];
    case "number":
      return [mathLine(unicodeDigits(fragment.shown.text))];
  }
}

export function drawCaptionLine(line: MathLine, x: number, y: number): string {
  return mathText({ line, x, y, size, style: "key", anchor: "start" });
}
