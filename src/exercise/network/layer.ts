// One layer of a network as written, with its sources, weights and biases by name. It must not know losses or numbers.

import { type Expression, integer, type NumberLiteral, number } from "../../expression/expression.ts";
import { foldName } from "../../expression/names.ts";
import { readFormula } from "../../expression/read.ts";
import { anyNames, type Vocabulary } from "../../expression/vocabulary.ts";
import type { ActivationName } from "../../graph/network/activations.ts";
import type { DescribedLayer } from "../../graph/network/description.ts";
import type { Connection, Place } from "../../graph/network/network.ts";
import { parseDecimal } from "../../number/decimal.ts";
import { rational } from "../../number/rational.ts";
import { readQuantity } from "../quantity.ts";
import { counted } from "./names.ts";
import type { NetworkReport } from "./report.ts";
import { checkMatrix } from "./size.ts";
import type { WrittenLayer } from "./written.ts";

/** The names of a layer's units, or of the inputs. */
export type LayerBefore = readonly string[];

export interface LayerFrame {
  readonly number: number;
  readonly units: readonly string[];
  readonly activation: ActivationName;
  /** Inputs, then the layers before, by number. */
  readonly before: readonly LayerBefore[];
}

const defaultLeak = number(rational(1n, 100n), "0.01");

export function describeLayer(written: WrittenLayer, frame: LayerFrame, report: NetworkReport): DescribedLayer {
  const { number: layer, units, activation } = frame;
  const path = ["network", "layers", layer - 1];
  const sources = sourcesOf(written, frame, report);
  const list = (key: "sums" | "biases" | "plus"): readonly string[] | undefined => {
    const names = written[key];
    if (names !== undefined)
      checkMatrix(key, [names], { rows: 1, columns: units.length }, { layer, path: [...path, key] }, report);
    return names?.map((each) => each.trim());
  };
  const sums = list("sums") ?? counted(`z${layer}_`, units.length);
  return {
    activation,
    leak: leakOf(written, activation, [...path, "leak"], report),
    units,
    sums: activation === "identity" ? units : sums,
    sources,
    weights: weightsOf(written, frame, sources, report),
    biases: biasesOf(written, list("biases"), frame),
    ownTerms: ownTermsOf(list("plus") ?? [], frame, report),
  };
}

/** The columns of the weight matrix: whole layers, all inputs, or single units. */
function sourcesOf(
  { from }: WrittenLayer,
  { number: layer, before }: LayerFrame,
  report: NetworkReport,
): readonly Place[] {
  const whole = (number: number): readonly Place[] =>
    (before[number] ?? []).map((_, index) => ({ layer: number, unit: index + 1 }));
  if (from === undefined) return whole(layer - 1);
  const listed = typeof from === "string" ? [from] : from;
  return listed.flatMap((each, index) => {
    const written = each.trim();
    const number = written === "inputs" ? 0 : /^\d{1,4}$/u.test(written) ? Number(written) : undefined;
    if (number !== undefined && number < layer) return whole(number);
    const place = placeOf(written, before);
    if (place !== undefined) return [place];
    const known = ["inputs", ...before.slice(1).map((_, at) => String(at + 1)), ...before.flat()];
    const within = typeof from === "string" ? [] : [index];
    report({ code: "unknown-source", written, layer, known }, ["network", "layers", layer - 1, "from", ...within]);
    return [];
  });
}

function placeOf(written: string, before: readonly LayerBefore[]): Place | undefined {
  const key = foldName(written);
  for (const [layer, names] of before.entries()) {
    const index = names.findIndex((each) => foldName(each) === key);
    if (index >= 0) return { layer, unit: index + 1 };
  }
  return undefined;
}

function weightsOf(
  { weights }: WrittenLayer,
  { number: layer, units }: LayerFrame,
  sources: readonly Place[],
  report: NetworkReport,
): readonly (readonly Connection[])[] {
  if (weights === undefined) {
    return units.map((_, row) =>
      sources.map((_, column) => ({ kind: "weight", name: `w${layer}_${row + 1}_${column + 1}` })),
    );
  }
  const path = ["network", "layers", layer - 1, "weights"];
  checkMatrix("weights", weights, { rows: units.length, columns: sources.length }, { layer, path }, report);
  return weights.map((row) => row.map((each) => connectionOf(each.trim())));
}

/** A number stands for itself; 0 is no connection at all. */
function connectionOf(written: string): Connection {
  const decimal = parseDecimal(written);
  if (decimal === undefined) return { kind: "weight", name: written };
  return decimal.coefficient === 0n ? { kind: "none" } : { kind: "fixed", written };
}

function biasesOf(
  { bias }: WrittenLayer,
  named: readonly string[] | undefined,
  { number: layer, units }: LayerFrame,
): readonly (string | undefined)[] {
  if (named !== undefined) return named.map((each) => (each === "0" ? undefined : each));
  if (bias === "false" || bias === "none") return units.map(() => undefined);
  return bias === "layer" ? units.map(() => `b${layer}`) : counted(`b${layer}_`, units.length);
}

function ownTermsOf(
  written: readonly string[],
  { number: layer, before }: LayerFrame,
  report: NetworkReport,
): readonly (Expression | undefined)[] {
  const vocabulary: Vocabulary = { ...anyNames, known: new Map(before.flat().map((each) => [foldName(each), each])) };
  return written.map((formula, index) => {
    const read = readFormula(formula, vocabulary);
    if (read.ok) return read.value.expression;
    const path = ["network", "layers", layer - 1, "plus", index];
    const node = `layer ${layer}`;
    report({ code: "formula", node, source: formula, problem: read.problem }, path, { span: read.problem.span });
    return undefined;
  });
}

function leakOf(
  { leak }: WrittenLayer,
  activation: ActivationName,
  path: readonly (string | number)[],
  report: NetworkReport,
): NumberLiteral {
  if (leak === undefined) return defaultLeak;
  const read = readQuantity(leak);
  if (activation !== "leaky relu")
    report({ code: "needs-choice", key: "leak", choice: "leaky relu" }, path, { part: "key" });
  if (read.ok) return number(read.quantity.exact, read.quantity.written);
  report({ code: read.reason, name: "leak", written: leak }, path);
  return integer(0);
}
