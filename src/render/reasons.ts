// Why a line holds, in two to six words: chosen from its derivation, said once. The words themselves are in `words`.

import { type Derivation, type Link, rebuild, withoutSlopeSymbols } from "../expression/derive.ts";
import { type Expression, hasName, negative, product, quotient, sum } from "../expression/expression.ts";
import { tidy } from "../expression/tidy.ts";

export type RuleName =
  | "power rule"
  | "product rule"
  | "quotient rule"
  | "sum rule"
  | "chain rule"
  | "exponential"
  | "logarithm"
  | "reciprocal"
  | "logistic"
  | "tanh"
  | "ReLU"
  | "leaky ReLU"
  | "softplus"
  | "softsign"
  | "root"
  | "trigonometry"
  | "hyperbolic"
  | "absolute value"
  | "greatest or least";

export type Reason =
  | { readonly kind: "rules"; readonly rules: readonly RuleName[] }
  | { readonly kind: "resting"; readonly term: Expression }
  | { readonly kind: "others rest" }
  | { readonly kind: "factor rests"; readonly factor: Expression }
  | {
      readonly kind: "inside";
      readonly rules: readonly RuleName[];
      readonly inside: Expression;
      readonly slope: Expression;
    }
  | { readonly kind: "routes add" };

/** Says each reason once: a second call with a reason of the same kind gives undefined. */
export class ReasonOnce {
  private readonly said: Set<string> = new Set();

  say(reason: Reason | undefined): Reason | undefined {
    if (reason === undefined) return undefined;
    const key = keyOf(reason);
    if (this.said.has(key)) return undefined;
    this.said.add(key);
    return reason;
  }
}

function keyOf(reason: Reason): string {
  switch (reason.kind) {
    case "rules":
      return `rules ${reason.rules.join()}`;
    case "resting":
    case "others rest":
      return "rest";
    case "inside":
    case "factor rests":
    case "routes add":
      return reason.kind;
  }
}

/** The reason for a local partial, or undefined where the line speaks for itself. */
export function reasonOf(derivation: Derivation): Reason | undefined {
  switch (derivation.rule) {
    case "constant":
    case "variable":
      return undefined;
    case "negative":
      return reasonOf(derivation.inner);
    case "constant divisor":
      return reasonOf(derivation.inner);
    case "constant factor":
      return reasonOf(derivation.moving.inner);
    case "sum":
      return reasonOfSum(derivation);
    case "product":
    case "quotient":
      return { kind: "rules", rules: [derivation.rule === "product" ? "product rule" : "quotient rule"] };
    case "chain":
      return reasonOfChain(derivation.links);
  }
}

function reasonOfSum(derivation: Derivation & { readonly rule: "sum" }): Reason | undefined {
  const { of, terms } = derivation;
  if (of.kind !== "sum") return undefined;
  const inner = terms.map((term) => reasonOf(term.inner)).filter((reason) => reason !== undefined);
  const [only] = inner;
  if (terms.length === 1 && only !== undefined) return only;
  if (terms.length > 1) return { kind: "rules", rules: [...new Set(["sum rule", ...inner.flatMap(rulesIn)] as const)] };
  const moving = new Set(terms.map(({ index }) => index));
  const resting = of.terms.filter((term, index) => !moving.has(index) && hasName(term));
  const [term, second] = resting;
  if (term === undefined) return undefined;
  return second === undefined ? { kind: "resting", term: unsigned(term) } : { kind: "others rest" };
}

function unsigned(term: Expression): Expression {
  return term.kind === "negative" ? term.operand : term;
}

function rulesIn(reason: Reason): readonly RuleName[] {
  return reason.kind === "rules" || reason.kind === "inside" ? reason.rules : [];
}

function reasonOfChain(links: readonly Link[]): Reason {
  const rules = links.map(outerRule);
  const [link] = links;
  if (link === undefined || links.length > 1 || link.inner.rule === "variable") return { kind: "rules", rules };
  return { kind: "inside", rules, inside: link.inside, slope: tidy(withoutSlopeSymbols(rebuild(link.inner))) };
}

/** The rule for the outside of a link. */
export function outerRule({ outer }: Link): RuleName {
  switch (outer) {
    case "power":
      return "power rule";
    case "exponential power":
    case "exp":
      return "exponential";
    case "reciprocal":
      return "reciprocal";
    case "ln":
    case "log":
      return "logarithm";
    case "sqrt":
    case "cbrt":
    case "root":
      return "root";
    case "sigmoid":
      return "logistic";
    case "tanh":
      return "tanh";
    case "relu":
      return "ReLU";
    case "leakyrelu":
      return "leaky ReLU";
    case "softplus":
    case "softsign":
      return outer;
    case "sin":
    case "cos":
    case "tan":
    case "asin":
    case "acos":
    case "atan":
      return "trigonometry";
    case "sinh":
    case "cosh":
    case "asinh":
    case "acosh":
    case "atanh":
      return "hyperbolic";
    case "abs":
    case "step":
    case "sgn":
    case "floor":
    case "round":
    case "factorial":
      return "absolute value";
    case "min":
    case "max":
      return "greatest or least";
  }
}

const knownRaw = new WeakMap<Derivation, Expression>();

/** The formula as the rules give it, each factor tidied and none multiplied out: 2(x + 1) · 1. Worked out once. */
export function asRulesGive(derivation: Derivation): Expression {
  const formula = knownRaw.get(derivation) ?? rawFormula(derivation);
  knownRaw.set(derivation, formula);
  return formula;
}

function rawFormula(derivation: Derivation): Expression {
  const finish = (expression: Expression): Expression => tidy(withoutSlopeSymbols(expression));
  switch (derivation.rule) {
    case "chain": {
      const [link] = derivation.links;
      if (link === undefined || derivation.links.length > 1) return finish(rebuild(derivation));
      if (link.inner.rule === "variable") return finish(link.slope);
      return flatProduct([finish(link.slope), asRulesGive(link.inner)]);
    }
    case "constant factor": {
      const { of, moving } = derivation;
      if (moving.inner.rule === "variable") return finish(rebuild(derivation));
      return flatProduct(
        of.factors.map((factor, index) => (index === moving.index ? asRulesGive(moving.inner) : factor)),
      );
    }
    case "constant divisor":
      return quotient(asRulesGive(derivation.inner), derivation.of.denominator);
    case "negative":
      return negative(asRulesGive(derivation.inner));
    case "sum":
      return sum(derivation.terms.map(({ inner }) => asRulesGive(inner)));
    default:
      return finish(rebuild(derivation));
  }
}

function flatProduct(factors: readonly Expression[]): Expression {
  return product(factors.flatMap((factor) => (factor.kind === "product" ? factor.factors : [factor])));
}
