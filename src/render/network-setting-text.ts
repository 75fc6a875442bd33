// The head of a network's working on a screen: inputs and targets, matrices in brackets, curves and loss.

import { printText } from "../expression/print-text.ts";
import type { Graph } from "../graph/graph.ts";
import { countLetter } from "../graph/network/counts.ts";
import { spellingOf } from "../graph/spelling.ts";
import { type Block, bracketed, joined, textBlock } from "./blocks.ts";
import { widthOf } from "./columns.ts";
import { curveName } from "./function-names.ts";
import { unicodeName } from "./names.ts";
import type { Curve, GivenEntry, NetworkSetting } from "./network-setting.ts";
import { rateText } from "./setting-text.ts";
import type { Setting } from "./solution.ts";
import type { TextMedium } from "./text-cells.ts";
import { lossInWords, networkHeadWords } from "./words/loss-words.ts";

const gap = " ".repeat(5);

/** The head as lines, or undefined where a matrix is wider than the screen. */
export function networkLines(
  setting: Setting,
  network: NetworkSetting,
  medium: TextMedium,
  width: number,
): readonly string[] | undefined {
  const rate = setting.rate === undefined ? [] : [rateText({ working: setting.working, rate: setting.rate })];
  const numbers = [
    entriesText(network.inputs, medium),
    ...(network.targets.length === 0 ? [] : [`${networkHeadWords.targets}${entriesText(network.targets, medium)}`]),
    ...rate,
    ...(network.hasBiases ? [] : [networkHeadWords.noBiases]),
  ];
  const legend = { lines: [networkHeadWords.rows, networkHeadWords.columns], width: widthOf(networkHeadWords.columns) };
  const matrices = network.matrices.map(({ name, rows }) =>
    joined([textBlock(`${unicodeName(name)} = `), bracketed(rows, false)]),
  );
  const lines = [
    ...packed(numbers.map(textBlock), width, " ".repeat(6)),
    ...packed([...matrices, legend], width, gap),
    ...packed([curvesText(setting, network), lossText(setting, network)].map(textBlock), width, " ".repeat(3)),
  ];
  return lines.every((line) => widthOf(line) <= width) ? lines : undefined;
}

/** Blocks side by side, as many as fit. */
function packed(blocks: readonly Block[], width: number, between: string): readonly string[] {
  const rows: Block[][] = [];
  let used = 0;
  for (const block of blocks) {
    const row = rows.at(-1);
    const added = between.length + block.width;
    if (row === undefined || 2 + used + added > width) {
      rows.push([block]);
      used = block.width;
    } else {
      row.push(textBlock(between), block);
      used += added;
    }
  }
  return rows.flatMap((row) => joined([textBlock("  "), ...row]).lines);
}

function entriesText(entries: readonly GivenEntry[], medium: TextMedium): string {
  return entries.map(({ left, written }) => `${printText(left, medium.style)} = ${medium.digits(written)}`).join("   ");
}

/** a = σ(z); with their layers where the layers differ. What the notation calls a function is said: h = tanh. */
function curvesText({ working: { graph } }: Setting, { curves }: NetworkSetting): string {
  const written = (curve: Curve, plain: boolean): string => {
    const print = (vector: string): string => unicodeName(plain ? vector.replace(/\^\(.*$/u, "") : vector);
    const inside = print(curve.sum);
    if (curve.operation === undefined) return `${print(curve.unit)} = ${inside}`;
    return `${print(curve.unit)} = ${curveName(curve.operation, "unicode", graph)}(${inside})`;
  };
  const told = curves.filter(({ operation, unit, sum }) => operation !== undefined || unit !== sum);
  const plain = [...new Set(told.map((curve) => written(curve, true)))];
  const [only, second] = plain;
  const isOne = only !== undefined && second === undefined;
  const all = isOne ? [only] : told.map((curve) => written(curve, false));
  return [...all, ...new Set(told.flatMap((curve) => calledText(curve, graph)))].map((each) => `${each},`).join(" ");
}

function calledText({ operation }: Curve, graph: Graph): readonly string[] {
  if (operation === undefined) return [];
  const called = curveName(operation, "unicode", graph);
  const usual = curveName(operation, "unicode", { ...graph, functions: new Map() });
  return called === usual ? [] : [`${called} = ${usual}`];
}

function lossText({ working: { graph } }: Setting, { loss, error }: NetworkSetting): string {
  const { outputs, targets } = loss;
  const entry = (names: readonly string[]): string => {
    const spelled = spellingOf(graph, names[0] ?? "");
    return names.length === 1
      ? unicodeName(spelled)
      : unicodeName(spelled.replace(/_?1(?=$|\^|_)/u, "")).replace(/^\p{L}+/u, "$&ᵢ");
  };
  const { formula, count } = lossInWords(loss.kind, {
    output: entry(outputs),
    target: entry(targets),
    count: outputs.length,
    letter: countLetter(graph, "outputs"),
    error,
  });
  const output = unicodeName(spellingOf(graph, graph.output));
  return [`${output} = ${formula}`, ...(count === undefined ? [] : [count])].join(",   ");
}
