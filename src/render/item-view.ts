// What a page shows of one exercise, as the plain data that its templates read: strings, some of them finished HTML (named
// …Html), and lists. It must not know templates or styles.

import { name } from "../expression/expression.ts";
import { learningRate } from "../working/line.ts";
import { type ConventionsView, conventionsView } from "./conventions-view.ts";
import { type FieldView, fieldView } from "./field-view.ts";
import { type HtmlPrinter, htmlPrinter } from "./html.ts";
import { type MarkingView, markingView } from "./marking-view.ts";
import type { Edition, SheetItem } from "./sheet.ts";
import type { Definition, GivenGroup, Setting } from "./solution.ts";
import { type SolutionView, solutionView } from "./solution-view.ts";
import { equationOf, givenNumber } from "./tex-rows.ts";
import {
  givenLabel,
  pointsText,
  rateLabel,
  roleLabel,
  spaceLabel,
  untitled,
  variantLabel,
} from "./words/sheet-words.ts";

/** One exercise as its template sees it. Absent parts are null or empty. */
export interface ItemView {
  readonly id: string;
  /** With its number in front where there are several. */
  readonly title: string;
  readonly source: string | null;
  /** The level of its heading: 1 where it is alone on the page. */
  readonly level: number;
  /** What it is worth, in words. */
  readonly points: string | null;
  readonly variant: { readonly label: string; readonly code: string } | null;
  readonly definitions: readonly { readonly leftHtml: string; readonly rightHtml: string }[];
  readonly given: readonly { readonly label: string; readonly numbers: readonly string[] }[];
  readonly questionHtml: string;
  readonly fields: readonly FieldView[];
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
  const { setting, solution, marking, points, variant } = item;
  const html = htmlPrinter(setting.working);
  const id = `exercise-${index + 1}`;
  const level = alone ? 1 : 2;
  const title = setting.title.trim() === "" ? untitled : setting.title;
  const onKey = edition === "key";
  return {
    id,
    title: alone ? title : `${index + 1}. ${title}`,
    source: setting.source ?? null,
    level,
    points: points === undefined ? null : pointsText(points),
    variant: variant === undefined ? null : { label: variantLabel, code: variant },
    definitions: setting.definitions.map((each) => definitionView(each, html)),
    given: [...setting.given.flatMap((group) => givenView(group, html)), ...rateView(setting, html)],
    questionHtml: html.sentence(setting.question),
    fields: onKey ? [] : item.fields.map((field, place) => fieldView(field, `${id}-field-${place + 1}`, edition, html)),
    conventions: conventionsView(conventions),
    space: edition === "student" && item.space > 0 ? { label: spaceLabel, lines: item.space } : null,
    solution: solution === undefined ? null : solutionView(solution, level + 1, !onKey, html),
    marking: marking === undefined ? null : markingView(marking, points, level + 1, html),
  };
}

function definitionView(
  { left, formula: right }: Definition,
  { printer, formula }: HtmlPrinter,
): ItemView["definitions"][number] {
  const { tex, text } = printer.formula(right);
  return {
    leftHtml: formula(printer.formula(left)),
    rightHtml: formula({ tex: `= ${tex}`, text: `= ${text}` }, "display"),
  };
}

function givenView({ role, entries }: GivenGroup, { printer, formula }: HtmlPrinter): ItemView["given"] {
  const numbers = entries
    .filter(({ written }) => written !== undefined)
    .map(({ left, written }) => formula(equationOf(printer.formula(left), givenNumber(written))));
  const label = roleLabel(role);
  return numbers.length === 0 ? [] : [{ label: label === "" ? givenLabel : label, numbers }];
}

function rateView({ rate }: Setting, { printer, formula }: HtmlPrinter): ItemView["given"] {
  if (rate === undefined) return [];
  const equation = equationOf(printer.formula(name(learningRate)), givenNumber(rate));
  return [{ label: rateLabel, numbers: [formula(equation)] }];
}
