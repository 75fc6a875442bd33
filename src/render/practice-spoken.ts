// What a practice session says, in words for a screen reader: names of lines written out (the slope of z with respect to y),
// one sentence after the other, no layout. It prints what `practice-said` gives and decides nothing.

import { printText, type TextStyle } from "../expression/print-text.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { visible } from "./characters.ts";
import { plainName } from "./names.ts";
import { ascii } from "./plain.ts";
import type { Said } from "./practice-said.ts";
import { plainStyle } from "./style.ts";
import { type LineSymbol, symbolOf } from "./symbols.ts";
import { cellsOf, printFragments, type TextMedium } from "./text-cells.ts";
import { standMark, standWords } from "./words/practice-words.ts";
import { spokenOperators, spokenSymbol } from "./words/spoken-words.ts";
import { verdictMark } from "./words/verdict-words.ts";

/** The name of a line in words. */
export function spokenLine(id: LineId, working: Working): string {
  return spokenName(symbolOf(id, working));
}

function spokenName(symbol: LineSymbol): string {
  return spokenSymbol(symbol, plainName);
}

export function spokenMedium(working: Working): TextMedium {
  const style: TextStyle = {
    ...plainStyle(working),
    ...spokenOperators,
    name: (id) => spokenName(symbolOf(id, working)),
  };
  const print: TextMedium["inSentence"] = (math) => printText(math, style);
  return {
    style,
    digits: (text) => text.replace(/^-/u, spokenOperators.minus),
    approximately: "about",
    ascii: true,
    inSentence: print,
  };
}

/** One piece of a reply, as sentences. */
export function spoken(said: Said, working: Working): readonly string[] {
  return spokenParts(said, spokenMedium(working)).map((text) => withMinus(ascii(text)));
}

/** A minus in front of a number is heard, whoever wrote it. */
function withMinus(text: string): string {
  return text.replaceAll(/(?<![\w)])-(?=\.?\d)/gu, spokenOperators.minus);
}

function spokenParts(said: Said, medium: TextMedium): readonly string[] {
  switch (said.kind) {
    case "sentence":
      return [printFragments(said.text, medium)];
    case "verdict": {
      const [first = "", ...rest] = said.sentences.map((text) => printFragments(text, medium));
      return [`${verdictMark(said.verdict, true)} ${first}`, ...rest];
    }
    case "options":
      return [];
    case "table":
      return said.rows.map(
        ({ label, joint, entry = "", verdict }) =>
          `${verdictMark(verdict, true)} ${printFragments(label, medium)}${joint}${visible(entry.trim())}`,
      );
    case "line":
      return cellsOf(said.line, medium).map(({ left, formula, substitution, result }) =>
        [left, formula, substitution, result.replace(/^= /u, "")].filter((side) => side !== "").join(" = "),
      );
    case "list":
      return said.rows.map(({ label, entry, stand }) =>
        [standMark(stand, true), printFragments(label, medium), entry ?? "", standWords(stand)].join(" ").trim(),
      );
    case "keys":
      return [];
    case "summary":
      return said.sentences.map((text) => printFragments(text, medium));
  }
}
