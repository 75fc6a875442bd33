// What the answers to a question earn: lines as lines do, choices and orders all or nothing. Exact fractions.

import type { Field } from "../exercise/question.ts";
import { type Rational, zero } from "../number/rational.ts";
import type { Judged } from "./judge.ts";
import { type LineMarks, marksOf } from "./marks.ts";

/** The marks of each judged field. A letter has no method to be seen: a slip of the pen earns nothing there. */
export function fieldMarks(
  judged: readonly Judged[],
  fieldOf: (id: string) => Field | undefined,
  worthOf: (id: string) => Rational,
): readonly LineMarks[] {
  return marksOf(judged, worthOf).map((marks, index) => {
    const each = judged[index];
    const isWritten = each === undefined || (fieldOf(each.line)?.kind ?? "line") === "line";
    return isWritten || each.verdict.kind === "right" ? marks : { ...marks, method: zero, answer: zero };
  });
}
