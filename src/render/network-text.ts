// A small layered network drawn for a terminal: layers in columns, weights on the wires, values in the units and slopes
// below them; in bands where it is wider than the screen.

import type { Network } from "../graph/network/network.ts";
import type { Solved } from "../working/solve.ts";
import { widthOf, wrapped } from "./columns.ts";
import { networkColumns, type TextColumn, type TextUnit } from "./network-columns.ts";
import { drawnColumns, type Manner } from "./network-sheet.ts";
import { printFragments, type TextMedium } from "./text-cells.ts";
import { tooLargeForScreen } from "./words/diagram-words.ts";
import { carriedHeading, networkKey } from "./words/network-diagram-words.ts";

/** More units than this in a layer are not told apart on a screen. */
const mostUnits = 6;
const mostLines = 48;
const indent = "  ";

/** The drawing with its key, or a sentence where it is too large; undefined where the graph is no network. */
export function networkText(solved: Solved, medium: TextMedium, width: number): readonly string[] | undefined {
  const { network } = solved.working.graph;
  if (network === undefined) return undefined;
  const isWide = [network.inputs, ...network.layers.map(({ units }) => units)].some((each) => each.length > mostUnits);
  const columns = isWide ? [] : networkColumns(network, solved, medium);
  const bands = isWide ? undefined : drawnBands(columns, width - indent.length, mannerOf(columns, medium));
  const lines = bands?.flatMap((band, index) => (index === 0 ? band : ["", ...band])) ?? [];
  if (lines.length === 0 || lines.length > mostLines) return wrapped(`${indent}${tooLargeForScreen}`, width);
  const told = keyOf(network, solved).map((sentence) => printFragments(sentence, medium));
  return [
    ...lines.map((line) => (indent + line).trimEnd()),
    "",
    ...wrapped(told.join(" "), width - indent.length).map((line) => indent + line),
  ];
}

function keyOf({ layers, batch }: Network, { working }: Solved): ReturnType<typeof networkKey> {
  const hasErrors = [...working.lines.values()].some(({ kind }) => kind === "delta");
  return networkKey({
    output: working.graph.output,
    pairs: layers.some(({ sums, units }) => sums[0] !== units[0]),
    weights: true,
    biases: layers.some(({ biases }) => biases.some((bias) => bias !== undefined)),
    ownTerms: layers.some(({ ownTerms }) => ownTerms.length > 0),
    adjoints: false,
    errorTerms: hasErrors,
    sumsOnly: !hasErrors,
    elided: false,
    bands: false,
    examples: batch,
    routes: [],
  });
}

function mannerOf(columns: readonly TextColumn[], { ascii, style }: TextMedium): Manner {
  const writtenAs = new Map(columns.flatMap(({ units }) => units.map((unit) => [unit.name, unit.written])));
  return { ascii, times: style.times, writtenAs };
}

/** As many layers in a band as fit; undefined where a layer alone does not. */
function drawnBands(
  columns: readonly TextColumn[],
  width: number,
  manner: Manner,
): readonly (readonly string[])[] | undefined {
  const layers = columns.length - 2;
  const bands: (readonly string[])[] = [];
  for (let first = 1; first <= layers; ) {
    const fitting = widestBand(columns, first, width, manner);
    if (fitting === undefined) return undefined;
    bands.push(fitting.lines);
    first = fitting.last + 1;
  }
  return bands;
}

/** The band from a layer on with as many layers as fit: the inputs stand with the first, the loss with the last. */
function widestBand(
  columns: readonly TextColumn[],
  first: number,
  width: number,
  manner: Manner,
): { readonly lines: readonly string[]; readonly last: number } | undefined {
  const layers = columns.length - 2;
  for (let last = layers; last >= first; last--) {
    const own = columns.slice(first === 1 ? 0 : first, last === layers ? undefined : last + 1);
    const lines = drawnColumns([...carriedInto(own, columns), ...own], manner);
    if (lines?.every((line) => widthOf(line) <= width) === true) return { lines, last };
  }
  return undefined;
}

/** The sources that a band reads from bands further up, by their names alone. */
function carriedInto(own: readonly TextColumn[], all: readonly TextColumn[]): readonly TextColumn[] {
  const units = own.flatMap((column) => column.units);
  const here = new Set(units.map(({ name }) => name));
  const read = new Set(units.flatMap(({ ports }) => ports.map(({ from }) => from)));
  const carried = all
    .flatMap((column) => column.units)
    .filter(({ name }) => read.has(name) && !here.has(name))
    .map((unit): TextUnit => ({ ...unit, lines: [unit.written], exit: 0, ports: [] }));
  return carried.length === 0 ? [] : [{ heading: carriedHeading, units: carried }];
}
