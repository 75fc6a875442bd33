// What functions are called in each medium: what the author calls them, or their usual names.

import type { FunctionName } from "../expression/expression.ts";
import { foldName } from "../expression/names.ts";
import type { Graph } from "../graph/graph.ts";

export type Medium = "unicode" | "plain" | "tex";

const functionWords: Readonly<Record<FunctionName, { readonly unicode: string; readonly tex: string }>> = {
  exp: { unicode: "exp", tex: "\\exp" },
  ln: { unicode: "ln", tex: "\\ln" },
  log: { unicode: "log", tex: "\\log" },
  sqrt: { unicode: "√", tex: "\\sqrt" },
  abs: { unicode: "abs", tex: "\\operatorname{abs}" },
  sin: { unicode: "sin", tex: "\\sin" },
  cos: { unicode: "cos", tex: "\\cos" },
  tan: { unicode: "tan", tex: "\\tan" },
  sinh: { unicode: "sinh", tex: "\\sinh" },
  cosh: { unicode: "cosh", tex: "\\cosh" },
  tanh: { unicode: "tanh", tex: "\\tanh" },
  sigmoid: { unicode: "σ", tex: "\\sigma" },
  relu: { unicode: "relu", tex: "\\operatorname{relu}" },
  softplus: { unicode: "softplus", tex: "\\operatorname{softplus}" },
  softsign: { unicode: "softsign", tex: "\\operatorname{softsign}" },
  step: { unicode: "step", tex: "\\operatorname{step}" },
  sgn: { unicode: "sgn", tex: "\\operatorname{sgn}" },
  min: { unicode: "min", tex: "\\min" },
  max: { unicode: "max", tex: "\\max" },
  asin: { unicode: "asin", tex: "\\arcsin" },
  acos: { unicode: "acos", tex: "\\arccos" },
  atan: { unicode: "atan", tex: "\\arctan" },
  asinh: { unicode: "asinh", tex: "\\operatorname{arsinh}" },
  acosh: { unicode: "acosh", tex: "\\operatorname{arcosh}" },
  atanh: { unicode: "atanh", tex: "\\operatorname{artanh}" },
  cbrt: { unicode: "cbrt", tex: "\\operatorname{cbrt}" },
  floor: { unicode: "floor", tex: "\\operatorname{floor}" },
  round: { unicode: "round", tex: "\\operatorname{round}" },
  factorial: { unicode: "factorial", tex: "\\operatorname{factorial}" },
  root: { unicode: "root", tex: "\\operatorname{root}" },
  leakyrelu: { unicode: "leakyrelu", tex: "\\operatorname{leakyrelu}" },
};

/** What the author calls a function, or its usual name in the medium. */
export function functionName(graph: Graph, medium: Medium): (operation: FunctionName) => string {
  const own = new Map([...graph.functions].map(([written, operation]) => [operation, written]));
  const taken = new Set([...graph.nodes.keys(), ...graph.leaves].map(foldName));
  return (operation) => {
    const written = own.get(operation);
    if (written !== undefined)
      return medium === "tex" && [...written].length > 1 ? `\\operatorname{${written}}` : written;
    const { unicode, tex } = functionWords[operation];
    if (medium === "tex") return tex;
    return medium === "plain" || taken.has(foldName(unicode)) ? operation : unicode;
  };
}

/** The same for what makes the outputs of a layer, which may be a softmax. */
export function curveName(operation: FunctionName | "softmax", medium: Medium, graph: Graph): string {
  if (operation !== "softmax") return functionName(graph, medium)(operation);
  return medium === "tex" ? "\\operatorname{softmax}" : "softmax";
}
