// What the command that marks a class says, in its summary, its tables and the pages that go back to students.

import type { Foreign, ListedStatus, Unread } from "../../exercise/collect.ts";
import type { Trouble } from "../../exercise/submission.ts";
import type { Say } from "../../marking/apply-decisions.ts";
import { visible } from "../characters.ts";
import { clipped, counted } from "./user-text.ts";

export function noAnswers(path: string): string {
  return `${visible(path)}: there is no such folder. Name the folder with what came back.`;
}

export function noneKept(folder: string): string {
  return `${visible(folder)}: nothing has been marked here yet. Name the folder with what came back: longhand mark ${visible(folder)} answers/`;
}

const foreignWords: Readonly<Record<Foreign, string>> = {
  set: "belongs to another set",
  student: "belongs to nobody in the list",
  exercise: "is for an exercise that the set does not have, or does not say for which",
  variant: "is for other numbers than the student's",
  nobody: "does not say whose it is",
  gone: "belongs to somebody who is no longer in the list",
};

const troubleWords: Readonly<Record<Trouble | Unread, string>> = {
  "no hand-in": "is nothing that a sheet hands in: look at it yourself",
  zip: "is an archive: unpack it, and mark again",
  newer: "comes from a newer longhand",
  damaged: "is damaged: ask for it again",
  quotes: "is a table with a quote that is not closed",
  "too large": "is too large to be a hand-in",
  "no file": "is no file",
  unreadable: "cannot be opened",
};

/** What became of a file, behind its name. */
export function statusWords(status: ListedStatus): string {
  switch (status.kind) {
    case "counted":
      return status.late ? "counts, and came late" : "counts";
    case "superseded":
      return status.same
        ? `is the same as ${clipped(status.by, 80)}`
        : `does not count: ${clipped(status.by, 80)} came later`;
    case "foreign":
      return foreignWords[status.why];
    case "trouble":
      return troubleWords[status.why];
  }
}

/** The one word for it in a table. */
export function statusName(status: ListedStatus): string {
  switch (status.kind) {
    case "counted":
      return status.late ? "late" : "counted";
    case "superseded":
      return "duplicate";
    case "foreign":
      return "foreign";
    case "trouble":
      return status.why === "no hand-in" ? "foreign" : "damaged";
  }
}

export function namedAfterWords(id: string): string {
  return `the file is named after ${clipped(id)}`;
}

/** Said under an entry whose marks a person has decided. */
export const sayWords: Readonly<Record<Exclude<Say, "verdict">, string>> = {
  accepted: "This counts as right.",
  decided: "Marked by hand.",
  dropped: "This question does not count for anybody.",
};

export const openWords = "This is looked at by a person; its marks are still open.";
export const nothingHandedIn = "Nothing was handed in.";
export const cameLate = "It came after the due date.";
export const firstToLookAt = "First to look at";

export function marksOutOf(marks: string, of: string): string {
  return `${marks} of ${of} marks`;
}

export function openMarks(open: string): string {
  return `${open} still open`;
}

export const summaryWords = {
  title: "Class summary",
  lines: "Which lines cost the class most",
  slips: "Which mistakes cost the class most",
  open: "Waiting for a person",
  files: "What came back and does not count, or came late",
  missing: "Nothing came back from",
  changes: "Whose marks have changed",
  noChange: "Nobody's marks have changed.",
  nothingLost: "Nobody has lost marks.",
} as const;

export const columnWords = {
  exercise: "exercise",
  line: "line",
  lost: "marks lost",
  right: "right",
  imprecise: "too few digits",
  wrong: "wrong",
  missing: "missing",
  mistake: "mistake",
  students: "students",
  student: "student",
  entry: "entry",
  decide: "decide with (or =wrong, or marks)",
  file: "file",
  what: "what became of it",
  before: "before",
  now: "now",
  by: "by",
} as const;

export function handedInWords(handedIn: number, all: number): string {
  return `${counted(handedIn)} of ${counted(all)} students handed in.`;
}

export function meanWords(mean: string, median: string, of: string): string {
  return `Mean ${mean}, median ${median}, of ${of} marks, among those who handed in.`;
}

/** Said where marks are out of another number than in the run before. */
export function wholeWords(before: string, now: string): string {
  return `All together was ${before} marks, and is ${now} now.`;
}

export function writtenWords(folder: string): string {
  return `${visible(folder)}: marks.csv, summary.html, summary.txt, hand-ins.csv, and feedback/ with a page for each student.`;
}
