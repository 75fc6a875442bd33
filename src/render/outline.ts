// The outline depth: results only, as a lecturer reminds a class of a working it has seen.

import { printText } from "../expression/print-text.ts";
import { checkId } from "../working/line.ts";
import { stepCheck } from "../working/nearby.ts";
import { wrapped } from "./columns.ts";
import type { Equation, SectionKind, Solution } from "./solution.ts";
import { printFragments, printResult, type TextMedium } from "./text-cells.ts";

const gap = "    ";

/** The steps of a solution as `left = formula = result`, several on a line. */
export function outlineSolution(solution: Solution, medium: TextMedium, width: number): string {
  const rows = solution.sections.flatMap(({ kind, rows }) =>
    rows.flatMap((row) => (row.kind === "equation" ? [outlined(row, medium, kind)] : [])),
  );
  const check = outlinedCheck(solution, medium);
  return packed(check === undefined ? rows : [...rows, check], width).join("\n");
}

function outlined(row: Equation, medium: TextMedium, section: SectionKind): string {
  const left = printText(row.left, medium.style);
  const formula = row.formulas.at(-1);
  const result = row.result === undefined ? [] : [printResult(row.result, medium)];
  const [substitution] = row.substitutions;
  const isUpdate = section === "update" || section === "step";
  const shown = isUpdate ? (substitution ?? formula) : (formula ?? substitution);
  if (section === "forward" && result.length > 0) return [left, ...result].join(" ");
  return [left, ...(shown === undefined ? [] : [`= ${printText(shown, medium.style)}`]), ...result].join(" ");
}

/** y(x′) = 2.1609: the output at the new parameters. */
function outlinedCheck({ solved, working, rate }: Solution, medium: TextMedium): string | undefined {
  const [parameter, second] = working.train;
  if (solved === undefined || rate === undefined || parameter === undefined) return undefined;
  if (!working.lines.has(checkId(working.graph.output))) return undefined;
  const { after } = stepCheck(solved);
  const output = printText({ kind: "name", name: working.graph.output }, medium.style);
  const place = printText({ kind: "name", name: `update:${parameter}` }, medium.style);
  const left =
    second === undefined
      ? `${output}(${place})`
      : printFragments([{ kind: "math", math: { kind: "name", name: checkId(working.graph.output) } }], medium);
  return `${left} ${printResult(after, medium)}`;
}

/** As many items on a line as fit. */
function packed(items: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const item of items) {
    const longer = current === "" ? item : `${current}${gap}${item}`;
    if ([...longer].length > width && current !== "") {
      lines.push(current);
      current = item;
    } else current = longer;
  }
  return [...lines, current].flatMap((line) => ([...line].length > width ? wrapped(line, width) : [line]));
}
