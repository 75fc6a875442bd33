// A computation graph: named formulas over each other and over leaves, with one output. It checks that the names wire up
// to a graph that can be worked through, and orders it. It must not know numbers or derivatives.

import { divisorsOf } from "../expression/doubts.ts";
import {
  type Expression,
  type FunctionName,
  name as nameExpression,
  namesIn,
  substitute,
} from "../expression/expression.ts";
import { foldName, isName } from "../expression/names.ts";
import type { FormulaProblem, Span } from "../expression/problem.ts";
import { readFormula } from "../expression/read.ts";
import { type Vocabulary, vocabularyOf } from "../expression/vocabulary.ts";
import type { Count, Network } from "./network/network.ts";
import type { ProfileName } from "./network/profile-names.ts";
import { reachableFrom, topologicalOrder } from "./order.ts";

/** A node: its name as the author wrote it, its formula, and the names that the formula reads, in order of appearance. */
export interface Node {
  readonly name: string;
  readonly formula: Expression;
  readonly inputs: ReadonlySet<string>;
}

export interface Graph {
  /** In topological order: every node after all that it reads. */
  readonly nodes: ReadonlyMap<string, Node>;
  /** Names that are read and not defined, in order of first appearance. */
  readonly leaves: readonly string[];
  /** The nodes that read a name, in topological order. */
  readonly users: ReadonlyMap<string, readonly string[]>;
  readonly output: string;
  /** What the author calls the functions, for printing them back. */
  readonly functions: ReadonlyMap<string, FunctionName>;
  /** What a lecture's notation calls the names, where that is not the author's spelling: θ₁₁⁽¹⁾ for w1_1_1. */
  readonly spellings?: ReadonlyMap<string, string>;
  /** The letters for the numbers of outputs or examples that its loss is divided by: m = 2 outputs. */
  readonly counts?: readonly Count[];
  /** Whose conventions the graph is written in. */
  readonly profile?: ProfileName;
  /** Where the graph was described as a layered network: what each node and leaf is in it. */
  readonly network?: Network;
}

/** One definition as written. */
export interface Definition {
  readonly name: string;
  readonly formula: string;
}

export interface GraphSource {
  readonly definitions: readonly Definition[];
  /** Names of leaves, where the author lists them; otherwise every undefined name is a leaf. */
  readonly leaves?: readonly string[];
  readonly output?: string;
  readonly functions?: ReadonlyMap<string, FunctionName>;
}

export type GraphProblem =
  | { readonly code: "empty-graph" }
  | { readonly code: "formula"; readonly node: string; readonly source: string; readonly problem: FormulaProblem }
  | { readonly code: "bad-name"; readonly name: string }
  | { readonly code: "defined-twice"; readonly name: string; readonly earlier: string }
  | { readonly code: "given-and-defined"; readonly name: string; readonly earlier: string }
  | { readonly code: "cycle"; readonly names: readonly string[] }
  | { readonly code: "unknown-output"; readonly name: string; readonly known: readonly string[] }
  | { readonly code: "several-outputs"; readonly names: readonly string[] }
  | { readonly code: "unused"; readonly name: string; readonly what: "node" | "leaf"; readonly output: string };

/** A formula place that people may read otherwise than it is read. */
export interface Ambiguity {
  readonly node: string;
  readonly source: string;
  readonly span: Span;
}

export type GraphResult =
  | { readonly ok: true; readonly graph: Graph; readonly ambiguities: readonly Ambiguity[] }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

/** Reads and wires the definitions. All problems of one stage (names, formulas, wiring) are reported together. */
export function buildGraph(source: GraphSource): GraphResult {
  const { definitions } = source;
  if (definitions.length === 0) return { ok: false, problems: [{ code: "empty-graph" }] };
  const nameProblems = problemsOfNames(source);
  if (nameProblems.length > 0) return { ok: false, problems: nameProblems };
  const read = readDefinitions(source);
  if (!read.ok) return read;
  const wired = wire(source, read.nodes);
  return wired.ok ? { ...wired, ambiguities: read.ambiguities } : wired;
}

function problemsOfNames(source: GraphSource): readonly GraphProblem[] {
  const problems: GraphProblem[] = [];
  const defined = new Map<string, string>();
  const leaves = new Map<string, string>();
  const enter = (name: string, code: "defined-twice" | "given-and-defined", own: Map<string, string>): void => {
    const key = foldName(name);
    const earlier = defined.get(key) ?? leaves.get(key);
    if (!isName(name)) problems.push({ code: "bad-name", name });
    else if (earlier !== undefined) problems.push({ code: own.has(key) ? "defined-twice" : code, name, earlier });
    else own.set(key, name);
  };
  for (const { name } of source.definitions) enter(name, "defined-twice", defined);
  for (const name of source.leaves ?? []) enter(name, "given-and-defined", leaves);
  return problems;
}

type ReadDefinitions =
  | { readonly ok: true; readonly nodes: readonly Node[]; readonly ambiguities: readonly Ambiguity[] }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

function readDefinitions(source: GraphSource): ReadDefinitions {
  const { definitions, leaves } = source;
  const named = vocabularyOf([...definitions.map(({ name }) => name), ...(leaves ?? [])], source.functions);
  const vocabulary: Vocabulary = { ...named, open: leaves === undefined };
  const spelling = new Map(named.known);
  const nodes: Node[] = [];
  const ambiguities: Ambiguity[] = [];
  const problems: GraphProblem[] = [];
  for (const { name, formula } of definitions) {
    const read = readFormula(formula, vocabulary);
    if (!read.ok) problems.push({ code: "formula", node: name, source: formula, problem: read.problem });
    else {
      const expression = spelledAlike(read.value.expression, spelling);
      nodes.push({ name, formula: expression, inputs: namesIn(expression) });
      ambiguities.push(...divisorsOf(read.value.doubts).map((span) => ({ node: name, source: formula, span })));
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, nodes, ambiguities };
}

/** Every name in the spelling in which it first appeared, so that x_1 and x1 are one leaf. */
function spelledAlike(expression: Expression, spelling: Map<string, string>): Expression {
  return substitute(expression, (written) => {
    const key = foldName(written);
    const first = spelling.get(key) ?? written;
    spelling.set(key, first);
    return first === written ? undefined : nameExpression(first);
  });
}

/** Wires nodes whose formulas are read; their names must be distinct. */
export function wire(source: Omit<GraphSource, "definitions">, read: readonly Node[]): WiredGraph {
  const byName = new Map(read.map((node) => [node.name, node]));
  const inputsOf = (name: string): Iterable<string> => byName.get(name)?.inputs ?? [];
  const ordering = topologicalOrder(byName.keys(), inputsOf);
  if (ordering.kind === "cycle") return { ok: false, problems: [{ code: "cycle", names: ordering.names }] };
  const nodes = new Map<string, Node>();
  for (const name of ordering.names) {
    const node = byName.get(name);
    if (node !== undefined) nodes.set(name, node);
  }
  const users = usersOf(nodes);
  const output = outputOf(source, nodes, users);
  if (typeof output !== "string") return { ok: false, problems: [output] };
  const leaves = source.leaves ?? [...users.keys()].filter((name) => !nodes.has(name));
  const graph: Graph = { nodes, leaves, users, output, functions: source.functions ?? new Map() };
  const unused = unusedNames(graph);
  return unused.length > 0 ? { ok: false, problems: unused } : { ok: true, graph };
}

export type WiredGraph =
  | { readonly ok: true; readonly graph: Graph }
  | { readonly ok: false; readonly problems: readonly GraphProblem[] };

function usersOf(nodes: ReadonlyMap<string, Node>): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const node of nodes.values()) {
    for (const input of node.inputs) {
      const known = users.get(input);
      if (known === undefined) users.set(input, [node.name]);
      else known.push(node.name);
    }
  }
  return users;
}

function outputOf(
  source: Omit<GraphSource, "definitions">,
  nodes: ReadonlyMap<string, Node>,
  users: ReadonlyMap<string, readonly string[]>,
): string | GraphProblem {
  if (source.output !== undefined) {
    const key = foldName(source.output);
    const named = [...nodes.keys()].find((name) => foldName(name) === key);
    return named ?? { code: "unknown-output", name: source.output, known: [...nodes.keys()] };
  }
  const ends = [...nodes.keys()].filter((name) => !users.has(name));
  const [only] = ends;
  return ends.length === 1 && only !== undefined ? only : { code: "several-outputs", names: ends };
}

/** Every node must reach the output, and every listed leaf must be read by a node. */
function unusedNames(graph: Graph): readonly GraphProblem[] {
  const { output, nodes, users } = graph;
  const reached = ancestors(graph, output);
  const idle = [...nodes.keys()].filter((name) => name !== output && !reached.has(name));
  const unread = graph.leaves.filter((name) => !users.has(name));
  return [
    ...idle.map((name): GraphProblem => ({ code: "unused", name, what: "node", output })),
    ...unread.map((name): GraphProblem => ({ code: "unused", name, what: "leaf", output })),
  ];
}

/** All names that a node's value depends on, without the node itself. */
export function ancestors(graph: Graph, name: string): ReadonlySet<string> {
  return reachableFrom(name, (each) => graph.nodes.get(each)?.inputs ?? []);
}

/** All nodes whose value depends on a name, without the name itself. */
export function descendants(graph: Graph, name: string): ReadonlySet<string> {
  return reachableFrom(name, (each) => graph.users.get(each) ?? []);
}
