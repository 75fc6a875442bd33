// The answer to a field as one text, for tables: a number as the worked solution shows it, a formula, the letter of an
// option, names in their order. It must not know who reads the table.

import { type Field, letterOf } from "../exercise/question.ts";
import { printText } from "../expression/print-text.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { writtenLine } from "../working/twin.ts";
import { displayed } from "./equation.ts";
import { unicodeStyle } from "./style.ts";

export function fieldAnswer(field: Field, solved: Solved): string {
  switch (field.kind) {
    case "line":
      if (field.form === "value") return shownOf(solved, field.line).text;
      return printText(
        displayed(solved.working, writtenLine(solved.working, field.line)),
        unicodeStyle(solved.working),
      );
    case "choice":
      return letterOf(field.options.findIndex(({ right }) => right));
    case "order":
      return [...solved.working.lines.values()]
        .flatMap((line) => (line.kind === "adjoint" && field.items.includes(line.node) ? [line.node] : []))
        .join(", ");
  }
}
