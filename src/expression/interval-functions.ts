// The elementary functions of intervals, each with its error bound, and with them the arithmetic that evaluates formulas
// at a point. It must not know which formulas are compared.

import { toNumber } from "../number/rational.ts";
import type { Arithmetic, Gap } from "./interpret.ts";
import {
  add,
  bounded,
  down,
  type Interval,
  literal,
  multiply,
  negate,
  point,
  positivePower,
  productError,
  quotient,
  sign,
  up,
  wholeNumber,
  wholePower,
} from "./interval.ts";
import { realArithmetic, type SmoothFunction } from "./real-arithmetic.ts";
import { unaryFunctions } from "./unary-functions.ts";

/** Where a function that grows everywhere (or falls everywhere) has values, and between which bounds they lie. */
interface Monotone {
  readonly from?: number;
  readonly to?: number;
  readonly least?: number;
  readonly most?: number;
}

const monotone: ReadonlyMap<SmoothFunction, Monotone> = new Map<SmoothFunction, Monotone>([
  ["exp", { least: 0 }],
  ["ln", {}],
  ["sqrt", { from: 0, least: 0 }],
  ["sinh", {}],
  ["tanh", { least: -1, most: 1 }],
  ["sigmoid", { least: 0, most: 1 }],
  ["softplus", { least: 0 }],
  ["asin", { from: -1, to: 1 }],
  ["acos", { from: -1, to: 1, least: 0 }],
  ["atan", {}],
  ["asinh", {}],
  ["acosh", { from: 1, least: 0 }],
  ["atanh", {}],
]);

/** The open ends of a domain: no value there, unlike at the ends that `Monotone` names. */
const openDomains: ReadonlyMap<SmoothFunction, readonly [from: number, to: number]> = new Map([
  ["ln", [0, Number.POSITIVE_INFINITY]],
  ["atanh", [-1, 1]],
]);

/** How many units in the last place the functions of Math may be wrong, generously. */
const slack = 8;

function smooth(operation: SmoothFunction, x: Interval): Interval | Gap {
  const exact = exactly(operation, x);
  if (exact !== undefined) return exact;
  switch (operation) {
    case "sin":
    case "cos":
      return wave(operation, x);
    case "tan": {
      const below = wave("cos", x);
      const side = sign(below);
      return side === undefined || side === 0 ? "unknown" : quotient(wave("sin", x), below);
    }
    case "cosh":
      return evenly(x);
    default:
      return monotonically(operation, x);
  }
}

/** A function at 0 or 1, where its value is known: e^0, ln 1, cos 0; and whole roots. */
function exactly(operation: SmoothFunction, { low, high }: Interval): Interval | undefined {
  if (low !== high) return undefined;
  if (operation === "sqrt") {
    const root = Math.sqrt(low);
    return root * root === low && productError(root, root, low) === 0 ? point(root) : undefined;
  }
  if (low !== 0 && low !== 1) return undefined;
  const value = unaryFunctions[operation].exact({ numerator: BigInt(low), denominator: 1n });
  return value === undefined ? undefined : point(toNumber(value));
}

function wave(operation: "sin" | "cos", { low, high }: Interval): Interval {
  const middle = low + (high - low) / 2;
  const radius = high - low;
  const value = unaryFunctions[operation].value(middle);
  return { low: Math.max(-1, down(value, 4) - radius), high: Math.min(1, up(value, 4) + radius) };
}

function evenly({ low, high }: Interval): Interval | Gap {
  const greatest = Math.cosh(Math.max(Math.abs(low), Math.abs(high)));
  const least = low < 0 && high > 0 ? 1 : Math.cosh(Math.min(Math.abs(low), Math.abs(high)));
  return bounded(Math.max(1, down(least, slack)), up(greatest, slack));
}

function monotonically(operation: SmoothFunction, x: Interval): Interval | Gap {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY } = monotone.get(operation) ?? {};
  const outside = outsideDomain(operation, x);
  if (outside !== undefined) return outside;
  const { value } = unaryFunctions[operation];
  const ends = [value(x.low), value(x.high)];
  return bounded(Math.max(least, down(Math.min(...ends), slack)), Math.min(most, up(Math.max(...ends), slack)));
}

function outsideDomain(operation: SmoothFunction, { low, high }: Interval): Gap | undefined {
  const open = openDomains.get(operation);
  if (open === undefined) {
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = monotone.get(operation) ?? {};
    return placed(high < from || low > to, low < from || high > to);
  }
  const [from, to] = open;
  return placed(high <= from || low >= to, low <= from || high >= to);
}

function placed(isOutside: boolean, isAtEdge: boolean): Gap | undefined {
  if (isOutside) return "undefined";
  return isAtEdge ? "unknown" : undefined;
}

function constant(name: "e" | "pi"): Interval {
  const nearest = name === "e" ? Math.E : Math.PI;
  return { low: down(nearest, 1), high: up(nearest, 1) };
}

export const intervals: Arithmetic<Interval> = realArithmetic<Interval>({
  literal,
  constant,
  negate,
  add,
  multiply,
  quotient,
  sign,
  hull: (x, y) => ({ low: Math.min(x.low, y.low), high: Math.max(x.high, y.high) }),
  wholePower,
  positivePower,
  wholeNumber,
  floor: ({ low, high }) => (Math.floor(low) === Math.floor(high) ? point(Math.floor(low)) : "unknown"),
  smooth,
});
