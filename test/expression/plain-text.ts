// A formula as plain text with every bracket that may matter, independent of the printers under test.

import { type Expression, partsOf } from "../../src/expression/expression.ts";

const signs = { sum: "+", product: "*", quotient: "/", power: "^" };

/** Text that reads back as the same tree. */
export function treeAsText(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "name":
    case "constant":
      return expression.name;
    case "negative":
      return `(-(${treeAsText(expression.operand)}))`;
    case "call":
      return `${expression.operation}(${expression.operands.map(treeAsText).join(",")})`;
    case "slope":
      return `${expression.operation}'(${treeAsText(expression.operand)})`;
    default: {
      const parts = partsOf(expression).map(treeAsText);
      return `(${parts.map((part) => `(${part})`).join(signs[expression.kind])})`;
    }
  }
}
