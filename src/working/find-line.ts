// Finds the line that people mean: by its id, or as they write it on paper: y, dz/dy, ∂z/∂w1, w1', new w1, Δw1, route 2 to
// w1. Spellings fold as names do. It must not know entries or verdicts.

import { foldName } from "../expression/names.ts";
import { errorTermName, type NamedGraph, namesBySpelling } from "../graph/spelling.ts";
import {
  adjointId,
  checkId,
  contributionId,
  deltaId,
  type LineId,
  partialId,
  routeId,
  stepId,
  updateId,
  valueId,
} from "./line.ts";

/** A working as far as its lines can be named: what they hold is not looked at. */
export interface NamedLines {
  readonly graph: NamedGraph;
  readonly lines: Pick<ReadonlySet<LineId>, "has">;
}

/** The id of the line that a text names, or undefined. */
export function findLine(working: NamedLines, written: string): LineId | undefined {
  const text = written.trim().replaceAll("∂", "d").replaceAll("’", "'").replaceAll("′", "'");
  const found =
    byId(working, text) ??
    bySlope(working, text) ??
    byCurve(working, text) ??
    byMove(working, text) ??
    byName(working, text);
  return found !== undefined && working.lines.has(found) ? found : undefined;
}

/** The author's spelling of a name, however it is written here. */
function spelled(working: NamedLines, written: string): string {
  return namesBySpelling(working.graph).get(foldName(written.trim())) ?? written.trim();
}

function byId(working: NamedLines, text: string): LineId | undefined {
  if (working.lines.has(text)) return text;
  const [kind, ...names] = text.split(":");
  return names.length === 0 ? undefined : [kind?.trim(), ...names.map((name) => spelled(working, name))].join(":");
}

/** dz/dx, where parts are told apart direct or total, and dz/dx via y: what comes back through one user. */
function bySlope(working: NamedLines, text: string): LineId | undefined {
  const [, whole, through] = /^(.+?)\s+via\s+(\S+)$/u.exec(text) ?? [];
  if (whole !== undefined && through !== undefined) return sharedSlope(working, whole, spelled(working, through));
  const [, part, above, below] = /^(?:(direct|total)\s+)?d\s*(\S+?)\s*\/\s*d\s*(\S+)$/u.exec(text) ?? [];
  if (above === undefined || below === undefined) return undefined;
  const of = spelled(working, above);
  const wrt = spelled(working, below);
  const partial = partialId(of, wrt);
  const adjoint = adjointId(wrt);
  if (part === "direct" || of !== working.graph.output) return partial;
  return working.lines.has(adjoint) ? adjoint : partial;
}

/** σ'(z1): in error terms, the slope of the one curve that a weighted sum goes into. */
function byCurve(working: NamedLines, text: string): LineId | undefined {
  const [, at] = /^[^\s()']+'\s?\((\S+)\)$/u.exec(text) ?? [];
  const sum = at === undefined ? undefined : spelled(working, at);
  if (sum === undefined || !working.lines.has(deltaId(sum))) return undefined;
  const slopes = [...working.graph.nodes.keys()]
    .map((node) => partialId(node, sum))
    .filter((id) => working.lines.has(id));
  return slopes.length === 1 ? slopes[0] : undefined;
}

function sharedSlope(working: NamedLines, whole: string, through: string): LineId | undefined {
  const [, above, below] = /^d\s*(\S+?)\s*\/\s*d\s*(\S+)$/u.exec(whole) ?? [];
  const isOfOutput = above !== undefined && spelled(working, above) === working.graph.output;
  return isOfOutput && below !== undefined ? contributionId(spelled(working, below), through) : undefined;
}

/** w1', new w1 and Δw1, step w1, change of w1. A prime on a node means its value with the new parameters. */
function byMove(working: NamedLines, text: string): LineId | undefined {
  const [, marked, said] = /^(?:(\S+)'|new\s+(\S+))$/u.exec(text) ?? [];
  const renewed = marked ?? said;
  if (renewed !== undefined) {
    const name = spelled(working, renewed);
    return working.graph.nodes.has(name) ? checkId(name) : updateId(name);
  }
  const [, number, parameter = ""] = /^route\s+(\d+)\s+(?:to|of)\s+(\S+)$/u.exec(text) ?? [];
  if (number !== undefined) return routeId(spelled(working, parameter), Number(number));
  const [, moved] = /^(?:Δ\s*|[Dd]elta\s+|change of\s+|step\s+)(\S+)$/u.exec(text) ?? [];
  return moved === undefined ? undefined : stepId(spelled(working, moved));
}

function byName(working: NamedLines, text: string): LineId | undefined {
  const value = valueId(spelled(working, text));
  return working.lines.has(value) ? value : errorTermsBySpelling(working).get(foldName(text));
}

/** The error terms of a working, by their folded spellings: beside the author's names, and as the notation has them. */
export function errorTermsBySpelling({ graph, lines }: NamedLines): ReadonlyMap<string, LineId> {
  const units = [...graph.nodes.keys()].filter((node) => lines.has(deltaId(node)));
  const spelledIn = (spelling: Pick<NamedGraph, "spellings">): readonly [string, LineId][] =>
    units.map((node) => [foldName(errorTermName(spelling, node)), deltaId(node)]);
  return new Map([...spelledIn({}), ...spelledIn(graph)]);
}
