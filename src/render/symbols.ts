// What the names in formulas mean: a value, dz/dy, w₁′, Δw₁, η. It decides between d and ∂, and must not know media.

import type { FunctionName } from "../expression/expression.ts";
import { ancestors, descendants, type Graph } from "../graph/graph.ts";
import { profiles } from "../graph/network/profiles.ts";
import type { Working } from "../working/build.ts";
import { deltaId, type Line, type LineId, learningRate, type PartialLine } from "../working/line.ts";
import { tablesOf } from "../working/tables.ts";

/** A name in a formula, as what it means. */
export type LineSymbol =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "rate" }
  /** The terms of a sum that are not written. */
  | { readonly kind: "left out" }
  | {
      readonly kind: "slope";
      readonly of: string;
      readonly wrt: string;
      readonly ordinary: boolean;
      readonly part?: Part;
    }
  | { readonly kind: "contribution"; readonly of: string; readonly wrt: string; readonly through: string }
  | { readonly kind: "route"; readonly number: number; readonly to: string }
  | { readonly kind: "delta"; readonly node: string }
  /** The slope of a curve at a node: σ′(z₁). */
  | { readonly kind: "primed"; readonly operation: FunctionName; readonly at: string }
  /** A word in the place of a name, where the text around it says which line is meant. */
  | { readonly kind: "word"; readonly word: string }
  | { readonly kind: "step" | "update" | "check"; readonly name: string };

/** Said only where a quantity reaches the output both directly and through others. */
export type Part = "direct" | "total";

/** A working with what its notation calls some of its lines, in the place of their usual symbols. */
export interface Notated extends Working {
  readonly calls?: ReadonlyMap<LineId, LineSymbol>;
}

/** Stands in a formula for what is not written of it; no author can give it as a name. */
export const leftOut = "…";

/** What a name in the formulas of a working means. */
export function symbolOf(name: string, working: Notated): LineSymbol {
  const { graph, lines, calls } = working;
  const called = calls?.get(name);
  if (called !== undefined) return called;
  if (name === learningRate) return { kind: "rate" };
  if (name === leftOut) return { kind: "left out" };
  const line = lines.get(name);
  if (line !== undefined) return symbolOfLine(line, { graph, lines });
  // No name of an author's has a colon in it, but the ids of lines and of tables have.
  return (name.includes(":") ? symbolOfTable(name, working) : undefined) ?? { kind: "name", name };
}

/** A vector or matrix by its id: ∂J/∂W⁽¹⁾, δ⁽²⁾. */
function symbolOfTable(id: string, working: Notated): LineSymbol | undefined {
  const table = tablesOf(working).find((each) => each.id === id);
  switch (table?.kind) {
    case undefined:
      return undefined;
    case "value":
    case "delta":
      return { kind: "name", name: table.of };
    case "adjoint":
      return { kind: "slope", of: working.graph.output, wrt: table.of, ordinary: false };
    case "step":
    case "update":
    case "check":
      return { kind: table.kind, name: table.of };
  }
}

function symbolOfLine(line: Line, working: Pick<Working, "graph" | "lines">): LineSymbol {
  const { graph } = working;
  const { output } = graph;
  switch (line.kind) {
    case "value":
      return { kind: "name", name: line.node };
    case "partial":
      return primedCurve(line, working) ?? slope(graph, line.node, line.wrt, "direct");
    case "adjoint":
      return slope(graph, output, line.node, "total");
    case "contribution":
      return { kind: "contribution", of: output, wrt: line.node, through: line.through };
    case "route":
      return { kind: "route", number: line.number, to: line.node };
    case "delta":
      return { kind: "delta", node: line.node };
    case "step":
    case "update":
    case "check":
      return { kind: line.kind, name: line.node };
  }
}

/** In error terms the slope of a node that is one curve of the weighted sum of a unit is σ′ there. */
function primedCurve(
  { node, wrt }: PartialLine,
  { graph, lines }: Pick<Working, "graph" | "lines">,
): LineSymbol | undefined {
  const formula = graph.nodes.get(node)?.formula;
  if (formula?.kind !== "call" || !lines.has(deltaId(wrt))) return undefined;
  const [inside] = formula.operands;
  const isPlain = inside?.kind === "name" && inside.name === wrt;
  return isPlain ? { kind: "primed", operation: formula.operation, at: wrt } : undefined;
}

function slope(graph: Graph, of: string, wrt: string, part: Part): LineSymbol {
  const users = graph.users.get(wrt) ?? [];
  const bothWays = of === graph.output && users.length > 1 && users.includes(of);
  const isDirect = graph.nodes.get(of)?.inputs.has(wrt) === true;
  const isOne = part === "direct" && isDirect ? dependsOnOne(graph, of, wrt) : onlyThrough(graph, of, wrt);
  const ordinary = isOne && !profiles[graph.profile ?? "plain"].alwaysPartial;
  return { kind: "slope", of, wrt, ordinary, ...(bothWays ? { part } : {}) };
}

function dependsOnOne(graph: Graph, of: string, wrt: string): boolean {
  const inputs = graph.nodes.get(of)?.inputs;
  return inputs?.size === 1 && inputs.has(wrt);
}

const knownOrdinary = new WeakMap<Graph, Map<string, boolean>>();

/** Whether `of` depends on nothing but `wrt`; found once for each pair, since lines of a wide network name it often. */
function onlyThrough(graph: Graph, of: string, wrt: string): boolean {
  const known = knownOrdinary.get(graph) ?? new Map<string, boolean>();
  knownOrdinary.set(graph, known);
  const key = `${of}:${wrt}`;
  const found = known.get(key) ?? leadsAlone(graph, of, wrt);
  known.set(key, found);
  return found;
}

/** Whether every node between them reads only `wrt` and such nodes. */
function leadsAlone(graph: Graph, of: string, wrt: string): boolean {
  if (of === wrt) return true;
  const after = descendants(graph, wrt);
  const readsOthers = (name: string): boolean => {
    for (const input of graph.nodes.get(name)?.inputs ?? []) if (input !== wrt && !after.has(input)) return true;
    return false;
  };
  // The first node behind the name settles it nearly always; which nodes lead on matters only for the others.
  const strange = [...after].filter(readsOthers);
  if (strange.length === 0) return true;
  if (of === graph.output) return false;
  const before = ancestors(graph, of);
  return !strange.some((name) => name === of || before.has(name));
}
