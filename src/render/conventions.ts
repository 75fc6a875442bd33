// What an exercise leaves to convention, stated: how results are rounded, which way a step goes, what its functions are and
// what counts at a kink. It must not know how anything looks.

import { type Expression, type FunctionName, name, partsOf } from "../expression/expression.ts";
import type { Working } from "../working/build.ts";
import { learningRate } from "../working/line.ts";
import type { SheetItem } from "./sheet.ts";
import type { Text } from "./solution.ts";
import { freeLetter } from "./telling.ts";
import { functionConvention } from "./words/function-conventions.ts";
import { networkConventions } from "./words/network-conventions.ts";
import { precision, precisionWithoutStep, stepRule } from "./words/sheet-words.ts";

/** The conventions of an exercise, a sentence each. */
export function conventionsOf({ setting, digits }: Pick<SheetItem, "setting" | "digits">): readonly Text[] {
  const { working, rate } = setting;
  const rounding = digits === undefined ? [] : [rate === undefined ? precisionWithoutStep(digits) : precision(digits)];
  const steps = rate === undefined ? [] : [stepRule(name(learningRate), working.direction)];
  const letter = freeLetter(working.graph);
  const functions = [...functionsIn(working)].map((operation) => functionConvention(operation, letter));
  return [...rounding, ...steps, ...networkConventions(working), ...functions.filter((text) => text !== undefined)];
}

/** The functions that the graph's formulas call, in the order of their first appearance. */
function functionsIn({ graph }: Working): ReadonlySet<FunctionName> {
  const found = new Set<FunctionName>();
  const collect = (expression: Expression): void => {
    if (expression.kind === "call") found.add(expression.operation);
    partsOf(expression).forEach(collect);
  };
  for (const { formula } of graph.nodes.values()) collect(formula);
  return found;
}
