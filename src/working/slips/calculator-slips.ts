// Slips between the formula and the calculator: which minus comes first, degrees, the exponent of a logistic function.

import {
  call,
  type Expression,
  integer,
  mapParts,
  name,
  negative,
  power,
  product,
  quotient,
  sum,
} from "../../expression/expression.ts";
import type { Working } from "../build.ts";
import type { Line, LineId } from "../line.ts";
import { formulaSite, lineSites, linesSite, one, rewrittenOnce } from "./sites.ts";
import type { Slip, SlipContext, SlipSite } from "./slip.ts";

function isEven(exponent: Expression): boolean {
  return exponent.kind === "number" && exponent.value.denominator === 1n && exponent.value.numerator % 2n === 0n;
}

/** −x² as (−x)²; and (−3)² typed without its brackets. */
export const minusBeforePower: Slip = {
  id: "E06",
  slug: "minus-before-power",
  level: "keying",
  kind: "numeric",
  source: "[S80]",
  sites: (working, at) =>
    lineSites(working, ({ kind, formula }) =>
      kind === "value" || kind === "partial" ? rewrittenOnce(formula, (part) => otherReading(part, at)) : [],
    ),
};

function otherReading(part: Expression, { values }: SlipContext): readonly Expression[] {
  if (part.kind === "negative" && part.operand.kind === "power" && isEven(part.operand.exponent)) {
    return [power(negative(part.operand.base), part.operand.exponent)];
  }
  const isTyped =
    part.kind === "power" && isEven(part.exponent) && part.base.kind === "name" && values.of(part.base.name) < 0;
  return isTyped ? [negative(part)] : [];
}

const trigonometric: ReadonlySet<string> = new Set(["sin", "cos", "tan"]);

const halfTurn: Expression = integer(180);

/** The calculator takes angles in degrees, on one line or on all. */
export const degrees: Slip = {
  id: "E07",
  slug: "degrees-for-radians",
  level: "keying",
  kind: "numeric",
  source: "[S81], [S1]",
  sites: (working) => {
    const inDegrees = [...working.lines.values()].flatMap((line) => degreesIn(line));
    return [...inDegrees.flatMap((each) => linesSite([each])), ...(inDegrees.length > 1 ? linesSite(inDegrees) : [])];
  },
};

function degreesIn({ id, formula }: Line): readonly (readonly [LineId, Expression])[] {
  const changed = withDegrees(formula);
  return changed === formula ? [] : [[id, changed]];
}

function withDegrees(expression: Expression): Expression {
  const inside = mapParts(expression, withDegrees);
  const [angle] = inside.kind === "call" && trigonometric.has(inside.operation) ? inside.operands : [];
  if (inside.kind !== "call" || angle === undefined) return inside;
  return call(inside.operation, quotient(product([angle, { kind: "constant", name: "pi" }]), halfTurn));
}

/** A node with one part of its formula replaced, its slopes as they were. */
function keptSites(working: Working, change: (part: Expression) => readonly Expression[]): readonly SlipSite[] {
  return [...working.graph.nodes.values()].flatMap(({ name: node, formula }) =>
    rewrittenOnce(formula, change).map((fresh) => formulaSite(node, fresh, "kept")),
  );
}

/** e^z for e^(−z): in the logistic function, written out, or in a node of its own. */
export const logisticOfMinus: Slip = {
  id: "E08",
  slug: "logistic-of-minus-z",
  level: "slip",
  kind: "numeric",
  source: "[S82]",
  sites: (working) => keptSites(working, (part) => withOtherSign(part, working)),
};

function withOtherSign(part: Expression, { graph }: Working): readonly Expression[] {
  if (part.kind !== "call") return [];
  const [inside] = part.operands;
  if (inside === undefined) return [];
  if (part.operation === "sigmoid") return [call("sigmoid", negative(inside))];
  if (part.operation !== "exp") return [];
  if (inside.kind === "negative") return [call("exp", inside.operand)];
  const isMinus = inside.kind === "name" && graph.nodes.get(inside.name)?.formula.kind === "negative";
  return isMinus ? [call("exp", negative(name(inside.name)))] : [];
}

/** 1/1 + e^(−z): the bracket under the bar is missing. */
export const bracketMissing: Slip = {
  id: "E09",
  slug: "bracket-missing-under-bar",
  level: "keying",
  kind: "numeric",
  source: "general knowledge",
  sites: (working) => keptSites(working, withoutBracket),
};

function withoutBracket(part: Expression): readonly Expression[] {
  const [inside] = part.kind === "call" && part.operation === "sigmoid" ? part.operands : [];
  if (inside !== undefined) return [sum([one, call("exp", negative(inside))])];
  if (part.kind !== "quotient" || part.denominator.kind !== "sum") return [];
  const [first, ...others] = part.denominator.terms;
  const hasExponential = others.some((term) => term.kind === "call" && term.operation === "exp");
  return first === undefined || !hasExponential ? [] : [sum([quotient(part.numerator, first), ...others])];
}
