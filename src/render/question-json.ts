// A question with its answers as JSON for programs. Version 1 of this form is frozen: keys may be added, none removed.

import { anOrder } from "../exercise/order-of-visits.ts";
import { type Field, letterOf, type Question, rightLetter } from "../exercise/question.ts";
import { printText } from "../expression/print-text.ts";
import { inOwnSpelling, spellingOf } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";
import { solvedWith } from "../working/slipped.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { opened } from "./equation.ts";
import { type JsonLine, jsonLines } from "./json.ts";
import { parseableStyle } from "./style.ts";
import { unicodeMedium } from "./text.ts";
import { printFragments } from "./text-cells.ts";
import { fieldText, optionText } from "./words/question-words.ts";

export interface JsonField {
  readonly id: string;
  readonly asks: string;
  readonly options?: readonly { readonly letter: string; readonly text: string; readonly slip?: string }[];
  /** Names to put in order. */
  readonly items?: readonly string[];
  /** One that is right; absent for a value where there are no numbers. */
  readonly answer?: string;
}

export interface JsonQuestion {
  readonly version: 1;
  readonly kind: Question["kind"];
  readonly printed: readonly JsonLine[];
  readonly fields: readonly JsonField[];
  /** The mistake in the printed lines. */
  readonly mistake?: { readonly id: string; readonly site: string };
}

export function jsonQuestion(question: Question, working: Working, solved: Solved | undefined): JsonQuestion {
  const { kind, fields, slipped } = question;
  return {
    version: 1,
    kind,
    printed: printedLines(question, working, solved),
    fields: fields.map((field) => jsonField(field, working, solved)),
    ...(slipped === undefined ? {} : { mistake: { id: slipped.slip, site: slipped.at } }),
  };
}

function printedLines(
  { printed, slipped }: Question,
  working: Working,
  solved: Solved | undefined,
): readonly JsonLine[] {
  const shown = solved === undefined || slipped === undefined ? solved : solvedWith(solved, slipped.edit);
  return printed.flatMap(({ line, shows }) =>
    jsonLines(shown?.working ?? working, shows === "formula" ? undefined : shown, new Set([line])),
  );
}

function jsonField(field: Field, working: Working, solved: Solved | undefined): JsonField {
  const medium = unicodeMedium({ working });
  const asks = printFragments(fieldText(field, working), medium);
  const answer = answerOf(field, working, solved);
  const told = { id: field.id, asks, ...(answer === undefined ? {} : { answer }) };
  if (field.kind === "order") return { ...told, items: field.items.map((each) => spellingOf(working.graph, each)) };
  if (field.kind === "line") return told;
  const options = field.options.map(({ content, slip }, index) => ({
    letter: letterOf(index),
    text: printFragments(optionText(content, working), medium),
    ...(slip === undefined ? {} : { slip: slip.slip }),
  }));
  return { ...told, options };
}

function answerOf(field: Field, working: Working, solved: Solved | undefined): string | undefined {
  switch (field.kind) {
    case "choice":
      return rightLetter(field);
    case "order":
      return anOrder(field.items, working)
        .map((each) => spellingOf(working.graph, each))
        .join(", ");
    case "line": {
      if (field.form === "value") return solved === undefined ? undefined : shownOf(solved, field.line).text;
      const style = parseableStyle({ ...working, graph: inOwnSpelling(working.graph) });
      return printText(opened(working, writtenLine(working, field.line)), style);
    }
  }
}
