// A page of exercises as data: for whom it is, and what stands on it. Views are made from it for templates to lay out; it
// must not know HTML.

import type { PlotName } from "../exercise/plot-name.ts";
import type { Rational } from "../number/rational.ts";
import type { Solved } from "../working/solve.ts";
import type { QuestionView } from "./question-view.ts";
import type { Setting, Solution, Text } from "./solution.ts";
import type { DiagramSource } from "./svg/diagram-parts.ts";

export const editions: readonly ["student", "key", "practice", "homework"] = ["student", "key", "practice", "homework"];

/**
 * Blank, for paper; answers and marking, for tutors; answers judged on the page; answers saved and handed in. A homework
 * sheet is made without an evaluated working: it cannot give away what it does not hold.
 */
export type Edition = (typeof editions)[number];

export const papers: readonly ["a4", "letter"] = ["a4", "letter"];

export type Paper = (typeof papers)[number];

/** Whose sheet it is, as the roster spells it. */
export interface Student {
  readonly name: string;
  readonly id: string;
}

export interface Sheet {
  readonly edition: Edition;
  readonly paper: Paper;
  /** What stands above several exercises; one exercise alone is its own title. */
  readonly title?: string | undefined;
  readonly student?: Student | undefined;
  /** Until when to hand in, as its author wrote it. */
  readonly due?: string | undefined;
  readonly items: readonly SheetItem[];
}

/** One exercise of a sheet. */
export interface SheetItem {
  readonly setting: Setting;
  /** What is printed and what is filled in. */
  readonly question: QuestionView;
  /** The drawing of the graph, where there is one. */
  readonly figure?: SheetFigure | undefined;
  /** A plot beside the working, on a key and a solution. */
  readonly plot?: SheetPlot | undefined;
  /** Significant digits of answers; absent where no numbers are asked. */
  readonly digits?: number | undefined;
  /** How many lines of working a student may want to write. */
  readonly space: number;
  /** The code that gives these numbers again. */
  readonly variant?: string | undefined;
  /** What the whole exercise is worth. */
  readonly points?: Rational | undefined;
  /** The worked solution: open on a key, folded on other sheets that hold it. */
  readonly solution?: Solution | undefined;
  /** How to mark it by hand: on a key. */
  readonly marking?: Marking | undefined;
}

export interface SheetPlot {
  readonly solved: Solved;
  /** The plot that the author chose; else the output over what is adjusted, for one or two parameters. */
  readonly name?: PlotName | undefined;
}

/** What a drawing shows of the graph. */
export interface SheetFigure {
  readonly source: DiagramSource;
}

export interface Marking {
  /** In the order of the fields. */
  readonly lines: readonly MarkedLine[];
  readonly minutes?: number | undefined;
}

/** What a tutor needs to mark one answer. */
export interface MarkedLine {
  readonly left: Text;
  readonly answer: Text;
  readonly marks?: Rational | undefined;
  /** The commonest wrong answers first. */
  readonly wrong: readonly WrongAnswer[];
}

export interface WrongAnswer {
  readonly answer: Text;
  /** What each known mistake that gives this answer is, in the words of the slips. */
  readonly meanings: readonly Text[];
}
