// What makes numbers bad to practise with: a value that is not defined, a zero that hides everything behind it, a unit that
// is saturated, a kink, numbers too large or too small to write. What the exercise's own numbers do, others may do as well;
// a rectified unit has to: with another one off, or none, it is another exercise.

import { evaluate } from "../expression/evaluate.ts";
import { type Expression, partsOf } from "../expression/expression.ts";
import type { Working } from "./build.ts";
import type { Values } from "./evaluate.ts";
import type { LineId } from "./line.ts";
import type { Solved } from "./solve.ts";

export type Flaw = "not defined" | "zero" | "saturated" | "kink" | "other side" | "size";

/** Finds the first flaw of the values of a working, in the lines that matter; undefined where they are sound. */
export type FindFlaw = (values: Values) => Flaw | undefined;

/** Prepares the lines of an exercise; `own` are its own numbers. */
export function flawFinder(own: Solved, lines: readonly LineId[]): FindFlaw {
  const watched = [...own.working.graph.nodes.values()].flatMap(({ formula }) => watchedIn(formula, own.values));
  const isOnSameSides = sidesOf(own.working, own.values);
  // Where the exercise has a zero, it is about that, or cannot help it.
  const bounds = lines.flatMap((line) => boundsOf(line, own.values.of(line)));
  return (values) =>
    firstOf(bounds, (each) => sizeFlaw(each, values)) ??
    watched.find(({ isBad }) => isBad(values))?.flaw ??
    (isOnSameSides(values) ? undefined : "other side");
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Bounds {
  readonly line: LineId;
  readonly low: number;
  readonly high: number;
}

function sizeFlaw({ line, low, high }: Bounds, values: Values): Flaw | undefined {
  const size = Math.abs(values.of(line));
  if (!Number.isFinite(size)) return "not defined";
  if (size < nothing && low > 0) return "zero";
  return size < low || size > high ? "size" : undefined;
}

const nothing = 1e-9;

/** Two zeros behind the point can still be written; what the exercise has, variants may have. */
const [smallest, largest] = [0.001, 1000];

function boundsOf(line: LineId, own: number): readonly Bounds[] {
  const size = Math.abs(own);
  const low = size < nothing ? 0 : Math.min(smallest, size / 3);
  return [{ line, low, high: Math.max(largest, 3 * size) }];
}

/** Beyond this, the slope of a curve is a fiftieth of its greatest and its value is all but its limit. */
const reach: ReadonlyMap<string, number> = new Map([
  ["sigmoid", 4],
  ["softplus", 4],
  ["tanh", 2],
  ["exp", 6],
]);

const kinked: ReadonlySet<string> = new Set(["relu", "leakyrelu", "abs", "step", "sign", "softsign"]);

/** Left of their corner they stop what comes back, or most of it: on which side they are is what an exercise is about. */
const rectified: ReadonlySet<string> = new Set(["relu", "leakyrelu"]);

const compared: ReadonlySet<string> = new Set(["max", "min"]);

/** Nearer to a corner than this, numbers that are rounded may fall on its other side. */
const nearKink = 0.05;

/** Tells whether the operands of a call are bad to practise with. */
interface Watched {
  readonly flaw: "saturated" | "kink";
  readonly isBad: (values: Values) => boolean;
}

function watchedIn(formula: Expression, own: Values): readonly Watched[] {
  const inside = partsOf(formula).flatMap((part) => watchedIn(part, own));
  const call = formula.kind === "call" ? watchedCall(formula.operation, formula.operands, own) : undefined;
  return call === undefined ? inside : [call, ...inside];
}

/** No further out, and no nearer to a corner, than the exercise's own numbers or the limit. */
function watchedCall(operation: string, operands: readonly Expression[], own: Values): Watched | undefined {
  const [first, second] = operands;
  if (first === undefined) return undefined;
  const at = (operand: Expression, values: Values): number => evaluate(operand, values.of);
  const limit = reach.get(operation);
  if (limit !== undefined) {
    const furthest = Math.max(limit, Math.abs(at(first, own)));
    return { flaw: "saturated", isBad: (values) => Math.abs(at(first, values)) > furthest };
  }
  const isCompared = compared.has(operation) && second !== undefined;
  if (!isCompared && !kinked.has(operation)) return undefined;
  const distance = (values: Values): number => Math.abs(at(first, values) - (isCompared ? at(second, values) : 0));
  const nearest = Math.min(nearKink, distance(own));
  return { flaw: "kink", isBad: (values) => distance(values) < nearest };
}

/** Tells whether values leave every rectified unit on or off, as the own ones do. */
export function sidesOf({ graph }: Working, own: Values): (values: Values) => boolean {
  const inputs = [...graph.nodes.values()].flatMap(({ formula }) => rectifiedIn(formula));
  const isOn = (input: Expression, values: Values): boolean => evaluate(input, values.of) > 0;
  const sides = inputs.map((input) => ({ input, wasOn: isOn(input, own) }));
  return (values) => sides.every(({ input, wasOn }) => isOn(input, values) === wasOn);
}

/** What goes into the rectified units of a formula. */
function rectifiedIn(formula: Expression): readonly Expression[] {
  const inside = partsOf(formula).flatMap(rectifiedIn);
  const [input] = formula.kind === "call" && rectified.has(formula.operation) ? formula.operands : [];
  return input === undefined ? inside : [input, ...inside];
}
