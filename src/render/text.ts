// A worked solution for a terminal: aligned, within its width, coloured where the caller paints. Prints a Solution; it
// decides nothing about what is said.

import { printText } from "../expression/print-text.ts";
import { type Block, isNumbersOnly } from "./column-stops.ts";
import { widthOf, wrapped } from "./columns.ts";
import { diagramOf } from "./diagram-text.ts";
import { matrixLines } from "./matrix/matrix-text.ts";
import { networkLines } from "./network-setting-text.ts";
import { routePicture } from "./route-picture.ts";
import { type Paint as ColumnPaint, type Printed, setBlocks } from "./set-columns.ts";
import { settingLines } from "./setting-text.ts";
import type { GeneralFormula, Row, Section, SectionKind, Solution, Telling, Text } from "./solution.ts";
import { unicodeDigits, unicodeStyle } from "./style.ts";
import {
  type Cells,
  cellsOf,
  continued,
  hasSign,
  openingCells,
  printFragments,
  type TextMedium,
  withRoomForSign,
} from "./text-cells.ts";

export interface Paint extends ColumnPaint {
  readonly title: (text: string) => string;
  readonly heading: (text: string) => string;
}

const same = (text: string): string => text;

export const unpainted: Paint = { title: same, heading: same, result: same, reason: same };

export interface TextOptions {
  /** Columns of the screen. */
  readonly width: number;
  readonly paint: Paint;
}

export function unicodeMedium({ working }: Pick<Solution, "working">): TextMedium {
  const style = unicodeStyle(working);
  return {
    style,
    digits: unicodeDigits,
    inSentence: (math) => printText(math, style),
    approximately: "≈",
    ascii: false,
  };
}

/** The solution as lines of text. */
export function textSolution(solution: Solution, options: TextOptions): string {
  const medium = unicodeMedium(solution);
  const diagram = diagramOf(solution, medium, options.width);
  const blocks = [
    [...header(solution, options), ...settingBlock(solution, medium, options)],
    diagram,
    routePicture(solution, medium, options.width),
    ...sectionBlocks(solution, medium, options),
    solution.closing.flatMap((text) => wrapped(printFragments(text, medium), options.width)),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n");
}

/** A network in matrices, if it can be; else formulas, numbers and the question. */
function settingBlock(solution: Solution, medium: TextMedium, options: TextOptions): readonly string[] {
  const { network } = solution;
  const inMatrices = network === undefined ? undefined : networkLines(solution, network, medium, options.width);
  if (inMatrices !== undefined) return inMatrices;
  return [...settingLines(solution, medium, options.width), ...indented(solution.question, medium, options)];
}

function header({ title, source = "" }: Solution, { width, paint }: TextOptions): readonly string[] {
  const rule = "─".repeat(width);
  const gap = width - widthOf(title) - widthOf(source);
  if (source === "") return [...wrapped(title, width).map(paint.title), rule];
  if (gap < 2) return [...wrapped(title, width).map(paint.title), ...wrapped(source, width), rule];
  return [`${paint.title(title)}${" ".repeat(gap)}${source}`, rule];
}

/** The formula, and its reason at the right or below. */
function generalLines(row: GeneralFormula, medium: TextMedium, { width, paint }: TextOptions): readonly string[] {
  const reason = printFragments(row.reason, medium);
  const gap = width - 2 - widthOf(row.text) - widthOf(reason);
  if (gap >= 2) return [`  ${row.text}${" ".repeat(gap)}${paint.reason(reason)}`];
  return [
    ...wrapped(row.text, width - 2).map((line) => `  ${line}`),
    ...wrapped(reason, width - 6).map((line) => `      ${paint.reason(line)}`),
  ];
}

function indented(text: Text, medium: TextMedium, { width }: TextOptions): readonly string[] {
  return wrapped(printFragments(text, medium), width - 2).map((line) => `  ${line}`);
}

/** The equations of all sections share their columns where they can; sentences stand between them. */
function sectionBlocks(solution: Solution, medium: TextMedium, options: TextOptions): readonly (readonly string[])[] {
  const written = solution.sections.map(({ rows }) => rows.map((row, place) => cellsIn(row, rows[place - 1], medium)));
  const runs = runsOfSections(solution.sections);
  const set = setBlocks(
    runs.map((run) => blockOf(run.map((index) => ({ section: solution.sections[index], rows: written[index] ?? [] })))),
    options.width,
    options.paint,
  ).flatMap((groups, run) => inSections(groups.flat(), runs[run] ?? [], written));
  return solution.sections.map((section, index) => {
    const printed = [...(set[index] ?? [])];
    const lines = section.rows.flatMap(
      (row, place) =>
        apartLines(row, solution, medium, options) ?? printed.splice(0, written[index]?.[place]?.length ?? 0).flat(),
    );
    return [options.paint.heading(printFragments(section.heading, medium)), ...lines];
  });
}

/** Sections under common columns, by their places: the routes are told alike, every other section for itself. */
function runsOfSections(sections: readonly Section[]): readonly (readonly number[])[] {
  const runs: number[][] = [];
  sections.forEach(({ kind }, index) => {
    const last = runs.at(-1);
    if (kind === "route" && sections[index - 1]?.kind === "route") last?.push(index);
    else runs.push([index]);
  });
  return runs;
}

/** What the gradients give is read down one column: where results of later sections stand under those above. */
const following: ReadonlySet<SectionKind> = new Set(["gradient", "step", "update"]);

/** A section with the written lines of each of its rows. */
interface WrittenSection {
  readonly section: Section | undefined;
  readonly rows: readonly (readonly Cells[])[];
}

/** Digits stand under digits: where one result of a column has a minus, the others leave room for it. */
function blockOf(sections: readonly WrittenSection[]): Block {
  const kind = sections[0]?.section?.kind;
  const lines = sections.flatMap(groupsOf);
  const signed = new Set(lines.flat().filter(hasSign).map(isNumbersOnly));
  const groups = lines.map((group) =>
    group.map((line) => (signed.has(isNumbersOnly(line)) ? withRoomForSign(line) : line)),
  );
  const ownEquals = sections.length === 1 && groups.length > 1;
  return { groups, ownEquals, follows: kind !== undefined && following.has(kind) };
}

/** Error terms have their equals signs under each other, and the gradient below them its own. */
function groupsOf({ section, rows }: WrittenSection): readonly (readonly Cells[])[] {
  const isTerm = (row: Row): boolean => row.kind === "equation" && row.ids.some((id) => id.startsWith("delta:"));
  const isGradient = (row: Row): boolean =>
    row.kind === "equation" && row.ids.some((id) => id.startsWith("adjoint:")) && !isTerm(row);
  const told = section?.kind === "backward" ? section.rows : [];
  const terms = told.findIndex((row) => !isTerm(row));
  if (terms <= 0 || !told.slice(terms).every(isGradient)) return [rows.flat()];
  return [rows.slice(0, terms).flat(), rows.slice(terms).flat()];
}

function inSections(
  printed: readonly Printed[],
  run: readonly number[],
  written: readonly (readonly (readonly Cells[])[])[],
): readonly (readonly Printed[])[] {
  let start = 0;
  return run.map((index) => {
    const own = printed.slice(start, start + (written[index]?.flat().length ?? 0));
    start += own.length;
    return own;
  });
}

/** The lines of a row that stands in no columns; undefined for one that does. */
function apartLines(
  row: Row,
  { working }: Solution,
  medium: TextMedium,
  options: TextOptions,
): readonly string[] | undefined {
  switch (row.kind) {
    case "sentence":
      return indented(row.text, medium, options);
    case "general":
      return generalLines(row, medium, options);
    case "matrix":
      return matrixLines(row, working, options.width);
    case "telling":
      return row.opens === true ? undefined : tellingLines(row, medium, options);
    case "equation":
      return undefined;
  }
}

function cellsIn(row: Row, before: Row | undefined, medium: TextMedium): readonly Cells[] {
  if (row.kind === "telling" && row.opens === true) return [openingCells(row, medium)];
  if (row.kind !== "equation") return [];
  const cells = cellsOf(row, medium);
  return before?.kind === "telling" && before.opens === true ? continued(cells, row.formulas.length) : cells;
}

/** outside  u² has slope 2u … power rule */
function tellingLines(row: Telling, medium: TextMedium, { width, paint }: TextOptions): readonly string[] {
  const told = `  ${printFragments(row.subject, medium).padEnd(7)}  ${printFragments(row.statement, medium)}`;
  const rule = printFragments(row.rule, medium);
  if (rule === "") return wrapped(told, width);
  const gap = width - widthOf(told) - widthOf(rule);
  if (gap < 2)
    return [...wrapped(told, width), `${" ".repeat(Math.max(width - widthOf(rule), 0))}${paint.reason(rule)}`];
  return [`${told}${" ".repeat(gap)}${paint.reason(rule)}`];
}
