// The words in which a derivation step is told at the micro depth.

import type { Derivation } from "../../expression/derive.ts";
import type { Expression } from "../../expression/expression.ts";
import { sameTree } from "../../expression/keyring.ts";
import type { RuleName } from "../reasons.ts";
import type { Telling, Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { ruleText } from "./solution-words.ts";

/** outside  u²  has slope 2u  (power rule) */
export function tellOutside(outside: Expression, slope: Expression, rule: RuleName): Telling {
  return {
    kind: "telling",
    subject: sentence`outside`,
    statement: sentence`${outside} has slope ${slope}`,
    rule: sentence`${ruleText([rule])}`,
  };
}

/** inside  u = x + 1  has slope 1 + 0 = 1 */
export function tellInside(
  letter: Expression,
  inside: Expression,
  untidied: Expression,
  slope: Expression,
  derivation: Derivation,
): Telling {
  const form = sameTree(untidied, slope) ? sentence`${slope}` : sentence`${untidied} = ${slope}`;
  return {
    kind: "telling",
    subject: sentence`inside`,
    statement: sentence`${letter} = ${inside} has slope ${form}`,
    rule: derivation.rule === "sum" ? sentence`sum rule; constants have slope 0` : [],
  };
}

export function tellMoving(part: Expression, slope: Expression): Telling {
  return { kind: "telling", subject: sentence`part`, statement: sentence`${part} has slope ${slope}`, rule: [] };
}

/** dy/dx = (slope of the outside, at u) · (slope of the inside) */
export function tellChain(left: Expression, letter: Expression): Telling {
  return {
    kind: "telling",
    opens: true,
    subject: sentence`${left}`,
    statement: sentence`= (slope of the outside, at ${letter}) · (slope of the inside)`,
    rule: sentence`chain rule`,
  };
}

/** Said beside the form in which the letter is replaced by what it stands for. */
export function writtenOut(letter: Expression): Text {
  return sentence`${letter} written out again`;
}
