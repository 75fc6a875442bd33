// What is new in a line: the rule that its derivation rests on, so that an exercise can ask one line per idea.

import type { Derivation } from "../expression/derive.ts";

/** The rules that decide a derivation, unwrapped from signs and constant factors; "linear" where none is needed. */
export function ideaOf(derivation: Derivation): string {
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return "linear";
    case "negative":
    case "constant divisor":
      return ideaOf(derivation.inner);
    case "constant factor":
      return ideaOf(derivation.moving.inner);
    case "sum":
      return [...new Set(derivation.terms.map(({ inner }) => ideaOf(inner)))].sort().join(" and ");
    case "product":
    case "quotient":
      return derivation.rule;
    case "chain":
      return derivation.links.map(({ outer }) => outer).join(" and ");
  }
}
