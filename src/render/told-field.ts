// What is said of the answers to a question, as plain text: for pages and tables that go back to a class.

import type { Question } from "../exercise/question.ts";
import type { Judged } from "../marking/judge.ts";
import { one } from "../number/rational.ts";
import type { Solved } from "../working/solve.ts";
import { checkReport } from "./check-report.ts";
import type { ToldField } from "./feedback-page.ts";
import { unicodeMedium } from "./text.ts";
import { printFragments } from "./text-cells.ts";
import { fieldText } from "./words/question-words.ts";
import { understoodAs } from "./words/verdict-words.ts";

/** The label of each field, and the sentences about its entry. */
export function toldFields(question: Question, judged: readonly Judged[], solved: Solved): readonly ToldField[] {
  const medium = unicodeMedium({ working: solved.working });
  const report = checkReport(judged, solved, () => one, question);
  return question.fields.map((field, index) => {
    const entry = report.entries[index];
    const formula = entry?.judged.formula;
    const said = [...(formula === undefined ? [] : [understoodAs(formula)]), ...(entry?.told ?? [])];
    return {
      label: printFragments(fieldText(field, solved.working), medium),
      said: said.map((text) => printFragments(text, medium)),
    };
  });
}
