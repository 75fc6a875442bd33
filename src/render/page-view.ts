// What a page shows, as the plain data that its templates read: strings, some of them finished HTML (named …Html), and
// lists. It must not know templates or styles.

import type { Expression } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { learningRate } from "../working/line.ts";
import { piecesOf } from "./inline.ts";
import { escapeHtml, formulaHtml } from "./katex.ts";
import type { Definition, GivenGroup, Row, Section, Solution, Telling, Text } from "./solution.ts";
import { unicodeStyle } from "./style.ts";
import { type ChainLine, chainOf, equationOf, type FormulaPrinter, formulaPrinter, givenNumber } from "./tex-rows.ts";
import {
  givenLabel,
  precision,
  precisionWithoutStep,
  rateLabel,
  roleLabel,
  solutionLabel,
  stepRule,
  untitled,
} from "./words/sheet-words.ts";

/** What an exercise says before anything is worked out. */
export type Setting = Omit<Solution, "sections" | "closing" | "solved">;

/** A place where the student writes. */
export interface Blank {
  /** What is asked for: a formula such as dz/dy, or words. */
  readonly left: Expression | string;
  /** Whether the answer takes a whole line, as a formula does. */
  readonly wide: boolean;
}

export interface PageExercise {
  readonly setting: Setting;
  readonly blanks: readonly Blank[];
  /** Significant digits of answers; absent where no numbers are asked. */
  readonly digits?: number | undefined;
  /** The worked solution to fold behind the exercise, if the page is to hold it. */
  readonly worked?: Solution | undefined;
}

/** One exercise as its template sees it. Absent parts are null or empty. */
export interface ExerciseView {
  readonly id: string;
  readonly title: string;
  readonly source: string | null;
  /** The level of its heading: 1 where it is alone on the page. */
  readonly level: number;
  readonly definitions: readonly { readonly leftHtml: string; readonly rightHtml: string }[];
  readonly given: readonly { readonly label: string; readonly numbers: readonly string[] }[];
  readonly questionHtml: string;
  readonly blanks: readonly BlankView[];
  readonly conventions: readonly string[];
  readonly solution: SolutionView | null;
}

export interface BlankView {
  readonly id: string;
  /** For screen readers, in plain letters. */
  readonly label: string;
  readonly html: string;
  readonly wide: boolean;
}

export interface SolutionView {
  readonly label: string;
  readonly level: number;
  readonly sections: readonly { readonly headingHtml: string; readonly rows: readonly RowView[] }[];
  readonly closing: readonly string[];
}

export type RowView =
  | {
      readonly kind: "equation";
      readonly leftHtml: string;
      readonly steps: readonly string[];
      readonly reasonHtml: string;
    }
  | { readonly kind: "sentence"; readonly html: string };

export function exerciseView(exercise: PageExercise, index: number, alone: boolean): ExerciseView {
  const { setting, worked } = exercise;
  const printer = formulaPrinter(setting.working);
  const id = `exercise-${index + 1}`;
  const level = alone ? 1 : 2;
  const title = setting.title.trim() === "" ? untitled : setting.title;
  return {
    id,
    title: alone ? title : `${index + 1}. ${title}`,
    source: setting.source ?? null,
    level,
    definitions: setting.definitions.map((each) => definitionView(each, printer)),
    given: [...setting.given.flatMap((group) => givenView(group, printer)), ...rateView(setting, printer)],
    questionHtml: sentenceHtml(setting.question, printer),
    blanks: exercise.blanks.map((blank, place) => blankView(blank, `${id}-blank-${place + 1}`, setting)),
    conventions: conventionsOf(exercise).map((text) => sentenceHtml(text, printer)),
    solution: worked === undefined ? null : solutionView(worked, level + 1),
  };
}

/** Words and formulas. Plain digits stay words: they look the same, and are read better. */
function sentenceHtml(text: Text, printer: FormulaPrinter): string {
  return piecesOf(text, printer)
    .map((piece) => {
      const isWords = piece.kind === "words" || /^[\d.]+$/u.test(piece.text);
      return isWords ? escapeHtml(piece.text) : formulaHtml(piece);
    })
    .join("");
}

function definitionView({ left, formula }: Definition, printer: FormulaPrinter): ExerciseView["definitions"][number] {
  const { tex, text } = printer.formula(formula);
  return {
    leftHtml: formulaHtml(printer.formula(left)),
    rightHtml: formulaHtml({ tex: `= ${tex}`, text: `= ${text}` }, "display"),
  };
}

function givenView({ role, entries }: GivenGroup, printer: FormulaPrinter): ExerciseView["given"] {
  const numbers = entries
    .filter(({ written }) => written !== undefined)
    .map(({ left, written }) => formulaHtml(equationOf(printer.formula(left), givenNumber(written))));
  const label = roleLabel(role);
  return numbers.length === 0 ? [] : [{ label: label === "" ? givenLabel : label, numbers }];
}

const rateName: Expression = { kind: "name", name: learningRate };

function rateView({ rate }: Setting, printer: FormulaPrinter): ExerciseView["given"] {
  if (rate === undefined) return [];
  return [{ label: rateLabel, numbers: [formulaHtml(equationOf(printer.formula(rateName), givenNumber(rate)))] }];
}

function blankView({ left, wide }: Blank, id: string, { working }: Setting): BlankView {
  if (typeof left === "string") return { id, label: left, html: escapeHtml(left), wide };
  const label = printText(left, unicodeStyle(working));
  const { tex, text } = formulaPrinter(working).formula(left);
  return { id, label, html: formulaHtml({ tex: `${tex} =`, text: `${text} =` }, "display"), wide };
}

function conventionsOf({ setting, digits }: PageExercise): readonly Text[] {
  const steps = setting.rate === undefined ? [] : [stepRule(rateName, setting.working.direction)];
  if (digits === undefined) return steps;
  return [setting.rate === undefined ? precisionWithoutStep(digits) : precision(digits), ...steps];
}

function solutionView(solution: Solution, level: number): SolutionView {
  const printer = formulaPrinter(solution.working);
  return {
    label: solutionLabel,
    level,
    sections: solution.sections.map(({ heading, rows }: Section) => ({
      headingHtml: sentenceHtml(heading, printer),
      rows: rows.flatMap((row, index) => rowViews(row, rows[index - 1], printer)),
    })),
    closing: solution.closing.map((text) => sentenceHtml(text, printer)),
  };
}

/** An equation that goes on from a telling leaves its left side to it. */
function rowViews(row: Row, previous: Row | undefined, printer: FormulaPrinter): readonly RowView[] {
  switch (row.kind) {
    case "equation": {
      const goesOn = previous?.kind === "telling" && previous.opens === true;
      const [first, ...rest] = chainOf(row, printer);
      if (first === undefined) return [];
      return [goesOn ? { ...first, left: undefined } : first, ...rest].map((line) => equationView(line, printer));
    }
    case "sentence":
      return [{ kind: "sentence", html: sentenceHtml(row.text, printer) }];
    case "telling":
      return [
        {
          kind: "equation",
          leftHtml: subjectHtml(row, printer),
          steps: [sentenceHtml(row.statement, printer)],
          reasonHtml: sentenceHtml(row.rule, printer),
        },
      ];
  }
}

function subjectHtml({ subject, opens }: Telling, printer: FormulaPrinter): string {
  const [only] = subject;
  return opens === true && only?.kind === "math"
    ? formulaHtml(printer.formula(only.math), "display")
    : sentenceHtml(subject, printer);
}

function equationView({ left, steps, reason }: ChainLine, printer: FormulaPrinter): RowView {
  return {
    kind: "equation",
    leftHtml: left === undefined ? "" : formulaHtml(left, "display"),
    steps: steps.map((step) => formulaHtml(step, "display")),
    reasonHtml: sentenceHtml(reason, printer),
  };
}
