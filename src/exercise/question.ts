// A question: what is printed of a working and the fields that a student fills in, whatever the kind of exercise and the
// medium. Plain data; the lines themselves stay in the working. It must not know words, entries or verdicts.

import type { Shown } from "../number/shown.ts";
import type { Edit } from "../working/edit.ts";
import type { LineId } from "../working/line.ts";
import type { SlipId } from "../working/slips/slip.ts";
import type { Table } from "../working/table.ts";

export const questionKinds = [
  "numbers",
  "formulas",
  "table",
  "faded",
  "find the mistake",
  "multiple choice",
  "which way",
  "order of visits",
  "sort the lines",
] as const;

export type QuestionKind = (typeof questionKinds)[number];

/** The kind that a text names, however it is spelled: find-the-mistake. */
export function readKind(written: string): QuestionKind | undefined {
  const spelled = written
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, " ");
  return questionKinds.find((kind) => kind === spelled);
}

/**
 * The id of the line that is filled in, or `mistake`, `mistake:name`, `repair`, `choice:<line>`, `way:<parameter>`,
 * `why:<parameter>`, `order`, `sort:<line>`, `sort:backpropagation`, `sort:gradient descent`. Answers go by it.
 */
export type FieldId = string;

/** A line to write: its value or its formula. */
export interface LineField {
  readonly kind: "line";
  readonly id: FieldId;
  readonly line: LineId;
  readonly form: "value" | "formula";
  /** Set where which line is meant is part of the answer: what is printed must not name it. */
  readonly unnamed?: true;
}

/** One of several options, answered by its letter. */
export interface ChoiceField {
  readonly kind: "choice";
  readonly id: FieldId;
  readonly asks: Asks;
  /** Two or more, lettered a, b, c in their order; exactly one is right. */
  readonly options: readonly Option[];
}

/** All of the names, in an order: answered by the names with commas between them. */
export interface OrderField {
  readonly kind: "order";
  readonly id: FieldId;
  /** Nodes and leaves of the graph. Several orders may be right; the graph decides. */
  readonly items: readonly string[];
}

export type Field = LineField | ChoiceField | OrderField;

/** What a choice is about. */
export type Asks =
  | { readonly kind: "value"; readonly line: LineId }
  /** The first line that does not follow from those above it. */
  | { readonly kind: "mistake" }
  | { readonly kind: "name of the mistake" }
  | { readonly kind: "way"; readonly parameter: string }
  | { readonly kind: "why"; readonly parameter: string }
  /** Where a line belongs. */
  | { readonly kind: "part"; readonly line: LineId }
  /** Which part has this name. */
  | { readonly kind: "procedure"; readonly procedure: Procedure };

export type Procedure = "backpropagation" | "gradient descent";

export type Way = "rise" | "fall" | "stay";

export type Part = "forward" | "backward" | "update";

/** What is said for a way: the sign of the gradient, or something that has no say in it. */
export type Reason =
  | { readonly kind: "gradient"; readonly sign: Sign }
  | { readonly kind: "own sign"; readonly sign: Sign }
  | { readonly kind: "output"; readonly sign: Sign };

export type Sign = "positive" | "negative" | "zero";

/** What is printed as an option. */
export type OptionContent =
  | { readonly kind: "value"; readonly shown: Shown }
  | { readonly kind: "line"; readonly line: LineId }
  | { readonly kind: "slip"; readonly slip: SlipId }
  | { readonly kind: "way"; readonly way: Way }
  | { readonly kind: "reason"; readonly parameter: string; readonly reason: Reason }
  | { readonly kind: "part"; readonly part: Part };

/** An option and what choosing it means. Only `content` may be printed on a page that a student gets before the answers. */
export interface Option {
  readonly content: OptionContent;
  readonly right: boolean;
  /** The mistake that makes people choose it, and the line where it is made. */
  readonly slip?: { readonly slip: SlipId; readonly site: LineId };
}

/** A line that is printed: as a whole, with its numbers and result, or only its formula. */
export interface PrintedLine {
  readonly line: LineId;
  readonly shows: "whole line" | "formula";
}

/** The mistake that a printed working has in it. */
export interface Slipped {
  readonly slip: SlipId;
  /** The printed line where it is made: the only one that does not follow from the lines before it. */
  readonly at: LineId;
  readonly edit: Edit;
}

export interface Question {
  readonly kind: QuestionKind;
  /** In the order of the working, or shuffled where the order is asked for. */
  readonly printed: readonly PrintedLine[];
  /** In the order in which they are asked; no two have the same id. */
  readonly fields: readonly Field[];
  /** The vectors and matrices that are asked for as wholes: their cells are among the fields, and are printed as tables. */
  readonly tables?: readonly Table[];
  /** Where the printed lines have a mistake in them: they are read from the working with this edit. */
  readonly slipped?: Slipped;
}

/** The lines whose values are written into fields of their own. */
export function linesIn({ fields }: Pick<Question, "fields">): readonly LineId[] {
  return fields.flatMap((field) => (field.kind === "line" && field.unnamed !== true ? [field.line] : []));
}

const alphabet = "abcdefghijklmnopqrstuvwxyz";

/** The letter of an option by its place: a to z, then aa, ab and so on. */
export function letterOf(index: number): string {
  const last = alphabet.charAt(index % alphabet.length);
  return index < alphabet.length ? last : letterOf(Math.floor(index / alphabet.length) - 1) + last;
}

/** The letter of the right option: for keys, and for students who ask to be shown. */
export function rightLetter({ options }: ChoiceField): string {
  return letterOf(options.findIndex(({ right }) => right));
}
