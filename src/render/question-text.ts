// A question at a terminal: what to do, its printed lines with their letters and gaps, and, as a key, its fields with their
// answers. It must not know sessions.

import type { Field, Question } from "../exercise/question.ts";
import type { Working } from "../working/build.ts";
import type { Solved } from "../working/solve.ts";
import { widthOf, wrapped } from "./columns.ts";
import { ascii } from "./plain.ts";
import { type FieldView, type OptionView, type PrintedRow, questionView } from "./question-view.ts";
import { setBlocks } from "./set-columns.ts";
import type { Paint } from "./text.ts";
import { type Cells, cellsOf, printFragments, type TextMedium } from "./text-cells.ts";
import { fieldAnswer } from "./words/answer-words.ts";
import { blank, isLineLabel } from "./words/question-words.ts";

/** Where and how it is printed. */
export interface QuestionScreen {
  readonly working: Working;
  /** Absent where the exercise has no numbers. */
  readonly solved: Solved | undefined;
  readonly medium: TextMedium;
  readonly width: number;
  readonly paint: Paint;
  readonly plain: boolean;
}

/** What stands above the fields; nothing for numbers, where the exercise has said it already. */
export function questionLines(question: Question, screen: QuestionScreen): readonly string[] {
  if (question.kind === "numbers") return [];
  const view = questionView(question, screen.working, screen.solved);
  const task = indented(printFragments(view.task, screen.medium), screen);
  const printed = cellLines(
    view.printed.flatMap((row) => rowCells(row, screen.medium)),
    screen,
  );
  return spelled(["", ...task, ...(printed.length > 0 ? ["", ...printed] : [])], screen);
}

/** The question with the answer to each field. */
export function questionKey(question: Question, screen: QuestionScreen): readonly string[] {
  const { fields } = questionView(question, screen.working, screen.solved);
  const answers = fields.flatMap((view, index) => {
    const field = question.fields[index];
    const gap = index === 0 || fields[index - 1]?.kind === "choice" || view.kind === "choice" ? [""] : [];
    return field === undefined ? [] : [...gap, ...fieldLines(view, screen), ...answerLines(field, view, screen)];
  });
  return [...questionLines(question, screen), ...spelled(answers, screen)];
}

function fieldLines(view: FieldView, screen: QuestionScreen): readonly string[] {
  if (view.kind !== "choice" || view.areLines) return [];
  return [...indented(printFragments(view.label, screen.medium), screen), ...optionLines(view.options, screen)];
}

/** dz/dy = 13, or the label again where its options stand between. */
function answerLines(field: Field, view: FieldView, screen: QuestionScreen): readonly string[] {
  const { medium, working, solved } = screen;
  const answer = printFragments(fieldAnswer(field, working, solved), medium);
  if (view.kind === "choice" && !view.areLines) return indented(`→ ${answer}`, screen);
  return indented(`${printFragments(view.label, medium)}${isLineLabel(field) ? " = " : ": "}${answer}`, screen);
}

/** Options side by side where they are all short, else each on a line of its own. */
export function optionLines(
  options: readonly OptionView[],
  screen: Pick<QuestionScreen, "medium" | "width">,
): readonly string[] {
  const told = options.map(({ letter, text }) => `${letter}  ${printFragments(text, screen.medium)}`.trim());
  const together = told.join("    ");
  return widthOf(together) <= screen.width - 2 ? [`  ${together}`] : told.flatMap((each) => hanging(each, screen));
}

/** What goes on stands under the words, not under the letter. */
function hanging(text: string, { width }: Pick<QuestionScreen, "width">): readonly string[] {
  const [first = "", ...others] = wrapped(text, width - 5);
  return [`  ${first}`, ...others.map((line) => `     ${line}`)];
}

function indented(text: string, { width }: Pick<QuestionScreen, "width">): readonly string[] {
  return wrapped(text, width - 2).map((line) => `  ${line}`);
}

function rowCells(row: PrintedRow, medium: TextMedium): readonly Cells[] {
  if (row.kind === "gap") {
    const left = printFragments([{ kind: "math", math: row.left }], medium);
    return [{ left, formula: blank, substitution: "", result: "", reason: "" }];
  }
  const [first, ...others] = cellsOf(row.equation, medium);
  const letter = row.letter === undefined ? "" : `${row.letter}  `;
  return first === undefined ? [] : [{ ...first, left: letter + first.left }, ...others];
}

/** Equations under common equals signs; for a screen reader each as one line. */
export function cellLines(
  cells: readonly Cells[],
  { width, paint, plain }: Pick<QuestionScreen, "width" | "paint" | "plain">,
): readonly string[] {
  if (plain) {
    return cells.map(
      ({ left, formula, substitution, result }) =>
        [left, formula, substitution].filter((side) => side !== "").join(" = ") + (result === "" ? "" : ` ${result}`),
    );
  }
  return setBlocks([{ groups: [cells], ownEquals: false, follows: false }], width, paint)
    .flat(3)
    .map((line) => line.trimEnd());
}

function spelled(lines: readonly string[], { plain }: QuestionScreen): readonly string[] {
  return plain ? lines.map((line) => ascii(line).trim()) : lines;
}
