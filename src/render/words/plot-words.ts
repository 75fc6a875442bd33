// The words of plots: titles, and the sentences below them that say which mark is what. In English.

import { type Expression, name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import { learningRate, updateId } from "../../working/line.ts";
import type { Direction } from "../../working/plan.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { relation } from "./solution-words.ts";

/** w = 0.5, never broken over two lines. */
export function equals(left: Expression, shown: Shown): Text {
  return sentence`${left}\u00a0${relation(shown)}\u00a0${shown}`;
}

export function curveTitle(output: string, parameter: string): Text {
  return sentence`${name(output)} along ${name(parameter)}`;
}

export interface CurveFacts {
  readonly output: string;
  readonly parameter: string;
  /** Whether there are values that are held fixed. */
  readonly others: boolean;
  readonly slope: { readonly symbol: Expression; readonly shown: Shown };
  readonly now: { readonly parameter: Shown; readonly output: Shown };
  readonly after: { readonly parameter: Shown; readonly output: Shown } | undefined;
  /** Whether the step is long enough to be seen. */
  readonly isSeen: boolean;
}

export function curveCaption(facts: CurveFacts): readonly Text[] {
  const { output, parameter, others, slope, now, after, isSeen } = facts;
  const [y, x] = [name(output), name(parameter)];
  const fixed = others ? "; all other values are held fixed" : "";
  return [
    sentence`Solid: ${y} along ${x}${fixed}.`,
    sentence`Dashed: the tangent, with slope ${equals(slope.symbol, slope.shown)}.`,
    sentence`Dot: now, at ${equals(x, now.parameter)} with ${equals(y, now.output)}.`,
    ...(after === undefined ? [] : [afterStep(facts, after, isSeen)]),
  ];
}

function afterStep({ output, parameter }: CurveFacts, after: CurveFacts["now"], isSeen: boolean): Text {
  const there = sentence`at ${equals(name(updateId(parameter)), after.parameter)} with ${equals(name(output), after.output)}`;
  return isSeen
    ? sentence`Ring: after the step, ${there}.`
    : sentence`The step is too short to be seen: it ends ${there}.`;
}

export function contourTitle(output: string, parameters: readonly [string, string]): Text {
  const [one, other] = parameters;
  return sentence`${name(output)} over ${name(one)} and ${name(other)}`;
}

export interface ContourFacts {
  readonly output: string;
  readonly others: boolean;
  readonly steps: number;
  readonly before: Shown;
  /** Absent where that is no number. */
  readonly after: Shown | undefined;
  readonly isSeen: boolean;
}

export function contourCaption({ output, others, steps, before, after, isSeen }: ContourFacts): readonly Text[] {
  const y = name(output);
  const fixed = others ? "; all other values are held fixed" : "";
  return [
    sentence`On each line ${y} has the value beside it; darker is greater${fixed}.`,
    sentence`Dot: now, with ${equals(y, before)}.`,
    ...(after === undefined ? [] : [contourStep(y, steps, after, isSeen)]),
  ];
}

function contourStep(y: Expression, steps: number, after: Shown, isSeen: boolean): Text {
  if (!isSeen) return sentence`The way is too short to be seen: it ends with ${equals(y, after)}.`;
  const rings = steps === 1 ? "Ring: after the step" : `Rings: after each of ${String(steps)} steps, at the end`;
  return sentence`${rings}, with ${equals(y, after)}. A step starts square to the lines.`;
}

export function descentTitle(output: string): Text {
  return sentence`${name(output)} step by step`;
}

export const stepAxis = "steps";

export interface DescentFacts {
  readonly output: string;
  readonly steps: number;
  readonly direction: Direction;
  readonly rate: string;
  readonly first: Shown;
  readonly last: Shown;
  /** Whether it ended because a value stopped being a number. */
  readonly broke: boolean;
}

export function descentCaption({ output, steps, direction, rate, first, last, broke }: DescentFacts): readonly Text[] {
  const y = name(output);
  const counted = steps === 1 ? "1 step" : `${steps} steps`;
  return [
    sentence`${y} before the first step and after each of ${counted} of ${direction}, with ${name(learningRate)}\u00a0=\u00a0${rate}:`,
    sentence`from ${first} to ${last}.`,
    ...(broke ? [sentence`After that, a value is no number any more: the steps are too long.`] : []),
  ];
}
