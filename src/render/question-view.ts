// A question as every medium shows it: what to do, the lines that are printed with the gaps in their places, and the
// fields with their labels and options. Plain data, and nothing in it tells which option is right.

import { type Field, type FieldId, letterOf, type PrintedLine, type Question } from "../exercise/question.ts";
import { foldedInto } from "../exercise/written-lines.ts";
import { type Expression, name, namesIn } from "../expression/expression.ts";
import type { Working } from "../working/build.ts";
import { type LineId, lineNamed } from "../working/line.ts";
import { solvedWith } from "../working/slipped.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { displayed, equation } from "./equation.ts";
import { ReasonOnce, reasonOf } from "./reasons.ts";
import type { Equation, Text } from "./solution.ts";
import { fieldText, optionText, taskText } from "./words/question-words.ts";
import { reasonText } from "./words/solution-words.ts";
import { axesText, tableName } from "./words/table-words.ts";

export interface QuestionView {
  readonly kind: Question["kind"];
  /** What to do. */
  readonly task: Text;
  readonly printed: readonly PrintedRow[];
  readonly fields: readonly FieldView[];
  /** Fields that stand as a vector or matrix. */
  readonly grids: readonly GridView[];
}

export interface GridView {
  readonly label: Text;
  /** What rows and columns are. */
  readonly axes: Text;
  readonly rows: readonly (readonly FieldId[])[];
}

export type PrintedRow =
  /** A line of the working; `letter` is that of the option which it is. */
  | { readonly kind: "line"; readonly equation: Equation; readonly letter?: string }
  /** The place of a line that is filled in. */
  | { readonly kind: "gap"; readonly field: FieldId; readonly left: Equation["left"] };

export type FieldView =
  | { readonly kind: "line"; readonly id: FieldId; readonly label: Text; readonly form: "value" | "formula" }
  | {
      readonly kind: "choice";
      readonly id: FieldId;
      readonly label: Text;
      readonly options: readonly OptionView[];
      /** Whether the options are the printed lines, which have their letters already. */
      readonly areLines: boolean;
    }
  | { readonly kind: "order"; readonly id: FieldId; readonly label: Text; readonly items: readonly Text[] };

export interface OptionView {
  readonly letter: string;
  readonly text: Text;
}

/** The view of a question. The numbers are read only for lines that are printed with them. */
export function questionView(question: Question, working: Working, solved: Solved | undefined): QuestionView {
  return {
    kind: question.kind,
    task: taskText(question.kind, working),
    printed: printedRows(question, working, solved),
    fields: question.fields.map((field) => fieldView(field, working)),
    grids: (question.tables ?? []).map((table) => ({
      label: tableName(table),
      axes: axesText(table),
      rows: table.rows,
    })),
  };
}

/** A field with its label and its options. */
export function fieldView(field: Field, working: Working): FieldView {
  const { id } = field;
  const label = fieldText(field, working);
  switch (field.kind) {
    case "line":
      return { kind: "line", id, label, form: field.form };
    case "order":
      return { kind: "order", id, label, items: field.items.map((each) => [{ kind: "math", math: name(each) }]) };
    case "choice": {
      const options = field.options.map(
        ({ content }, index): OptionView => ({ letter: letterOf(index), text: optionText(content, working) }),
      );
      return { kind: "choice", id, label, options, areLines: field.asks.kind === "mistake" };
    }
  }
}

/** The printed lines in their order; the gaps of a worked example stand where its lines would. */
function printedRows(question: Question, working: Working, solved: Solved | undefined): readonly PrintedRow[] {
  const { printed, fields, slipped, kind } = question;
  const shown = solved === undefined || slipped === undefined ? solved : solvedWith(solved, slipped.edit);
  const source = { working: shown?.working ?? working, solved: shown };
  const letters = new Map(fields.flatMap(lettersOf));
  const reasons = kind === "faded" ? new ReasonOnce() : undefined;
  const blank = new Set([...gapsOf(question).keys()].flatMap((line) => foldedInto(working, line)));
  const rows = new Map(
    printed.map((each): [LineId, PrintedRow] => {
      const letter = letters.get(each.line);
      const row = lineRow(each, source, blank, reasons);
      return [each.line, { kind: "line", equation: row, ...(letter === undefined ? {} : { letter }) }];
    }),
  );
  if (kind !== "faded") return [...rows.values()];
  const gaps = new Map(
    fields.flatMap((field) => (field.kind === "line" ? [[field.line, gapRow(field)] as const] : [])),
  );
  return [...working.lines.keys()].flatMap((line) => rows.get(line) ?? gaps.get(line) ?? []);
}

/** The letters of options that are printed lines. */
function lettersOf(field: Field): readonly (readonly [LineId, string])[] {
  if (field.kind !== "choice") return [];
  return field.options.flatMap(({ content }, index) =>
    content.kind === "line" ? [[content.line, letterOf(index)] as const] : [],
  );
}

/** The places of a worked example that are filled in. */
function gapsOf({ kind, fields }: Question): ReadonlyMap<LineId, PrintedRow> {
  if (kind !== "faded") return new Map();
  return new Map(fields.flatMap((field) => (field.kind === "line" ? [[field.line, gapRow(field)] as const] : [])));
}

function gapRow({ id, line }: Field & { readonly kind: "line" }): PrintedRow {
  return { kind: "gap", field: id, left: name(line) };
}

/** A line with its numbers, or only its formula; a reason where the example gives reasons. */
function lineRow(
  { line, shows }: PrintedLine,
  source: { readonly working: Working; readonly solved: Solved | undefined },
  blank: ReadonlySet<LineId>,
  reasons: ReasonOnce | undefined,
): Equation {
  const { working, solved } = source;
  const formula = displayed(working, line);
  const isHidden = readsOneOf(formula, blank, working);
  const numbers = shows === "formula" || isHidden ? undefined : solved;
  const row = equation(working, numbers, { ids: [line], left: name(line), formula });
  const asked = working.lines.get(line);
  const reason = asked?.kind === "partial" ? reasons?.say(reasonOf(asked.reason)) : undefined;
  return {
    ...row,
    ...(isHidden && formula.kind !== "name" && solved !== undefined ? { result: shownOf(solved, line) } : {}),
    ...(reason === undefined ? {} : { reason: reasonText(reason) }),
  };
}

/** Whether a formula reads a line that is to be filled in: with its numbers, and where it only copies it, it would tell it. */
function readsOneOf(formula: Expression, blank: ReadonlySet<LineId>, { lines }: Working): boolean {
  return [...namesIn(formula)].some((each) => blank.has(lineNamed(each, lines) ?? each));
}
