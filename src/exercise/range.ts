// The values that a number can have, as an author writes them: -5..5, -2..2 by 0.1, [2, 3, 5] or one number. It must not
// know what the number is for.

import { formatDecimal, roundToPlaces, terminatingDecimal } from "../number/decimal.ts";
import {
  add,
  compare,
  divide,
  equals,
  isInteger,
  multiply,
  type Rational,
  rational,
  sign,
  subtract,
  toNumber,
} from "../number/rational.ts";
import type { RangeProblem } from "./problem.ts";
import { type Quantity, readQuantity } from "./quantity.ts";

/** More values than this are no longer looked through. */
export const mostChoices = 10_000;

export type ChoicesResult =
  | { readonly ok: true; readonly choices: readonly Quantity[] }
  | { readonly ok: false; readonly problem: RangeProblem };

/** The values of a name, each once. */
export function readChoices(name: string, written: string | readonly string[]): ChoicesResult {
  if (typeof written === "string") return readRange(name, written);
  if (written.length === 0) return refused({ code: "no-values", name });
  if (written.length > mostChoices) return refused(tooMany(name, written.length));
  const choices: Quantity[] = [];
  for (const text of written) {
    const read = readQuantity(text);
    if (!read.ok) return refused({ code: read.reason, name, written: text });
    if (!choices.some(({ exact }) => equals(exact, read.quantity.exact))) choices.push(read.quantity);
  }
  return { ok: true, choices };
}

function refused(problem: RangeProblem): ChoicesResult {
  return { ok: false, problem };
}

function tooMany(name: string, count: number): RangeProblem {
  return { code: "too-many-values", name, count, limit: mostChoices };
}

const rangePattern = /^(?<from>.+?)\s*(?:\.\.\.?|…)\s*(?<to>.+?)(?:\s+by\s+(?<step>.+))?$/su;

/** No range is longer; the pattern is not tried on what is. */
const longestRange = 200;

function readRange(name: string, written: string): ChoicesResult {
  const text = written.trim();
  const { from, to, step } = (text.length > longestRange ? undefined : rangePattern.exec(text)?.groups) ?? {};
  if (from === undefined || to === undefined) return readSingle(name, text);
  const numbers = [from, to, ...(step === undefined ? [] : [step])].map((each) => ({ each, read: readQuantity(each) }));
  const [first, last, by] = numbers.map(({ read }) => (read.ok ? read.quantity : undefined));
  for (const { each, read } of numbers) if (!read.ok) return refused({ code: read.reason, name, written: each });
  return first === undefined || last === undefined
    ? refused({ code: "not-a-range", name, written: text })
    : spread(name, first, last, by ?? defaultStep(first, last));
}

function readSingle(name: string, written: string): ChoicesResult {
  const read = readQuantity(written);
  if (read.ok) return { ok: true, choices: [read.quantity] };
  return refused({ code: read.reason === "number-too-big" ? read.reason : "not-a-range", name, written });
}

/** Ends in whole numbers go up by 1; decimals by one in the last place written. */
function defaultStep(from: Quantity, to: Quantity): Quantity {
  const places = Math.max(...[from, to].map(({ written }) => /\.(\d*)$/u.exec(written)?.[1]?.length ?? 0));
  return quantityOf(rational(1n, 10n ** BigInt(places)));
}

function spread(name: string, from: Quantity, to: Quantity, step: Quantity): ChoicesResult {
  if (sign(step.exact) <= 0) return refused({ code: "step-not-positive", name, step: step.written });
  if (compare(from.exact, to.exact) > 0)
    return refused({ code: "empty-range", name, from: from.written, to: to.written });
  const steps = divide(subtract(to.exact, from.exact), step.exact) ?? rational(0n);
  const count = Math.floor(toNumber(steps)) + 1;
  if (count > mostChoices) return refused(tooMany(name, count));
  const at = (index: number): Quantity => quantityOf(add(from.exact, multiply(step.exact, rational(BigInt(index)))));
  if (!isInteger(steps)) {
    const around = [at(count - 1).written, at(count).written] as const;
    return refused({ code: "end-not-reached", name, to: to.written, step: step.written, around });
  }
  return { ok: true, choices: Array.from({ length: count }, (_, index) => at(index)) };
}

/** A number as a person would write it: a decimal where its digits end, else a fraction. */
export function quantityOf(exact: Rational): Quantity {
  const decimal = terminatingDecimal(exact);
  const written =
    decimal === undefined
      ? `${exact.numerator}/${exact.denominator}`
      : formatDecimal(roundToPlaces(decimal, Math.max(0, -decimal.exponent)));
  return { written, exact, value: toNumber(exact) };
}
