// The head of a network's working in TeX: curves and loss in one line, then inputs, targets and matrices in one display.

import type { Graph } from "../graph/graph.ts";
import { spellingOf } from "../graph/spelling.ts";
import { texName, unicodeName } from "./names.ts";
import { curveEquations, lossEquation } from "./network-equations.ts";
import type { GivenEntry, GivenMatrix, NetworkSetting } from "./network-setting.ts";
import { printSymbol } from "./print-symbol.ts";
import type { Setting } from "./solution.ts";
import { texDigits, unicodeDigits } from "./style.ts";
import type { Formula } from "./tex-rows.ts";
import { networkHeadWords } from "./words/loss-words.ts";

/** What goes on behind the title. */
export function networkHeadTex({ working: { graph }, rate }: Setting, network: NetworkSetting): string {
  const { formula, count } = lossEquation(network, graph, "tex");
  const parts = [
    ...curveEquations(network, graph, "tex").map(inFormula),
    `${inFormula(formula)}${count === undefined ? "" : ` with ${inFormula(count.equation)} ${count.of}`}`,
    ...(network.hasBiases ? [] : [networkHeadWords.noBiases]),
    ...(rate === undefined ? [] : [inFormula(`${printSymbol({ kind: "rate" }, "tex", graph)} = ${texDigits(rate)}`)]),
  ];
  return `${parts.join(", ")},\n\\[ ${givenDisplay(network, graph)}. \\]`;
}

/** The numbers given, in one display. */
export function givenDisplay(network: NetworkSetting, graph: Graph): string {
  return inLines(givenTables(network, graph));
}

/** An equation between a name and the numbers given for it, in as many columns. */
export interface GivenTable extends Formula {
  readonly columns: number;
}

/** The inputs and targets as columns, then the matrices and biases. */
export function givenTables(network: NetworkSetting, graph: Graph): readonly GivenTable[] {
  const vectors = [network.inputs, network.targets].filter((entries) => entries.length > 0);
  return [...vectors.map((entries) => columnOf(entries, graph)), ...network.matrices.map(tableOf)];
}

function columnOf(entries: readonly GivenEntry[], graph: Graph): GivenTable {
  const [first, second] = entries;
  const own = first?.left.kind === "name" ? spellingOf(graph, first.left.name) : "";
  if (second === undefined) {
    const written = first?.written ?? "";
    const [tex, text] = [`${texName(own)} = ${texDigits(written)}`, `${unicodeName(own)} = ${unicodeDigits(written)}`];
    return { tex, text, columns: 1 };
  }
  return tableOf({ name: own.replace(/_?1(?=$|\^|_)/u, ""), rows: entries.map(({ written }) => [written]) });
}

function tableOf({ name, rows }: GivenMatrix): GivenTable {
  const text = rows.map((row) => row.map(unicodeDigits).join(" ")).join("; ");
  return {
    tex: `${texName(name)} = ${matrixTex(rows)}`,
    text: `${unicodeName(name)} = (${text})`,
    columns: rows[0]?.length ?? 0,
  };
}

/** So many columns of numbers and names stand side by side on paper. */
const mostColumns = 12;

/** Tables side by side, on as many lines as it takes. */
function inLines(tables: readonly GivenTable[]): string {
  const lines: string[][] = [];
  let used = 0;
  for (const { tex, columns } of tables) {
    const line = lines.at(-1);
    used += columns + 1;
    if (line === undefined || used > mostColumns) {
      lines.push([tex]);
      used = columns + 1;
    } else line.push(tex);
  }
  const written = lines.map((line) => line.join(",\\quad ")).join(", \\\\\n");
  return lines.length > 1 ? `\\begin{gathered}\n${written}\n\\end{gathered}` : written;
}

function inFormula(tex: string): string {
  return `$${tex}$`;
}

function matrixTex(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map(texDigits).join(" & "));
  return `\\begin{pmatrix}${lines.join(" \\\\ ")}\\end{pmatrix}`;
}
