// What a sheet says about a function that goes by several names or definitions, or has a kink.

import {
  call,
  type Expression,
  type FunctionName,
  integer,
  negative,
  quotient,
  sum,
} from "../../expression/expression.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

type Convention = (operand: Expression) => Text;

const one = integer(1);

const radians: Convention = () => sentence`Angles are in radians.`;

const conventions: Readonly<Partial<Record<FunctionName, Convention>>> = {
  sigmoid: (u) =>
    sentence`${call("sigmoid", u)} = ${quotient(one, sum([one, call("exp", negative(u))]))}, the logistic function.`,
  relu: (u) => sentence`${call("relu", u)} is ${u} where that is positive, else 0; its slope at 0 counts as 0.`,
  softplus: (u) => sentence`${call("softplus", u)} = ${call("ln", sum([one, call("exp", u)]))}.`,
  softsign: (u) => sentence`${call("softsign", u)} = ${quotient(u, sum([one, call("abs", u)]))}.`,
  abs: () => sentence`The slope of the absolute value at 0 counts as 0.`,
  ln: () => sentence`ln is the natural logarithm.`,
  sin: radians,
  cos: radians,
  tan: radians,
};

/** What is to be said about a function of this letter; undefined where its name says it all. */
export function functionConvention(operation: FunctionName, operand: Expression): Text | undefined {
  return conventions[operation]?.(operand);
}
