// What a practice session says, as lines for a terminal: within its width, or plain for screen readers. It decides nothing
// about what is said when; the session does.

import { isName, type KeyName, keyLetters } from "../tutor/event.ts";
import type { Ask, Reply } from "../tutor/reply.ts";
import { tablesOf } from "../working/tables.ts";
import { visible } from "./characters.ts";
import { widthOf, wrapped } from "./columns.ts";
import { excerpt } from "./excerpt.ts";
import { ascii } from "./plain.ts";
import { type Said, saidOf } from "./practice-said.ts";
import { lettersOf, type VerdictSaid } from "./practice-verdict.ts";
import type { PracticeView } from "./practice-view.ts";
import { cellLines, optionLines } from "./question-text.ts";
import { cellsOf, printFragments } from "./text-cells.ts";
import {
  formulaOf,
  helpKeys,
  helpWords,
  keyLabels,
  keyMeaning,
  optionHelp,
  placeWords,
  standMark,
  standWords,
  tableHelp,
} from "./words/practice-words.ts";
import { fieldLabel, isLineLabel } from "./words/question-words.ts";
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
    case "options":
      return optionLines(said.options, view);
    case "table":
      return ["", ...said.rows.flatMap((row) => tableLine(row, view))];
    case "line":
      return cellLines(cellsOf(said.line, view.medium), view);
    case "list":
      return listLines(said.rows, view);
    case "keys":
      return helpLines(view);
    case "summary":
      return ["", ...said.sentences.flatMap((text) => wrapped(printFragments(text, view.medium), view.width))];
  }
}

/** What stands before the place to type: `3 of 8   dz/dw₁ = `. */
export function promptOf({ field, place, of }: Ask, view: PracticeView): string {
  const what = printFragments(fieldLabel(field, view.working), view.medium);
  const isFormula = field.kind === "line" && field.form === "formula";
  const joint = isLineLabel(field) ? " = " : ": ";
  return `${placeWords(place, of).padEnd(placeWords(of, of).length)}   ${isFormula ? formulaOf(what) : what}${joint}`;
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

type RowOf<Kind extends Said["kind"]> = Extract<Said, { readonly kind: Kind; readonly rows: unknown }>["rows"][number];

function tableLine({ label, joint, entry, verdict }: RowOf<"table">, view: PracticeView): readonly string[] {
  const given = entry === undefined ? "" : `${joint}${visible(entry.trim())}`;
  return wrapped(`  ${verdictMark(verdict, view.plain)} ${printFragments(label, view.medium)}${given}`, view.width);
}

function listLines(rows: readonly RowOf<"list">[], view: PracticeView): readonly string[] {
  const labels = rows.map(({ label }) => printFragments(label, view.medium));
  const widest = Math.max(...labels.map(widthOf));
  return rows.map(({ entry, joint, stand, now }, index) => {
    const mark = standMark(stand, view.plain);
    const label = labels[index] ?? "";
    const written = label + " ".repeat(widest - widthOf(label));
    const given = entry === undefined ? "" : `${joint}${visible(entry)}`;
    const note = [standWords(stand), now ? "now" : ""].filter((word) => word !== "").join(", ");
    return `${now ? ">" : " "} ${mark} ${written}${given}${note === "" ? "" : `   ${note}`}`.trimEnd();
  });
}

/** The keys, on one line: `? help  h hint …`; a key that is also a name of the exercise is written `:h`. */
export function keyLine(view: PracticeView): string {
  const wide = keyLabels.map(({ key, wide: label }) => `${written(key, view)} ${label}`).join("  ");
  if (widthOf(wide) <= view.width) return wide;
  return keyLabels.map(({ key, narrow }) => `${written(key, view)} ${narrow}`).join("  ");
}

function written(key: KeyName, { working, fields }: PracticeView): string {
  const letter = keyLetters[key];
  const isOption = fields.some((field) => lettersOf(field).includes(letter));
  return isOption || isName(letter, working) ? `:${letter}` : letter;
}

function helpLines(view: PracticeView): readonly string[] {
  const keys = helpKeys.map((key) => `${written(key, view).padStart(2)}  ${keyMeaning(key)}`);
  const hasOptions = view.fields.some(({ kind }) => kind === "choice");
  const tables = hasOptions || tablesOf(view.working).length === 0 ? [] : [tableHelp];
  return [...keys, ...(hasOptions ? [optionHelp, ...helpWords.slice(2)] : helpWords), ...tables].flatMap((text) =>
    paragraph(text, view),
  );
}
