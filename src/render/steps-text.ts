// Several steps as a table: what each parameter and the output are before the first step and after each.

import { name } from "../expression/expression.ts";
import { printText } from "../expression/print-text.ts";
import { show } from "../number/shown.ts";
import { adjointId } from "../working/line.ts";
import type { Descent } from "../working/repeat.ts";
import type { Solved } from "../working/solve.ts";
import { widthOf } from "./columns.ts";
import type { TextMedium } from "./text-cells.ts";
import { stepWords } from "./words/step-words.ts";

/** More parameters than this are not listed; the output and the steepest gradient tell the story. */
const mostListed = 3;

/** Extra digits, since neighbouring steps differ little. */
const extraDigits = 2;

/** The table with its heading and a closing line. */
export function stepsTable({ stages, end }: Descent, medium: TextMedium): readonly string[] {
  const [first] = stages;
  if (first === undefined) return [];
  const columns = columnsOf(first);
  const head = ["step", ...columns.map((column) => printText(name(column), medium.style))];
  const rows = stages.map((stage, step) => [String(step), ...columns.map((column) => cell(stage, column, medium))]);
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => widthOf(row[index] ?? ""))));
  const lines = [head, ...rows].map((row) =>
    row.map((text, index) => " ".repeat((widths[index] ?? 0) - widthOf(text)) + text).join("   "),
  );
  return [stepWords.heading, ...lines.map((line) => `  ${line}`), `  ${stepWords.end(end, stages.length - 1)}`];
}

function columnsOf({ working }: Solved): readonly string[] {
  const { train, graph } = working;
  const listed = train.length <= mostListed ? train : [];
  const slopes = listed.map(adjointId);
  return [...listed, ...slopes, graph.output];
}

function cell(stage: Solved, column: string, medium: TextMedium): string {
  return medium.digits(show(stage.values.of(column), stage.exact.get(column), stage.digits + extraDigits).text);
}
