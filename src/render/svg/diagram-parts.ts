// What a diagram of a computation graph shows: boxes for leaves and nodes, what stands above and below their wires and
// on the branches. It decides what is written where; it must not know places.

import { printText } from "../../expression/print-text.ts";
import type { Node } from "../../graph/graph.ts";
import type { Route } from "../../graph/routes.ts";
import type { Working } from "../../working/build.ts";
import { adjointId, contributionId, type LineId, partialId, valueId } from "../../working/line.ts";
import { type Solved, shownOf } from "../../working/solve.ts";
import { unicodeDigits } from "../style.ts";
import { backward, routeLabel } from "../words/diagram-words.ts";
import { broken } from "./broken-formula.ts";
import { figureStyle } from "./figure-style.ts";
import { type MathLine, mathLine, slot, wordLine } from "./math-text.ts";

/** How a line of the working looks in the diagram: its number, an empty box, or nothing. */
export type Appearance = "shown" | "slot" | "hidden";

export interface DiagramSource {
  readonly working: Working;
  /** Absent where the exercise has no numbers: branches then carry the formulas of their partials. */
  readonly solved: Solved | undefined;
  readonly appearance: (id: LineId) => Appearance;
  /** Routes to mark, at most three. */
  readonly routes: readonly Route[];
}

/** Constants, parameters and nodes have boxes of their own shapes; a carried name comes from a band further up. */
export type BoxKind = "constant" | "parameter" | "node" | "output" | "carried";

export interface Box {
  readonly name: string;
  readonly kind: BoxKind;
  readonly lines: readonly MathLine[];
  readonly above: MathLine | undefined;
  readonly below: MathLine | undefined;
  /** Whether its wire ends here and goes on in a band further down. */
  readonly goesOn: boolean;
}

export interface Branch {
  readonly from: string;
  readonly to: string;
  /** The local partial, on the wire; the number of the route where it has its own way. */
  readonly above: readonly MathLine[];
  /** What comes back along it, where the wire forks. */
  readonly below: MathLine | undefined;
  /** The routes that use it. */
  readonly routes: readonly number[];
}

export interface Parts {
  readonly boxes: readonly Box[];
  readonly branches: readonly Branch[];
}

/** What is drawn for some nodes, in order; what they read from nodes drawn before is carried. */
export function partsOf(source: DiagramSource, nodes: readonly Node[], drawn: ReadonlySet<string>): Parts {
  const here = new Set(nodes.map(({ name }) => name));
  const inputs = new Set(nodes.flatMap((node) => [...node.inputs]).filter((input) => !here.has(input)));
  const users = (name: string): readonly string[] => source.working.graph.users.get(name) ?? [];
  const goesOn = (name: string): boolean => users(name).length > 0 && !users(name).some((user) => here.has(user));
  const box = (name: string): Box => boxOf(source, name, drawn.has(name), goesOn(name));
  return {
    boxes: [...inputs, ...here].map(box),
    branches: nodes.flatMap((node) => [...node.inputs].map((input) => branchOf(source, input, node.name))),
  };
}

function boxOf(source: DiagramSource, name: string, carried: boolean, goesOn: boolean): Box {
  const { graph } = source.working;
  const { own, full } = writtenIn(source.working, name);
  if (carried) return { name, kind: "carried", lines: own, above: undefined, below: undefined, goesOn };
  const wire = { above: valueLabel(source, name), below: adjointLabel(source, name), goesOn };
  if (graph.nodes.has(name)) return { name, kind: name === graph.output ? "output" : "node", lines: full, ...wire };
  const kind = source.working.train.includes(name) ? "parameter" : "constant";
  return { name, kind, lines: own, ...wire };
}

/** What stands in a box whatever the numbers are: the name, and for a node the name with its formula. */
interface Written {
  readonly own: readonly MathLine[];
  readonly full: readonly MathLine[];
}

const knownWritten = new WeakMap<Working, Map<string, Written>>();

function writtenIn(working: Working, name: string): Written {
  const known = knownWritten.get(working) ?? new Map<string, Written>();
  knownWritten.set(working, known);
  const found = known.get(name) ?? writtenAnew(working, name);
  known.set(name, found);
  return found;
}

function writtenAnew(working: Working, name: string): Written {
  const style = figureStyle(working);
  const written = style.name(name);
  const own = [mathLine(written)];
  const node = working.graph.nodes.get(name);
  return { own, full: node === undefined ? own : broken(`${written} = ${printText(node.formula, style)}`) };
}

/** The number of a line, a slot for it, or nothing. */
export function numberOf({ solved, appearance }: DiagramSource, name: string, id: LineId): MathLine | undefined {
  const look = appearance(id);
  if (look === "hidden") return undefined;
  if (look === "slot") return [slot];
  return solved === undefined ? undefined : mathLine(unicodeDigits(shownOf(solved, name).text));
}

export function valueLabel(source: DiagramSource, name: string): MathLine | undefined {
  if (source.working.graph.nodes.has(name)) return numberOf(source, valueId(name), valueId(name));
  return source.solved === undefined ? undefined : mathLine(unicodeDigits(shownOf(source.solved, name).text));
}

export function adjointLabel(source: DiagramSource, name: string): MathLine | undefined {
  const id = adjointId(name);
  const number = source.working.lines.has(id) ? numberOf(source, id, id) : undefined;
  return number === undefined ? undefined : [...wordLine(backward), ...number];
}

function branchOf(source: DiagramSource, from: string, to: string): Branch {
  const { working, routes } = source;
  const used = routes.flatMap((route, index) => (followsIn(route, from, to) ? [index] : []));
  const [only, ...others] = used;
  const alone = only !== undefined && others.length === 0 && routes.length > 1 && isFirstOwn(routes, only, from, to);
  const partial = partialLabel(source, partialId(to, from));
  const contribution = contributionId(from, to);
  const number = working.lines.has(contribution) ? numberOf(source, contribution, contribution) : undefined;
  return {
    from,
    to,
    above: [...(alone ? [wordLine(routeLabel(only + 1))] : []), ...(partial === undefined ? [] : [partial])],
    below: number === undefined ? undefined : [...wordLine(backward), ...number],
    routes: used,
  };
}

/** Whether a route goes from one name straight to another. */
export function followsIn(route: Route, from: string, to: string): boolean {
  return route.some((name, index) => name === from && route[index + 1] === to);
}

/** Whether this branch is the first that no other route uses. */
export function isFirstOwn(routes: readonly Route[], index: number, from: string, to: string): boolean {
  const route = routes[index] ?? [];
  const at = route.findIndex((name, place) => {
    const next = route[place + 1];
    return next !== undefined && routes.every((other, each) => each === index || !followsIn(other, name, next));
  });
  return route[at] === from && route[at + 1] === to;
}

/** ∂y/∂w₁ = 1 */
function partialLabel(source: DiagramSource, id: LineId): MathLine | undefined {
  const { working, solved, appearance } = source;
  const line = working.lines.get(id);
  const look = appearance(id);
  if (line === undefined || look === "hidden") return undefined;
  const style = figureStyle(working);
  const symbol = style.name(id).replace(/^(?:direct|total) /u, "");
  const left = mathLine(`${symbol} = `);
  if (look === "slot") return [...left, slot];
  const right = solved === undefined ? printText(line.formula, style) : unicodeDigits(shownOf(solved, id).text);
  return [...left, ...mathLine(right)];
}
