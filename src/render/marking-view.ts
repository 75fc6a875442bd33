// The part of a key that a tutor marks by, as the plain data that templates read. It must not know templates or styles.

import { writtenMarks } from "../marking/marks.ts";
import type { Rational } from "../number/rational.ts";
import type { HtmlPrinter } from "./html.ts";
import type { MarkedLine, Marking } from "./sheet.ts";
import { markingLabels, minutesText, pointsText } from "./words/sheet-words.ts";

export interface MarkingView {
  readonly label: string;
  readonly level: number;
  /** How long it takes and what it is worth, in words; empty where neither is known. */
  readonly facts: readonly string[];
  /** The headings of the table. */
  readonly columns: typeof markingLabels;
  readonly hasMarks: boolean;
  readonly lines: readonly MarkedLineView[];
}

export interface MarkedLineView {
  readonly leftHtml: string;
  readonly answerHtml: string;
  /** A fraction in letters; empty where marks are not given. */
  readonly marks: string;
  readonly wrong: readonly { readonly answerHtml: string; readonly meanings: readonly string[] }[];
}

export function markingView(
  { lines, minutes }: Marking,
  points: Rational | undefined,
  level: number,
  html: HtmlPrinter,
): MarkingView {
  return {
    label: markingLabels.heading,
    level,
    facts: [
      ...(minutes === undefined ? [] : [minutesText(minutes)]),
      ...(points === undefined ? [] : [pointsText(points)]),
    ],
    columns: markingLabels,
    hasMarks: lines.some(({ marks }) => marks !== undefined),
    lines: lines.map((line) => lineView(line, html)),
  };
}

function lineView({ left, answer, marks, wrong }: MarkedLine, html: HtmlPrinter): MarkedLineView {
  return {
    leftHtml: html.label(left),
    answerHtml: html.sentence(answer),
    marks: marks === undefined ? "" : writtenMarks(marks),
    wrong: wrong.map((each) => ({
      answerHtml: html.sentence(each.answer),
      meanings: each.meanings.map(html.lasting),
    })),
  };
}
