// A sign lost on one factor or term. In a step it is another entry: there the sign belongs to the descent.

import { evaluate } from "../../expression/evaluate.ts";
import { type Expression, negative, sum } from "../../expression/expression.ts";
import type { Line } from "../line.ts";
import { lineSites } from "./sites.ts";
import type { Slip, SlipContext } from "./slip.ts";

export const signLost: Slip = {
  id: "E03",
  slug: "sign-lost",
  level: "slip",
  kind: "numeric",
  source: "[S16]",
  sites: (working, at) =>
    lineSites(working, (line) => {
      if (line.kind === "step" || line.kind === "update") return [];
      return line.formula.kind === "sum" ? lostInSum(line.formula.terms, line, at) : lostInProduct(line, at);
    }),
};

/** A sign dropped from a factor, or one too many: either way the value changes its sign. */
function lostInProduct({ id, formula }: Line, { values }: SlipContext): readonly Expression[] {
  return values.of(id) === 0 ? [] : [negative(formula)];
}

function lostInSum(
  terms: readonly Expression[],
  { id, formula }: Line,
  { values }: SlipContext,
): readonly Expression[] {
  const lost = terms.flatMap((term, place) =>
    evaluate(term, values.of) < 0 ? [sum(terms.with(place, negative(term)))] : [],
  );
  return values.of(id) < 0 ? [...lost, negative(formula)] : lost;
}

/** Recognized without an edit: the lines that follow are right from the student's own number. */
export const oneOperation: Slip = {
  id: "E11",
  slug: "one-operation-slip",
  level: "slip",
  kind: "numeric",
  source: "[S83]",
  sites: () => [],
  note: "no rule fits this line, and what follows is computed rightly from it: told by carrying the entry forward",
};
