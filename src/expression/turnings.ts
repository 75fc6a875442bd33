// Where a formula may turn: what is 0 at a corner or a jump of it, found by its form. A formula that agrees with another
// on one side of a turning may leave it on the other. It must not choose points.

import { isInteger } from "../number/rational.ts";
import { exactValue } from "./exact.ts";
import {
  type Expression,
  type FunctionName,
  integer,
  namesIn,
  negative,
  type Power,
  partsOf,
  quotient,
  sum,
} from "./expression.ts";
import { Keyring } from "./keyring.ts";
import { likeness } from "./residue.ts";

export interface Turnings {
  /** What is positive on one side of a corner or jump and negative on the other. */
  readonly turnings: readonly Expression[];
  /** What stands under a root: where it touches 0 the root may have a corner. */
  readonly radicands: readonly Expression[];
  /** Whether there are more, or longer ones, than are looked at. */
  readonly isPartial: boolean;
}

const mostTurnings = 12;
const mostRadicands = 4;
const mostParts = 120;
/** Collecting ends here: there are too many in any case. */
const mostCollected = 400;

/** Functions of an operand that make a corner of an even function inside: sqrt(u²), exp(ln(u²)/2), acosh(cosh u). */
const roots: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "sqrt",
  "cbrt",
  "root",
  "ln",
  "log",
  "acosh",
  "acos",
  "asin",
  "atanh",
]);
const turningAtZero: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "abs",
  "relu",
  "leakyrelu",
  "step",
  "sgn",
  "softsign",
]);

/** The turnings of the formulas, each once, without those that provably have one side only. */
export function turningsOf(formulas: readonly Expression[]): Turnings {
  const found: Found = { turnings: [], radicands: [] };
  for (const formula of formulas) collect(formula, false, found);
  const all = distinct(found.turnings.slice(0, mostCollected));
  const turnings = all.filter((each) => hasTwoSides(each));
  const short = turnings.filter((each) => isShort(each));
  const isPartial = found.turnings.length > mostCollected || short.length < turnings.length;
  return {
    turnings: short.slice(0, mostTurnings),
    radicands: distinct(found.radicands).filter(isShort).slice(0, mostRadicands),
    isPartial: isPartial || short.length > mostTurnings,
  };
}

interface Found {
  readonly turnings: Expression[];
  readonly radicands: Expression[];
}

function collect(expression: Expression, isUnderRoot: boolean, found: Found): void {
  if (found.turnings.length > mostCollected) return;
  found.turnings.push(...turningsAt(expression));
  if (isUnderRoot) found.turnings.push(...evenlyHeld(expression));
  const root = isRoot(expression);
  const parts = partsOf(expression);
  const [radicand] = parts;
  if (root && radicand !== undefined) found.radicands.push(radicand);
  for (const part of parts) collect(part, isUnderRoot || root, found);
}

function isRoot(expression: Expression): boolean {
  if (expression.kind === "call" || expression.kind === "slope") return roots.has(expression.operation);
  return expression.kind === "power" && wholeExponent(expression) === undefined;
}

function wholeExponent({ exponent }: Power): bigint | undefined {
  const exact = exactValue(exponent, () => undefined);
  return exact !== undefined && isInteger(exact) ? exact.numerator : undefined;
}

/** Whole parts jump at every whole number; only some of the jumps are looked at. */
const jumps: readonly number[] = [0, -1, 2];
const half = quotient(integer(1), integer(2));

function turningsAt(expression: Expression): readonly Expression[] {
  if (expression.kind === "slope") return turningAtZero.has(expression.operation) ? [expression.operand] : [];
  if (expression.kind !== "call") return [];
  const [first, second] = expression.operands;
  if (first === undefined) return [];
  if (turningAtZero.has(expression.operation)) return [first];
  if (expression.operation === "floor") return jumps.map((each) => sum([first, integer(each)]));
  if (expression.operation === "round") return jumps.map((each) => sum([first, integer(each), half]));
  if (second === undefined || !["min", "max"].includes(expression.operation)) return [];
  return likeness(first, second) === "equal" ? [] : [sum([first, negative(second)])];
}

/** What only counts up to its sign: the base of an even power, a factor that comes twice, the operand of cosh. */
function evenlyHeld(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "power": {
      const exponent = wholeExponent(expression);
      return exponent !== undefined && exponent % 2n === 0n ? [expression.base] : [];
    }
    case "product": {
      const keys = new Keyring();
      const known = expression.factors.map((factor) => keys.keyOf(factor));
      return expression.factors.filter((_, index) => known.indexOf(known[index] ?? -1) !== index);
    }
    case "call":
      return expression.operation === "cosh" || expression.operation === "cos" ? expression.operands : [];
    default:
      return [];
  }
}

/** Each expression once. */
function distinct(all: readonly Expression[]): readonly Expression[] {
  const keys = new Keyring();
  return [...new Map(all.map((each) => [keys.keyOf(each), each])).values()];
}

function isShort(expression: Expression): boolean {
  let parts = 0;
  const count = (part: Expression): void => {
    parts += 1;
    if (parts <= mostParts) partsOf(part).forEach(count);
  };
  count(expression);
  return parts <= mostParts;
}

function hasTwoSides(expression: Expression): boolean {
  if (namesIn(expression).size === 0) return false;
  const { plus, minus } = signsOf(expression);
  return plus && minus;
}

/** Whether values above and below 0 are possible, as far as the form tells. */
interface Signs {
  readonly plus: boolean;
  readonly minus: boolean;
}

const eitherSign: Signs = { plus: true, minus: true };
const notNegative: Signs = { plus: true, minus: false };

const neverNegative: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "exp",
  "sqrt",
  "abs",
  "relu",
  "sigmoid",
  "softplus",
  "step",
  "cosh",
  "acos",
  "acosh",
]);
const neverFalling: ReadonlySet<FunctionName> = new Set<FunctionName>(["exp", "relu", "sigmoid", "softplus", "tanh"]);
const withTheSign: ReadonlySet<FunctionName> = new Set<FunctionName>([
  "sinh",
  "tanh",
  "atan",
  "asinh",
  "softsign",
  "sgn",
  "cbrt",
]);

function signsOf(expression: Expression): Signs {
  switch (expression.kind) {
    case "number":
      return { plus: expression.value.numerator > 0n, minus: expression.value.numerator < 0n };
    case "constant":
      return notNegative;
    case "name":
      return eitherSign;
    case "negative":
      return opposite(signsOf(expression.operand));
    case "sum":
      return expression.terms.map(signsOf).reduce(either);
    case "product":
    case "quotient":
      return partsOf(expression).map(signsOf).reduce(times);
    case "power": {
      const exponent = wholeExponent(expression);
      return exponent !== undefined && exponent % 2n === 0n ? notNegative : signsOf(expression.base);
    }
    case "slope":
      return neverFalling.has(expression.operation) ? notNegative : eitherSign;
    case "call":
      return signsOfCall(expression.operation, expression.operands);
  }
}

function signsOfCall(operation: FunctionName, operands: readonly Expression[]): Signs {
  if (neverNegative.has(operation)) return notNegative;
  const signs = operands.map(signsOf);
  const [first = eitherSign, second = eitherSign] = signs;
  if (withTheSign.has(operation)) return first;
  if (operation === "max") return { plus: first.plus || second.plus, minus: first.minus && second.minus };
  if (operation === "min") return { plus: first.plus && second.plus, minus: first.minus || second.minus };
  return eitherSign;
}

function opposite({ plus, minus }: Signs): Signs {
  return { plus: minus, minus: plus };
}

function either(a: Signs, b: Signs): Signs {
  return { plus: a.plus || b.plus, minus: a.minus || b.minus };
}

function times(a: Signs, b: Signs): Signs {
  return { plus: (a.plus && b.plus) || (a.minus && b.minus), minus: (a.plus && b.minus) || (a.minus && b.plus) };
}
