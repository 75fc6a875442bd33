// The head of a network's working in TeX: curves and loss in one line, then inputs, targets and matrices in one display.

import { spellingOf } from "../graph/spelling.ts";
import { texName } from "./names.ts";
import { curveEquations, lossEquation } from "./network-equations.ts";
import type { GivenEntry, NetworkSetting } from "./network-setting.ts";
import type { Setting } from "./solution.ts";
import { texDigits } from "./style.ts";
import { printSymbol } from "./symbols.ts";
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
  const vectors = [network.inputs, network.targets].filter((entries) => entries.length > 0);
  const tables: readonly Table[] = [
    ...vectors.map((entries) => ({ tex: vectorTex(entries), columns: 1 })),
    ...network.matrices.map(({ name, rows }) => ({
      tex: `${texName(name)} = ${matrixTex(rows)}`,
      columns: rows[0]?.length ?? 0,
    })),
  ];
  return `${parts.join(", ")},\n\\[ ${inLines(tables)}. \\]`;

  function vectorTex(entries: readonly GivenEntry[]): string {
    const [first, second] = entries;
    const own = first?.left.kind === "name" ? spellingOf(graph, first.left.name) : "";
    if (second === undefined) return `${texName(own)} = ${texDigits(first?.written ?? "")}`;
    return `${texName(own.replace(/_?1(?=$|\^|_)/u, ""))} = ${matrixTex(entries.map(({ written }) => [written]))}`;
  }
}

interface Table {
  readonly tex: string;
  readonly columns: number;
}

/** So many columns of numbers and names stand side by side on paper. */
const mostColumns = 12;

/** Tables side by side, on as many lines as it takes. */
function inLines(tables: readonly Table[]): string {
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
