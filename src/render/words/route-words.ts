// The words of a gradient that is told route by route.

import { name } from "../../expression/expression.ts";
import type { Shown } from "../../number/shown.ts";
import type { Direction } from "../../working/plan.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

const counts: readonly string[] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight"];

function counted(count: number): string {
  return counts[count] ?? String(count);
}

/** The node that tells a route from the others; an output of a network by its number. */
export function routeHeading(number: number, through: string, output: number | undefined): Text {
  const place = output === undefined ? sentence`${name(through)}` : sentence`output ${String(output)}`;
  return sentence`Route ${String(number)}, through ${place}`;
}

/** What a route gives, said under its heading. */
export const productOfRoute = "product";

export function routesAddHeading(count: number): Text {
  return sentence`The ${counted(count)} routes add`;
}

/** θ₁₁⁽¹⁾ reaches J by two routes; multiply along each, add across. */
export function reachesByRoutes(parameter: string, output: string, count: number): Text {
  return sentence`${name(parameter)} reaches ${name(output)} by ${counted(count)} routes; multiply along each, add across.`;
}

/** What stands under the brace of a route. */
export function routeBrace(number: number): string {
  return `route ${number}`;
}

/** Before the slopes that stand in the formula above. */
export const where: Text = sentence`where`;

export const routesAdd: Text = sentence`chain rule; routes add`;

/** from a₁⁽²⁾ back to θ₁₁⁽¹⁾: the same two slopes as on route 1, 0.2478 and 0.9 */
export function sameSlopes(from: string, to: string, count: number, route: number, values: readonly Shown[]): Text {
  const slopes = count === 1 ? "the same slope" : `the same ${counted(count)} slopes`;
  const listed = values.flatMap((value, index): Text => {
    const separator = index === 0 ? ", " : index === values.length - 1 ? " and " : ", ";
    return sentence`${separator}${value}`;
  });
  return sentence`from ${name(from)} back to ${name(to)}: ${slopes} as on route ${String(route)}${listed}`;
}

/** positive: J falls as θ₁₁⁽¹⁾ falls */
export function whichWayOnly(output: string, parameter: string, slope: number, direction: Direction): Text {
  if (slope === 0) return sentence`zero: the routes cancel`;
  const sign = slope > 0 ? "positive" : "negative";
  const wanted = direction === "descent" ? "falls" : "grows";
  const move = slope > 0 === (direction === "descent") ? "falls" : "grows";
  return sentence`${sign}: ${name(output)} ${wanted} as ${name(parameter)} ${move}`;
}
