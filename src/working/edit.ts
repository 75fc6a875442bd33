// Edits of a working: what a mistake is. An edit changes a derivation step, a node's formula, a chosen set of lines, or
// appends a pass; the lines are then ordered by dependency again, since a backward line may now read an update.

import type { Derivation } from "../expression/derive.ts";
import { type Expression, name, namesIn, substitute } from "../expression/expression.ts";
import { reachableFrom, topologicalOrder } from "../graph/order.ts";
import { partialFormula, partialLines, type Working } from "./build.ts";
import { checkId, type Line, type LineId, lineNamed, type PartialLine, partialId, updateId, valueId } from "./line.ts";
import type { Rounding } from "./rounding.ts";

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
  /**
   * Everything once more, its ids ending in `@2` (or the next free number). It starts from the parameters that the pass
   * before gave, or from the lines named; `only` keeps what the lines named depend on.
   */
  | { readonly kind: "pass"; readonly from?: ReadonlyMap<string, LineId>; readonly only?: readonly LineId[] }
  /** Every line is rounded before the next reads it. */
  | { readonly kind: "rounding"; readonly rounding: Rounding }
  /** One edit after the other. */
  | { readonly kind: "sequence"; readonly edits: readonly Edit[] };

/** What an edit makes of a working: the lines that become others or are new, in no order, and how lines are rounded. */
export interface Changes {
  readonly lines: ReadonlyMap<LineId, Line>;
  readonly rounding: Rounding | undefined;
}

/** The edited working. Throws if the edited lines read each other in a circle, or an edit names a line that is not there. */
export function edited(working: Working, edit: Edit): Working {
  const { lines, rounding } = changesBy(working, edit);
  const all = new Map([...working.lines, ...lines]);
  return { ...working, lines: orderedByDependency(all), ...(rounding === undefined ? {} : { rounding }) };
}

/** What an edit changes. Throws if it names a line that is not there. */
export function changesBy(working: Working, edit: Edit): Changes {
  if (edit.kind === "rounding") return { lines: new Map(), rounding: edit.rounding };
  if (edit.kind === "sequence") return changesOneByOne(working, edit.edits);
  const changed = edit.kind === "pass" ? linesOfPass(working, edit) : changedLines(working, edit);
  return { lines: new Map(changed.map((line) => [line.id, line])), rounding: undefined };
}

/** A working whose lines can only be looked up: most edits need no more, and nothing is copied for them. */
type Looked = Omit<Working, "lines"> & { readonly lines: Lines };

type LocalEdit = Extract<Edit, { readonly kind: "derivation" | "formula" | "lines" }>;

function changesOneByOne(working: Working, edits: readonly Edit[]): Changes {
  const lines = new Map<LineId, Line>();
  const looked = { ...working, lines: withChanges(working.lines, lines) };
  let { rounding } = working;
  for (const edit of edits) {
    if (edit.kind === "derivation" || edit.kind === "formula" || edit.kind === "lines") {
      for (const line of changedLines(looked, edit)) lines.set(line.id, line);
      continue;
    }
    const changes = changesBy({ ...working, lines: new Map([...working.lines, ...lines]) }, edit);
    for (const [id, line] of changes.lines) lines.set(id, line);
    rounding = changes.rounding ?? rounding;
  }
  return { lines, rounding };
}

function changedLines(working: Looked, edit: LocalEdit): readonly Line[] {
  switch (edit.kind) {
    case "derivation":
      return [withReason(working, edit.at, edit.reason)];
    case "formula":
      return withFormula(working, edit);
    case "lines":
      return [...edit.formulas].map(([id, formula]) => withLineFormula(lineAt(working, id), formula));
  }
}

function lineAt(working: Looked, id: LineId): Line {
  const line = working.lines.get(id);
  if (line === undefined) throw new Error(`an edit names a line that is not in the working: ${id}`);
  return line;
}

function withLineFormula(line: Line, formula: Expression): Line {
  return { ...line, formula };
}

function withReason(working: Looked, at: LineId, reason: Derivation): PartialLine {
  const line = lineAt(working, at);
  const node = working.graph.nodes.get(line.node);
  if (line.kind !== "partial" || node === undefined) throw new Error(`only a local partial has a derivation: ${at}`);
  return { ...line, reason, formula: partialFormula(node, reason, working.graph) };
}

function withFormula(working: Looked, edit: Edit & { readonly kind: "formula" }): readonly Line[] {
  const node = working.graph.nodes.get(edit.node);
  if (node === undefined) throw new Error(`an edit names a node that is not in the graph: ${edit.node}`);
  const changed = { ...node, formula: edit.formula };
  const wrt = [...namesIn(node.formula)].filter((read) => working.lines.has(partialId(edit.node, read)));
  const again = edit.partials === "derived again" ? partialLines(changed, wrt, working.graph) : [];
  const value = withLineFormula(lineAt(working, valueId(edit.node)), edit.formula);
  const check = working.lines.get(checkId(edit.node));
  const checked = check === undefined ? [] : [withLineFormula(check, renamedForCheck(working, edit.formula))];
  return [value, ...again, ...checked];
}

/** The formula as the forward pass with the new parameters reads it. */
function renamedForCheck({ lines }: Looked, formula: Expression): Expression {
  return substitute(formula, (each) => {
    const renamed = [updateId(each), checkId(each)].find((id) => lines.has(id));
    return renamed === undefined ? undefined : name(renamed);
  });
}

/** The next pass: parameters are replaced by the lines it starts from, lines by their copies. */
function linesOfPass(working: Working, { from, only }: Edit & { readonly kind: "pass" }): readonly Line[] {
  const pass = nextPass(working);
  const before = pass === 2 ? "" : `@${pass - 1}`;
  const starts = from ?? new Map(working.train.map((parameter) => [parameter, `${updateId(parameter)}${before}`]));
  const all = [...working.lines.values()].filter((line) => !line.id.includes("@"));
  const needed = only === undefined ? undefined : new Set(only.flatMap((id) => [id, ...readsThrough(id, working)]));
  const own = needed === undefined ? all : all.filter(({ id }) => needed.has(id));
  const ids = new Set(own.map((line) => line.id));
  const renamed = (each: string): Expression | undefined => {
    const start = starts.get(each);
    if (start !== undefined) return name(start);
    const copied = ids.has(each) ? each : valueId(each);
    return ids.has(copied) ? name(`${copied}@${pass}`) : undefined;
  };
  return own.map((line): Line => ({ ...line, id: `${line.id}@${pass}`, formula: substitute(line.formula, renamed) }));
}

function readsThrough(id: LineId, { lines }: Working): ReadonlySet<LineId> {
  return reachableFrom(id, (each) => readsOf(each, lines));
}

/** The number that the ids of the next pass end in. */
export function nextPass({ lines }: Working): number {
  const passes = [...lines.keys()].map((id) => Number(id.split("@")[1] ?? 1));
  return passes.reduce((most, pass) => Math.max(most, pass), 1) + 1;
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

/** Lines that can be looked up. */
export type Lines = Pick<ReadonlyMap<LineId, Line>, "get" | "has">;

/** The lines with the changed ones in their places, without copying them. */
export function withChanges(lines: Lines, changed: Lines): Lines {
  return { get: (id) => changed.get(id) ?? lines.get(id), has: (id) => changed.has(id) || lines.has(id) };
}

/** The ids of the lines that a line reads directly. */
export function readsOf(id: LineId, lines: Lines): readonly LineId[] {
  const line = lines.get(id);
  if (line === undefined) return [];
  return [...namesIn(line.formula)].flatMap((each) => lineNamed(each, lines) ?? []);
}
