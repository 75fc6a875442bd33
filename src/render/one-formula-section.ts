// Approach 1 beside approach 2: the output as one formula, differentiated as it stands. It ends in the same numbers.

import { name } from "../expression/expression.ts";
import type { Working } from "../working/build.ts";
import { adjointId, type LineId, valueId } from "../working/line.ts";
import { derivativeOf, oneFormula } from "../working/one-formula.ts";
import type { Solved } from "../working/solve.ts";
import { equation } from "./equation.ts";
import type { Row, Section } from "./solution.ts";
import { bothAgree, headings, tooLongForOne } from "./words/solution-words.ts";

/** The section, for the parameters shown. Beyond the size limit it says so instead. */
export function oneFormulaSection(
  working: Working,
  solved: Solved | undefined,
  parameters: readonly string[],
): Section {
  const formula = oneFormula(working.graph);
  const section = { kind: "one formula", heading: headings["one formula"] } as const;
  if (formula === undefined)
    return { ...section, rows: [{ kind: "sentence", text: tooLongForOne(working.graph.output) }] };
  const row = (id: LineId, left: string, right: typeof formula): Row =>
    equation(working, solved, { ids: [id], left: name(left), formula: right });
  const { output } = working.graph;
  const slopes = parameters.map((parameter) =>
    row(adjointId(parameter), adjointId(parameter), derivativeOf(formula, parameter)),
  );
  return {
    ...section,
    rows: [row(valueId(output), output, formula), ...slopes, { kind: "sentence", text: bothAgree }],
  };
}
