// Checks that a lecturer adds by hand: a gradient from two nearby points, and whether the step took the output the right
// way. Both only evaluate the working at other numbers. Source: central difference quotient.

import { parseDecimal, toRational } from "../number/decimal.ts";
import { add, type Rational, subtract, toNumber } from "../number/rational.ts";
import { type Shown, show } from "../number/shown.ts";
import { adjointId, checkId, updateId } from "./line.ts";
import { inputsOf, type Solved, shownOf } from "./solve.ts";

export interface NearbyCheck {
  readonly parameter: string;
  readonly distance: Shown;
  /** The two points and the output there. */
  readonly points: readonly [Shown, Shown];
  readonly result: Shown;
}

/** Where a central difference is taken: near enough to agree at the digits shown, far enough to be computed by hand. */
const distances = ["0.001", "0.0001", "0.00001"];

const pointDigits = 12;

/** The parameter whose gradient is greatest in size: there a difference quotient keeps most digits. */
export function steepestParameter({ working, values }: Solved): string | undefined {
  let steepest: string | undefined;
  let most = -1;
  for (const parameter of working.train) {
    const size = Math.abs(values.of(adjointId(parameter)));
    if (size > most) [steepest, most] = [parameter, size];
  }
  return steepest;
}

/** The gradient of a parameter from the output at two nearby points; undefined where none of the distances agrees. */
export function nearbyCheck(solved: Solved, parameter: string): NearbyCheck | undefined {
  for (const distance of distances) {
    const check = atDistance(solved, parameter, distance);
    if (check !== undefined) return check;
  }
  return undefined;
}

function atDistance(solved: Solved, parameter: string, written: string): NearbyCheck | undefined {
  const { working, numbers, evaluate, digits } = solved;
  const decimal = parseDecimal(written);
  if (decimal === undefined) return undefined;
  const distance = Number(written);
  const { given, rate } = inputsOf(numbers);
  const here = given.get(parameter) ?? Number.NaN;
  const outputAt = (value: number): number =>
    evaluate({ given: new Map([...given, [parameter, value]]), rate }).of(working.graph.output);
  const difference = (outputAt(here + distance) - outputAt(here - distance)) / (2 * distance);
  const gradient = solved.values.of(adjointId(parameter));
  if (!Number.isFinite(difference) || !agreesAt(difference, gradient, digits)) return undefined;
  const isExact = Math.abs(difference - gradient) <= 1e-9 * Math.max(1, Math.abs(gradient));
  const exact = numbers.given.get(parameter)?.exact ?? toRational(decimal);
  const point = (place: Rational): Shown => show(toNumber(place), place, pointDigits);
  return {
    parameter,
    distance: show(distance, toRational(decimal), digits),
    points: [point(add(exact, toRational(decimal))), point(subtract(exact, toRational(decimal)))],
    result: isExact ? shownOf(solved, adjointId(parameter)) : show(difference, undefined, digits),
  };
}

function agreesAt(difference: number, gradient: number, digits: number): boolean {
  return gradient !== 0 && show(difference, undefined, digits).text === show(gradient, undefined, digits).text;
}

/** The output before and after the step, with enough digits to see the difference. */
export interface StepCheck {
  readonly before: Shown;
  readonly after: Shown;
  readonly change: "less" | "more" | "the same";
}

const mostDigits = 14;

export function stepCheck(solved: Solved): StepCheck {
  const id = checkId(solved.working.graph.output);
  return compared(solved, { value: solved.values.of(id), exact: solved.exact.get(id) });
}

interface Moved {
  readonly value: number;
  readonly exact: Rational | undefined;
}

/** With so many digits that the difference is seen. */
function compared(solved: Solved, moved: Moved): StepCheck {
  const before = solved.values.of(solved.working.graph.output);
  const after = moved.value;
  const change = after < before ? "less" : after > before ? "more" : "the same";
  const resolution = Math.floor(Math.log10(Math.max(Math.abs(before), Math.abs(after)))) + 1;
  for (let digits = solved.digits; digits < mostDigits; digits++) {
    const pair = shownPair(solved, moved, digits);
    const isSeen = Math.abs(before - after) >= 9.5 * 10 ** (resolution - digits);
    if (isSeen || (pair.before.exact && pair.after.exact)) return { ...pair, change };
  }
  return { ...shownPair(solved, moved, mostDigits), change };
}

/** The output before and after a step of one parameter alone; the others stay where they are. */
export function stepCheckAlone(solved: Solved, parameter: string): StepCheck {
  const { working, numbers, values, evaluate } = solved;
  const { given, rate } = inputsOf(numbers);
  const moved = new Map([...given, [parameter, values.of(updateId(parameter))]]);
  const after = evaluate({ given: moved, rate }).of(working.graph.output);
  return compared(solved, { value: after, exact: undefined });
}

function shownPair(
  { working, values, exact }: Solved,
  moved: Moved,
  digits: number,
): { readonly before: Shown; readonly after: Shown } {
  const { output } = working.graph;
  return {
    before: show(values.of(output), exact.get(output), digits),
    after: show(moved.value, moved.exact, digits),
  };
}
