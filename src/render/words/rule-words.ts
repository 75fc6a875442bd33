// The rules of differentiation in letters that the graph does not use, so that no rule is the formula of a line.

import type { OuterRule } from "../../expression/derive.ts";
import {
  call,
  type Expression,
  integer,
  name,
  negative,
  power,
  product,
  quotient,
  sum,
} from "../../expression/expression.ts";
import { foldName } from "../../expression/names.ts";
import type { Graph } from "../../graph/graph.ts";
import type { SlopeRule } from "../../marking/hints.ts";
import type { Text } from "../solution.ts";
import { sentence } from "./phrases.ts";

/** Letters for an inside, a second part, a number and a result. */
interface Letters {
  readonly u: Expression;
  readonly v: Expression;
  readonly n: Expression;
  readonly r: Expression;
}

/** What the logistic function is. */
export function logisticInLetters(graph: Graph): Text {
  const { u } = freeLetters(graph);
  return sentence`${call("sigmoid", u)} is one over (one plus ${call("exp", negative(u))}).`;
}

/** The rules, the outermost first: at most the chain rule and two more. */
export function ruleInLetters(rules: readonly SlopeRule[], graph: Graph): Text {
  const letters = freeLetters(graph);
  return rules.slice(0, mostRules).flatMap((rule, index): Text => {
    const text = sentence`${inLetters(rule, letters)}.`;
    return index === 0 ? text : sentence` ${text}`;
  });
}

const mostRules = 3;

function freeLetters(graph: Graph): Letters {
  const taken = new Set([...graph.nodes.keys(), ...graph.leaves].map(foldName));
  const free = ["u", "v", "n", "r", "m", "k", "q", "s", "p", "b"].filter((letter) => !taken.has(letter));
  const [u = "inside", v = "second", n = "number", r = "result"] = free;
  return { u: name(u), v: name(v), n: name(n), r: name(r) };
}

function inLetters(rule: SlopeRule, letters: Letters): Text {
  if (typeof rule !== "string") return outerInLetters(rule.outer, letters);
  const { u, v, n } = letters;
  switch (rule) {
    case "linear":
      return sentence`A term that rests has no slope; ${product([n, u])} is as steep as its factor ${n} says`;
    case "other factor":
      return sentence`When ${u} moves and ${v} rests, their product moves ${v} times as far as ${u}`;
    case "sum":
      return sentence`A sum is as steep as its terms together`;
    case "product":
      return sentence`The slope of ${product([u, v])} is slope of ${u} times ${v}, plus ${u} times slope of ${v}`;
    case "quotient":
      return sentence`The slope of ${quotient(u, v)} is (slope of ${u} times ${v} − ${u} times slope of ${v}) over ${power(v, integer(2))}`;
    case "chain":
      return sentence`Chain rule: slope of the outside, at the inside, times slope of the inside`;
  }
}

function has(of: Expression, slope: Expression): Text {
  return sentence`${of} has slope ${slope}`;
}

const one: Expression = integer(1);
const two: Expression = integer(2);

function outerInLetters(outer: OuterRule, letters: Letters): Text {
  switch (outer) {
    case "power":
    case "reciprocal":
    case "sqrt":
      return powersInLetters(outer, letters);
    case "exp":
    case "exponential power":
    case "ln":
    case "log":
      return exponentialsInLetters(outer, letters);
    case "sigmoid":
    case "tanh":
    case "relu":
    case "leakyrelu":
    case "softplus":
    case "softsign":
      return curvesInLetters(outer, letters);
    case "sin":
    case "cos":
    case "tan":
    case "sinh":
    case "cosh":
      return wavesInLetters(outer, letters);
    case "asin":
    case "acos":
    case "atan":
    case "asinh":
    case "acosh":
    case "atanh":
      return sentence`The slope of an inverse is one over the slope of the function, at what comes out`;
    case "cbrt":
    case "root":
      return sentence`A root is a power with a fraction as its exponent; the power rule holds`;
    case "abs":
      return sentence`Left of zero |${letters.u}| falls as fast as it rises on the right`;
    case "step":
    case "sgn":
    case "floor":
    case "round":
    case "factorial":
      return sentence`It is level on both sides`;
    case "min":
    case "max":
      return sentence`Only the part that is chosen has an effect`;
  }
}

function powersInLetters(outer: "power" | "reciprocal" | "sqrt", { u, n }: Letters): Text {
  if (outer === "reciprocal") return has(quotient(one, u), negative(quotient(one, power(u, two))));
  if (outer === "sqrt") return has(call("sqrt", u), quotient(one, product([two, call("sqrt", u)])));
  return has(power(u, n), product([n, power(u, sum([n, negative(one)]))]));
}

function exponentialsInLetters(outer: "exp" | "exponential power" | "ln" | "log", { u, n }: Letters): Text {
  if (outer === "exp") return has(call("exp", u), call("exp", u));
  if (outer === "ln") return has(call("ln", u), quotient(one, u));
  const scale = call("ln", n);
  if (outer === "log") return has(call("log", u, n), quotient(one, product([u, scale])));
  return has(power(n, u), product([power(n, u), scale]));
}

type Curve = "sigmoid" | "tanh" | "relu" | "leakyrelu" | "softplus" | "softsign";

function curvesInLetters(outer: Curve, { u, n, r }: Letters): Text {
  switch (outer) {
    case "sigmoid":
      return sentence`${r} = ${call("sigmoid", u)} has slope ${product([r, sum([one, negative(r)])])}`;
    case "tanh":
      return sentence`${r} = ${call("tanh", u)} has slope ${sum([one, negative(power(r, two))])}`;
    case "relu":
      return sentence`A ReLU hands on every change where it is on, and none where it is off`;
    case "leakyrelu":
      return sentence`A leaky ReLU hands on every change where it is on, and ${n} times the change where it is off`;
    case "softplus":
      return has(call("softplus", u), call("sigmoid", u));
    case "softsign":
      return has(call("softsign", u), quotient(one, power(sum([one, call("abs", u)]), two)));
  }
}

function wavesInLetters(outer: "sin" | "cos" | "tan" | "sinh" | "cosh", { u }: Letters): Text {
  const of = call(outer, u);
  switch (outer) {
    case "sin":
      return has(of, call("cos", u));
    case "cos":
      return has(of, negative(call("sin", u)));
    case "tan":
      return has(of, sum([one, power(of, two)]));
    case "sinh":
      return has(of, call("cosh", u));
    case "cosh":
      return has(of, call("sinh", u));
  }
}
