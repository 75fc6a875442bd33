// Edits of a working: what a mistake is. An edit changes a derivation step, a node's formula, a chosen set of lines, or
// appends a pass; the lines are then ordered by dependency again, since a backward line may now read an update.

import type { Derivation } from "../expression/derive.ts";
import { type Expression, name, namesIn, substitute } from "../expression/expression.ts";
import { topologicalOrder } from "../graph/order.ts";
import { partialFormula, partialLines, type Working } from "./build.ts";
import { checkId, type Line, type LineId, lineNamed, type PartialLine, updateId, valueId } from "./line.ts";

export type Edit =
  /** A step inside a local partial is another one; the formula of the line is rebuilt from it. */
  | { readonly kind: "derivation"; readonly at: LineId; readonly reason: Derivation }
  /** A node computes something else; its partials are derived from that again, or stay as they were. */
  | {
      readonly kind: "formula";
      readonly node: string;
      readonly formula: Expression;
      readonly partials: "derived again" | "kept";
    }
  /** Some lines have other formulas, which may read any line that does not depend on them. */
  | { readonly kind: "lines"; readonly formulas: ReadonlyMap<LineId, Expression> }
  /** Everything once more, starting from the new parameters; its ids end in `@2` (or the next free number). */
  | { readonly kind: "pass" };

/** The edited working. Throws if the edited lines read each other in a circle, or an edit names a line that is not there. */
export function edited(working: Working, edit: Edit): Working {
  switch (edit.kind) {
    case "derivation":
      return withLines(working, [withReason(working, edit.at, edit.reason)]);
    case "formula":
      return withFormula(working, edit);
    case "lines":
      return withLines(
        working,
        [...edit.formulas].map(([id, formula]) => withLineFormula(lineAt(working, id), formula)),
      );
    case "pass":
      return withPass(working);
  }
}

function lineAt(working: Working, id: LineId): Line {
  const line = working.lines.get(id);
  if (line === undefined) throw new Error(`an edit names a line that is not in the working: ${id}`);
  return line;
}

function withLineFormula(line: Line, formula: Expression): Line {
  return { ...line, formula };
}

function withReason(working: Working, at: LineId, reason: Derivation): PartialLine {
  const line = lineAt(working, at);
  const node = working.graph.nodes.get(line.node);
  if (line.kind !== "partial" || node === undefined) throw new Error(`only a local partial has a derivation: ${at}`);
  return { ...line, reason, formula: partialFormula(node, reason) };
}

function withFormula(working: Working, edit: Edit & { readonly kind: "formula" }): Working {
  const node = working.graph.nodes.get(edit.node);
  if (node === undefined) throw new Error(`an edit names a node that is not in the graph: ${edit.node}`);
  const changed = { ...node, formula: edit.formula };
  const partials = [...working.lines.values()].filter((line) => line.kind === "partial" && line.node === edit.node);
  const wrt = partials.map((line) => (line.kind === "partial" ? line.wrt : line.node));
  const again = edit.partials === "derived again" ? partialLines(changed, wrt) : [];
  const value = withLineFormula(lineAt(working, valueId(edit.node)), edit.formula);
  const check = working.lines.get(checkId(edit.node));
  const checked = check === undefined ? [] : [withLineFormula(check, renamedForCheck(working, edit.formula))];
  return withLines(working, [value, ...again, ...checked]);
}

/** The formula as the forward pass with the new parameters reads it. */
function renamedForCheck({ lines }: Working, formula: Expression): Expression {
  return substitute(formula, (each) => {
    const renamed = [updateId(each), checkId(each)].find((id) => lines.has(id));
    return renamed === undefined ? undefined : name(renamed);
  });
}

/** The second pass reads what the first pass updates: parameters are replaced by their updates, lines by their copies. */
function withPass(working: Working): Working {
  const suffix = nextSuffix(working);
  const previous = suffix === "@2" ? "" : `@${Number(suffix.slice(1)) - 1}`;
  const own = [...working.lines.values()].filter((line) => !line.id.includes("@"));
  const ids = new Set(own.map((line) => line.id));
  const parameters = new Set(working.train);
  const renamed = (each: string): Expression | undefined => {
    if (parameters.has(each)) return name(`${updateId(each)}${previous}`);
    if (ids.has(valueId(each))) return name(`${valueId(each)}${suffix}`);
    return ids.has(each) ? name(`${each}${suffix}`) : undefined;
  };
  const again = own.map(
    (line): Line => ({ ...line, id: `${line.id}${suffix}`, formula: substitute(line.formula, renamed) }),
  );
  return withLines(working, again);
}

function nextSuffix({ lines }: Working): string {
  const passes = [...lines.keys()].map((id) => Number(id.split("@")[1] ?? 1));
  return `@${passes.reduce((most, pass) => Math.max(most, pass), 1) + 1}`;
}

function withLines(working: Working, changed: readonly Line[]): Working {
  const lines = new Map(working.lines);
  for (const line of changed) lines.set(line.id, line);
  return { ...working, lines: orderedByDependency(lines) };
}

/** The lines so that each comes after all that it reads; a working already in order keeps its order. */
export function orderedByDependency(lines: ReadonlyMap<LineId, Line>): ReadonlyMap<LineId, Line> {
  const ordering = topologicalOrder(lines.keys(), (id) => readsOf(id, lines));
  if (ordering.kind === "cycle") throw new Error(`lines read each other in a circle: ${ordering.names.join(" → ")}`);
  const ordered = new Map<LineId, Line>();
  for (const id of ordering.names) {
    const line = lines.get(id);
    if (line !== undefined) ordered.set(id, line);
  }
  return ordered;
}

/** The ids of the lines that a line reads directly. */
export function readsOf(id: LineId, lines: ReadonlyMap<LineId, Line>): readonly LineId[] {
  const line = lines.get(id);
  if (line === undefined) return [];
  return [...namesIn(line.formula)].flatMap((each) => lineNamed(each, lines) ?? []);
}
