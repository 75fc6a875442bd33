// Two formulas as text, in the wide dialect, and whether they are the same function. What cannot be read is a verdict of
// its own, with its place. It must not know where the texts come from.

import { type Comparison, compareFormulas } from "./compare.ts";
import { type Expression, partsOf } from "./expression.ts";
import { nestingLimit } from "./nesting.ts";
import { type FormulaProblem, failure, type Result } from "./problem.ts";
import { type ReadFormula, readFormula } from "./read.ts";
import { anyFormula } from "./vocabulary.ts";

/** The longest text that is compared, in UTF-16 units. */
export const comparedLength = 3000;

export type TextComparison =
  | {
      readonly kind: "compared";
      readonly comparison: Comparison;
      /** What each text was read as, and the places that people may read otherwise (`1/2y`). */
      readonly left: ReadFormula;
      readonly right: ReadFormula;
    }
  | { readonly kind: "unreadable"; readonly side: "left" | "right"; readonly problem: FormulaProblem };

/** More than a text of that length holds where nothing is written out. */
const mostParts = 20_000;

function hasAtMost(limit: number, expression: Expression): boolean {
  let left = limit;
  const count = (part: Expression): boolean => {
    left -= 1;
    return left >= 0 && partsOf(part).every(count);
  };
  return count(expression);
}

/** A formula of the wide dialect. */
export function readWide(text: string): Result<ReadFormula, FormulaProblem> {
  if (text.length > comparedLength) {
    const span = { start: comparedLength, end: text.length };
    return failure({ code: "formula-too-long", span, limit: comparedLength });
  }
  const read = readFormula(text, anyFormula);
  // mod(mod(mod(x, y), y), y) is written out, and doubles with each level.
  if (!read.ok || hasAtMost(mostParts, read.value.expression)) return read;
  return failure({ code: "formula-too-deep", span: { start: 0, end: text.length }, limit: nestingLimit });
}

/** The verdict on two texts; the first that cannot be read is the one reported. */
export function compareTexts(left: string, right: string): TextComparison {
  const first = readWide(left);
  if (!first.ok) return { kind: "unreadable", side: "left", problem: first.problem };
  const second = readWide(right);
  if (!second.ok) return { kind: "unreadable", side: "right", problem: second.problem };
  const comparison = compareFormulas(first.value.expression, second.value.expression);
  return { kind: "compared", comparison, left: first.value, right: second.value };
}
