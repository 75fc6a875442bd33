// Short ways to the sites of slips: lines with another formula, derivations with another step, formulas with another part.
// It must not know any slip.

import type { Derivation, Link } from "../../expression/derive.ts";
import { type Expression, integer, mapParts, partsOf } from "../../expression/expression.ts";
import { partialFormula, type Working } from "../build.ts";
import type { Edit } from "../edit.ts";
import { type Line, type LineId, type PartialLine, valueId } from "../line.ts";
import type { SlipSite } from "./slip.ts";

/** One or more lines with other formulas, the first of them named as the place; no site without any. */
export function linesSite(formulas: readonly (readonly [LineId, Expression])[]): readonly SlipSite[] {
  const [first] = formulas;
  return first === undefined ? [] : [{ at: first[0], edit: { kind: "lines", formulas: new Map(formulas) } }];
}

/** A site per line and formula that `change` gives for it. */
export function lineSites(working: Working, change: (line: Line) => readonly Expression[]): readonly SlipSite[] {
  return [...working.lines.values()].flatMap((line) =>
    change(line).flatMap((formula) => linesSite([[line.id, formula]])),
  );
}

/** Several edits at once; no site without any. */
export function togetherSite(at: LineId, edits: readonly Edit[]): readonly SlipSite[] {
  const [only, second] = edits;
  if (only === undefined) return [];
  return [{ at, edit: second === undefined ? only : { kind: "sequence", edits } }];
}

/** A node that computes something else. */
export function formulaSite(node: string, formula: Expression, partials: "derived again" | "kept"): SlipSite {
  return { at: valueId(node), edit: { kind: "formula", node, formula, partials } };
}

export function partialLinesOf(working: Working): readonly PartialLine[] {
  return [...working.lines.values()].filter((line) => line.kind === "partial");
}

/** What takes the place of a step: whole derivations, for one step at a time. */
export type ChangeStep = (step: Derivation, at: StepPlace) => readonly Derivation[];

export interface StepPlace {
  readonly line: PartialLine;
  /** Whether the step lies inside a link of a chain. */
  readonly nested: boolean;
}

/** One site for each step of each local partial that can be done otherwise. */
export function stepSites(working: Working, change: ChangeStep): readonly SlipSite[] {
  return partialLinesOf(working).flatMap((line) =>
    changedOnce(line.reason, change, { line, nested: false }).map(
      (reason): SlipSite => ({ at: line.id, edit: { kind: "derivation", at: line.id, reason } }),
    ),
  );
}

/** What takes the place of a link; `of` is what the chain rule was used on. */
export type ChangeLink = (link: Link, of: Expression, at: StepPlace) => readonly Link[];

/** One site for each link of each local partial that can be another. */
export function linkSites(working: Working, change: ChangeLink): readonly SlipSite[] {
  return stepSites(working, (step, at) => {
    if (step.rule !== "chain") return [];
    return step.links.flatMap((link, place) =>
      change(link, step.of, at).map((each): Derivation => ({ ...step, links: step.links.with(place, each) })),
    );
  });
}

/** All derivations that differ from the given one in exactly one changed step. */
function changedOnce(step: Derivation, change: ChangeStep, at: StepPlace): readonly Derivation[] {
  return [
    ...change(step, at),
    ...changedInside(step, (inner, nested) => changedOnce(inner, change, { ...at, nested: at.nested || nested })),
  ];
}

function changedInside(
  step: Derivation,
  inside: (inner: Derivation, nested: boolean) => readonly Derivation[],
): readonly Derivation[] {
  switch (step.rule) {
    case "constant":
    case "variable":
      return [];
    case "negative":
    case "constant divisor":
      return inside(step.inner, false).map((inner) => ({ ...step, inner }));
    case "constant factor":
      return inside(step.moving.inner, false).map((inner) => ({ ...step, moving: { ...step.moving, inner } }));
    case "sum":
      return step.terms.flatMap((term, place) =>
        inside(term.inner, false).map((inner) => ({ ...step, terms: step.terms.with(place, { ...term, inner }) })),
      );
    case "product":
      return step.factors.flatMap((factor, place) =>
        inside(factor.inner, false).map((inner) => ({
          ...step,
          factors: step.factors.with(place, { ...factor, inner }),
        })),
      );
    case "quotient":
      return [
        ...inside(step.numerator, false).map((numerator) => ({ ...step, numerator })),
        ...inside(step.denominator, false).map((denominator) => ({ ...step, denominator })),
      ];
    case "chain":
      return step.links.flatMap((link, place) =>
        inside(link.inner, true).map((inner) => ({ ...step, links: step.links.with(place, { ...link, inner }) })),
      );
  }
}

/** A step written down outright: its derivative is this formula. */
export function writtenAs(of: Expression, formula: Expression): Derivation {
  return {
    rule: "chain",
    of,
    links: [{ outer: "power", slope: formula, inside: of, inner: { rule: "variable", of } }],
  };
}

/** The slope of the outside taken at another place than the inside. */
export function slopeAt({ slope, inside }: Link, place: Expression): Expression {
  return replacedPart(slope, inside, place);
}

/** The very part `old` (not one that is spelled alike) replaced. */
function replacedPart(expression: Expression, old: Expression, fresh: Expression): Expression {
  return expression === old ? fresh : mapParts(expression, (part) => replacedPart(part, old, fresh));
}

/** The formula of a partial whose links are changed, all that can be; undefined where none can. */
export function relinked(
  working: Working,
  line: PartialLine,
  change: (link: Link) => Link | undefined,
): Expression | undefined {
  const node = working.graph.nodes.get(line.node);
  const { reason } = line;
  if (node === undefined || reason.rule !== "chain") return undefined;
  const links = reason.links.map((link) => change(link) ?? link);
  if (links.every((link, place) => link === reason.links[place])) return undefined;
  return partialFormula(node, { ...reason, links }, working.graph);
}

/** All expressions that differ from the given one in exactly one part that `change` gives something else for. */
export function rewrittenOnce(
  expression: Expression,
  change: (part: Expression) => readonly Expression[],
): readonly Expression[] {
  const parts = partsOf(expression);
  const deeper = parts.flatMap((part, place) =>
    rewrittenOnce(part, change).map((fresh) => {
      let index = 0;
      return mapParts(expression, (each) => (index++ === place ? fresh : each));
    }),
  );
  return [...change(expression), ...deeper];
}

export const one: Expression = integer(1);

export const two: Expression = integer(2);
