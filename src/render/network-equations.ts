// The curves and the loss of a network as a notation writes them in general: a = σ(z), J = (1/2m) Σ (yᵢ − aᵢ⁽³⁾)². For text
// and TeX; it must not know where they stand.

import type { Graph } from "../graph/graph.ts";
import { countLetter } from "../graph/network/counts.ts";
import { spellingOf } from "../graph/spelling.ts";
import { curveName } from "./function-names.ts";
import { texName, unicodeName } from "./names.ts";
import type { Curve, NetworkSetting } from "./network-setting.ts";
import type { Formula } from "./tex-rows.ts";
import { type LossInWords, lossInWords } from "./words/loss-words.ts";

type Medium = "unicode" | "tex";

const printName: Readonly<Record<Medium, (name: string) => string>> = { unicode: unicodeName, tex: texName };

/** a = σ(z); with their layers where the layers differ. What the notation calls a function is said: h = tanh. */
export function curveEquations({ curves }: NetworkSetting, graph: Graph, medium: Medium): readonly string[] {
  const written = ({ unit, sum, operation }: Curve, plain: boolean): string => {
    const print = (vector: string): string => printName[medium](plain ? vector.replace(/\^\(.*$/u, "") : vector);
    const inside = print(sum);
    return `${print(unit)} = ${operation === undefined ? inside : `${curveName(operation, medium, graph)}(${inside})`}`;
  };
  const told = curves.filter(({ operation, unit, sum }) => operation !== undefined || unit !== sum);
  const plain = [...new Set(told.map((curve) => written(curve, true)))];
  const equations = plain.length === 1 ? plain : told.map((curve) => written(curve, false));
  return [...equations, ...new Set(told.flatMap((curve) => calledEquation(curve, graph, medium)))];
}

function calledEquation({ operation }: Curve, graph: Graph, medium: Medium): readonly string[] {
  if (operation === undefined) return [];
  const called = curveName(operation, medium, graph);
  const usual = curveName(operation, medium, { ...graph, functions: new Map() });
  return called === usual ? [] : [`${called} = ${usual}`];
}

/** J = …, and what m is. */
export function lossEquation({ loss, error }: NetworkSetting, graph: Graph, medium: Medium): LossInWords {
  const { outputs, targets } = loss;
  const told = lossInWords(
    loss.kind,
    {
      output: anyOf(outputs, graph, medium),
      target: anyOf(targets, graph, medium),
      count: outputs.length,
      letter: countLetter(graph, "outputs"),
      error,
    },
    medium,
  );
  return { ...told, formula: `${printName[medium](spellingOf(graph, graph.output))} = ${told.formula}` };
}

/** What stands before the first equals sign, and the rest with it. */
export interface TwoSides {
  readonly left: Formula;
  readonly right: Formula;
}

/** The curves, the loss and what it divides by. */
export function generalEquations(network: NetworkSetting, graph: Graph): readonly TwoSides[] {
  const unicode = equationsIn(network, graph, "unicode");
  return equationsIn(network, graph, "tex").map((tex, index) => {
    const text = unicode[index] ?? tex;
    return { left: { tex: leftOf(tex), text: leftOf(text) }, right: { tex: rightOf(tex), text: rightOf(text) } };
  });
}

function equationsIn(network: NetworkSetting, graph: Graph, medium: Medium): readonly string[] {
  const { formula, count } = lossEquation(network, graph, medium);
  return [...curveEquations(network, graph, medium), formula, ...(count === undefined ? [] : [count.equation])];
}

function leftOf(equation: string): string {
  return equation.slice(0, equation.indexOf(" = "));
}

function rightOf(equation: string): string {
  return equation.slice(equation.indexOf(" = ") + 1);
}

/** The only one of some names, or any of them: aᵢ⁽³⁾. */
function anyOf(names: readonly string[], graph: Graph, medium: Medium): string {
  const spelled = spellingOf(graph, names[0] ?? "");
  if (names.length === 1) return printName[medium](spelled);
  if (medium === "tex") return texName(spelled.replace(/_?1(?=$|\^|_)/u, "_i"));
  return unicodeName(spelled.replace(/_?1(?=$|\^|_)/u, "")).replace(/^\p{L}+/u, "$&ᵢ");
}
