// The activations that a layer can have, as formulas of the weighted sum. A softmax reads the sums of its whole layer, so
// that it is no entry of this table.

import { call, type Expression, type NumberLiteral, name, quotient, sum } from "../../expression/expression.ts";

export type ActivationName =
  | "identity"
  | "sigmoid"
  | "tanh"
  | "relu"
  | "leaky relu"
  | "softplus"
  | "softsign"
  | "softmax";

/** What comes out of a unit, for what goes into it. */
type Curve = (sum: Expression, leak: NumberLiteral) => Expression;

const curves: Readonly<Record<Exclude<ActivationName, "identity" | "softmax">, Curve>> = {
  sigmoid: (z) => call("sigmoid", z),
  tanh: (z) => call("tanh", z),
  relu: (z) => call("relu", z),
  "leaky relu": (z, leak) => call("leakyrelu", z, leak),
  softplus: (z) => call("softplus", z),
  softsign: (z) => call("softsign", z),
};

/** The names under which authors know them. */
export const activationNames: ReadonlyMap<string, ActivationName> = new Map<string, ActivationName>([
  ["identity", "identity"],
  ["linear", "identity"],
  ["none", "identity"],
  ["sigmoid", "sigmoid"],
  ["logistic", "sigmoid"],
  ["tanh", "tanh"],
  ["relu", "relu"],
  ["ReLU", "relu"],
  ["leaky relu", "leaky relu"],
  ["leaky ReLU", "leaky relu"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
  ["softmax", "softmax"],
]);

/** The formula of the unit at `place` of a layer with these sums; undefined where it is the sum itself. */
export function activationFormula(
  activation: ActivationName,
  sums: readonly string[],
  place: number,
  leak: NumberLiteral,
): Expression | undefined {
  const own = name(sums[place] ?? "");
  switch (activation) {
    case "identity":
      return undefined;
    case "softmax":
      return quotient(call("exp", own), sum(sums.map((each) => call("exp", name(each)))));
    default:
      return curves[activation](own, leak);
  }
}
