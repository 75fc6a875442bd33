// Normal forms without expanding: each formula is evaluated in four prime fields at once, at fixed random values of its
// names (Schwartz 1980, Zippel 1979). A call is one more unknown, named by its function and the residues of its operands.
// Residues that differ prove two rational formulas different; residues that agree are the same formula except by a
// chance of about 1 in 10^20. It must not know real numbers.

import { isInteger, type Rational } from "../number/rational.ts";
import { exactValue } from "./exact.ts";
import { type Expression, partsOf } from "./expression.ts";
import { type Arithmetic, type Gap, interpreter } from "./interpret.ts";

/** Residues in each field; NaN where a denominator is zero there. */
export type Residues = readonly number[];

/** Primes below 2^26, so that products of residues are exact doubles. */
const primes: readonly number[] = [61_197_673, 52_675_607, 53_789_623, 60_872_677];

const mostExponent = 1e15;

function each(make: (prime: number, lane: number) => number): Residues | Gap {
  const residues = primes.map(make);
  return residues.every(Number.isNaN) ? "undefined" : residues;
}

function lane(residues: Residues, index: number): number {
  return residues[index] ?? Number.NaN;
}

/** The inverse by Euclid's algorithm; NaN for 0. */
function inverse(value: number, prime: number): number {
  let [rest, divisor] = [prime, value];
  let [before, after] = [0, 1];
  while (divisor > 0) {
    const times = Math.floor(rest / divisor);
    [rest, divisor] = [divisor, rest - times * divisor];
    [before, after] = [after, before - times * after];
  }
  return rest === 1 ? (before + prime) % prime : Number.NaN;
}

function raise(value: number, exponent: number, prime: number): number {
  let result = 1;
  let square = value;
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}

function literal({ numerator, denominator }: Rational): Residues | Gap {
  return each((prime) => {
    const modulus = BigInt(prime);
    const above = Number(((numerator % modulus) + modulus) % modulus);
    return denominator === 1n ? above : (above * inverse(Number(denominator % modulus), prime)) % prime;
  });
}

/** The residues that stand for an unknown with this label (FNV-1a, then mixed). */
export function unknown(label: string): Residues {
  let low = 0x811c9dc5;
  let high = 0x9e3779b9;
  for (let index = 0; index < label.length; index++) {
    const code = label.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x85ebca6b);
    high ^= high >>> 13;
  }
  return primes.map((prime, index) => {
    const first = mixed(low + Math.imul(index, 0x9e3779b9));
    const second = mixed(high ^ Math.imul(index + 1, 0xc2b2ae35));
    return ((first * 64 + (second % 64)) % (prime - 2)) + 1;
  });
}

function mixed(state: number): number {
  let bits = state | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

function power(base: Residues, exponent: Residues, exact: Rational | undefined): Residues | Gap {
  if (exact === undefined) return unknown(`power(${base},${exponent})`);
  const root = isInteger(exact) ? base : unknown(`root(${base},${exact.denominator})`);
  const above = Number(exact.numerator);
  if (Math.abs(above) > mostExponent) return unknown(`power(${base},${exponent})`);
  return each((prime, index) => {
    const raised = raise(lane(root, index), Math.abs(above), prime);
    return above < 0 ? inverse(raised, prime) : raised;
  });
}

const residues: Arithmetic<Residues> = {
  literal,
  constant: (name) =>
    name === "pi" ? unknown("constant pi") : unknown(`exp(${literal({ numerator: 1n, denominator: 1n })},)`),
  negate: (x) => x.map((value, index) => (value === 0 ? 0 : (primes[index] ?? 1) - value)),
  add: (x, y) => each((prime, index) => (lane(x, index) + lane(y, index)) % prime),
  multiply: (x, y) => each((prime, index) => (lane(x, index) * lane(y, index)) % prime),
  divide: (x, y) => each((prime, index) => (lane(x, index) * inverse(lane(y, index), prime)) % prime),
  power,
  call: (operation, x, y) =>
    operation === "sqrt" ? unknown(`root(${x},2)`) : unknown(`${operation}(${x},${y ?? ""})`),
};

/** What two formulas are to each other in the fields. */
export type Likeness = "equal" | "unequal" | "nowhere defined";

export function likeness(left: Expression, right: Expression): Likeness {
  const interpret = interpreter(residues);
  const names = new Map<string, Residues>();
  const valueFor = (name: string): Residues => {
    const known = names.get(name) ?? unknown(`name ${name}`);
    names.set(name, known);
    return known;
  };
  const a = interpret(left, valueFor);
  const b = interpret(right, valueFor);
  if (typeof a === "string" || typeof b === "string") return "nowhere defined";
  const lanes = primes.map((_, index) => index).filter((index) => !Number.isNaN(lane(a, index) + lane(b, index)));
  if (lanes.length === 0) return "nowhere defined";
  if (lanes.some((index) => lane(a, index) !== lane(b, index))) return "unequal";
  return lanes.length >= primes.length - 1 ? "equal" : "unequal";
}

/** Whether a formula is a fraction of polynomials, with π as one more unknown: it is no root of any polynomial. */
export function isRational(expression: Expression): boolean {
  switch (expression.kind) {
    case "call":
    case "slope":
      return false;
    case "constant":
      return expression.name === "pi";
    case "power": {
      const exponent = exactValue(expression.exponent, () => undefined);
      return (
        exponent !== undefined &&
        isInteger(exponent) &&
        Math.abs(Number(exponent.numerator)) <= mostExponent &&
        isRational(expression.base)
      );
    }
    default:
      return partsOf(expression).every(isRational);
  }
}
