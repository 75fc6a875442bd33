// Judges an order of names: every order will do in which each name comes after all that use it. An order that leaves a
// name out, or has one that is not asked, cannot be read, and costs nothing.

import { visitedTooEarly } from "../exercise/order-of-visits.ts";
import type { OrderField } from "../exercise/question.ts";
import { foldName } from "../expression/names.ts";
import { namesBySpelling, spellingOf } from "../graph/spelling.ts";
import type { Working } from "../working/build.ts";
import { adjointId, valueId } from "../working/line.ts";
import type { Judged } from "./judge.ts";
import type { EntryProblem, Verdict } from "./verdict.ts";

/** The verdict on an order. `understood` are its names as the graph spells them, with commas. */
export function judgeOrder({ id, items }: OrderField, given: string | undefined, working: Working): Judged {
  const judged = { line: id, given, formula: undefined, understood: undefined };
  if (given === undefined || given.trim() === "") return { ...judged, verdict: { kind: "missing" } };
  const read = readOrder(given, items, working);
  if (!Array.isArray(read)) return { ...judged, verdict: { kind: "unreadable", problem: read } };
  return { ...judged, understood: read.join(", "), verdict: verdictOn(read, working) };
}

/** Passing on from a name before all that use it have been visited is a known mistake. */
function verdictOn(order: readonly string[], working: Working): Verdict {
  const early = visitedTooEarly(order, working);
  if (early === undefined) return { kind: "right", despite: [] };
  const value = valueId(early.name);
  return { kind: "wrong", slips: [{ slip: "B10", site: working.lines.has(value) ? value : adjointId(early.name) }] };
}

/** Longer entries are no order of anything. */
const longestOrder = 2_000;

/**
 * The names of an order, each once and all of them, in the spelling of the notation or of the author; commas, spaces and
 * arrows may stand between them.
 */
function readOrder(given: string, items: readonly string[], { graph }: Working): string[] | EntryProblem {
  const end = given.trimEnd().length;
  const names = namesBySpelling(graph);
  const written = (each: string): string => spellingOf(graph, each);
  const order: string[] = [];
  for (const match of given.slice(0, longestOrder).matchAll(/(?:(?!->|→)[^\s,;>])+/gu)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const name = names.get(foldName(match[0]));
    if (name === undefined || !items.includes(name)) return { code: "no-item", span, known: items.map(written) };
    if (order.includes(name)) return { code: "item-twice", span };
    order.push(name);
  }
  const left = items.filter((each) => !order.includes(each));
  return left.length > 0 ? { code: "items-left", span: { start: end, end }, left: left.map(written) } : order;
}
