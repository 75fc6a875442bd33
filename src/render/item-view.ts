// What a page shows of one exercise, as the plain data that its templates read: strings, some of them finished HTML (named
// …Html), and lists. It must not know templates or styles.

import { type ConventionsView, conventionsView } from "./conventions-view.ts";
import type { FieldView, GridView } from "./field-view.ts";
import { type FigureView, figureView, plotSvg } from "./figure-view.ts";
import { htmlPrinter } from "./html.ts";
import type { FormulaOutput } from "./katex.ts";
import { type MarkingView, markingView } from "./marking-view.ts";
import { fitsOnePage } from "./print-length.ts";
import { type PrintedView, questionParts } from "./printed-view.ts";
import { type SettingView, settingView } from "./setting-view.ts";
import type { Edition, SheetItem } from "./sheet.ts";
import { type SolutionView, solutionView } from "./solution-view.ts";
import { pointsText, spaceLabel, untitled, variantLabel } from "./words/sheet-words.ts";

/** One exercise as its template sees it. Absent parts are null or empty. */
export interface ItemView extends SettingView {
  readonly id: string;
  /** With its number in front where there are several. */
  readonly title: string;
  readonly source: string | null;
  /** The level of its heading: 1 where it is alone on the page. */
  readonly level: number;
  /** Whether it is too long for one printed page, and may be cut. */
  readonly long: boolean;
  /** What it is worth, in words. */
  readonly points: string | null;
  readonly variant: { readonly label: string; readonly code: string } | null;
  readonly figure: FigureView | null;
  /** A plot of the output, as SVG. */
  readonly plot: string | null;
  /** What to do, where the question alone does not say it. */
  readonly taskHtml: string | null;
  /** Lines of the working that are given, with gaps in a faded example. */
  readonly printed: readonly PrintedView[];
  readonly hasLetters: boolean;
  readonly fields: readonly (FieldView | GridView)[];
  readonly conventions: ConventionsView | null;
  /** Room for the working, in lines of writing: 0 for none. */
  readonly space: { readonly label: string; readonly lines: number } | null;
  readonly solution: SolutionView | null;
  readonly marking: MarkingView | null;
}

/** Where the exercise stands on its sheet. */
export interface Place {
  readonly index: number;
  /** Whether it is alone on the page, and its title the page's. */
  readonly alone: boolean;
  readonly edition: Edition;
  /** What is agreed for this exercise alone, as HTML. */
  readonly conventions: readonly string[];
}

export function itemView(item: SheetItem, { index, alone, edition, conventions }: Place): ItemView {
  const { setting, question, solution, marking, points, variant } = item;
  const html = htmlPrinter(setting.working, outputFor(item));
  const id = `exercise-${index + 1}`;
  const { printed, fields } = questionParts(question, id, edition, html);
  const level = alone ? 1 : 2;
  const title = setting.title.trim() === "" ? untitled : setting.title;
  const figure = item.figure === undefined ? null : figureView(item.figure, id);
  const onKey = edition === "key";
  return {
    id,
    title: alone ? title : `${index + 1}. ${title}`,
    source: setting.source ?? null,
    level,
    long: !fitsOnePage(item, figure?.svg ?? ""),
    points: orNull(points, pointsText),
    variant: orNull(variant, (code) => ({ label: variantLabel, code })),
    ...settingView(setting, html),
    figure,
    plot: orNull(item.plot, (each) => plotSvg(each, id)),
    taskHtml: question.kind === "numbers" ? null : html.sentence(question.task),
    printed: onKey && printed.some(({ kind }) => kind === "gap") ? [] : printed,
    hasLetters: printed.some((row) => row.kind !== "gap" && row.letter !== null),
    fields: onKey ? [] : fields,
    conventions: conventionsView(conventions),
    space: edition === "student" && item.space > 0 ? { label: spaceLabel, lines: item.space } : null,
    solution: orNull(solution, (each) => solutionView(each, level + 1, !onKey, html)),
    marking: orNull(marking, (each) => markingView(each, points, level + 1, html)),
  };
}

/** More lines of working make a page too large to send with its glyphs placed one by one. */
const mostPlaced = 150;

function outputFor({ setting }: SheetItem): FormulaOutput {
  return setting.working.lines.size > mostPlaced ? "mathml" : "htmlAndMathml";
}

function orNull<Value, View>(value: Value | undefined, view: (value: Value) => View): View | null {
  return value === undefined ? null : view(value);
}
