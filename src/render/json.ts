// A working as JSON for programs: every line, none folded, values as full doubles. Version 1 of this form is frozen:
// keys may be added, none removed.

import { printText } from "../expression/print-text.ts";
import { inOwnSpelling } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";
import type { LineId } from "../working/line.ts";
import { type Solved, shownOf } from "../working/solve.ts";
import { substituted } from "../working/substitution.ts";
import { opened } from "./equation.ts";
import { parseableStyle } from "./style.ts";

export interface JsonLine {
  readonly id: LineId;
  readonly kind: string;
  readonly node: string;
  readonly wrt?: string;
  readonly through?: string;
  /** The names on a route, from the parameter to the output. */
  readonly route?: readonly string[];
  readonly formula: string;
  readonly substituted?: string;
  readonly value?: number;
  readonly shown?: string;
  readonly exact?: boolean;
}

export interface JsonWorking {
  readonly version: 1;
  readonly output: string;
  readonly learningRate: number;
  readonly lines: readonly JsonLine[];
}

/** The lines of a working; `ids` picks some of them, `suffix` marks the lines of a later step. */
export function jsonWorking(working: Working, rate: number, lines: readonly JsonLine[]): JsonWorking {
  return { version: 1, output: working.graph.output, learningRate: rate, lines };
}

export function jsonLines(
  working: Working,
  solved: Solved | undefined,
  only: ReadonlySet<LineId> | undefined,
  suffix: string = "",
): readonly JsonLine[] {
  const style = parseableStyle({ ...working, graph: inOwnSpelling(working.graph) });
  return [...working.lines.values()]
    .filter((line) => only === undefined || only.has(line.id))
    .map((line) => ({
      id: `${line.id}${suffix}`,
      kind: line.kind,
      node: line.node,
      ...(line.kind === "partial" ? { wrt: line.wrt } : {}),
      ...(line.kind === "contribution" ? { through: line.through } : {}),
      ...(line.kind === "route" ? { route: line.names } : {}),
      formula: printText(opened(working, line.id), style),
      ...(solved === undefined ? {} : numbersOf(solved, line.id, style)),
    }));
}

function numbersOf(solved: Solved, id: LineId, style: ReturnType<typeof parseableStyle>): Partial<JsonLine> {
  const shown = shownOf(solved, id);
  const formula = opened(solved.working, id);
  const value = solved.values.of(id);
  return {
    substituted: printText(substituted(solved, formula, shown), style),
    value: value === 0 ? 0 : value,
    shown: shown.text,
    exact: shown.exact,
  };
}
