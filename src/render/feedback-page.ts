// What goes back to a student: each entry with its verdict, what is said of it, and its marks. It must not judge.

import type { MarkedExercise, MarkedField } from "../marking/apply-decisions.ts";
import { decimalMarks } from "../marking/marks.ts";
import { isAccepted } from "../marking/verdict.ts";
import { compare, isZero } from "../number/rational.ts";
import { visible } from "./characters.ts";
import { escapeHtml } from "./escape-html.ts";
import { cameLate, marksOutOf, nothingHandedIn, openMarks, openWords, sayWords } from "./words/mark-words.ts";
import { kindMark, noEntry, verdictMark, verdictName } from "./words/verdict-words.ts";

/** An exercise as it is told. */
export interface ToldExercise {
  readonly title: string;
  readonly marked: MarkedExercise;
  /** What is said of each field, in the order of the fields. */
  readonly fields: readonly ToldField[];
}

export interface ToldField {
  readonly label: string;
  readonly said: readonly string[];
}

export interface Feedback {
  readonly student: string;
  readonly marks: string;
  readonly of: string;
  /** What of the marks waits for a person; undefined where nothing does. */
  readonly open: string | undefined;
  readonly handedIn: boolean;
  readonly late: boolean;
  readonly exercises: readonly ToldExercise[];
}

/** Characters of an entry that are shown again. */
const longestEntry = 200;

/** The body of the page. */
export function feedbackBody({ student, marks, of, open, handedIn, late, exercises }: Feedback): string {
  const waiting = open === undefined ? "" : `, ${escapeHtml(openMarks(open))}`;
  const sum = `<strong>${escapeHtml(marksOutOf(marks, of))}</strong>${waiting}`;
  const total = `<p>${escapeHtml(visible(student))}: ${sum}</p>\n`;
  const notes = [...(handedIn ? [] : [nothingHandedIn]), ...(late ? [cameLate] : [])];
  return total + notes.map((note) => `<p>${escapeHtml(note)}</p>\n`).join("") + exercises.map(exerciseHtml).join("");
}

function exerciseHtml({ title, marked, fields }: ToldExercise): string {
  const rows = marked.fields.map((field, index) => fieldHtml(field, fields[index]));
  const total = marksOutOf(decimalMarks(marked.marks), decimalMarks(marked.of));
  const open = isZero(marked.open) ? "" : `, ${openMarks(decimalMarks(marked.open))}`;
  return `<section>
<h2>${escapeHtml(visible(title))}</h2>
<table>
<tbody>
${rows.join("\n")}
</tbody>
</table>
<p class="total">${escapeHtml(total + open)}</p>
</section>
`;
}

function fieldHtml(field: MarkedField, told: ToldField | undefined): string {
  const { judged, marks, of, say } = field;
  const sentences = saidOf(field, told).map((each) => `<p class="said">${escapeHtml(visible(each))}</p>`);
  const mark = `<span aria-hidden="true">${signOf(field)}</span>`;
  const title = say === "verdict" ? verdictName(judged.verdict) : say;
  return (
    `<tr class="${standing(field)}"><td class="mark" title="${title}">${mark}</td>` +
    `<td class="line">${escapeHtml(visible(told?.label ?? field.field))}</td>` +
    `<td><span class="entry">${escapeHtml(entryText(judged.given))}</span>${sentences.join("")}</td>` +
    `<td class="number">${decimalMarks(marks)} / ${decimalMarks(of)}</td></tr>`
  );
}

/** Where a person has had the say, that alone is said. */
function saidOf({ say, open }: MarkedField, told: ToldField | undefined): readonly string[] {
  if (say !== "verdict") return [sayWords[say]];
  return [...(told?.said ?? []), ...(open ? [openWords] : [])];
}

/** The sign of the verdict; where a person has had the say, of the marks. */
function signOf({ judged, marks, of, say }: MarkedField): string {
  if (say === "verdict") return verdictMark(judged.verdict, false);
  if (say === "dropped") return "–";
  const kind = isZero(marks) ? "wrong" : compare(marks, of) < 0 ? "imprecise" : "right";
  return kindMark(kind);
}

/** How the row is coloured; its mark says the same without colour. */
function standing({ judged, marks, open, say }: MarkedField): "good" | "bad" | "neither" {
  if (open || say === "dropped" || judged.verdict.kind === "missing") return "neither";
  const isGood = say === "verdict" ? isAccepted(judged.verdict) : !isZero(marks);
  return isGood ? "good" : "bad";
}

function entryText(given: string | undefined): string {
  const entry = given?.trim() ?? "";
  return entry === "" ? noEntry : clippedEntry(entry);
}

function clippedEntry(entry: string): string {
  const characters = [...entry.slice(0, 2 * longestEntry)];
  const isWhole = characters.length <= longestEntry && entry.length <= 2 * longestEntry;
  return visible(isWhole ? entry : `${characters.slice(0, longestEntry - 1).join("")}…`);
}
