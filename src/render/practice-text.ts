// What a practice session says, as lines for a terminal: within its width, or plain for screen readers. It decides nothing
// about what is said when; the session does.

import type { Judged } from "../marking/judge.ts";
import { isAccepted } from "../marking/verdict.ts";
import { isName, type KeyName, keyLetters } from "../tutor/event.ts";
import type { Ask, ListedLine, Reply } from "../tutor/reply.ts";
import { visible } from "./characters.ts";
import { setGroups, widthOf, wrapped } from "./columns.ts";
import { ascii } from "./plain.ts";
import { nameOf, verdictSentences } from "./practice-verdict.ts";
import { type PracticeView, wholeLine } from "./practice-view.ts";
import { cellsOf, printFragments } from "./text-cells.ts";
import { unknownLine } from "./words/command-words.ts";
import { hintText } from "./words/hint-words.ts";
import {
  formulaOf,
  helpWords,
  keptWords,
  keyLabels,
  keyMeaning,
  notedWords,
  placeWords,
  refusalWords,
  reopenedWords,
  standingWords,
  standMark,
  standWords,
  summaryWords,
  tableWords,
  toTwinWords,
  twinWords,
  unclearWords,
} from "./words/practice-words.ts";
import { verdictMark } from "./words/verdict-words.ts";

/** The lines of one reply. An `ask` has none but what stands on its line so far: its prompt is `promptOf`. */
export function replyLines(reply: Reply, view: PracticeView): readonly string[] {
  const lines = linesOf(reply, view);
  return view.plain ? lines.map((line) => ascii(line).trim()) : lines;
}

function linesOf(reply: Reply, view: PracticeView): readonly string[] {
  switch (reply.kind) {
    case "ask":
      return reply.entry === undefined ? [] : paragraph(standingWords(reply.entry), view);
    case "verdict":
      return marked(verdictMark(reply.judged.verdict, view.plain), verdictSentences(reply, view), view);
    case "noted":
      return paragraph(notedWords, view);
    case "table":
      return [
        "",
        ...reply.judged.flatMap((judged) => tableLine(judged, view)),
        ...paragraph(tableWords(reply.judged.filter(({ verdict }) => !isAccepted(verdict)).length), view),
      ];
    case "hint":
      return paragraph(printFragments(hintText(reply.hint, view.solved), view.medium), view);
    case "shown":
      return [
        ...shownLines(reply.line, view),
        ...(reply.slip === undefined ? [] : paragraph(nameOf(reply.slip, view), view)),
      ];
    case "kept":
      return paragraph(keptWords(view.line(reply.line)), view);
    case "reopened":
      return paragraph(reopenedWords(reply.lines.map(view.line), view.line(reply.since)), view);
    case "list":
      return listLines(reply.lines, view);
    case "help":
      return helpLines(view);
    case "unclear":
      return paragraph(unclearWords(reply.key, reply.means), view);
    case "unknown line":
      return paragraph(unknownLine(reply.written, namesOf(view)), view);
    case "refused":
      return paragraph(refusalWords(reply.why), view);
    case "twin offered":
      return paragraph(twinWords(reply.twin.exercise), view);
    case "to twin":
      return paragraph(toTwinWords, view);
    case "summary":
      return ["", ...summaryWords(reply.summary).flatMap((text) => wrapped(text, view.width))];
    case "left":
      return [];
  }
}

/** What stands before the place to type: `3 of 8   dz/dw₁ = `. */
export function promptOf({ line, form, place, of }: Ask, view: PracticeView): string {
  const what = form === "formula" ? formulaOf(view.line(line)) : view.line(line);
  return `${placeWords(place, of).padEnd(placeWords(of, of).length)}   ${what} = `;
}

function namesOf({ working }: PracticeView): readonly string[] {
  return [...working.graph.leaves, ...working.graph.nodes.keys(), ...working.lines.keys()];
}

function paragraph(text: string, { width }: PracticeView): readonly string[] {
  return wrapped(text, width - 2).map((line) => `  ${line}`);
}

/** The mark, then the sentences; what goes on stands under the first word. */
function marked(mark: string, sentences: readonly string[], { width, plain }: PracticeView): readonly string[] {
  if (sentences.length === 0) return [];
  const indent = " ".repeat(plain ? 0 : widthOf(mark) + 3);
  const lines = sentences.flatMap((text) => wrapped(text, width - indent.length));
  return lines.map((line, index) => (index > 0 ? indent + line : plain ? `${mark} ${line}` : `  ${mark} ${line}`));
}

function tableLine(judged: Judged, view: PracticeView): readonly string[] {
  const mark = verdictMark(judged.verdict, view.plain);
  const entry = judged.given === undefined ? "" : ` = ${visible(judged.given.trim())}`;
  return wrapped(`  ${mark} ${view.line(judged.line)}${entry}`, view.width);
}

function shownLines(id: string, view: PracticeView): readonly string[] {
  const cells = cellsOf(wholeLine(id, view), view.medium);
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

const helpKeys: readonly KeyName[] = ["hint", "show", "back", "skip", "list", "keep", "repair", "quit", "twin"];

function helpLines(view: PracticeView): readonly string[] {
  const keys = helpKeys.map((key) => `${written(key, view.working).padStart(2)}  ${keyMeaning(key)}`);
  return [...keys, ...helpWords].flatMap((text) => paragraph(text, view));
}
