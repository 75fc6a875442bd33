// Writes a tree so that tables can show it: every part in square brackets, nothing left out. For tests alone.

import { type Expression, partsOf } from "../../src/expression/expression.ts";
import type { FormulaProblem } from "../../src/expression/problem.ts";
import { readFormula } from "../../src/expression/read.ts";
import type { Vocabulary } from "../../src/expression/vocabulary.ts";

const signs = { sum: " + ", product: "·", quotient: "/", power: "^" };

/** `[2·[x^2]]` for 2x². */
export function treeText(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "name":
      return expression.name;
    case "constant":
      return `<${expression.name}>`;
    case "negative":
      return `[-${treeText(expression.operand)}]`;
    case "call":
      return `${expression.operation}(${expression.operands.map(treeText).join(", ")})`;
    case "slope":
      return `${expression.operation}'(${treeText(expression.operand)})`;
    default:
      return `[${partsOf(expression).map(treeText).join(signs[expression.kind])}]`;
  }
}

/** The tree as text, or the code of the problem. */
export function readText(text: string, vocabulary?: Vocabulary): string {
  const read = readFormula(text, vocabulary);
  return read.ok ? treeText(read.value.expression) : read.problem.code;
}

/** What is wrong with a text; throws where nothing is. */
export function problemIn(text: string, vocabulary?: Vocabulary): FormulaProblem {
  const read = readFormula(text, vocabulary);
  if (read.ok) throw new Error(`read as ${treeText(read.value.expression)}`);
  return read.problem;
}
