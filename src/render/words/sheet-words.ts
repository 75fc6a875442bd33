// The words around a solution on paper: given numbers, blanks, conventions. In English.

import type { Expression } from "../../expression/expression.ts";
import { writtenMarks } from "../../marking/marks.ts";
import { equals, one, type Rational } from "../../number/rational.ts";
import type { Direction } from "../../working/plan.ts";
import type { Edition } from "../sheet.ts";
import type { GivenGroup, Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** What a group of given numbers is called in front of them; empty where that goes without saying. */
export function roleLabel(role: GivenGroup["role"]): string {
  return { constants: "constants", "to adjust": "to adjust", given: "" }[role];
}

export const givenLabel = "given";
export const rateLabel = "learning rate";
export const solutionLabel = "Worked solution";
export const untitled = "Exercise";
export const sheetTitle = "Worksheet";
export const nameLabel = "Name";
export const numberLabel = "Number";
export const dateLabel = "Date";
export const dueLabel = "Due";
export const variantLabel = "Variant";
export const conventionsLabel = "Conventions";
export const orderHelp = "names, with commas between them";
export const spaceLabel = "Working";

/** What is said under the heading about the kind of sheet. */
export function editionNote(edition: Edition): string | undefined {
  const notes: Readonly<Record<Edition, string | undefined>> = {
    student: undefined,
    key: "Key, for marking",
    practice: undefined,
    homework: undefined,
  };
  return notes[edition];
}

/** What a page says where its script does not run. */
export function needsScript(edition: Edition): string | undefined {
  const notes: Readonly<Record<Edition, string | undefined>> = {
    student: undefined,
    key: undefined,
    practice: "Answers are checked by a script in this page, and scripts are switched off here.",
    homework: "Answers are saved and handed in by a script in this page, and scripts are switched off here.",
  };
  return notes[edition];
}

export const markingLabels: Readonly<
  Record<"heading" | "line" | "answer" | "marks" | "wrong" | "meaning" | "none", string>
> = {
  heading: "Marking",
  line: "Line",
  answer: "Answer",
  marks: "Marks",
  wrong: "Common wrong values",
  meaning: "What it means",
  none: "No known mistake changes this line.",
};

/** 1 point, 5/2 points. */
export function pointsText(points: Rational): string {
  return `${writtenMarks(points)} ${equals(points, one) ? "point" : "points"}`;
}

export function minutesText(minutes: number): string {
  return `about ${minutes} ${minutes === 1 ? "minute" : "minutes"}`;
}

/** How precise answers are to be. */
export function precision(digits: number): Text {
  return sentence`Give each result exactly or to ${String(digits)} significant digits; a new value keeps the decimals of its step.`;
}

export function precisionWithoutStep(digits: number): Text {
  return sentence`Give each result exactly or to ${String(digits)} significant digits.`;
}

/** Which way a step goes. */
export function stepRule(rate: Expression, direction: Direction): Text {
  const sign = direction === "descent" ? "−" : "+";
  return sentence`New value = old value ${sign} ${rate} · gradient.`;
}
