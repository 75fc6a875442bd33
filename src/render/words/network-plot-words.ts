// The words of plots of networks: bars of δ's, and curves above their slopes. In English.

import type { RuleName } from "../../exercise/network/rules.ts";
import { type FunctionName, name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";
import { equals } from "./plot-words.ts";

export const layerAxis = "layer, from the inputs";
export const sizeAxis = "size of δ";

export function barsTitle(output: string): Text {
  return sentence`How much of the slope of ${name(output)} arrives in each layer`;
}

export function barsCaption(output: string, examples: number, first: Shown, last: Shown): readonly Text[] {
  return [
    sentence`A bar: the length of the vector of a layer's δ's, the slopes of ${name(output)} along its weighted sums.`,
    sentence`From ${last} in the last layer to ${first} in the first that anything comes back to.`,
    ...(examples > 1 ? [sentence`The δ's are those of example 1 of ${String(examples)}.`] : []),
  ];
}

export const sumAxis = "what goes in";
export const valueAxis = "what comes out";
export const slopeAxis = "slope";

export const activationsTitle: Text = sentence`Activations above their slopes`;

const strokes = ["Solid", "Dashed", "Dotted", "Dashed and dotted"];

const called: Partial<Readonly<Record<FunctionName, string>>> = {
  sigmoid: "the logistic function",
  relu: "ReLU",
  leakyrelu: "leaky ReLU",
};

export function activationsCaption(operations: readonly FunctionName[]): readonly Text[] {
  const drawn = operations.map((each, index) => `${strokes[index] ?? ""}: ${called[each] ?? each}.`);
  const logistic = operations.includes("sigmoid") ? " The logistic function is at most ¼ steep." : "";
  return [sentence`${drawn.join(" ")} A dot: a unit.${logistic}`];
}

/** Two losses side by side, the squared error first. */
export const comparedLosses = ["half squared error", "binary cross entropy"] as const;

export type ComparedLoss = (typeof comparedLosses)[number];

const lossWords: Readonly<Record<ComparedLoss, string>> = {
  "half squared error": "squared error",
  "binary cross entropy": "cross-entropy",
};

export function lossHeading(loss: ComparedLoss): string {
  return lossWords[loss];
}

export function lossesTitle(output: string, [one, other]: readonly [string, string]): Text {
  return sentence`Two losses ${name(output)} of one network over ${name(one)} and ${name(other)}`;
}

export interface LossesFacts {
  readonly output: string;
  readonly others: boolean;
  readonly steps: number;
  /** Where the steps end under each loss; absent where that is no number. */
  readonly ends: readonly {
    readonly loss: ComparedLoss;
    readonly before: Shown;
    readonly after: Shown | undefined;
    readonly isSeen: boolean;
  }[];
}

export function lossesCaption({ output, others, steps, ends }: LossesFacts): readonly Text[] {
  const fixed = others ? "; all other values are held fixed" : "";
  const counted = steps === 1 ? "one step" : `${steps} steps`;
  return [
    sentence`On each line ${name(output)} has the value beside it; darker is greater${fixed}.`,
    sentence`Dot: now. Rings: ${counted} from there, with the same learning rate under both losses.`,
    ...ends.flatMap(({ loss, before, after, isSeen }): readonly Text[] => {
      if (after === undefined) return [];
      const short = isSeen ? "" : ", too short a way to be seen";
      return [sentence`Under the ${lossWords[loss]} ${name(output)} goes from ${before} to ${after}${short}.`];
    }),
  ];
}

export const oftenAxis = "how often";

export function spreadTitle(sum: string): Text {
  return sentence`How far ${name(sum)} scatters`;
}

export interface SpreadFacts {
  readonly sum: string;
  readonly draws: number;
  readonly deviation: Shown;
  readonly now: Shown;
  /** In how many of the draws, as a share, the unit is hardly steep. */
  readonly flat: number;
}

export function spreadCaption({ sum, draws, deviation, now, flat }: SpreadFacts): readonly Text[] {
  const z = name(sum);
  return [
    sentence`Bars: ${z} in ${String(draws)} draws of what the exercise draws.`,
    sentence`Curve above: the normal density with standard deviation ${deviation}. Dot: here, ${equals(z, now)}.`,
    sentence`Below: the slope of the unit, in ${percent(flat)} of the draws less than a tenth of its greatest.`,
  ];
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}

export const startsTitle: Text = sentence`The weighted sum of a unit under four rules for its weights`;

/** Of n inputs into a layer of m units. */
const ruleWords: Readonly<Record<RuleName, string>> = {
  "standard normal": "N(0, 1)",
  normal: "N(0, 1/√n)",
  uniform: "U(−1/√n, 1/√n)",
  glorot: "U(−√6/√(n + m), √6/√(n + m))",
  zero: "0",
};

export interface StartFacts {
  readonly rule: RuleName;
  /** Of the weighted sum. */
  readonly deviation: Shown;
  readonly flat: number;
}

export function startsCaption(inputs: number, starts: readonly StartFacts[]): readonly Text[] {
  return [
    sentence`The weighted sum of n = ${String(inputs)} inputs, with weights from each rule (the second number of N is a standard deviation).`,
    ...starts.map(({ rule, deviation, flat }, index) => {
      const stroke = strokes[index] ?? "";
      return sentence`${stroke}: ${ruleWords[rule]}, standard deviation ${deviation}, in ${percent(flat)} of all draws hardly steep.`;
    }),
    sentence`Below: the slope of a unit; hardly steep is less than a tenth of the greatest slope. A dot: a unit.`,
  ];
}
