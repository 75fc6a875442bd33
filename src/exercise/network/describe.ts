// From a network as written to one whose shapes fit and that has a name for everything; every problem on the way is
// reported. It must not know files, nor the numbers that are given for the names.

import { type ActivationName, activationNames } from "../../graph/network/activations.ts";
import type { DescribedLayer, DescribedNetwork } from "../../graph/network/description.ts";
import { type LossName, lossNames, outputsFor } from "../../graph/network/losses.ts";
import { readCount } from "./count.ts";
import { describeLayer, type LayerBefore } from "./layer.ts";
import { counted, reportNames } from "./names.ts";
import type { NetworkReport } from "./report.ts";
import type { WrittenLayer, WrittenNetwork } from "./written.ts";

/** The most inputs of a network, units of a layer, and examples of a batch. */
const mostInputs = 10_000;
const mostUnits = 2_000;
const mostExamples = 1_000;
/** Products of a weight and what it multiplies, over all examples of a batch. */
const mostProducts = 100_000;

const defaultLoss = "half squared error";
const outputName = "L";

/** What the layers are described from: the parts of the network that they share. */
interface Frame {
  readonly inputs: readonly string[];
  readonly units: readonly (readonly string[])[];
}

/** The network, or undefined where something of it was reported. */
export function describeNetwork(
  written: WrittenNetwork,
  output: string | undefined,
  report: NetworkReport,
): DescribedNetwork | undefined {
  let isWhole = true;
  const note: NetworkReport = (...finding) => {
    isWhole = false;
    report(...finding);
  };
  const loss = lossNames.get(written.loss ?? defaultLoss) ?? defaultLoss;
  const frame = frameOf(written, note);
  // Where the sizes are not known, what does not fit them is not known either.
  const isSized = isWhole;
  const { batch, rightClasses } = batchOf(written, frame, loss, note);
  if (!isSized || !isWorkable(written, frame, batch, note)) return undefined;
  const layers = layersOf(written, frame, note);
  const outputs = frame.units.at(-1) ?? [];
  const targets = written.targets ?? counted("t", outputs.length);
  checkSize("targets", targets, outputs.length, layers.length, note);
  checkLoss(written, loss, layers, note);
  const described: DescribedNetwork = {
    inputs: frame.inputs,
    layers,
    targets,
    loss,
    batch,
    reduction: written.reduction === "sum" ? "sum" : "mean",
    output: output?.trim() ?? outputName,
    error: written.error === "target - output" ? "target - output" : "output - target",
    rightClasses,
  };
  reportNames(described, written, note);
  return isWhole ? described : undefined;
}

function frameOf(written: WrittenNetwork, report: NetworkReport): Frame {
  const inputs = namesOrCount(
    written.inputs,
    "x",
    { key: "inputs", path: ["network", "inputs"], most: mostInputs },
    report,
  );
  if (written.layers.length === 0) report({ code: "none-listed", key: "layers" }, ["network", "layers"]);
  const units = written.layers.map((layer, index) =>
    namesOrCount(
      layer.units,
      `a${index + 1}_`,
      { key: "units", path: ["network", "layers", index, "units"], most: mostUnits },
      report,
    ),
  );
  return { inputs, units };
}

interface Counted {
  readonly key: string;
  readonly path: readonly (string | number)[];
  readonly most: number;
}

/** Names as they are listed, or as many as there are to be. */
function namesOrCount(
  written: string | readonly string[],
  prefix: string,
  { key, path, most }: Counted,
  report: NetworkReport,
): readonly string[] {
  if (typeof written === "string") {
    const count = readCount(written, most);
    if (count === undefined) report({ code: "not-a-count", key, written, most }, path);
    return counted(prefix, count ?? 0);
  }
  if (written.length === 0) report({ code: "none-listed", key }, path);
  if (written.length > most) report({ code: "not-a-count", key, written: String(written.length), most }, path);
  return written.map((each) => each.trim());
}

interface Batch {
  readonly batch: number;
  readonly rightClasses: readonly number[];
}

/** How many examples one step is taken over, and their classes where the loss needs them. */
function batchOf(written: WrittenNetwork, frame: Frame, loss: LossName, report: NetworkReport): Batch {
  const total = exampleCount(written, report);
  const size = batchSize(written, total, report);
  const isByClass = loss === "negative log likelihood";
  if (!isByClass) return { batch: size, rightClasses: [] };
  if (size < total) report({ code: "classes-in-batches" }, ["network", "miniBatch"]);
  return { batch: size, rightClasses: classesOf(written, frame, total, report) };
}

function exampleCount({ examples }: WrittenNetwork, report: NetworkReport): number {
  const path = ["network", "examples"];
  if (examples === undefined) return 1;
  const isCount = typeof examples === "string";
  const count = isCount ? readCount(examples, mostExamples) : examples.length;
  if (count === 0) report({ code: "none-listed", key: "examples" }, path);
  else if (count === undefined || count > mostExamples) {
    const said = isCount ? examples : String(examples.length);
    report({ code: "not-a-count", key: "examples", written: said, most: mostExamples }, path);
  }
  return count ?? 1;
}

function batchSize({ miniBatch }: WrittenNetwork, examples: number, report: NetworkReport): number {
  if (miniBatch === undefined) return examples;
  const path = ["network", "miniBatch"];
  const size = readCount(miniBatch, Math.max(examples, 1));
  if (size === undefined) report({ code: "not-a-count", key: "miniBatch", written: miniBatch, most: examples }, path);
  else if (examples % size !== 0) report({ code: "uneven-batches", examples, size }, path);
  return size ?? examples;
}

/** The right class of each example, from 0: what stands behind the inputs, or under `class`. */
function classesOf(written: WrittenNetwork, frame: Frame, count: number, report: NetworkReport): readonly number[] {
  const classes = frame.units.at(-1)?.length ?? 0;
  const read = (text: string, path: readonly (string | number)[]): number => {
    const found = readCount(text, classes);
    if (found === undefined) report({ code: "not-a-class", written: text, classes }, path);
    return (found ?? 1) - 1;
  };
  const { examples } = written;
  if (examples === undefined || typeof examples === "string") {
    const right = read(written.class ?? "", ["network", "class"]);
    return Array.from({ length: count }, () => right);
  }
  return examples.map((example, index) => {
    const place = frame.inputs.length;
    const entry = example.find((each, at) => (typeof each === "string" ? at === place : each.name === "class"));
    const text = typeof entry === "string" ? entry : entry?.written;
    const within = typeof entry === "string" ? [place] : entry === undefined ? [] : ["class"];
    return read(text ?? "", ["network", "examples", index, ...within]);
  });
}

/** Bounds the work before anything is expanded. */
function isWorkable({ layers }: WrittenNetwork, frame: Frame, batch: number, report: NetworkReport): boolean {
  let products = 0;
  layers.forEach((layer, index) => {
    const sources = typeof layer.from === "object" ? layer.from : [layer.from ?? ""];
    const read = sources.map((source) => sizeOf(source.trim(), index, frame)).reduce((sum, size) => sum + size, 0);
    products += read * (frame.units[index]?.length ?? 0) * batch;
  });
  if (products <= mostProducts) return true;
  report({ code: "network-too-large", limit: mostProducts }, ["network"], { part: "key" });
  return false;
}

/** How many values a source at most stands for. */
function sizeOf(source: string, index: number, { inputs, units }: Frame): number {
  const layers = [inputs, ...units];
  if (source === "") return layers[index]?.length ?? 0;
  if (source === "inputs") return inputs.length;
  return /^\d+$/u.test(source) ? (layers[Number(source)]?.length ?? 0) : 1;
}

function layersOf(written: WrittenNetwork, frame: Frame, report: NetworkReport): readonly DescribedLayer[] {
  return written.layers.map((layer, index) => {
    const before: readonly LayerBefore[] = [frame.inputs, ...frame.units.slice(0, index)];
    const activation = activationOf(layer, written, index, report);
    return describeLayer(layer, { number: index + 1, units: frame.units[index] ?? [], activation, before }, report);
  });
}

/** A loss that is called softmax cross entropy makes its outputs a softmax. */
function activationOf(
  layer: WrittenLayer,
  { loss, layers }: WrittenNetwork,
  index: number,
  report: NetworkReport,
): ActivationName {
  const isLast = index === layers.length - 1;
  const implied = isLast && loss === "softmax cross entropy" ? "softmax" : "identity";
  const activation = activationNames.get(layer.activation ?? implied) ?? "identity";
  if (activation === "softmax" && !isLast) {
    report({ code: "softmax-inside", layer: index + 1 }, ["network", "layers", index, "activation"]);
  }
  return activation;
}

function checkLoss(
  written: WrittenNetwork,
  loss: LossName,
  layers: readonly DescribedLayer[],
  report: NetworkReport,
): void {
  const last = layers.at(-1);
  const needed = outputsFor[loss];
  const path = ["network", "loss"];
  const isByClass = loss === "negative log likelihood";
  if (!isByClass && written.class !== undefined) {
    report({ code: "needs-choice", key: "class", choice: "negative log likelihood" }, ["network", "class"], {
      part: "key",
    });
  }
  if (last === undefined || needed === undefined) return;
  if (last.activation !== needed) report({ code: "loss-needs-outputs", loss, found: last.activation, needed }, path);
  else if (needed === "softmax" && last.units.length < 2) report({ code: "one-class", loss }, path);
}

function checkSize(
  what: string,
  names: readonly string[],
  expected: number,
  layer: number,
  report: NetworkReport,
): void {
  if (names.length === expected) return;
  const found = { rows: 1, columns: names.length };
  report({ code: "size-mismatch", what, found, expected: { rows: 1, columns: expected }, layer }, ["network", what]);
}
