// What a diagram shows, in rows of text: for those who do not see the picture, on pages and at the terminal. Lines that are
// asked stay empty here as they do there.

import { printText } from "../expression/print-text.ts";
import { adjointId, type LineId, partialId, valueId } from "../working/line.ts";
import { shownOf } from "../working/solve.ts";
import type { DiagramSource } from "./svg/diagram-parts.ts";
import type { TextMedium } from "./text-cells.ts";
import { asked, notSaid, roleOfName } from "./words/diagram-words.ts";

export interface DiagramRow {
  readonly name: string;
  /** The formula of a node; of a leaf, what it is. */
  readonly formula: string;
  readonly value: string;
  /** ∂y/∂w₁ = 1, one for each input that moves. */
  readonly partials: readonly string[];
  readonly adjoint: string;
}

export interface TableSource extends Omit<DiagramSource, "routes"> {
  readonly medium: TextMedium;
}

/** Leaves in the author's order, then nodes from the inputs to the output. */
export function diagramRows(source: TableSource): readonly DiagramRow[] {
  const { graph, train } = source.working;
  const { style, digits } = source.medium;
  const leaves = graph.leaves.map(
    (leaf): DiagramRow => ({
      name: style.name(leaf),
      formula: roleOfName(train.includes(leaf)),
      value: source.solved === undefined ? notSaid : digits(shownOf(source.solved, leaf).text),
      partials: [],
      adjoint: numberText(source, adjointId(leaf)),
    }),
  );
  const nodes = [...graph.nodes.values()].map(
    (node): DiagramRow => ({
      name: style.name(node.name),
      formula: printText(node.formula, style),
      value: numberText(source, valueId(node.name)),
      partials: [...node.inputs].flatMap((input) => {
        const id = partialId(node.name, input);
        const text = numberText(source, id);
        return text === notSaid ? [] : [`${style.name(id)} = ${text}`];
      }),
      adjoint: numberText(source, adjointId(node.name)),
    }),
  );
  return [...leaves, ...nodes];
}

function numberText({ working, solved, appearance, medium }: TableSource, id: LineId): string {
  const look = appearance(id);
  const line = working.lines.get(id);
  if (line === undefined || look === "hidden") return notSaid;
  if (look === "slot") return asked;
  if (solved !== undefined) return medium.digits(shownOf(solved, id).text);
  return line.kind === "partial" ? printText(line.formula, medium.style) : notSaid;
}
