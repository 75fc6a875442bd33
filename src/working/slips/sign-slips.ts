// A sign lost on one factor or term. In a step it is another entry: there the sign belongs to the descent.

import { functionOf } from "../../expression/evaluate.ts";
import { type Expression, negative, sum } from "../../expression/expression.ts";
import type { Values } from "../evaluate.ts";
import type { Line } from "../line.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A sign that can be lost, wherever the numbers have one there. */
interface Sign {
  readonly site: SlipSite;
  readonly isThere: (values: Values) => boolean;
}

export const signLost: Slip = {
  id: "E03",
  slug: "sign-lost",
  level: "slip",
  kind: "numeric",
  source: "[S16]",
  sites: (working, { values }) =>
    [...working.lines.values()].flatMap((line) =>
      signsOf(line).flatMap(({ site, isThere }) => (isThere(values) ? [site] : [])),
    ),
};

const knownSigns = new WeakMap<Line, readonly Sign[]>();

/** Which of the signs are there hangs on the numbers, what becomes of the line does not: it is written once. */
function signsOf(line: Line): readonly Sign[] {
  const signs = knownSigns.get(line) ?? signsIn(line);
  knownSigns.set(line, signs);
  return signs;
}

function signsIn(line: Line): readonly Sign[] {
  if (line.kind === "step" || line.kind === "update") return [];
  const { id, formula } = line;
  const site = (fresh: Expression): SlipSite => ({
    at: id,
    edit: { kind: "lines", formulas: new Map([[id, fresh]]) },
  });
  const whole = site(negative(formula));
  // A sign dropped from a factor, or one too many: either way the value changes its sign.
  if (formula.kind !== "sum") return [{ site: whole, isThere: (values) => values.of(id) !== 0 }];
  const { terms } = formula;
  const inTerms = terms.map((term, place): Sign => {
    const value = functionOf(term);
    return { site: site(sum(terms.with(place, negative(term)))), isThere: (values) => value(values.of) < 0 };
  });
  return [...inTerms, { site: whole, isThere: (values) => values.of(id) < 0 }];
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
