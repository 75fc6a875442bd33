// Verdicts for a terminal: one line each, the mark first, then what it says. It must not judge.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import type { Judged } from "../marking/judge.ts";
import type { Working } from "../working/build.ts";
import { visible } from "./characters.ts";
import { widthOf } from "./columns.ts";
import { plainStyle, unicodeStyle } from "./style.ts";
import { entryWords, verdictMark, verdictWords } from "./words/verdict-words.ts";

/** The verdicts as a table with the count of right lines below. */
export function checkTable(judged: readonly Judged[], working: Working, plain: boolean): string {
  const style = plain ? plainStyle(working) : unicodeStyle(working);
  const rows = judged.map((each) => ({
    mark: verdictMark(each.verdict, plain),
    line: printText(name(each.line), style),
    entry: each.given === undefined ? "" : `= ${visible(each.given.trim())}`,
    words: verdictWords(each.verdict, each.given ?? ""),
  }));
  const lineWidth = Math.max(0, ...rows.map(({ line }) => widthOf(line)));
  const entryWidth = Math.max(0, ...rows.map(({ entry }) => widthOf(entry)));
  const pad = (text: string, width: number): string => text + " ".repeat(Math.max(width - widthOf(text), 0));
  const lines = rows.map(({ mark, line, entry, words }) =>
    `${mark} ${pad(line, lineWidth)} ${pad(entry, entryWidth)}  ${words}`.trimEnd(),
  );
  return `${[...lines, "", entryWords(judged)].join("\n")}\n`;
}
