// The four equations of backpropagation for a network, in the letters of its notation, as lecture 003 derives them: the error
// term at the output, behind it, the gradient of a bias, the gradient of a weight. It must not know numbers.

import type { FunctionName } from "../expression/expression.ts";
import type { Graph } from "../graph/graph.ts";
import type { Network } from "../graph/network/network.ts";
import { profiles } from "../graph/network/profiles.ts";
import type { Scheme } from "../graph/network/schemes.ts";
import { functionName } from "./function-names.ts";
import { type Curve, type GeneralPiece, generalFormula, sign, symbol } from "./general-formula.ts";
import type { Row, Section } from "./solution.ts";
import {
  assumptionsWords,
  behindWords,
  biasWords,
  outputWords,
  softmaxWords,
  weightWords,
} from "./words/general-words.ts";
import { headings } from "./words/solution-words.ts";

/** The letters that names are made from where the notation has none of its own. */
const usualScheme: Scheme = {
  letters: { sum: "z", activation: "a", weight: "w", bias: "b", target: "t", loss: "L", error: "delta" },
  unitLayer: (layer) => layer,
  weightLayer: (layer) => layer,
  order: "to from",
  bias: "own letter",
};

/** The section, for a network whose layers each read all of the one before. */
export function generalSection(graph: Graph, network: Network): Section {
  const profile = profiles[graph.profile ?? "plain"];
  const scheme = profile.scheme ?? usualScheme;
  const says = new Equations(scheme, graph, network, profile.error === "target minus output");
  const hasHidden = network.layers.length > 1;
  const rows: readonly Row[] = [
    { kind: "sentence", text: assumptionsWords(network.batch) },
    says.atOutput(),
    ...(hasHidden ? [says.behind()] : []),
    ...(network.layers.some(({ biases }) => biases.some((bias) => bias !== undefined)) ? [says.bias()] : []),
    says.weight(),
  ];
  return { kind: "general", heading: headings.general, rows };
}

class Equations {
  private readonly scheme: Scheme;
  private readonly graph: Graph;
  private readonly network: Network;
  private readonly isTurned: boolean;

  constructor(scheme: Scheme, graph: Graph, network: Network, isTurned: boolean) {
    this.scheme = scheme;
    this.graph = graph;
    this.network = network;
    this.isTurned = isTurned;
  }

  /** δⱼ⁽ᴸ⁾ = ∂C/∂aⱼ⁽ᴸ⁾ σ′(zⱼ⁽ᴸ⁾) */
  atOutput(): Row {
    const { letters } = this.scheme;
    const output =
      letters.output === undefined ? symbol(letters.activation, "j", "L") : symbol(letters.output, "j", "");
    const last = this.network.layers.at(-1);
    const target = symbol(letters.target, "j", "");
    if (last?.activation === "softmax") {
      const difference = this.isTurned ? [target, sign("−"), output] : [output, sign("−"), target];
      return generalFormula([symbol(letters.error, "j", "L"), sign("="), ...difference], softmaxWords);
    }
    const curve = this.curveOf(last?.activation);
    const sum = symbol(letters.sum, "j", "L");
    const slope: GeneralPiece = { kind: "slope", of: symbol(letters.loss, "", ""), wrt: output };
    const turned = this.isTurned ? [symbol("−", "", "")] : [];
    const through = curve === undefined ? [] : [sign(" "), primed(curve, sum)];
    return generalFormula([symbol(letters.error, "j", "L"), sign("="), ...turned, slope, ...through], outputWords);
  }

  /** δⱼ⁽ˡ⁾ = σ′(zⱼ⁽ˡ⁾) Σₖ wₖⱼ⁽ˡ⁺¹⁾ δₖ⁽ˡ⁺¹⁾ */
  behind(): Row {
    const { letters, order } = this.scheme;
    const curve = this.curveOf(this.network.layers[0]?.activation);
    const slope = curve === undefined ? [] : [primed(curve, symbol(letters.sum, "j", "l")), sign(" ")];
    const weight = symbol(letters.weight, order === "to from" ? "kj" : "jk", this.weightLayer("l+1"));
    return generalFormula(
      [
        symbol(letters.error, "j", "l"),
        sign("="),
        ...slope,
        { kind: "sum", over: "k" },
        weight,
        sign(" "),
        symbol(letters.error, "k", "l+1"),
      ],
      behindWords,
    );
  }

  /** ∂C/∂bⱼ⁽ˡ⁾ = δⱼ⁽ˡ⁾ */
  bias(): Row {
    const { letters, bias } = this.scheme;
    const own =
      bias === "own letter"
        ? symbol(letters.bias ?? "b", "j", this.weightLayer("l"))
        : symbol(letters.weight, this.scheme.order === "to from" ? "j0" : "0j", this.weightLayer("l"));
    return this.gradient(own, [symbol(letters.error, "j", "l")], biasWords);
  }

  /** ∂C/∂wⱼₖ⁽ˡ⁾ = δⱼ⁽ˡ⁾ aₖ⁽ˡ⁻¹⁾ */
  weight(): Row {
    const { letters, order } = this.scheme;
    const weight = symbol(letters.weight, order === "to from" ? "jk" : "kj", this.weightLayer("l"));
    const product = [symbol(letters.error, "j", "l"), sign(" "), symbol(letters.activation, "k", "l−1")];
    return this.gradient(weight, product, weightWords(this.scheme.unitLayer(0)));
  }

  private gradient(
    wrt: GeneralPiece,
    product: readonly GeneralPiece[],
    reason: Parameters<typeof generalFormula>[1],
  ): Row {
    const slope: GeneralPiece = { kind: "slope", of: symbol(this.scheme.letters.loss, "", ""), wrt };
    const turned = this.isTurned ? [symbol("−", "", "")] : [];
    return generalFormula([slope, sign("="), ...turned, ...product], reason);
  }

  /** Which layer a weight into layer `layer` belongs to, in the counting of units. */
  private weightLayer(layer: "l" | "l+1"): string {
    const isBefore = this.scheme.weightLayer(1) < this.scheme.unitLayer(1);
    if (!isBefore) return layer;
    return layer === "l" ? "l−1" : "l";
  }

  /** The curve of the units of a layer; undefined for the identity and softmax. */
  private curveOf(activation: string | undefined): Curve | undefined {
    const operation = activation === undefined ? undefined : curves.get(activation);
    if (operation === undefined) return undefined;
    const called = (medium: "unicode" | "plain" | "tex"): string => functionName(this.graph, medium)(operation);
    return { text: called("unicode"), plain: called("plain"), tex: called("tex") };
  }
}

function primed(curve: Curve, of: GeneralPiece): GeneralPiece {
  return { kind: "curve", curve, primed: true, of };
}

const curves: ReadonlyMap<string, FunctionName> = new Map<string, FunctionName>([
  ["sigmoid", "sigmoid"],
  ["tanh", "tanh"],
  ["relu", "relu"],
  ["leaky relu", "leakyrelu"],
  ["softplus", "softplus"],
  ["softsign", "softsign"],
]);
