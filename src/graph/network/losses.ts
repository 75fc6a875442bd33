// The losses that a network can have: one formula over the outputs and the targets of one example, and the mean or sum of
// these over the examples of a batch.

import {
  call,
  count,
  type Expression,
  integer,
  name,
  negative,
  number,
  power,
  product,
  quotient,
  sum,
} from "../../expression/expression.ts";
import { rational } from "../../number/rational.ts";
import type { ActivationName } from "./activations.ts";

export type LossName =
  | "squared error"
  | "half squared error"
  | "mean squared error"
  | "half mean squared error"
  | "binary cross entropy"
  | "cross entropy"
  | "negative log likelihood";

/** The outputs that a loss can read, or undefined where any will do. */
export const outputsFor: Readonly<Record<LossName, ActivationName | undefined>> = {
  "squared error": undefined,
  "half squared error": undefined,
  "mean squared error": undefined,
  "half mean squared error": undefined,
  "binary cross entropy": "sigmoid",
  "cross entropy": "softmax",
  "negative log likelihood": "softmax",
};

/** The names under which authors know them. `softmax cross entropy` makes its outputs a softmax as well. */
export const lossNames: ReadonlyMap<string, LossName> = new Map<string, LossName>([
  ["squared error", "squared error"],
  ["half squared error", "half squared error"],
  ["mean squared error", "mean squared error"],
  ["half mean squared error", "half mean squared error"],
  ["binary cross entropy", "binary cross entropy"],
  ["cross entropy", "cross entropy"],
  ["categorical cross entropy", "cross entropy"],
  ["softmax cross entropy", "cross entropy"],
  ["negative log likelihood", "negative log likelihood"],
]);

/** What a loss compares in one example. */
export interface Compared {
  readonly outputs: readonly string[];
  readonly targets: readonly string[];
  /** Which way the error is written: a − t, or t − a. The square is the same. */
  readonly error: "output - target" | "target - output";
  /** The class that is right, from 0: for a negative log likelihood. */
  readonly rightClass: number;
}

const one = integer(1);
const two = integer(2);
const half = number(rational(1n, 2n), "0.5");

/** The loss of one example. */
export function lossFormula(loss: LossName, compared: Compared): Expression {
  const outputs = compared.outputs.length;
  switch (loss) {
    case "squared error":
      return squares(compared);
    case "half squared error":
      return product([half, squares(compared)]);
    case "mean squared error":
      return outputs === 1 ? squares(compared) : quotient(squares(compared), count(outputs, "outputs"));
    case "half mean squared error":
      return outputs === 1
        ? product([half, squares(compared)])
        : quotient(squares(compared), product([two, count(outputs, "outputs")]));
    case "binary cross entropy":
      return negative(sum(pairs(compared).flatMap(([output, target]) => bothClasses(output, target))));
    case "cross entropy":
      return negative(sum(pairs(compared).map(([output, target]) => product([target, call("ln", output)]))));
    case "negative log likelihood":
      return negative(call("ln", name(compared.outputs[compared.rightClass] ?? "")));
  }
}

function pairs({ outputs, targets }: Compared): readonly (readonly [Expression, Expression])[] {
  return outputs.map((output, index) => [name(output), name(targets[index] ?? "")] as const);
}

function squares(compared: Compared): Expression {
  const isReversed = compared.error === "target - output";
  return sum(
    pairs(compared).map(([output, target]) =>
      power(sum(isReversed ? [target, negative(output)] : [output, negative(target)]), two),
    ),
  );
}

/** t·ln a + (1 − t)·ln(1 − a) */
function bothClasses(output: Expression, target: Expression): readonly Expression[] {
  const rest = (of: Expression): Expression => sum([one, negative(of)]);
  return [product([target, call("ln", output)]), product([rest(target), call("ln", rest(output))])];
}

/** The loss over all examples, from the names of their own losses. */
export function reducedLoss(losses: readonly string[], reduction: "sum" | "mean"): Expression {
  const total = sum(losses.map(name));
  return reduction === "sum" ? total : quotient(total, count(losses.length, "examples"));
}
