// What a practice session says, as lines for a terminal: within its width, or plain for screen readers. It decides nothing
// about what is said when; the session does.

import type { Judged } from "../marking/judge.ts";
import { isName, type KeyName, keyLetters } from "../tutor/event.ts";
import type { Ask, ListedLine, Reply } from "../tutor/reply.ts";
import { visible } from "./characters.ts";
import { setGroups, widthOf, wrapped } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { ascii } from "./plain.ts";
import { type Said, saidOf } from "./practice-said.ts";
import type { VerdictSaid } from "./practice-verdict.ts";
import type { PracticeView } from "./practice-view.ts";
import type { Equation } from "./solution.ts";
import { cellsOf, printFragments } from "./text-cells.ts";
import {
  formulaOf,
  helpKeys,
  helpWords,
  keyLabels,
  keyMeaning,
  placeWords,
  standMark,
  standWords,
} from "./words/practice-words.ts";
import { verdictMark } from "./words/verdict-words.ts";

/** The lines of one reply. An `ask` has none but what stands on its line so far: its prompt is `promptOf`. */
export function replyLines(reply: Reply, view: PracticeView): readonly string[] {
  const lines = saidOf(reply, view).flatMap((said) => linesOf(said, view));
  return view.plain ? lines.map((line) => ascii(line).trim()) : lines;
}

function linesOf(said: Said, view: PracticeView): readonly string[] {
  switch (said.kind) {
    case "sentence":
      return paragraph(printFragments(said.text, view.medium), view);
    case "verdict":
      return verdictBlock(said, view);
    case "table":
      return ["", ...said.judged.flatMap((judged) => tableLine(judged, view))];
    case "line":
      return wholeLines(said.line, view);
    case "list":
      return listLines(said.lines, view);
    case "keys":
      return helpLines(view);
    case "summary":
      return ["", ...said.sentences.flatMap((text) => wrapped(printFragments(text, view.medium), view.width))];
  }
}

/** What stands before the place to type: `3 of 8   dz/dw₁ = `. */
export function promptOf({ line, form, place, of }: Ask, view: PracticeView): string {
  const what = form === "formula" ? formulaOf(view.line(line)) : view.line(line);
  return `${placeWords(place, of).padEnd(placeWords(of, of).length)}   ${what} = `;
}

function paragraph(text: string, { width }: PracticeView): readonly string[] {
  return wrapped(text, width - 2).map((line) => `  ${line}`);
}

/** The mark, then the sentences; what goes on stands under the first word. */
function verdictBlock({ verdict, marked, sentences }: VerdictSaid, view: PracticeView): readonly string[] {
  const { width, plain, medium } = view;
  const mark = verdictMark(verdict, plain);
  const indent = " ".repeat(plain ? 0 : widthOf(mark) + 3);
  // A screen reader is told the sentence, without marks under the entry.
  const place =
    plain || marked === undefined
      ? []
      : excerpt(marked.entry, marked.span, width - indent.length).map((line) => line.slice(2));
  const told = sentences.flatMap((text) => wrapped(printFragments(text, medium), width - indent.length));
  const lines = sentences.length === 0 ? [] : [...place, ...told];
  return lines.map((line, index) => (index > 0 ? indent + line : plain ? `${mark} ${line}` : `  ${mark} ${line}`));
}

function tableLine(judged: Judged, view: PracticeView): readonly string[] {
  const mark = verdictMark(judged.verdict, view.plain);
  const entry = judged.given === undefined ? "" : ` = ${visible(judged.given.trim())}`;
  return wrapped(`  ${mark} ${view.line(judged.line)}${entry}`, view.width);
}

function wholeLines(equation: Equation, view: PracticeView): readonly string[] {
  const cells = cellsOf(equation, view.medium);
  if (view.plain) {
    return cells.map(
      ({ left, formula, substitution, result }) =>
        [left, formula, substitution].filter((side) => side !== "").join(" = ") + (result === "" ? "" : ` ${result}`),
    );
  }
  return setGroups([cells], view.width, view.paint)
    .flat(2)
    .map((line) => line.trimEnd());
}

function listLines(lines: readonly ListedLine[], view: PracticeView): readonly string[] {
  const widest = Math.max(...lines.map(({ line }) => widthOf(view.line(line))));
  return lines.map(({ line, entry, stand, now }) => {
    const mark = standMark(stand, view.plain);
    const written = view.line(line) + " ".repeat(widest - widthOf(view.line(line)));
    const given = entry === undefined ? "" : ` = ${visible(entry)}`;
    const note = [standWords(stand), now ? "now" : ""].filter((word) => word !== "").join(", ");
    return `${now ? ">" : " "} ${mark} ${written}${given}${note === "" ? "" : `   ${note}`}`.trimEnd();
  });
}

/** The keys, on one line: `? help  h hint …`; a key that is also a name of the exercise is written `:h`. */
export function keyLine({ width, working }: PracticeView): string {
  const wide = keyLabels.map(({ key, wide: label }) => `${written(key, working)} ${label}`).join("  ");
  if (widthOf(wide) <= width) return wide;
  return keyLabels.map(({ key, narrow }) => `${written(key, working)} ${narrow}`).join("  ");
}

function written(key: KeyName, working: PracticeView["working"]): string {
  const letter = keyLetters[key];
  return isName(letter, working) ? `:${letter}` : letter;
}

function helpLines(view: PracticeView): readonly string[] {
  const keys = helpKeys.map((key) => `${written(key, view.working).padStart(2)}  ${keyMeaning(key)}`);
  return [...keys, ...helpWords].flatMap((text) => paragraph(text, view));
}
