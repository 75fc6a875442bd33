// Which lines an exercise asks for: its requests, resolved against the working. Trivial lines (dz/dz = 1, and what only
// repeats a local partial) are never asked. It must not know entries.

import type { Working } from "../working/build.ts";
import { findLine } from "../working/find-line.ts";
import { findTable } from "../working/find-table.ts";
import { ideaOf } from "../working/idea.ts";
import { adjointId, type Line, type LineId, valueId } from "../working/line.ts";
import type { Table } from "../working/table.ts";
import { tablesOf } from "../working/tables.ts";
import { isSameAsPartial } from "../working/twin.ts";
import type { Exercise, Request, RequestGroup } from "./exercise.ts";

/** A line to be filled in, by its value or by its formula. */
export interface AskedLine {
  readonly id: LineId;
  readonly form: "value" | "formula";
}

/** A request that names no line; `index` is its place in `ask`. */
export interface UnknownLine {
  readonly code: "unknown-line";
  readonly written: string;
  readonly index: number;
  readonly known: readonly LineId[];
}

export type Asked =
  | { readonly ok: true; readonly lines: readonly AskedLine[] }
  | { readonly ok: false; readonly problems: readonly UnknownLine[] };

/** The asked lines in the order of the working, each once. */
export function askedLines({ ask }: Pick<Exercise, "ask">, working: Working): Asked {
  const problems: UnknownLine[] = [];
  const found: AskedLine[] = [];
  (ask ?? defaultRequests(working)).forEach((request, index) => {
    const lines = linesOf(request, working);
    if (lines.length > 0 || request.kind === "group") found.push(...lines);
    else problems.push({ code: "unknown-line", written: request.written, index, known: [...working.lines.keys()] });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, lines: inOrder(found, working) };
}

function linesOf(request: Request, working: Working): readonly AskedLine[] {
  if (request.kind === "group") return groupLines(request.group, working).map((id) => ({ id, form: "value" }));
  const form = request.kind === "formula" ? "formula" : "value";
  const id = findLine(working, request.line);
  if (id !== undefined) return [{ id, form }];
  return (tableOf(request, working)?.rows.flat() ?? []).map((line) => ({ id: line, form }));
}

/** The vector or matrix that a request names: all of its lines are asked. */
function tableOf(request: Request, working: Working): Table | undefined {
  if (request.kind === "group" || findLine(working, request.line) !== undefined) return undefined;
  return findTable({ graph: working.graph, tables: tablesOf(working) }, request.line);
}

/** The vectors and matrices that are asked for as wholes, in the order of the working. */
export function askedTables({ ask }: Pick<Exercise, "ask">, working: Working): readonly Table[] {
  const places = new Map([...working.lines.keys()].map((line, index) => [line, index]));
  const placeOf = ({ rows }: Table): number => Math.min(...rows.flat().map((line) => places.get(line) ?? 0));
  const tables = (ask ?? []).flatMap((request) => (request.kind === "line" ? (tableOf(request, working) ?? []) : []));
  return tables.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function groupLines(group: RequestGroup, working: Working): readonly LineId[] {
  const parameters = new Set(working.train);
  const isIn = (line: Line): boolean => {
    switch (group) {
      case "values":
        return line.kind === "value";
      case "partials":
        return line.kind === "partial";
      case "adjoints":
        return line.kind === "adjoint" && !parameters.has(line.node) && !isTrivial(line, working);
      case "gradient":
        return line.kind === "adjoint" && parameters.has(line.node);
      case "step":
      case "update":
        return line.kind === group;
    }
  };
  return [...working.lines.values()].filter(isIn).map((line) => line.id);
}

/** dz/dz, and the adjoint of a node that only the output reads: the same number as the local partial. */
export function isTrivial(line: Line, working: Working): boolean {
  return line.node === working.graph.output || isSameAsPartial(working, line.node);
}

function inOrder(found: readonly AskedLine[], working: Working): readonly AskedLine[] {
  const forms = new Map(found.map((line) => [line.id, line]));
  return [...working.lines.keys()].flatMap((id) => forms.get(id) ?? []);
}

/** The lines asked by default: the output, one local partial for each rule that comes up, the gradient, the update. */
function defaultRequests(working: Working): readonly Request[] {
  const ideas = new Set<string>();
  const fresh = [...working.lines.values()].filter((line) => {
    if (line.kind !== "partial" || isGradientAlready(line.node, line.wrt, working)) return false;
    const idea = ideaOf(line.reason);
    return !ideas.has(idea) && ideas.add(idea) !== undefined;
  });
  const lines = [valueId(working.graph.output), ...fresh.map((line) => line.id)];
  return [
    ...lines.map((line): Request => ({ kind: "line", line, written: line })),
    { kind: "group", group: "gradient", written: "gradient" },
    { kind: "group", group: "update", written: "update" },
  ];
}

/** Whether a local partial is itself the gradient of a parameter. */
export function isGradientAlready(node: string, wrt: string, working: Working): boolean {
  const { graph, train, lines } = working;
  return node === graph.output && isSameAsPartial(working, wrt) && train.includes(wrt) && lines.has(adjointId(wrt));
}

/** Whether steps and updates belong to the exercise: always, unless its author asks for other things only. */
export function asksForUpdates(lines: readonly AskedLine[]): boolean {
  return lines.some(({ id }) => /^(?:step|update|check):/u.test(id));
}
