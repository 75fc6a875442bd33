// What the script of a practice page says beside the tutor: its buttons, its own-sheet form, where progress is kept.

import type { KeyName } from "../../tutor/event.ts";
import { counted } from "./practice-words.ts";

/** The keys that have a button on a line, and what stands on it. */
export const lineButtons: readonly { readonly key: KeyName; readonly label: string }[] = [
  { key: "hint", label: "Hint" },
  { key: "show", label: "Show" },
  { key: "keep", label: "Keep it" },
];

export const checkLabel = "Check";
export const freshLabel = "Fresh numbers";
export const backLabel = "Back to where you were";
export const againLabel = "Start again";
export const keysLabel = "Keys and buttons";

/** The keys that help explains on a page, where every line is in sight and all is saved as it is entered. */
export const pageKeys: readonly KeyName[] = ["help", "hint", "show", "keep", "skip", "back", "repair", "twin"];

/** How the page is used without a mouse. */
export const keyboardWords: readonly [enter: string, keys: string] = [
  "Enter checks the line and goes on when it is right. Tab moves between lines and buttons.",
  "Each of these letters alone, and Enter, does the same as its button:",
];

export function keptHere(fields: number, areLines: boolean): string {
  return `${counted(fields, areLines)}, checked one at a time. What you enter is kept in this browser.`;
}

/** Why nothing is kept. */
export const notKept: string = "This browser keeps nothing for this page: a reload starts afresh.";

export const storageFull: string = "The browser's room for this page is full: what is entered from now on is not kept.";

export function setAsideHere(why: "newer" | "damaged"): string {
  return why === "newer"
    ? "What was kept here is from a newer longhand. It is left as it is; this starts afresh."
    : "What was kept here could not be read, so this starts afresh.";
}

export const changedHere: string = "The exercise has changed since you left it, so this starts afresh.";

export function variantHere(code: string): string {
  return `Variant ${code}:`;
}

export const noFreshNumbers: string = "This exercise has no other numbers to offer.";

/** The form for a sheet of one's own. */
export const ownSheet: {
  readonly title: string;
  readonly intro: string;
  readonly formulas: string;
  readonly formulasExample: string;
  readonly numbers: string;
  readonly numbersExample: string;
  readonly train: string;
  readonly trainExample: string;
  readonly rate: string;
  readonly show: string;
  readonly coach: string;
} = {
  title: "A sheet of your own",
  intro:
    "Another lecturer's exercise: type its formulas and numbers, and see it worked, or work it yourself with help.",
  formulas: "Formulas, one on a line",
  formulasExample: "u = a*p + b*q",
  numbers: "Given numbers",
  numbersExample: "a = 2, b = -1, p = 0.5, q = 3",
  train: "To adjust",
  trainExample: "a, b (all, where nothing is said)",
  rate: "Learning rate",
  show: "Show the working",
  coach: "Coach me through it",
};

export const nothingToCoach: string = "Without numbers it can be shown, not practised: give each name a number.";
