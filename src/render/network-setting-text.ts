// The head of a network's working on a screen: inputs and targets, matrices in brackets, curves and loss.

import { printText } from "../expression/print-text.ts";
import { type Block, bracketed, joined, textBlock } from "./blocks.ts";
import { widthOf } from "./columns.ts";
import { unicodeName } from "./names.ts";
import { curveEquations, lossEquation } from "./network-equations.ts";
import type { GivenEntry, NetworkSetting } from "./network-setting.ts";
import { rateText } from "./setting-text.ts";
import type { Setting } from "./solution.ts";
import type { TextMedium } from "./text-cells.ts";
import { networkHeadWords } from "./words/loss-words.ts";

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

function curvesText({ working: { graph } }: Setting, network: NetworkSetting): string {
  return curveEquations(network, graph, "unicode")
    .map((each) => `${each},`)
    .join(" ");
}

function lossText({ working: { graph } }: Setting, network: NetworkSetting): string {
  const { formula, count } = lossEquation(network, graph, "unicode");
  return [formula, ...(count === undefined ? [] : [`${count.equation} ${count.of}`])].join(",   ");
}
