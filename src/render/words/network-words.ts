// Words about networks in a working: why the error term of an output is so short.

import { integer, name, negative, product, sum } from "../../expression/expression.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** With cross-entropy the slope of the logistic output cancels. */
export function slopeCancels(output: string): Text {
  const slope = product([name(output), sum([integer(1), negative(name(output))])]);
  return sentence`${slope} cancels`;
}

export const targetsSumToOne: Text = sentence`the targets sum to 1`;
