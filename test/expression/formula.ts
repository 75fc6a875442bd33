// Short ways to a tree and back to text, for tables.

import { differentiator, rebuild, withoutSlopeSymbols } from "../../src/expression/derive.ts";
import type { Expression } from "../../src/expression/expression.ts";
import { printText } from "../../src/expression/print-text.ts";
import { readFormula } from "../../src/expression/read.ts";
import { tidy } from "../../src/expression/tidy.ts";
import { buildGraph } from "../../src/graph/graph.ts";
import { unicodeStyle } from "../../src/render/style.ts";
import { buildWorking, type Working } from "../../src/working/build.ts";

/** The tree of a formula of which every identifier is a name. */
export function formula(text: string): Expression {
  const read = readFormula(text);
  if (!read.ok) throw new Error(`${text}: ${read.problem.code}`);
  return read.value.expression;
}

/** A working with a node `own` for the text; its leaves are trained. */
export function workingOf(text: string): Working {
  const built = buildGraph({ definitions: [{ name: "own", formula: text }] });
  if (!built.ok) throw new Error(`${text}: ${JSON.stringify(built.problems)}`);
  return buildWorking({ graph: built.graph, train: built.graph.leaves, direction: "descent" });
}

/** As a lecturer writes it. */
export function unicode(expression: Expression): string {
  return printText(expression, unicodeStyle(workingOf("x")));
}

/** The derivative, its slopes written out, not tidied. */
export function derivativeOf(expression: Expression, variable: string): Expression {
  return withoutSlopeSymbols(rebuild(differentiator(expression)(variable)));
}

export function tidiedDerivative(expression: Expression, variable: string): Expression {
  return tidy(derivativeOf(expression, variable));
}
