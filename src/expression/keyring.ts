// Numbers equal trees alike, so that likeness is one comparison. Each subtree is keyed once, by its kind and the keys of
// its parts; it knows no algebra (x·y and y·x differ).

import { type Expression, partsOf } from "./expression.ts";

export class Keyring {
  private readonly known: Map<Expression, number> = new Map();
  private readonly keys: Map<string, number> = new Map();

  /** The same number for the same tree; number literals compare by value, and by what they count. */
  keyOf(expression: Expression): number {
    const known = this.known.get(expression);
    if (known !== undefined) return known;
    const key = this.keyOfParts(
      labelOf(expression),
      partsOf(expression).map((part) => this.keyOf(part)),
    );
    this.known.set(expression, key);
    return key;
  }

  /** The same number for the same label and part keys. */
  keyOfParts(label: string, parts: readonly number[]): number {
    const text = `${label}(${parts.join(",")})`;
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = this.keys.size;
    this.keys.set(text, key);
    return key;
  }
}

function labelOf(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return `${expression.counts ?? ""}${expression.value.numerator}/${expression.value.denominator}`;
    case "name":
    case "constant":
      return `${expression.kind} ${expression.name}`;
    case "call":
    case "slope":
      return `${expression.kind} ${expression.operation}`;
    default:
      return expression.kind;
  }
}

/** Whether two expressions are the same tree; number literals compare by value and by what they count, not by digits. */
export function sameTree(a: Expression, b: Expression): boolean {
  if (a === b) return true;
  const keys = new Keyring();
  return keys.keyOf(a) === keys.keyOf(b);
}
