// The sentences of a worked solution, in English. What is said when is decided elsewhere.

import { type Expression, name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { Direction } from "../../working/plan.ts";
import type { Reason, RuleName } from "../reasons.ts";
import type { GivenGroup, SectionKind, Text } from "../solution.ts";
import { listed, sentence } from "./phrases.ts";
import { counted } from "./user-text.ts";

/** What stands above the parts of a working; a route's own heading says where it leads. */
export const headings: Readonly<Record<Exclude<SectionKind, "route" | "sum of routes">, Text>> = {
  general: sentence`In general`,
  forward: sentence`Forward`,
  slope: sentence`Slope`,
  slopes: sentence`Slopes`,
  backward: sentence`Backward`,
  gradient: sentence`Gradient`,
  step: sentence`Step`,
  update: sentence`Update`,
  check: sentence`Check`,
  "one formula": sentence`One formula`,
};

const ruleWords: Readonly<Record<RuleName, string>> = {
  "power rule": "power rule",
  "product rule": "product rule",
  "quotient rule": "quotient rule",
  "sum rule": "sum rule",
  "chain rule": "chain rule",
  exponential: "its own slope",
  logarithm: "slope of ln: 1 over",
  reciprocal: "reciprocal",
  logistic: "logistic",
  tanh: "tanh",
  ReLU: "1 where on, 0 where off",
  "leaky ReLU": "1 where on, the leak where off",
  softplus: "softplus has slope σ",
  softsign: "softsign slope",
  root: "power 1/2",
  trigonometry: "trigonometric slope",
  hyperbolic: "hyperbolic slope",
  "absolute value": "1 or −1, by sign",
  "greatest or least": "only the chosen one counts",
};

export function ruleText(rules: readonly RuleName[]): string {
  return rules.map((rule) => ruleWords[rule]).join(", ");
}

export function reasonText(reason: Reason): Text {
  switch (reason.kind) {
    case "rules":
      return sentence`${ruleText(reason.rules)}`;
    case "resting":
      return sentence`${reason.term} does not move`;
    case "others rest":
      return sentence`the other terms do not move`;
    case "factor rests":
      return sentence`${reason.factor} is a constant factor`;
    case "inside":
      return sentence`${ruleText(reason.rules)}; ${reason.inside} has slope ${reason.slope}`;
    case "routes add":
      return sentence`chain rule; routes add`;
  }
}

export const chainRule: Text = sentence`chain rule`;

function better(direction: Direction): string {
  return direction === "descent" ? "smaller" : "larger";
}

/** What the exercise asks, above the working. */
export function question(parameters: readonly string[], output: string, direction: Direction, updates: boolean): Text {
  const named = namedParameters(parameters);
  if (!updates) return sentence`How fast does ${name(output)} change with ${named}?`;
  return sentence`How should ${named} change so that ${name(output)} becomes ${better(direction)}?`;
}

const mostNamed = 3;

function namedParameters(parameters: readonly string[]): Text {
  const symbols = parameters.map((parameter) => name(parameter));
  if (parameters.length === 1) return listed(symbols);
  if (parameters.every(isWeight)) return sentence`the weights`;
  return parameters.length <= mostNamed ? listed(symbols) : sentence`the parameters`;
}

/** Positive: y falls when x falls. */
export function whichWay(output: string, parameter: string, slope: number, direction: Direction): Text {
  const y = name(output);
  const x = name(parameter);
  if (slope === 0) return sentence`Zero: ${y} is level at this ${x}.`;
  const sign = slope > 0 ? "Positive" : "Negative";
  const wanted = direction === "descent" ? "falls" : "grows";
  const move = slope > 0 === (direction === "descent") ? "falls" : "grows";
  return sentence`${sign}: ${y} ${wanted} when ${x} ${move}.`;
}

export type Change = "less" | "more" | "the same";

/** How the output compares after the step: less than 42.25. */
export function comparison(change: Change, before: Shown): Text {
  return change === "the same" ? sentence`the same as before.` : sentence`${change} than ${before}.`;
}

export function stepTooLong(output: string, direction: Direction): Text {
  const moved = direction === "descent" ? "rose" : "fell";
  return sentence`The update is right. ${name(output)} ${moved} all the same: the step was longer than the slope is trustworthy.`;
}

export function goesFromTo(output: string, from: Shown, to: Shown, change: Change, parameters: number): Text {
  const result = { less: "lower", more: "higher", "the same": "the same" }[change];
  const moved = parameters === 1 ? "With the new value" : "With all new values";
  return sentence`${moved}, ${name(output)} goes from ${from} to ${to}: ${result}.`;
}

/** With only this weight moved, J goes from 0.13038 to 0.13015: lower. */
export function onlyOneMoves(output: string, parameter: string, from: Shown, to: Shown, change: Change): Text {
  const result = { less: "lower", more: "higher", "the same": "the same" }[change];
  return sentence`With only this ${whatIsNew([parameter])} moved, ${name(output)} goes from ${from} to ${to}: ${result}.`;
}

/** (y(0.501) − y(0.499)) / 0.002 = 3, for a function of one variable. */
export function nearbyValues(output: string, above: Shown, below: Shown, distance: Shown, result: Shown): Text {
  const y = name(output);
  return sentence`From two points near by: (${y}(${above}) − ${y}(${below})) / ${distance} ${relation(result)} ${result}.`;
}

/** ∂z/∂w₂ from two points near by (w₂ ± 0.001): 39. Which slope is not said where there is only one. */
export function nearbyPoints(slope: Expression | undefined, parameter: string, distance: Shown, result: Shown): Text {
  const points = sentence`two points near by (${name(parameter)} ± ${distance}): ${result}.`;
  return slope === undefined ? sentence`From ${points}` : sentence`${slope} from ${points}`;
}

export function relation(shown: Shown): string {
  return shown.exact ? "=" : "≈";
}

export const allExact: Text = sentence`All numbers are exact.`;

/** How numbers are shown; new parameters are mentioned where there are some. */
export function roundingNote(digits: number, updated: readonly string[]): readonly Text[] {
  const places = updated.length === 0 ? "" : ` (a new ${whatIsNew(updated)}: the decimals of its step)`;
  return [
    sentence`Results to ${String(digits)} significant digits${places};`,
    sentence`inside a substitution as many digits as make the line come out true.`,
  ];
}

function whatIsNew(updated: readonly string[]): string {
  return updated.every(isWeight) ? "weight" : "value";
}

function isWeight(parameter: string): boolean {
  return /^(?:w|theta|θ)/iu.test(parameter);
}

export function noteText(note: string): Text {
  return sentence`Note: ${note}`;
}

export function roleWords(role: GivenGroup["role"]): string {
  return { constants: "(constants)", "to adjust": "(to adjust)", given: "" }[role];
}

/** An exercise at a later step has the title of the first, and its number. */
export function titleOfStep(title: string, step: number): string {
  return `${title}, step ${step}`;
}

/** Behind the beginning of a long list of given numbers. */
export function andMore(count: number): string {
  return `and ${counted(count)} more`;
}

/** What the step is for: make y smaller. */
export function aim(output: string, direction: Direction): Text {
  return sentence`Make ${name(output)} ${better(direction)}.`;
}

export const bothAgree: Text = sentence`Differentiated in one go; the chain rule gives the same.`;

export function tooLongForOne(output: string): Text {
  return sentence`${name(output)} written as one formula of the leaves would be too long to read.`;
}
