// Slips inside a derivation: a step of the chain or power rule is done otherwise, and the formula rebuilt from it.

import type { Derivation, Link } from "../../expression/derive.ts";
import { product } from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import type { Slip, SlipSite } from "./slip.ts";

/** A01: multiplies the outer slope only. Not where the inner slope is 1 anyway: there nothing is dropped. */
export const innerDerivativeDropped: Slip = {
  id: "A01",
  sites: (working) =>
    linkSites(working, (link) =>
      link.inner.rule === "variable" ? undefined : { ...link, inner: { rule: "variable", of: link.inside } },
    ),
};

/** A02: brings the power down and leaves it up as well: n·uⁿ. */
export const exponentKept: Slip = {
  id: "A02",
  sites: (working) =>
    linkSites(working, (link, of) => {
      if (link.outer !== "power" || of.kind !== "power") return undefined;
      return { ...link, slope: product([of.exponent, of]) };
    }),
};

type ChangeLink = (link: Link, of: Derivation["of"]) => Link | undefined;

/** One site for each link of each local partial that the change applies to. */
function linkSites(working: Working, change: ChangeLink): readonly SlipSite[] {
  return [...working.lines.values()].flatMap((line) => {
    if (line.kind !== "partial") return [];
    return changedOnce(line.reason, change).map(
      (reason): SlipSite => ({
        at: line.id,
        edit: { kind: "derivation", at: line.id, reason },
      }),
    );
  });
}

/** All derivations that differ from the given one in exactly one changed link. */
function changedOnce(derivation: Derivation, change: ChangeLink): readonly Derivation[] {
  const inside = (inner: Derivation): readonly Derivation[] => changedOnce(inner, change);
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return [];
    case "negative":
    case "constant divisor":
      return inside(derivation.inner).map((inner) => ({ ...derivation, inner }));
    case "constant factor":
      return inside(derivation.moving.inner).map((inner) => ({
        ...derivation,
        moving: { ...derivation.moving, inner },
      }));
    case "sum":
      return derivation.terms.flatMap((term, place) =>
        inside(term.inner).map((inner) => ({ ...derivation, terms: derivation.terms.with(place, { ...term, inner }) })),
      );
    case "product":
      return derivation.factors.flatMap((factor, place) =>
        inside(factor.inner).map((inner) => ({
          ...derivation,
          factors: derivation.factors.with(place, { ...factor, inner }),
        })),
      );
    case "quotient":
      return [
        ...inside(derivation.numerator).map((numerator) => ({ ...derivation, numerator })),
        ...inside(derivation.denominator).map((denominator) => ({ ...derivation, denominator })),
      ];
    case "chain":
      return derivation.links.flatMap((link, place) => {
        const own = change(link, derivation.of);
        const changed = [
          ...(own === undefined ? [] : [own]),
          ...inside(link.inner).map((inner) => ({ ...link, inner })),
        ];
        return changed.map((each) => ({ ...derivation, links: derivation.links.with(place, each) }));
      });
  }
}
