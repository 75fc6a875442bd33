// The micro depth: a derivation told step by step, outside and inside of each chain named. It reads the same derivation
// that the formula of the line is rebuilt from.

import { type Derivation, type Link, rebuild, withoutSlopeSymbols } from "../expression/derive.ts";
import { type Expression, integer, mapParts, name } from "../expression/expression.ts";
import { sameTree } from "../expression/keyring.ts";
import { foldName } from "../expression/names.ts";
import { tidy } from "../expression/tidy.ts";
import type { Graph } from "../graph/graph.ts";
import { outerRule } from "./reasons.ts";
import type { Telling } from "./solution.ts";
import { tellInside, tellMoving, tellOutside } from "./words/telling-words.ts";

/** A letter for the inside while it is told: one that the graph does not use. */
export function freeLetter(graph: Graph): Expression {
  const taken = new Set([...graph.nodes.keys(), ...graph.leaves].map(foldName));
  return name(["u", "v", "s", "r", "m"].find((letter) => !taken.has(letter)) ?? "inside");
}

/** The tellings for a local partial; none where the outside is all there is. */
export function tellings(derivation: Derivation, letter: Expression): readonly Telling[] {
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return [];
    case "negative":
    case "constant divisor":
      return tellings(derivation.inner, letter);
    case "constant factor":
      return tellings(derivation.moving.inner, letter);
    case "sum":
      return derivation.terms.flatMap(({ inner }) => tellings(inner, letter));
    case "product":
      return derivation.factors.map(({ inner }) => tellMoving(inner.of, slopeOf(inner)));
    case "quotient":
      return [derivation.numerator, derivation.denominator].map((inner) => tellMoving(inner.of, slopeOf(inner)));
    case "chain":
      return derivation.links.flatMap((link) => tellingsOfLink(derivation.of, link, letter));
  }
}

function slopeOf(derivation: Derivation): Expression {
  return tidy(withoutSlopeSymbols(rebuild(derivation)));
}

function tellingsOfLink(of: Expression, link: Link, letter: Expression): readonly Telling[] {
  if (link.inner.rule === "variable") return [];
  const outside = replaceTree(of, link.inside, letter);
  const slope = tidy(withoutSlopeSymbols(replaceTree(link.slope, link.inside, letter)));
  const untidied = withoutSlopeSymbols(rebuiltWithRests(link.inner));
  return [
    tellOutside(outside, slope, outerRule(link)),
    tellInside(letter, link.inside, untidied, slopeOf(link.inner), link.inner),
    ...tellings(link.inner, letter),
  ];
}

/** The slope of a chain with the letter for its inside: 2u · 1; undefined where there is no single chain to tell. */
export function inLetter(derivation: Derivation, letter: Expression): Expression | undefined {
  const [link, second] = derivation.rule === "chain" ? derivation.links : [];
  if (link === undefined || second !== undefined || link.inner.rule === "variable") return undefined;
  const slope = tidy(withoutSlopeSymbols(replaceTree(link.slope, link.inside, letter)));
  return { kind: "product", factors: [...(slope.kind === "product" ? slope.factors : [slope]), slopeOf(link.inner)] };
}

/** The slope of a sum with the zeros of its constants still standing: 1 + 0. */
function rebuiltWithRests(derivation: Derivation): Expression {
  if (derivation.rule !== "sum" || derivation.of.kind !== "sum") return rebuild(derivation);
  const moving = new Map(derivation.terms.map(({ index, inner }) => [index, inner]));
  const terms = derivation.of.terms.map((_, index) => {
    const inner = moving.get(index);
    return inner === undefined ? integer(0) : tidy(rebuild(inner));
  });
  return { kind: "sum", terms };
}

function replaceTree(expression: Expression, target: Expression, by: Expression): Expression {
  if (sameTree(expression, target)) return by;
  return mapParts(expression, (part) => replaceTree(part, target, by));
}
